import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { NGINX as PROGRAM, whereIs } from '../machine/programs.ts';

const FOUND = whereIs(PROGRAM);
const NGINX = FOUND ?? 'nginx';
export const hasNginx = FOUND !== undefined;

/** As Debian's `nginx.conf` has them. */
const TYPES = existsSync('/etc/nginx/mime.types')
  ? 'include /etc/nginx/mime.types;\ndefault_type application/octet-stream;'
  : 'types { text/html html; text/css css; application/javascript js; text/xml xml; text/plain txt; application/json json; image/svg+xml svg; }';

export interface NginxServer {
  port: number;
  stop: () => Promise<void>;
}

/**
 * nginx as docs/hosting.md sets it up, with the two files that a build writes. `server` is what
 * stands within `server`, `http` what stands beside it.
 */
export async function startNginx({
  root,
  http,
  server,
}: {
  root: string;
  http: string;
  server: string;
}): Promise<NginxServer> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-nginx-'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log stderr error;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${TYPES}\ntypes_hash_max_size 2048;\ngzip on;\n${http}\nserver {\nlisten 127.0.0.1:${port};\nroot ${root};\n${server}\n}\n}\n`,
  );
  const child: ChildProcess = spawn(
    NGINX,
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said += String(text);
  });
  const gone = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null || tries > 100) throw new Error(`nginx did not start: ${said}`);
    const up = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (up) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
