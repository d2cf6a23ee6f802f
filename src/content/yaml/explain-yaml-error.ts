export interface YamlMistake {
  /** 1-based, in the YAML text. */
  line: number;
  column: number;
  message: string;
  hint: string;
}

/** What the `yaml` package throws, as far as it is known. */
interface YamlError {
  code?: string;
  message: string;
  linePos?: [{ line: number; col: number }, ...unknown[]];
}

/**
 * What the `yaml` package found, in the words of a colleague, with the line that would be right.
 */
export function explainYamlError(error: unknown, yamlText: string): YamlMistake {
  const { code, message, linePos } = error as YamlError;
  const { line, col: column } = linePos?.[0] ?? { line: 1, col: 1 };
  if (error instanceof RangeError || /call stack/.test(message))
    return {
      line,
      column: 1,
      message: 'lists or maps stand in one another too deep to be read',
      hint: FALLBACK,
    };
  const lines = yamlText.split(/\r?\n/);
  const alias = /^Unresolved alias[^:]*: (.+)$/.exec(message)?.[1];
  if (alias !== undefined) return explainAlias(alias, lines);
  if (code === 'DUPLICATE_KEY')
    return { line, column, message: 'this key stands twice', hint: 'Delete one of the two.' };
  const reason = (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
  return {
    line,
    column,
    message: `this is not YAML: ${reason}`,
    hint: quoted(lines[line - 1] ?? '') ?? FALLBACK,
  };
}

/** `*kata` is to YAML the name of something that stands elsewhere. */
function explainAlias(alias: string, lines: readonly string[]): YamlMistake {
  const index = lines.findIndex((line) => line.includes(`*${alias}`));
  const source = lines[index] ?? '';
  return {
    line: index + 1,
    column: source.indexOf(`*${alias}`) + 1,
    message: 'text that begins with * stands in quotation marks',
    hint: quoted(source) ?? FALLBACK,
  };
}

const FALLBACK = 'key: "text in quotation marks"';

/** The usual slip is a colon, an asterisk or a quotation mark in unquoted text. */
function quoted(source: string): string | undefined {
  const pair = /^\s*(?:- )?([\w-]+):\s*(.+?)\s*$/.exec(source);
  return pair === null
    ? undefined
    : `${pair[1] ?? ''}: ${JSON.stringify((pair[2] ?? '').replace(/^["']|["']$/g, ''))}`;
}
