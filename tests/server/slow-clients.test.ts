import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { measureLatency, type Latency } from './measure-latency.ts';
import { ServedPaper } from './served-paper.ts';
import { SlowClients } from './slow-clients.ts';

/**
 * 200 of each sort in the soak run, and then their cost in time is measured too, in so many rounds.
 */
const SLOW = Number(process.env['WARTA_SLOW'] ?? 40);
const ROUNDS = SLOW < 200 ? 1 : 5;
const ROUND = SLOW < 200 ? 1_000 : 25_000;
/** Millions of bytes. */
const MOST_MEMORY = 300;

let paper: Newspaper;
let server: ServedPaper;
beforeAll(async () => {
  paper = new Newspaper('slow')
    .write('content/site.yaml', `${SETTINGS}reactionService: {}\n`)
    .write('content/articles/2026/11/satu.md', storyFile({}));
  expect(paper.build()).toMatchObject({ status: 0 });
  server = await ServedPaper.start(paper.root);
  writeFileSync(join(paper.root, 'dist/film.mp4'), Buffer.alloc(30_000_000));
});
afterAll(async () => {
  await server.end('SIGTERM');
  paper.delete();
});

const median = (numbers: number[]): number =>
  numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

describe('warta serve', () => {
  it(`answers everybody else while ${SLOW} clients never read and ${SLOW} send slowly, within ${MOST_MEMORY} MB`, async () => {
    await measureLatency(server.port, '/2026/11/satu/', 500);
    const [before, during]: [Latency[], Latency[]] = [[], []];
    let memory = 0;
    for (let round = 0; round < ROUNDS; round++) {
      before.push(await measureLatency(server.port, '/2026/11/satu/', ROUND));
      const clients = new SlowClients(server.port).addReaders(SLOW, '/film.mp4').addSenders(SLOW);
      const sampling = setInterval(() => {
        memory = Math.max(memory, server.memory());
      }, 100);
      during.push(await measureLatency(server.port, '/2026/11/satu/', ROUND));
      clearInterval(sampling);
      clients.stop();
    }
    const [alone, together] = [
      median(before.map(({ p99 }) => p99)),
      median(during.map(({ p99 }) => p99)),
    ];
    console.log(
      `p99 ${alone.toFixed(2)} ms alone, ${together.toFixed(2)} ms with ${SLOW} + ${SLOW} slow clients; at most ${memory.toFixed(0)} MB; ${during.reduce((sum, { requests }) => sum + requests, 0)} requests meanwhile`,
    );
    expect([...before, ...during].map(({ failures }) => failures)).toEqual(
      [...before, ...during].map(() => 0),
    );
    expect(memory).toBeLessThan(MOST_MEMORY);
    if (ROUNDS > 1) expect(together).toBeLessThan(2 * alone);
    expect(server.isRunning).toBe(true);
  });
});
