import { join } from 'node:path';
import type { LogEvent } from '../../src/reactions/service/service-deps.ts';
import { openSqliteStore } from '../../src/reactions/stores/sqlite-reaction-store.ts';
import type { Api } from '../../src/server/serve-folder.ts';
import { serveReactions } from '../../src/server/reactions/serve-reactions.ts';
import { SECRET } from './running-service.ts';

/** The service of reactions beside a built paper, with its reactions in a file of its own. */
export function sampleApi(
  dist: string,
  database: string,
  {
    now = Date.now,
    log = () => undefined,
  }: { now?: () => number; log?: (event: LogEvent) => void } = {},
): Api {
  return serveReactions({
    publishedFile: join(dist, 'reactions.json'),
    secret: SECRET,
    proxies: 0,
    now,
    log,
    openStore: async () => openSqliteStore(database),
  });
}
