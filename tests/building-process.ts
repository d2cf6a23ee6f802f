// Builds one newspaper after the other, as `bin/warta.mjs build` in its folder would; started by
// `building-thread.ts`, which says which.
import { writeSync } from 'node:fs';
import { main } from '../src/cli/main.ts';
import type { BuildAnswer, BuildOrder } from './build-beside.ts';

/** What the build that runs has written so far; undefined between two builds. */
let written: { out: string; errors: string } | undefined;

for (const [stream, part] of [
  [process.stdout, 'out'],
  [process.stderr, 'errors'],
] as const) {
  stream.write = (chunk: string | Uint8Array): boolean => {
    if (written !== undefined)
      written[part] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  };
}
// A build that ends its process says so by ending this one.
process.on('exit', () => {
  if (written !== undefined) writeSync(1, written.out + written.errors);
});
process.on('disconnect', () => {
  process.exit();
});
process.on('message', (order: BuildOrder) => {
  void perform(order).then((answer) => process.send?.(answer));
});

async function perform({ root, args, env }: BuildOrder): Promise<BuildAnswer> {
  const { NODE_COMPILE_CACHE } = process.env;
  for (const name of Object.keys(process.env))
    if (!(name in env)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, env, { NODE_COMPILE_CACHE, TZ: 'UTC', ASTRO_TELEMETRY_DISABLED: '1' });
  process.chdir(root);
  written = { out: '', errors: '' };
  const status = await main(['build', ...args], { from: root, paper: root });
  // What a thread wrote last comes a moment after it.
  await new Promise(setImmediate);
  const output = written.out + written.errors;
  written = undefined;
  // Every command listens for itself; and a folder in which a process stands cannot be unmounted.
  process.removeAllListeners('uncaughtException');
  process.chdir('/');
  return { status, output };
}
