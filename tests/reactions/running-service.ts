import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limitsSchema, type Limits } from '../../src/reactions/limits.ts';
import type { PublishedList } from '../../src/reactions/published-stories.ts';
import type { ReactionStore } from '../../src/reactions/reaction-store.ts';
import type { LogEvent } from '../../src/reactions/service/service-deps.ts';
import { openSqliteStore } from '../../src/reactions/stores/sqlite-reaction-store.ts';
import { serveFolder } from '../../src/server/serve-folder.ts';
import { serveReactions } from '../../src/server/reactions/serve-reactions.ts';

export const SECRET = 'rahasia-contoh-untuk-uji-tiga-puluh-dua';
export const PAPER = 'https://koran.example';
/** 28 November 2026, 09.00 WIB. */
export const NOW = Date.UTC(2026, 10, 28, 2);

/** Stories of every kind that the protocol knows. */
export const LIST: PublishedList = {
  name: 'Koran Contoh',
  origin: PAPER,
  language: 'id',
  limits: limitsSchema.parse({}),
  offers: [
    ['like', 'love', 'haha', 'wow', 'sad', 'angry'],
    ['like', 'sad'],
  ],
  stories: {
    '2026/11/semua': ['/2026/11/semua/', 0],
    '2026/11/lain': ['/2026/11/lain/', 0],
    '2026/11/duka': ['/2026/11/duka/', 1],
    '2026/11/tutup': ['/2026/11/tutup/', 0, NOW - 1],
  },
};

export interface RunningService {
  url: string;
  log: LogEvent[];
  /** The file of reactions, and the folder of the site. */
  database: string;
  folder: string;
  publish: (list: PublishedList) => void;
  /** Moves the clock of the service, in milliseconds since the epoch. */
  setClock: (ms: number) => void;
  /** Ends the server and leaves its folder. */
  close: () => Promise<void>;
  stop: () => Promise<void>;
}

/** The service on Node and SQLite, with a clock of its own. */
export async function startService({
  list = LIST,
  limits = {},
  openStore,
}: {
  list?: PublishedList;
  limits?: Partial<Limits>;
  openStore?: (file: string) => Promise<ReactionStore>;
} = {}): Promise<RunningService> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-service-'));
  const database = join(folder, 'data', 'reactions.sqlite');
  const publishedFile = join(folder, 'reactions.json');
  const publish = (published: PublishedList): void => {
    writeFileSync(
      publishedFile,
      JSON.stringify({ ...published, limits: { ...published.limits, ...limits } }),
    );
  };
  publish(list);
  const log: LogEvent[] = [];
  let clock = NOW;
  const api = serveReactions({
    publishedFile,
    secret: SECRET,
    proxies: 0,
    now: () => clock,
    log: (event) => {
      log.push(event);
    },
    openStore: () => (openStore ?? (async (file) => openSqliteStore(file)))(database),
  });
  const server = await serveFolder(folder, { port: 0, api });
  return {
    url: `http://127.0.0.1:${server.port}`,
    log,
    database,
    folder,
    publish,
    setClock: (ms) => {
      clock = ms;
    },
    close: () => server.stop(),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
