import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** `warta dev`: `astro dev` over the archive. */
export async function run(args: readonly string[]): Promise<number> {
  const astro = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('astro/package.json'));
  const child = spawn(process.execPath, [join(astro, 'bin', 'astro.mjs'), 'dev', ...args], { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  return new Promise((resolve) => child.on('close', (code) => { resolve(code ?? 0); }));
}
