/** What of a request line names a file. All texts are decoded once. */
export interface Target {
  /** As it was asked for, beginning with one slash, without scheme and host; not decoded. */
  url: string;
  /** Its path is longer than any file's; the service says itself what it thinks of that. */
  tooLong: boolean;
  /**
   * What stands between slashes, empty parts left out; undefined where no file can have such an
   * address.
   */
  segments: readonly string[] | undefined;
  /** The path with single slashes, such as `/kota/`; empty where no file can have it. */
  path: string;
  /** What stands behind `?`, not decoded. */
  query: string;
  /** The path was written with slashes twice. */
  untidy: boolean;
}

/** Characters of a path; a disk's own limit is 4,096 bytes, the folder's path among them. */
const LONGEST_PATH = 2_048;
/** Control characters, which no published name has, and what some systems take for a slash. */
const UNUSABLE = /[\p{Cc}\\]/u;

/**
 * Reads the target of a request line (RFC 9112, 3.2), which Node has found to be ASCII, or says
 * with which status it is refused. `host` is the header.
 */
export function readTarget(line: string, host: string | undefined): Target | { refused: 400 } {
  const rest = withoutHost(line, host);
  if (rest?.startsWith('/') !== true) return { refused: 400 };
  const url = rest.replace(/#.*$/s, '');
  const [raw = '', ...queries] = url.split('?');
  const tooLong = raw.length > LONGEST_PATH;
  const parts = tooLong ? undefined : decode(raw)?.split('/').slice(1);
  const segments = parts?.filter((part) => part !== '');
  const usable = parts !== undefined && segments?.some(isUnusable) === false;
  return {
    url,
    tooLong,
    segments: usable ? segments : undefined,
    path: usable ? pathOf(segments, parts.at(-1) === '') : '',
    query: queries.join('?'),
    untidy: usable && parts.slice(0, -1).includes(''),
  };
}

/**
 * The target without the scheme and host that it may begin with; undefined where the host is not
 * the one of the header.
 */
function withoutHost(line: string, host: string | undefined): string | undefined {
  const whole = /^https?:\/\/([^/?#]*)(.*)$/is.exec(line);
  if (whole === null) return line;
  const [, named, rest = ''] = whole;
  if (named?.toLowerCase() !== host?.toLowerCase()) return undefined;
  return /^[?#]|^$/.test(rest) ? `/${rest}` : rest;
}

/** Whether no published file can have such a part in its path. */
function isUnusable(part: string): boolean {
  return part === '.' || part === '..' || UNUSABLE.test(part);
}

function pathOf(segments: readonly string[], endsInSlash: boolean): string {
  return `/${segments.join('/')}${endsInSlash && segments.length > 0 ? '/' : ''}`;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
