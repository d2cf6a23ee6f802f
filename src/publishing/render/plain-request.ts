/**
 * A GET request that holds nothing but its address: no headers, cookies or signal for a page to
 * depend on.
 */
export class PlainRequest {
  readonly url: string;
  readonly method = 'GET';
  readonly headers = new Headers();
  readonly body = null;

  constructor(url: string) {
    this.url = url;
  }
}
