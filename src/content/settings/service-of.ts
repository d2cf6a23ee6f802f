import type { Host } from './hosts.ts';
import type { Settings } from './settings-schema.ts';

/**
 * Hosts that send files and run nothing of the paper's: no service of reactions can be beside its
 * pages there.
 */
const WITHOUT_SERVICE: readonly Host[] = ['github', 'netlify', 'vercel', 's3'];

/**
 * The settings name a service beside the pages, and the host that they are made for cannot run it.
 */
export function lacksService({
  deploy,
  reactionService,
}: Pick<Settings, 'deploy' | 'reactionService'>): boolean {
  return (
    reactionService?.address === '/' &&
    deploy !== undefined &&
    WITHOUT_SERVICE.includes(deploy.host)
  );
}

/**
 * The service of reactions that readers of a paper have; undefined where there is none: buttons
 * that count nothing are not published.
 */
export function serviceOf(
  settings: Pick<Settings, 'deploy' | 'reactionService'>,
): Settings['reactionService'] {
  return lacksService(settings) ? undefined : settings.reactionService;
}
