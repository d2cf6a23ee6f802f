import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/server/serve-folder.ts';
import { Newspaper, SETTINGS } from '../newspaper.ts';
import { documentedNginx } from './documented-nginx.ts';
import { commitAt } from './git-paper.ts';
import { makeLongHistory, type LongHistory } from './long-history.ts';
import { hasNginx, startNginx } from './nginx-server.ts';

const settings = (host: string): string =>
  SETTINGS.replace(/clock:.*\n/, `deploy: {host: ${host}}\n`);
const AT = ['--at', '2026-11-25T12:00'];
let paper: Newspaper;
let history: LongHistory;
beforeAll(() => {
  paper = new Newspaper('long-history').write('content/site.yaml', settings('nginx'));
  history = makeLongHistory(paper);
});
afterAll(() => {
  paper.delete();
});

const build = (host: string): void => {
  paper.write('content/site.yaml', settings(host));
  commitAt(paper, '2026-11-24T00:00:00Z');
  const { status, output } = paper.build(AT);
  expect(output).not.toMatch(/error|redirect|history/);
  expect(status).toBe(0);
};
/** Status and target of an answer, whether it was given by the host or by the page. */
async function ask(port: number, path: string): Promise<{ status: number; to?: string }> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
  const to =
    answer.headers.get('location') ??
    /http-equiv="refresh" content="0; url=([^"]+)"/.exec(await answer.text())?.[1];
  return to === undefined ? { status: answer.status } : { status: answer.status, to };
}
/** Asks for every address that ever was, and for those that never were. */
async function askAll(port: number, redirected: number): Promise<void> {
  const wrong: unknown[] = [];
  for (const [from, to] of history.leads) {
    const answer = await ask(port, from);
    const right = from === to ? { status: 200 } : { status: redirected, to };
    if (JSON.stringify(answer) !== JSON.stringify(right)) wrong.push({ from, right, answer });
  }
  for (const path of history.canaries) {
    const { status } = await ask(port, path);
    if (status !== 404) wrong.push({ canary: path, status });
  }
  expect(wrong).toEqual([]);
  // Nor is one of them named in any file that is uploaded.
  const named = [
    ...Object.keys(paper.site())
      .filter((file) => /(?:\.(?:html|xml|txt|json)|_\w+)$/.test(file))
      .map((file) => `dist/${file}`),
    ...['nginx-http.conf', 's3-redirects.json']
      .map((file) => `.warta/deploy/${file}`)
      .filter((file) => paper.has(file)),
  ];
  const texts = named.map((file) => paper.read(file)).join('\n');
  expect(history.canaries.filter((path) => texts.includes(path))).toEqual([]);
}

describe('after a thousand renames, chains and returns', () => {
  it('there is something to look at', () => {
    expect(history.renames).toBeGreaterThanOrEqual(1000);
    const led = [...history.leads].filter(([from, to]) => from !== to);
    console.log(
      `${history.renames} renames; ${history.leads.size} addresses, ${led.length} of them old; ${history.canaries.length} canaries`,
    );
    expect(led.length).toBeGreaterThan(300);
    expect(history.canaries.length).toBeGreaterThan(40);
  });

  it.skipIf(!hasNginx)(
    'every address that ever existed answers by one hop on nginx, and no other does (skipped without nginx)',
    async () => {
      build('nginx');
      const nginx = await startNginx(documentedNginx(paper.root));
      try {
        await askAll(nginx.port, 301);
        expect(await ask(nginx.port, '/_headers')).toEqual({ status: 404 });
      } finally {
        await nginx.stop();
      }
    },
  );

  it.each(['nginx', 'netlify', 'cloudflare', 'vercel'])(
    'so it does where `warta serve` stands in for %s',
    async (host) => {
      build(host);
      const server = await serveFolder(`${paper.root}/dist`, {
        port: 0,
        rules: `${paper.root}/.warta/deploy/_redirects`,
      });
      await askAll(server.port, 301).finally(() => server.stop());
    },
  );

  it.each(['plain', 'github', 's3'])('so it does as plain files, for the host %s', async (host) => {
    build(host);
    expect(Object.keys(paper.site())).not.toContain('_redirects');
    const server = await serveFolder(`${paper.root}/dist`, { port: 0 });
    await askAll(server.port, 200).finally(() => server.stop());
  });

  it('an archive that is made anew knows the same', () => {
    const before = paper.site();
    paper.remove('.warta');
    build('s3');
    expect(paper.site()).toEqual(before);
  });
});
