import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublishedList } from '../../src/reactions/published-stories.ts';
import { REACTIONS } from '../../src/reactions/reaction.ts';
import type { ReactionStore } from '../../src/reactions/reaction-store.ts';
import { openReactionStore } from '../../src/server/open-reaction-store.ts';
import { SeededRandom } from '../bench/seeded-random.ts';
import { MortalService } from './mortal-service.ts';
import { LIST } from './running-service.ts';
import { startPostgres } from './start-postgres.ts';
import { vote } from './voting-crowd.ts';

/** 20,000 and 10 in the soak run. */
const VOTES = Number(process.env['WARTA_VOTES'] ?? 2_000);
const KILLS = Number(process.env['WARTA_SERVICE_KILLS'] ?? 3);
const VISITORS = 60;
const STORIES = Array.from({ length: 10 }, (_, index) => `2026/11/ramai-${index}`);
const MANY = 10_000_000;

/** Votes through so many processes on one store, which are killed at random; then what is kept, and what was wanted. */
async function voteWhileKilling(processes: number, store: string, folder: string): Promise<{ wanted: string[]; kept: string[]; recounted: boolean }> {
  const publishedFile = join(folder, 'reactions.json');
  const list: PublishedList = { ...LIST, limits: { ...LIST.limits, visitorPerMinute: MANY, networkPerMinute: MANY, storyPerMinute: MANY, jumpFloor: MANY }, stories: Object.fromEntries(STORIES.map((id) => [id, [`/${id}/`, 0]])) };
  writeFileSync(publishedFile, JSON.stringify(list));
  const random = new SeededRandom(20261128);
  const services = await Promise.all(Array.from({ length: processes }, () => MortalService.start(publishedFile, store)));
  const moments = new Set(Array.from({ length: KILLS }, () => random.between(1, VOTES - 1)));
  let kills = 0;
  // One after the other: who is dead cannot be killed.
  let deaths = Promise.resolve();
  const started = performance.now();
  const { wanted, retries } = await vote({
    votes: VOTES, visitors: VISITORS, stories: STORIES, urls: services.map(({ url }) => url), random,
    onVote: (done) => { if (moments.delete(done)) { const victim = random.pick(services); kills++; deaths = deaths.then(() => victim.kill()).then(() => victim.revive()); } },
  });
  await deaths;
  console.log(`${VOTES} votes, ${kills} kills, ${retries} retries, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const open: ReactionStore = await openReactionStore(store.startsWith('postgres:') ? { url: store, file: '' } : { url: undefined, file: store });
  const rows: string[] = [];
  for await (const { story, reaction } of open.rows()) rows.push(`${story} ${String(reaction)}`);
  const { tallies } = await open.read(STORIES);
  const counters = STORIES.flatMap((story) => REACTIONS.flatMap((reaction) => Array.from({ length: tallies.get(story)?.counts[reaction] ?? 0 }, () => `${story} ${reaction}`))).sort();
  await open.close();
  await Promise.all(services.map((service) => service.kill()));
  const kept = rows.sort();
  return { wanted, kept, recounted: JSON.stringify(kept) === JSON.stringify(counters) };
}

describe(`a service that is killed ${KILLS} times during ${VOTES} votes`, () => {
  it('loses none and counts none twice: two processes on one PostgreSQL', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'warta-kills-'));
    const server = await startPostgres();
    const { wanted, kept, recounted } = await voteWhileKilling(2, server.url, folder);
    expect(kept).toEqual(wanted);
    expect(recounted).toBe(true);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses none and counts none twice: one process on SQLite', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'warta-kills-'));
    const { wanted, kept, recounted } = await voteWhileKilling(1, join(folder, 'reactions.sqlite'), folder);
    expect(kept).toEqual(wanted);
    expect(recounted).toBe(true);
    rmSync(folder, { recursive: true, force: true });
  });
});
