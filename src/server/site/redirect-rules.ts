import { locationText } from '../http/header-text.ts';

/**
 * Where a request is sent by a `_redirects` file, as Netlify and Cloudflare Pages read it; of that
 * format, what the build writes.
 */
export class RedirectRules {
  readonly #paths = new Map<string, string>();
  readonly #queries = new Map<string, string>();

  constructor(text: string) {
    for (const line of text.split('\n')) {
      const [from = '', ...rest] = line.trim().split(/\s+/);
      const [query, to] = rest.length === 3 ? rest : [undefined, rest[0]];
      if (to === undefined || from.startsWith('#')) continue;
      if (query === undefined) this.#paths.set(keyOf(decoded(from)), locationText(to));
      else this.#queries.set(`${keyOf(decoded(from))}?${query}`, locationText(to));
    }
  }

  /** The target for a path, which is decoded; one that goes before no file that is there. */
  ofPath(path: string): string | undefined {
    return this.#paths.get(keyOf(path));
  }

  /** The target for a path with a query, which goes before a file that is there. */
  ofQuery(path: string, query: string): string | undefined {
    if (query === '' || this.#queries.size === 0) return undefined;
    for (const [name, value] of new URLSearchParams(query)) {
      const target = this.#queries.get(`${keyOf(path)}?${name}=${encodeURIComponent(value)}`);
      if (target !== undefined) return target;
    }
    return undefined;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * One key for an address in two forms of its letters, with capitals, and with and without its last
 * slash.
 */
const keyOf = (path: string): string => path.normalize('NFC').toLowerCase().replace(/\/+$/, '');
