import { Agent, request } from 'node:http';

export interface Latency {
  requests: number;
  /** Requests that were not answered 200. */
  failures: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/**
 * Asks for a page again and again for a while, two at a time with a rest of two milliseconds, as
 * readers of one paper do.
 */
export async function measureLatency(
  port: number,
  path: string,
  milliseconds: number,
): Promise<Latency> {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 });
  const times: number[] = [];
  let failures = 0;
  const until = performance.now() + milliseconds;
  await Promise.all(
    [1, 2].map(async () => {
      while (performance.now() < until) {
        const started = performance.now();
        const status = await ask(agent, port, path);
        times.push(performance.now() - started);
        if (status !== 200) failures++;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    }),
  );
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (part: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  return { requests: times.length, failures, p50: at(0.5), p99: at(0.99) };
}

function ask(agent: Agent, port: number, path: string): Promise<number> {
  return new Promise((resolve) => {
    request(
      { agent, port, host: '127.0.0.1', path, headers: { 'Accept-Encoding': 'br' } },
      (response) => {
        response
          .resume()
          .on('end', () => {
            resolve(response.statusCode ?? 0);
          })
          .on('error', () => {
            resolve(0);
          });
      },
    )
      .on('error', () => {
        resolve(0);
      })
      .end();
  });
}
