import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onParentGone } from './end-signals.ts';

/** `warta dev`: `astro dev` over the archive, in this very process, so that whoever ends it ends that. */
export async function run(args: readonly string[]): Promise<number> {
  const astro = join(
    dirname(createRequire(join(process.cwd(), 'package.json')).resolve('astro/package.json')),
    'bin',
    'astro.mjs',
  );
  process.argv = [process.argv[0] ?? 'node', astro, 'dev', ...args];
  // A mistake in a component is no failed run.
  process.removeAllListeners('uncaughtException');
  onParentGone(() => {
    process.kill(process.pid, 'SIGTERM');
  });
  await import(pathToFileURL(astro).href);
  return 0;
}
