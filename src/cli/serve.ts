import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../diagnostics/command-error.ts';
import { projectAt } from '../publishing/project/project.ts';
import { baseOfFolder } from '../server/site/base-of-folder.ts';
import { serveFolder } from '../server/serve-folder.ts';
import { onEndSignal, onParentGone } from './end-signals.ts';
import { reactionApi } from './reaction-api.ts';
import { buildOnce } from './build.ts';
import { outliveUncaughtErrors } from './uncaught-errors.ts';
import { readArguments } from './usage/read-arguments.ts';

/** `warta serve`: builds the paper and serves it at `PORT`. */
export async function run(args: readonly string[]): Promise<number> {
  readArguments('serve', args);
  const port = Number(process.env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new CommandError(
      `PORT is “${process.env['PORT'] ?? ''}”; it must be a number up to 65535.`,
    );
  const host = process.env['HOST'] ?? '127.0.0.1';
  const project = projectAt(process.cwd());
  const startApi = reactionApi(project, { host, env: process.env });
  await buildOnce({ now: Date.now(), workers: availableParallelism() });
  const server = await serveFolder(project.dist, {
    port,
    host,
    api: startApi?.(),
    rules: join(project.deploy, '_redirects'),
    proxies: Number(process.env['WARTA_PROXIES'] ?? 0) || 0,
  }).catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? new CommandError(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`)
      : error;
  });
  outliveUncaughtErrors();
  let stopped: Promise<void> | undefined;
  const stop = (): void => {
    stopped = server.stop();
  };
  onEndSignal(stop);
  onParentGone(stop);
  console.log(
    `The paper is at http://localhost:${server.port}${baseOfFolder(project.dist)}  (Ctrl+C ends it)`,
  );
  await server.closed;
  await stopped;
  // Not by returning: while Node takes itself apart it heeds no signal, and npm sends Ctrl+C, which
  // every process of a terminal gets, once more.
  process.exit(0);
}
