/**
 * How a request reaches the service: an address under the service's host, and what `fetch` takes.
 */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

export interface StoryCounts {
  counts: Record<string, number>;
  total: number;
  open: boolean;
  mine?: string | null;
}

let readers = 0;

/** One reader's browser: keeps its cookie, and has an address of its own. */
export class Reader {
  readonly #ask: Ask;
  readonly address: string;
  #cookies = new Map<string, string>();

  constructor(ask: Ask, address = `10.${(++readers >> 8) & 255}.${readers & 255}.7`) {
    this.#ask = ask;
    this.address = address;
  }

  /** As a `Cookie` header; undefined: none. */
  get cookie(): string | undefined {
    return this.#cookies.size === 0
      ? undefined
      : [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  set cookie(header: string | undefined) {
    this.#cookies = new Map(
      (header ?? '')
        .split('; ')
        .filter((pair) => pair !== '')
        .map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]),
    );
  }

  async send(
    method: string,
    path: string,
    { body, headers = {} }: { body?: BodyInit; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const response = await this.#ask(path, {
      method,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
      headers: {
        'X-Forwarded-For': this.address,
        'CF-Connecting-IP': this.address,
        ...(this.cookie === undefined ? {} : { Cookie: this.cookie }),
        ...headers,
      },
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const name = pair.split('=')[0] ?? '';
      if (/; Max-Age=0;/.test(set)) this.#cookies.delete(name);
      else this.#cookies.set(name, pair.slice(name.length + 1));
    }
    return response;
  }

  put(
    story: string,
    reaction: string | null,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.send('PUT', `/api/reactions/${story}`, {
      body: JSON.stringify({ reaction }),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  }

  post(story: string, fields: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('POST', `/api/reactions/${story}`, {
      body: fields,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    });
  }

  async counts(story: string): Promise<StoryCounts> {
    return (await (await this.send('GET', `/api/reactions/${story}`)).json()) as StoryCounts;
  }
}
