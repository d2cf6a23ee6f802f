/**
 * A response whose body is kept as it was given. The platform's own wraps every body in a stream
 * and registers it for clean-up, which in a build of many pages costs more than drawing them; here
 * nobody streams.
 */
export class PlainResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly body: Uint8Array | string | null;

  constructor(
    body: Uint8Array | string | null = null,
    { status = 200, statusText = '', headers }: ResponseInit = {},
  ) {
    this.status = status;
    this.statusText = statusText;
    this.headers = new Headers(headers);
    this.body = body;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  bytes(): Buffer {
    if (this.body === null) return Buffer.alloc(0);
    if (typeof this.body === 'string') return Buffer.from(this.body);
    if (this.body instanceof Uint8Array)
      return Buffer.from(this.body.buffer, this.body.byteOffset, this.body.byteLength);
    throw new TypeError('a page answers with text or bytes, not with a stream');
  }
}
