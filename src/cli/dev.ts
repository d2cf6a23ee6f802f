import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { END_SIGNALS } from './end-signals.ts';

/** `warta dev`: `astro dev` over the archive, in the place of this process, so that who ends it ends that. */
export async function run(args: readonly string[]): Promise<number> {
  const astro = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('astro/package.json'));
  const command = [join(astro, 'bin', 'astro.mjs'), 'dev', ...args];
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  if (process.platform !== 'win32' && process.execve !== undefined) process.execve(process.execPath, [process.execPath, ...command], env as Record<string, string>);
  const child = spawn(process.execPath, command, { stdio: 'inherit', env });
  for (const signal of END_SIGNALS) process.on(signal, () => { child.kill(signal); });
  return new Promise((resolve) => child.on('close', (code) => { resolve(code ?? 1); }));
}
