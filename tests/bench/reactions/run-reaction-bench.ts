/**
 * `npm run bench:reactions -- [--seconds N] [--minutes M]`: votes and reads a second of the service of reactions, every vote on the disk
 * before it is answered, with SQLite and with PostgreSQL; with `--minutes`, the memory of the process under votes for so long.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../../free-port.ts';
import { LIST } from '../../reactions/running-service.ts';
import { startPostgres } from '../../reactions/start-postgres.ts';
import { wrk, type Load } from './wrk.ts';

const STORIES = 1_000;
const MANY = 10_000_000;
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' }, minutes: { type: 'string', default: '0' } } });
const seconds = Number(values.seconds);

const folder = mkdtempSync(join(tmpdir(), 'warta-bench-reactions-'));
const ids = Array.from({ length: STORIES }, (_, index) => `2026/11/berita-${index}`);
const storiesFile = join(folder, 'stories.txt');
const publishedFile = join(folder, 'reactions.json');
writeFileSync(storiesFile, ids.join('\n'));
writeFileSync(publishedFile, JSON.stringify({ ...LIST, limits: { ...LIST.limits, visitorPerMinute: MANY, networkPerMinute: MANY, storyPerMinute: MANY, newVisitorsPerNetwork: MANY, jumpFloor: MANY }, stories: Object.fromEntries(ids.map((id) => [id, [`/${id}/`, 0]])) }));

/** The service in a process of its own. */
async function serve(store: string): Promise<{ url: string; child: ChildProcess }> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../reactions/reaction-process.ts'), String(port), publishedFile, store], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return { url: `http://127.0.0.1:${port}`, child };
}

/** Memory of a process in MB. */
const memoryOf = (child: ChildProcess): number => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8'))?.[1] ?? 0) / 1024);

async function measure(store: string): Promise<Record<string, Load>> {
  const { url, child } = await serve(store);
  const script = join(import.meta.dirname, 'votes.lua');
  const vote = (length: number): Promise<Load> => wrk(url, { seconds: length, script, env: { STORIES: storiesFile } });
  await vote(2);
  const votes = await vote(seconds);
  const one = await wrk(`${url}/api/reactions/${ids[0] ?? ''}`, { seconds });
  const several = await wrk(`${url}/api/reactions?ids=${ids.slice(0, 10).join(',')}`, { seconds });
  for (let minute = 0; minute < Number(values.minutes); minute++) {
    await vote(60);
    console.log(`minute ${minute + 1}: ${memoryOf(child)} MB`);
  }
  child.kill('SIGKILL');
  return { votes, 'reads of one story': one, 'reads of ten stories': several };
}

const server = await startPostgres();
try {
  for (const [name, store] of [['SQLite', join(folder, 'reactions.sqlite')], ['PostgreSQL', server.url]] as const) {
    console.log(name);
    console.table(await measure(store));
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
