import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';

const APACHE = '/usr/sbin/apache2';
const MODULES = [
  'authz_core',
  'mpm_event',
  'mime',
  'dir',
  'alias',
  'deflate',
  'filter',
  'headers',
  'rewrite',
];
const CADDY = '/usr/bin/caddy';
const LONG = `/${'panjang-'.repeat(20)}/`;

interface Server {
  there: boolean;
  /** The program with its arguments, once its configuration lies in a folder. */
  command: (
    folder: string,
    configuration: string,
    port: number,
  ) => [program: string, args: string[]];
}

const SERVERS: Record<string, Server> = {
  apache: {
    there: existsSync(APACHE),
    command: (folder, shown, port) => {
      const modules = MODULES.map(
        (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
      ).join('\n');
      writeFileSync(
        join(folder, 'conf'),
        `ServerRoot ${folder}\nPidFile ${folder}/pid\nErrorLog ${folder}/log\nServerName localhost\nMutex file:${folder}\nListen 127.0.0.1:${port}\n${modules}\nTypesConfig /etc/mime.types\n${shown.replace('*:80', `*:${port}`)}`,
      );
      return [APACHE, ['-D', 'FOREGROUND', '-f', join(folder, 'conf')]];
    },
  },
  caddy: {
    there: existsSync(CADDY),
    command: (folder, shown, port) => {
      writeFileSync(
        join(folder, 'conf'),
        `{\n\tadmin off\n}\n${shown.replace('contoh.example {', `http://127.0.0.1:${port} {`)}`,
      );
      return [CADDY, ['run', '--adapter', 'caddyfile', '--config', join(folder, 'conf')]];
    },
  },
};

describe.each(Object.entries(SERVERS))(
  '%s, set up as the manual says (skipped where it is not installed)',
  (host, { there, command }) => {
    let paper: Newspaper | undefined;
    let folder = '';
    let child: ChildProcess | undefined;
    let port = 0;
    beforeAll(async () => {
      if (!there) return;
      paper = new Newspaper(host).write(
        'content/site.yaml',
        `${SETTINGS}deploy: {host: ${host}}\nredirects: {/category/kota/: /kota/, "/?cat=7": /ekonomi/, ${LONG}: /kota/}\n`,
      );
      paper.write(
        'content/articles/2026/11/satu.md',
        storyFile({
          extra:
            'aliases: [/lama/, /berita.html, /kafé/, "/kata \\"kutip\\"/", "/a;b/", "/?p=123"]\n',
        }),
      );
      expect(paper.build()).toMatchObject({ status: 0 });
      const manual = readFileSync(resolve(import.meta.dirname, '../../docs/hosting.md'), 'utf8');
      const shown =
        new RegExp(`^\`\`\`${host}\\n([^]*?)^\`\`\``, 'm')
          .exec(manual)?.[1]
          ?.replaceAll('/srv/paper', paper.root) ?? '';
      folder = mkdtempSync(join(tmpdir(), `warta-${host}-`));
      mkdirSync(join(folder, 'home'));
      port = await freePort();
      const [program, args] = command(folder, shown, port);
      spawnSync('chmod', ['755', folder, paper.root]);
      child = spawn(program, args, {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, HOME: join(folder, 'home') },
      });
      let said = '';
      child.stderr?.on('data', (text: Buffer) => {
        said += String(text);
      });
      for (
        let tries = 0;
        !(await fetch(`http://127.0.0.1:${port}/`).then(
          () => true,
          () => false,
        ));
        tries++
      ) {
        if (child.exitCode !== null || tries > 200)
          throw new Error(
            `${host} did not start: ${said}${existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : ''}`,
          );
        await new Promise((done) => setTimeout(done, 50));
      }
    });
    afterAll(async () => {
      const running = child;
      if (running !== undefined && running.exitCode === null)
        await new Promise((done) => {
          running.once('exit', done);
          running.kill('SIGTERM');
        });
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
      paper?.delete();
    });

    const ask = (path: string): Promise<{ status: number; header: (name: string) => string }> =>
      new Promise((done, reject) => {
        request(
          { port, host: '127.0.0.1', path, headers: { 'Accept-Encoding': 'gzip' } },
          (answer) => {
            answer.resume();
            done({
              status: answer.statusCode ?? 0,
              header: (name) => String(answer.headers[name] ?? ''),
            });
          },
        )
          .on('error', reject)
          .end();
      });
    const story = '301 /2026/11/satu/';

    it.skipIf(!there).each([
      ['/lama/', story],
      ['/lama', story],
      ['/lama/?utm_source=x', story],
      ['/berita.html', story],
      ['/kaf%C3%A9/', story],
      ['/kafe%CC%81/', story],
      ['/kata%20%22kutip%22/', story],
      ['/a;b/', story],
      ['/?p=123', story],
      ['/category/kota/', '301 /kota/'],
      ['/?cat=7', '301 /ekonomi/'],
      [LONG, '301 /kota/'],
      ['/2026/11/satu/', '200 nosniff'],
      ['/', '200 nosniff'],
      ['/?p=1234', '200 nosniff'],
      ['/tidak/ada/', '404 nosniff'],
      ['/2026/', '404 nosniff'],
      ['/_headers', '404 nosniff'],
      ['/.git/config', '404 nosniff'],
      ...(host === 'apache'
        ? [
            ['/LAMA', story],
            ['/Lama/', story],
          ]
        : []),
    ])('answers %s with %s', async (path = '', answer = '') => {
      const { status, header } = await ask(path);
      expect(
        `${status} ${header('location').replace(`http://127.0.0.1:${port}`, '') || header('x-content-type-options')}`,
      ).toBe(answer);
    });

    it.skipIf(!there)(
      'sends texts compressed, in UTF-8, and says how long they may be kept',
      async () => {
        const page = await (await fetch(`http://127.0.0.1:${port}/2026/11/satu/`)).text();
        const [style = ''] = /\/_astro\/[^"]+\.css/.exec(page) ?? [];
        const [html, css, manifest] = await Promise.all(
          ['/2026/11/satu/', style, '/site.webmanifest'].map(ask),
        );
        expect([
          html?.header('content-type').toLowerCase(),
          html?.header('content-encoding'),
          html?.header('vary').toLowerCase(),
          html?.header('cache-control'),
        ]).toEqual(['text/html; charset=utf-8', 'gzip', 'accept-encoding', 'no-cache']);
        expect([
          css?.header('content-type').toLowerCase(),
          css?.header('content-encoding'),
          css?.header('cache-control'),
        ]).toEqual(['text/css; charset=utf-8', 'gzip', 'public, max-age=31536000, immutable']);
        expect(manifest?.header('content-type')).toBe('application/manifest+json');
        expect(await (await fetch(`http://127.0.0.1:${port}/tidak/ada/`)).text()).toBe(
          paper?.read('dist/404.html'),
        );
      },
    );
  },
);
