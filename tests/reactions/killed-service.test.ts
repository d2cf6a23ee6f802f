import { once } from 'node:events';
import { mkdtempSync, rmSync, watch, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { NO_COUNTS } from '../../src/reactions/counts.ts';
import { PUBLISHED_FILE } from '../../src/reactions/published-file.ts';
import type { PublishedList } from '../../src/reactions/published-stories.ts';
import { REACTIONS } from '../../src/reactions/reaction.ts';
import type { Choice } from '../../src/reactions/reaction-store.ts';
import { openReactionStore } from '../../src/server/reactions/open-reaction-store.ts';
import { SeededRandom } from '../bench/seeded-random.ts';
import { KillableService } from './killable-service.ts';
import { startPostgres } from './start-postgres.ts';
import { castVotes } from './voting-client.ts';

const VOTES = Number(process.env['WARTA_VOTES'] ?? 2_000);
const KILLS = Number(process.env['WARTA_SERVICE_KILLS'] ?? 3);
const VISITORS = Math.ceil(VOTES / 10);
const SEED = 20261129;
/**
 * About as long as a round of votes takes, in milliseconds: kills are spread over all of it, for
 * just after an answer the next transaction has not begun.
 */
const ROUND = 20;
const PATIENCE = 60_000 + 30 * VOTES;
const STORIES = Array.from({ length: 10 }, (_, index) => `2026/11/ramai-${index}`);

const folder = mkdtempSync(join(tmpdir(), 'warta-killed-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Nothing is refused and no story's display is frozen. */
const NO_LIMIT = 10_000_000;
const publishedFile = join(folder, PUBLISHED_FILE);
writeFileSync(
  publishedFile,
  JSON.stringify({
    name: 'Koran Contoh',
    origin: 'https://koran.example',
    language: 'id',
    limits: {
      visitorPerMinute: NO_LIMIT,
      networkPerMinute: NO_LIMIT,
      storyPerMinute: NO_LIMIT,
      newVisitorsPerNetwork: NO_LIMIT,
      jumpFactor: NO_LIMIT,
      jumpFloor: NO_LIMIT,
      logDays: 30,
    },
    offers: [[...REACTIONS]],
    stories: Object.fromEntries(STORIES.map((story) => [story, [`/${story}/`, 0]])),
  } satisfies PublishedList),
);

interface Case {
  /** A SQLite file or a postgres:// URL. */
  store: string;
  processes: number;
  /** Resolves at the very moment of a kill, once its number of votes is reached. */
  due: (kill: number, random: SeededRandom) => Promise<void>;
  /** Lines in the log of changes. */
  logged: () => Promise<number>;
}

/** A moment within a round. */
function moment(random: SeededRandom): Promise<void> {
  return new Promise((due) => {
    setTimeout(due, random.between(0, ROUND));
  });
}

/** Votes while processes are killed, kills the rest, and looks at what the store then has. */
async function voteWhileKilling({ store, processes, due, logged }: Case): Promise<void> {
  const services = await Promise.all(
    Array.from({ length: processes }, () => KillableService.start(publishedFile, store)),
  );
  const random = new SeededRandom(SEED);
  // Each kill is followed by votes.
  const moments = Array.from({ length: KILLS }, () =>
    random.between(1, Math.floor(VOTES * 0.9)),
  ).sort((a, b) => a - b);
  const doomed = new Set<KillableService>();
  const restarts: Promise<void>[] = [];
  const killWhenDue = (answered: number): void => {
    const alive = services.filter((service) => !doomed.has(service));
    if (answered < (moments[restarts.length] ?? Number.POSITIVE_INFINITY) || alive.length === 0)
      return;
    const service = random.pick(alive);
    doomed.add(service);
    restarts.push(
      due(restarts.length, random)
        .then(() => service.restart())
        .then(() => {
          doomed.delete(service);
        }),
    );
  };
  const started = performance.now();
  try {
    const { wishes, changes, failures } = await castVotes({
      seed: SEED,
      votes: VOTES,
      visitors: VISITORS,
      atOnce: 40,
      stories: STORIES,
      ports: () => services.map(({ port }) => port),
      answered: killWhenDue,
    });
    await Promise.all(restarts);
    const seconds = (performance.now() - started) / 1000;
    await Promise.all(services.map((service) => service.kill()));

    const kept = await openReactionStore(
      store.startsWith('postgres:') ? { url: store, file: '' } : { url: undefined, file: store },
    );
    const rows: Choice[] = [];
    for await (const row of kept.rows()) rows.push(row);
    const { tallies } = await kept.read(STORIES);
    await kept.close();
    const keptUnanswered = rows.filter(
      ({ visitor, story, at }) => at < (wishes.get(visitor)?.get(story)?.sentAt ?? 0),
    ).length;
    console.log(
      JSON.stringify({
        store: store.split(':')[0] === 'postgres' ? 'PostgreSQL' : 'SQLite',
        votes: VOTES,
        visitors: VISITORS,
        seconds: Number(seconds.toFixed(1)),
        kills: restarts.length,
        ...failures,
        keptUnanswered,
        changes,
        rows: rows.length,
      }),
    );

    const wanted = [...wishes].flatMap(([visitor, stories]) =>
      [...stories].flatMap(([story, { reaction }]) =>
        reaction === null ? [] : [`${story} ${visitor} ${reaction}`],
      ),
    );
    const found = rows.map(
      ({ story, visitor, reaction }) => `${story} ${visitor} ${reaction ?? ''}`,
    );
    const difference = { lost: without(wanted, found), unwanted: without(found, wanted) };
    expect(difference, services.map(({ output }) => output).join('')).toEqual({
      lost: [],
      unwanted: [],
    });
    expect(found).toHaveLength(wanted.length);
    expect(wishes.size).toBe(VISITORS);
    for (const story of STORIES) {
      const own = rows.filter((row) => row.story === story);
      expect(tallies.get(story)?.counts ?? NO_COUNTS, story).toEqual(
        Object.fromEntries(
          REACTIONS.map((reaction) => [
            reaction,
            own.filter((row) => row.reaction === reaction).length,
          ]),
        ),
      );
    }
    expect(await logged()).toBe(changes);
    // The kills met votes that were under way, and no failure was of the service's own making.
    expect(restarts).toHaveLength(KILLS);
    expect(failures.cutOff).toBeGreaterThan(0);
    expect(failures.unavailable, services.map(({ output }) => output).join('')).toBe(0);
  } finally {
    await Promise.allSettled(restarts);
    await Promise.all(services.map((service) => service.kill()));
  }
}

function without(list: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return list.filter((item) => !known.has(item));
}

describe(`${VOTES} votes while processes of the service are killed ${KILLS} times`, () => {
  it(
    'are all kept, each once, by two processes on one PostgreSQL',
    async () => {
      const server = await startPostgres();
      try {
        await voteWhileKilling({
          store: server.url,
          processes: 2,
          due: (_, random) => moment(random),
          logged: async () => {
            const sql = postgres(server.url);
            const [row] = await sql<{ lines: string }[]>`SELECT count(*) AS lines FROM change`;
            await sql.end();
            return Number(row?.lines);
          },
        });
      } finally {
        await server.stop();
      }
    },
    PATIENCE,
  );

  it(
    'are all kept, each once, by one process on a SQLite file',
    async () => {
      const file = join(folder, 'reactions.sqlite');
      // Between a transaction and its answers hardly any time passes; every other kill comes as
      // soon as its bytes are seen in the file.
      const commit = async (): Promise<void> => {
        const watcher = watch(`${file}-wal`);
        await once(watcher, 'change');
        watcher.close();
      };
      await voteWhileKilling({
        store: file,
        processes: 1,
        due: (kill, random) => (kill % 2 === 0 ? commit() : moment(random)),
        logged: async () => {
          const db = new DatabaseSync(file);
          const lines = Number(db.prepare('SELECT count(*) AS lines FROM change').get()?.['lines']);
          db.close();
          return lines;
        },
      });
    },
    PATIENCE,
  );
});
