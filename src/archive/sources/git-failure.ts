/**
 * Git could not answer a question about a checkout that is there. It is never taken for an answer.
 */
export class GitFailure extends Error {
  /** The command that failed, as somebody can run it in `content/`. */
  readonly command: string;
  /** All that Git said. */
  readonly said: string;

  /** `why` is one line, in Git’s own words where it had any. */
  constructor(why: string, { command, said = '' }: { command: string; said?: string }) {
    super(why);
    this.name = 'GitFailure';
    this.command = command;
    this.said = said;
  }
}

/** The line among Git’s complaints that tells most: the last thing that was fatal. */
export function tellingLine(said: string): string | undefined {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const line =
    lines.findLast((one) => one.startsWith('fatal: ')) ??
    lines.findLast((one) => one.startsWith('error: ')) ??
    lines.at(-1);
  return line?.replace(/^(?:fatal|error): /, '');
}
