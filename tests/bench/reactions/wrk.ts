import { spawn } from 'node:child_process';

export interface Load {
  perSecond: number;
  /** As wrk writes it: `12.34ms`. */
  p99: string;
  /** Answers that were neither 2xx nor 3xx. */
  refused: number;
}

/** One thread of wrk with 64 connections. Throws where there is no wrk. */
export function wrk(
  url: string,
  { seconds, script, env = {} }: { seconds: number; script?: string; env?: Record<string, string> },
): Promise<Load> {
  const child = spawn(
    'wrk',
    [
      '-t1',
      '-c64',
      `-d${seconds}s`,
      '--latency',
      ...(script === undefined ? [] : ['-s', script]),
      url,
    ],
    { env: { ...process.env, ...env } },
  );
  let text = '';
  child.stdout.on('data', (data: Buffer) => {
    text += data.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', () => {
      reject(new Error('This bench needs wrk. On Debian: apt-get install wrk'));
    });
    child.on('close', () => {
      resolve({
        perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1] ?? NaN),
        p99: /99%\s+(\S+)/.exec(text)?.[1] ?? '?',
        refused: Number(/Non-2xx or 3xx responses: (\d+)/.exec(text)?.[1] ?? 0),
      });
    });
  });
}
