/** A store that cannot be used now. The service answers 503 and names it in its log. */
export class StoreError extends Error {
  /** The store must be opened again: its file or its schema is not what it was. */
  readonly reopen: boolean;

  constructor(
    message: string,
    { reopen = false, cause }: { reopen?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.name = 'StoreError';
    this.reopen = reopen;
  }
}
