import { CommandError } from '../diagnostics/command-error.ts';

export interface FetchBounds {
  /** Bytes of the answer, once it is unpacked. */
  most: number;
  /** Milliseconds until its end. */
  patience: number;
}

/** The text at an address. Throws a CommandError for what answers otherwise, elsewhere, with more than is believable, or not in time. */
export async function fetchText(address: string, { most, patience }: FetchBounds): Promise<string> {
  const signal = AbortSignal.timeout(patience);
  const failed = (error: unknown): never => {
    if (signal.aborted)
      throw new CommandError(`${address} has not answered to its end within ${patience / 1000} s.`);
    throw new CommandError(
      `${address} cannot be reached: ${error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)}`,
    );
  };
  const response = await fetch(address, { signal, redirect: 'manual' }).catch(failed);
  const to = response.headers.get('location');
  if (!response.ok) await response.body?.cancel().catch(() => undefined);
  if (response.status >= 300 && response.status < 400 && to !== null)
    throw new CommandError(
      `${address} leads to ${to}. If that is the paper, ask there: warta reactions pull --from ${originOf(to, address)}`,
    );
  if (!response.ok) throw new CommandError(`${address} answers ${response.status}.`);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    const reader = response.body?.getReader();
    for (
      let part = await reader?.read();
      part?.done === false && bytes <= most;
      part = await reader?.read()
    ) {
      bytes += part.value.length;
      parts.push(part.value);
    }
    if (bytes > most) await reader?.cancel();
  } catch (error) {
    failed(error);
  }
  if (bytes > most)
    throw new CommandError(
      `${address} answers with more than ${most} bytes; it is not what a paper’s server sends.`,
    );
  return new TextDecoder().decode(Buffer.concat(parts));
}

function originOf(target: string, address: string): string {
  try {
    return `${new URL(target, address).origin}/`;
  } catch {
    return target;
  }
}
