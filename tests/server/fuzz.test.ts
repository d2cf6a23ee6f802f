import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SeededRandom } from '../bench/seeded-random.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { hasNginx, type NginxServer } from '../redirects/nginx-server.ts';
import { nginxBefore } from './nginx-before.ts';
import { randomRequest } from './random-request.ts';
import { RawClient } from './raw-client.ts';
import { ServedPaper } from './served-paper.ts';

/** 1,000,000 in the soak run. */
const REQUESTS = Number(process.env['WARTA_REQUESTS'] ?? 6_000);
const SIDE_BY_SIDE = 24;
/**
 * Milliseconds: an answer that is owed comes by then; one to a request that is not whole, or never.
 */
const LONGEST_WAIT = 30_000;
const SHORT_WAIT = 40;
/** Millions of bytes. */
const MOST_MEMORY = 300;
const MOST_GROWTH = 60;

/**
 * What must never be seen: the words of a file outside the site, and of those that only hosts read.
 */
const SECRET = 'kata sandi redaksi';
const HIDDEN = /kata sandi redaksi|\n {2}Permissions-Policy:/;

let paper: Newspaper;
let server: ServedPaper;
let nginx: NginxServer | undefined;
beforeAll(async () => {
  paper = new Newspaper('fuzz')
    .write(
      'content/site.yaml',
      `${SETTINGS}reactionService: {}\ndeploy: {host: nginx}\nredirects: {/lama/: /kota/, /jauh/: /foto-日本/, "/?p=123": /kota/}\n`,
    )
    .write('rahasia.txt', SECRET)
    .write('public/foto-日本/index.html', '<!doctype html>');
  for (let number = 0; number < 3; number++)
    paper.write(`content/articles/2026/11/s${number}.md`, storyFile({ title: `Berita ${number}` }));
  // By a process of its own, whose memory is not the server's.
  expect(paper.build()).toMatchObject({ status: 0 });
  server = await ServedPaper.start(paper.root);
  mkdirSync(join(paper.root, 'dist/.git'));
  writeFileSync(join(paper.root, 'dist/.git/config'), SECRET);
  writeFileSync(join(paper.root, 'dist/.env'), SECRET);
  nginx = await nginxBefore(paper.root, server.port);
});
afterAll(async () => {
  await nginx?.stop();
  await server.end('SIGTERM');
  paper.delete();
});

/**
 * Sends random requests; returns how often each status came, and a line for each answer that should
 * not be.
 */
async function fuzz(
  port: number,
  { seed, requests, own }: { seed: number; requests: number; own: ReadonlySet<number> },
): Promise<{ statuses: Map<number, number>; complaints: string[]; memory: number[] }> {
  const random = new SeededRandom(seed);
  const statuses = new Map<number, number>();
  const complaints: string[] = [];
  const memory: number[] = [];
  let left = requests;
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async () => {
      const client = new RawClient(port);
      while (left > 0 && complaints.length < 20 && server.isRunning) {
        if (left % 1_000 === 0) memory.push(server.memory());
        left--;
        const { bytes, methods, whole } = randomRequest(random);
        const { answers, complaint, refused } = await client.send(
          bytes,
          methods,
          whole ? LONGEST_WAIT : SHORT_WAIT,
        );
        // What it left open, the next request would be taken for.
        if (!whole) client.close();
        for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
        // A request line without a version is HTTP/0.9, and nginx answers in that.
        const asked = /^[^\r\n]* HTTP\/\d/.test(bytes) || own.size === 0 ? complaint : undefined;
        const wrong =
          asked ??
          (refused ? 'no connection' : whole && answers.length === 0 ? 'no answer' : undefined) ??
          answers
            .map(({ status, body }) =>
              status >= 500 && !own.has(status)
                ? `status ${status}`
                : HIDDEN.test(body)
                  ? 'what is hidden is shown'
                  : undefined,
            )
            .find((found) => found !== undefined);
        if (wrong !== undefined)
          complaints.push(`${wrong} ← ${JSON.stringify(bytes.slice(0, 600))}`);
      }
      client.close();
    }),
  );
  return { statuses, complaints, memory };
}

describe('warta serve', () => {
  it(`answers ${REQUESTS} requests of every sort as the same process, without a failure, in the same memory`, async () => {
    const started = performance.now();
    const { statuses, complaints, memory } = await fuzz(server.port, {
      seed: 20261128,
      requests: REQUESTS,
      own: new Set(),
    });
    console.log(
      `${REQUESTS} requests, ${((performance.now() - started) / 1000).toFixed(0)} s, MB ${[memory[0], memory[Math.floor(memory.length / 2)], memory.at(-1)].map((mb) => mb?.toFixed(0)).join(' → ')}, highest ${Math.max(...memory).toFixed(0)}; ${[
        ...statuses,
      ]
        .sort(([a], [b]) => a - b)
        .map(([status, count]) => `${status}: ${count}`)
        .join(', ')}`,
    );
    expect(complaints).toEqual([]);
    expect(server.isRunning).toBe(true);
    expect(server.said.split('\n').filter((line) => line.includes('"level":"error"'))).toEqual([]);
    expect(Math.max(...memory)).toBeLessThan(MOST_MEMORY);
    // From when it is warm on.
    expect((memory.at(-1) ?? 0) - (memory[Math.floor(memory.length / 5)] ?? 0)).toBeLessThan(
      MOST_GROWTH,
    );
    expect((await fetch(`http://127.0.0.1:${server.port}/api/ready`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${server.port}/kota/`)).status).toBe(200);
  });

  it.skipIf(!hasNginx)(
    `does so behind nginx, set up as the manual says (skipped without nginx)`,
    async () => {
      // What nginx itself does not know: encodings of bodies, and versions of HTTP.
      const { complaints, statuses } = await fuzz(nginx?.port ?? 0, {
        seed: 28112026,
        requests: Math.ceil(REQUESTS / 4),
        own: new Set([501, 505]),
      });
      console.log(
        `behind nginx: ${[...statuses]
          .sort(([a], [b]) => a - b)
          .map(([status, count]) => `${status}: ${count}`)
          .join(', ')}`,
      );
      expect(complaints).toEqual([]);
      expect(server.isRunning).toBe(true);
      expect((await fetch(`http://127.0.0.1:${nginx?.port ?? 0}/api/ready`)).status).toBe(200);
    },
  );
});
