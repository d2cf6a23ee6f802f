/**
 * `npm run bench:reactions -- [--seconds N] [--minutes M] [--store SQLite|PostgreSQL]`: votes and
 * reads a second of the service of reactions, every vote on the disk before it is answered, with
 * SQLite and with PostgreSQL; with `--minutes`, the memory of the process under votes for so long.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KillableService } from '../../reactions/killable-service.ts';
import { LIST } from '../../reactions/running-service.ts';
import { startPostgres } from '../../reactions/start-postgres.ts';
import { wrk, type Load } from './wrk.ts';

const STORIES = 1_000;
const MANY = 10_000_000;
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    minutes: { type: 'string', default: '0' },
    store: { type: 'string' },
  },
});
const seconds = Number(values.seconds);

const folder = mkdtempSync(join(tmpdir(), 'warta-bench-reactions-'));
const ids = Array.from({ length: STORIES }, (_, index) => `2026/11/berita-${index}`);
const storiesFile = join(folder, 'stories.txt');
const publishedFile = join(folder, 'reactions.json');
writeFileSync(storiesFile, ids.join('\n'));
writeFileSync(
  publishedFile,
  JSON.stringify({
    ...LIST,
    limits: {
      ...LIST.limits,
      visitorPerMinute: MANY,
      networkPerMinute: MANY,
      storyPerMinute: MANY,
      newVisitorsPerNetwork: MANY,
      jumpFloor: MANY,
    },
    stories: Object.fromEntries(ids.map((id) => [id, [`/${id}/`, 0]])),
  }),
);

/** Memory of a process in MB. */
const memoryOf = (pid: number | undefined): number =>
  Math.round(
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1] ?? 0) /
      1024,
  );

async function measure(store: string): Promise<Record<string, Load>> {
  const service = await KillableService.start(publishedFile, store);
  const url = `http://127.0.0.1:${service.port}`;
  const script = join(import.meta.dirname, 'votes.lua');
  const vote = (length: number): Promise<Load> =>
    wrk(url, { seconds: length, script, env: { STORIES: storiesFile } });
  await vote(2);
  const votes = await vote(seconds);
  const one = await wrk(`${url}/api/reactions/${ids[0] ?? ''}`, { seconds });
  const several = await wrk(`${url}/api/reactions?ids=${ids.slice(0, 10).join(',')}`, { seconds });
  for (let minute = 0; minute < Number(values.minutes); minute++) {
    await vote(60);
    console.log(`minute ${minute + 1}: ${memoryOf(service.pid)} MB`);
  }
  await service.kill();
  return { votes, 'reads of one story': one, 'reads of ten stories': several };
}

const server = await startPostgres();
try {
  for (const [name, store] of [
    ['SQLite', join(folder, 'reactions.sqlite')],
    ['PostgreSQL', server.url],
  ] as const) {
    if (values.store !== undefined && values.store !== name) continue;
    console.log(name);
    console.table(await measure(store));
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
