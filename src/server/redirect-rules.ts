/** Where a request is sent by a `_redirects` file, as Netlify and Cloudflare Pages read it; of that format, what the build writes. */
export class RedirectRules {
  readonly #read = new Map<string, { paths: Map<string, string>; queries: Map<string, string> }>();

  /** The target for an address; `forced` ones go before a file that is there. */
  find(text: string, url: string, forced: boolean): string | undefined {
    const { paths, queries } = this.#rulesOf(text);
    const [path = '', query = ''] = url.split('#')[0]?.split('?') ?? [];
    const key = keyOf(path);
    if (!forced) return paths.get(key);
    if (query === '' || queries.size === 0) return undefined;
    for (const [name, value] of new URLSearchParams(query)) {
      const target = queries.get(`${key}?${name}=${encodeURIComponent(value)}`);
      if (target !== undefined) return target;
    }
    return undefined;
  }

  /** The file is read again for every request, and understood once. */
  #rulesOf(text: string): { paths: Map<string, string>; queries: Map<string, string> } {
    let rules = this.#read.get(text);
    if (rules === undefined) {
      rules = { paths: new Map(), queries: new Map() };
      for (const line of text.split('\n')) {
        const [from = '', ...rest] = line.split(' ');
        const [query, to] = rest.length === 3 ? rest : [undefined, rest[0]];
        if (to === undefined) continue;
        if (query === undefined) rules.paths.set(keyOf(from), to);
        else rules.queries.set(`${keyOf(from)}?${query}`, to);
      }
      this.#read.clear();
      this.#read.set(text, rules);
    }
    return rules;
  }
}

/** One key for an address with and without codes, capitals and its last slash. */
function keyOf(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC').toLowerCase().replace(/\/+$/, '');
  } catch {
    return path;
  }
}
