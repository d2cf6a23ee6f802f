import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../publishing/project/project.ts';
import { CommandError } from '../diagnostics/command-error.ts';
import { PUBLISHED_FILE } from '../reactions/published-file.ts';
import { openReactionStore } from '../server/reactions/open-reaction-store.ts';
import { reactionDatabase } from '../server/reactions/reaction-database.ts';
import { reactionSecret } from '../server/reactions/reaction-secret.ts';
import type { Api } from '../server/serve-folder.ts';
import { serveReactions } from '../server/reactions/serve-reactions.ts';
import { serviceOf } from '../content/settings/service-of.ts';
import { siteSettings } from './site-settings.ts';

const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

/**
 * The service of reactions beside the pages, to be started when the paper is built; undefined where
 * the paper has none here. Throws for surroundings that will not do.
 */
export function reactionApi(
  project: Project,
  { host, env }: { host: string; env: NodeJS.ProcessEnv },
): (() => Api) | undefined {
  if (!existsSync(join(project.content, 'site.yaml'))) return undefined;
  const service = serviceOf(siteSettings(project.root));
  if (service === undefined) return undefined;
  const url = env['DATABASE_URL'];
  const proxies = Number(env['WARTA_PROXIES'] ?? 0);
  if (!Number.isInteger(proxies) || proxies < 0)
    throw new CommandError(
      `WARTA_PROXIES is “${env['WARTA_PROXIES'] ?? ''}”; it is how many proxies stand before this server: WARTA_PROXIES=1`,
    );
  const hosts = (env['WARTA_HOSTS'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const wrong = hosts.find((name) => !HOST.test(name));
  if (wrong !== undefined)
    throw new CommandError(
      `WARTA_HOSTS has “${wrong}”; it is names of hosts by which readers may ask, beside the paper’s own: WARTA_HOSTS=uji.tambangan.example,koran.example`,
    );
  const database = reactionDatabase(project, service.database);
  const alone =
    (url === undefined || url === '') &&
    (host === '127.0.0.1' || host === '::1' || host === 'localhost') &&
    env['NODE_ENV'] !== 'production';
  const secret = reactionSecret({
    given: env['WARTA_SECRET'],
    alone,
    file: join(project.cache, 'secret'),
  });
  return () =>
    serveReactions({
      publishedFile: join(project.dist, PUBLISHED_FILE),
      openStore: () => openReactionStore({ url, ...database }),
      secret,
      proxies,
      hosts,
      now: Date.now,
      log: ({ level, event, ...details }) => {
        process.stderr.write(
          `${JSON.stringify({ time: new Date().toISOString(), level, event, ...details })}\n`,
        );
      },
    });
}
