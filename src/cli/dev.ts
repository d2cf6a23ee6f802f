import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onParentGone } from './end-signals.ts';
import { readArguments } from './usage/read-arguments.ts';
import { UsageError } from './usage/usage-error.ts';

/**
 * `warta dev`: `astro dev` over the archive, in this very process, so that whoever ends it ends
 * that.
 */
export async function run(args: readonly string[]): Promise<number> {
  const flags = astroFlags(args);
  const astro = join(
    dirname(createRequire(join(process.cwd(), 'package.json')).resolve('astro/package.json')),
    'bin',
    'astro.mjs',
  );
  process.argv = [process.argv[0] ?? 'node', astro, 'dev', ...flags];
  // A mistake in a component is no failed run.
  process.removeAllListeners('uncaughtException');
  onParentGone(() => {
    process.kill(process.pid, 'SIGTERM');
  });
  await import(pathToFileURL(astro).href);
  return 0;
}

function astroFlags(args: readonly string[]): string[] {
  const { port, ...values } = readArguments('dev', args).values;
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    throw new UsageError(`--port is a number up to 65535, and not “${port}”:\n  --port 4322`);
  return Object.entries({ ...values, port }).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    return value === true ? [`--${name}`] : [`--${name}`, value];
  });
}
