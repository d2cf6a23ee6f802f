import { CommandError } from '../diagnostics/command-error.ts';

export interface FetchBounds {
  /** Bytes of the answer, once it is unpacked. */
  most: number;
  /** Milliseconds until its end. */
  patience: number;
}

/**
 * The text at an address. Throws a CommandError for what answers otherwise, elsewhere, with more
 * than is believable, or not in time.
 */
export async function fetchText(address: string, { most, patience }: FetchBounds): Promise<string> {
  const signal = AbortSignal.timeout(patience);
  const fail = (error: unknown): never => {
    throw new CommandError(
      signal.aborted
        ? `${address} has not answered to its end within ${patience / 1000} s.`
        : `${address} cannot be reached: ${causeOf(error)}`,
    );
  };
  const response = await fetch(address, { signal, redirect: 'manual' }).catch(fail);
  await refuseOtherAnswers(response, address);
  const bytes = await bytesOf(response, most).catch(fail);
  if (bytes === undefined)
    throw new CommandError(
      `${address} answers with more than ${most} bytes; it is not what a paper’s server sends.`,
    );
  return new TextDecoder().decode(bytes);
}

function causeOf(error: unknown): string {
  return error instanceof Error && error.cause instanceof Error
    ? error.cause.message
    : String(error);
}

/** Throws for every answer that is not the text itself. */
async function refuseOtherAnswers(response: Response, address: string): Promise<void> {
  if (response.ok) return;
  await response.body?.cancel().catch(() => undefined);
  const to = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && to !== null)
    throw new CommandError(
      `${address} leads to ${to}. If that is the paper, ask there: warta reactions pull --from ${originOf(to, address)}`,
    );
  throw new CommandError(`${address} answers ${response.status}.`);
}

/** All of an answer; undefined where it has more bytes than `most`. */
async function bytesOf(response: Response, most: number): Promise<Buffer | undefined> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (
    let part = await reader?.read();
    part?.done === false && bytes <= most;
    part = await reader?.read()
  ) {
    bytes += part.value.length;
    parts.push(part.value);
  }
  if (bytes > most) {
    await reader?.cancel();
    return undefined;
  }
  return Buffer.concat(parts);
}

function originOf(target: string, address: string): string {
  try {
    return `${new URL(target, address).origin}/`;
  } catch {
    return target;
  }
}
