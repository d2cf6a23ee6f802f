import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallNewspapers, STORY } from '../publishing/small-newspapers.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { ReceivingServer } from './receiving-server.ts';
import { reroute } from './reroute.ts';

const { fresh } = smallNewspapers();
const HUB = 'https://hub.example/';
const OTHER = 'https://lain.example/';
const SEARCH = 'https://api.indexnow.org/indexnow';
const PAPER = `${SETTINGS.replace(/clock:.*\n/, '')}announce: {hubs: ["${HUB}", "${OTHER}"], indexNow: kunci-uji-1}\n`;
const FEED = 'https://contoh.example/uji/umpan.xml';

let hub: ReceivingServer;
let other: ReceivingServer;
let search: ReceivingServer;
const running: ChildProcess[] = [];
beforeEach(async () => {
  [hub, other, search] = await Promise.all([
    ReceivingServer.start(),
    ReceivingServer.start(),
    ReceivingServer.start(),
  ]);
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const server of [hub, other, search]) server.stop();
});

interface Result {
  status: number | null;
  stdout: string;
  stderr: string;
}
function start(
  made: Newspaper,
  args: readonly string[] = [],
): { child: ChildProcess; result: Promise<Result> } {
  const child = spawn(process.execPath, ['bin/warta.mjs', 'announce', ...args], {
    cwd: made.root,
    env: { ...process.env, ...reroute({ [HUB]: hub, [OTHER]: other, [SEARCH]: search }) },
  });
  running.push(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  return {
    child,
    result: new Promise((resolve) => {
      child.on('close', (status) => {
        resolve({ status, stdout, stderr });
      });
    }),
  };
}
const announce = (made: Newspaper, ...args: string[]): Promise<Result> => start(made, args).result;
const AT = '2026-11-28T09:00';
const build = (made: Newspaper, at = AT): void => {
  expect(made.build(['--at', at])).toMatchObject({ status: 0 });
};
/** By the command itself, which leaves its compiled code to a build that is killed. */
const buildByCommand = (made: Newspaper): void => {
  expect(made.command(['--at', AT])).toMatchObject({ status: 0 });
};
const paths = (server: ReceivingServer): string[] =>
  server.told().map((address) => address.replace('https://contoh.example', ''));
/**
 * The feeds of the paper itself are left aside: this one is a plain file, so that each test says
 * when it changes.
 */
const feeds = (server: ReceivingServer): string[] =>
  server.told().filter((address) => address === FEED);
const write = (
  made: Newspaper,
  slug: string,
  options: Parameters<typeof storyFile>[0] = {},
): Newspaper => made.write(`content/articles/2026/11/${slug}.md`, storyFile(options));

/** A paper that announced everything up to now. */
async function announced(name: string, publish = build): Promise<Newspaper> {
  const made = fresh(name)
    .write('content/site.yaml', PAPER)
    .write('public/uji/umpan.xml', '<rss>0</rss>');
  publish(made);
  expect(await announce(made)).toMatchObject({ status: 0 });
  for (const server of [hub, other, search]) server.told();
  return made;
}

/** Digests of the pages that search engines may list, by address: taken from the site itself. */
function listed(made: Newspaper): Map<string, string> {
  const pages = Object.entries(made.site()).filter(
    ([file]) =>
      file.endsWith('index.html') && !made.read(`dist/${file}`).includes('content="noindex"'),
  );
  return new Map(pages.map(([file, bytes]) => [`/${file.slice(0, -'index.html'.length)}`, bytes]));
}
const differing = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((address) => before.get(address) !== after.get(address))
    .sort();

describe('warta announce', () => {
  it('tells exactly the pages that came, changed or went, over a series of builds, kills and editions', async () => {
    const made = await announced('series', buildByCommand);
    const steps: ((made: Newspaper) => void)[] = [
      (paper) => write(paper, 'dua', { title: 'Dua', extra: 'tags: [banjir]\n' }),
      (paper) =>
        write(paper, 'tiga', {
          title: 'Tiga',
          section: 'ekonomi',
          extra: 'tags: [banjir, pasar]\n',
        }),
      (paper) => paper.write(STORY, storyFile({ title: 'Judul baru' })),
      (paper) => paper.remove('content/articles/2026/11/dua.md'),
      (paper) =>
        write(paper, 'tiga', {
          title: 'Tiga',
          section: 'ekonomi',
          extra: 'withdrawn: {at: 2026-11-28T08:00, ground: sara, reason: Salah.}\n',
        }),
      (paper) =>
        write(paper, 'tiga', {
          title: 'Tiga',
          section: 'ekonomi',
          extra: 'withdrawn: {at: 2026-11-28T08:00, ground: sara, reason: Alasan lain.}\n',
        }),
      (paper) => write(paper, 'empat', { title: 'Empat', extra: 'draft: true\n' }),
      (paper) => write(paper, 'empat', { title: 'Empat' }),
      (paper) => paper.write('content/pages/tentang.md', '---\ntitle: Tentang\n---\nIsi.\n'),
      (paper) => write(paper, 'lima', { title: 'Lima', date: '2026-11-28T08:00' }),
    ];
    let total = 0;
    for (const [number, step] of steps.entries()) {
      const before = listed(made);
      step(made);
      // A build that dies anywhere on its way, then one that ends.
      await made.buildAndKill(120 + 60 * number, ['--at', AT]);
      buildByCommand(made);
      const expected = differing(before, listed(made));
      expect(await announce(made)).toMatchObject({ status: 0 });
      expect(paths(search), `step ${number}`).toEqual(expected);
      total += expected.length;
    }
    expect(total).toBeGreaterThan(50);
    expect(await announce(made)).toMatchObject({
      status: 0,
      stdout: `${HUB}: nothing new.\n${OTHER}: nothing new.\nIndexNow: nothing new.\n`,
    });
    expect(search.received).toEqual([]);
  });

  it('gathers what several builds changed, and never names what came and went unannounced', async () => {
    const made = await announced('gathered');
    const before = listed(made);
    write(made, 'dua', { title: 'Dua' });
    build(made);
    write(made, 'salah', { title: 'Salah kirim' });
    build(made);
    made.remove('content/articles/2026/11/salah.md').write('public/uji/umpan.xml', '<rss>1</rss>');
    build(made);
    made.write('content/articles/2026/11/rancangan.md', storyFile({ extra: 'draft: true\n' }));
    build(made);
    expect(await announce(made)).toMatchObject({ status: 0 });
    const told = paths(search);
    expect(told).toEqual(differing(before, listed(made)));
    expect(told).toContain('/2026/11/dua/');
    expect(told.join()).not.toMatch(/salah|rancangan|404|uji/);
    expect([feeds(hub), feeds(other)]).toEqual([[FEED], [FEED]]);
  });

  it('keeps for one receiver what only it has not confirmed, with exit status 1', async () => {
    const made = await announced('one-down');
    made.write('public/uji/umpan.xml', '<rss>1</rss>');
    write(made, 'dua');
    build(made);
    other.answer = () => ({ status: 400, body: 'Closed for today' });
    const { status, stderr } = await announce(made);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^https:\/\/lain\.example\/: \d+ feeds? could not be announced: it answers 400 and takes no part of it: Closed for today\. The next `warta announce` tries again\.\n$/,
    );
    expect([feeds(hub), feeds(other), paths(search).length > 0]).toEqual([[FEED], [FEED], true]);
    other.answer = () => ({ status: 202 });
    expect(await announce(made)).toMatchObject({ status: 0, stderr: '' });
    expect([feeds(hub), feeds(other), search.received]).toEqual([[], [FEED], []]);
  });

  it('killed between two receivers, goes on with the second', async () => {
    const made = await announced('killed');
    made.write('public/uji/umpan.xml', '<rss>1</rss>');
    build(made);
    const asked = new Promise<void>((resolve) => {
      other.answer = () => {
        resolve();
        return { status: 0, silent: true };
      };
    });
    const { child, result } = start(made);
    await asked;
    child.kill('SIGKILL');
    await result;
    expect(feeds(hub)).toEqual([FEED]);
    other.told();
    other.answer = () => ({ status: 204 });
    expect(await announce(made)).toMatchObject({ status: 0 });
    expect([feeds(hub), feeds(other)]).toEqual([[], [FEED]]);
  });

  it('started twice at once, tells everything once', async () => {
    const made = await announced('twice');
    const before = listed(made);
    made.write('public/uji/umpan.xml', '<rss>1</rss>');
    write(made, 'dua');
    build(made);
    expect(
      (await Promise.all([announce(made), announce(made), announce(made)])).map(
        ({ status }) => status,
      ),
    ).toEqual([0, 0, 0]);
    expect([feeds(hub), feeds(other), paths(search)]).toEqual([
      [FEED],
      [FEED],
      differing(before, listed(made)),
    ]);
  });

  it('with --dry-run prints what would be sent, sends nothing and changes nothing', async () => {
    const made = await announced('dry');
    made
      .write('public/uji/umpan.xml', '<rss>1</rss>')
      .write('content/people/endang.yaml', 'name: Endang\nrole: Wartawan\n');
    made.remove(STORY);
    build(made);
    const journal = made.read('.warta/announce.json');
    const { status, stdout } = await announce(made, '--dry-run');
    expect(status).toBe(0);
    for (const to of [HUB, OTHER])
      expect(stdout).toContain(
        `POST ${to}\nContent-Type: application/x-www-form-urlencoded\n\nhub.mode=publish&hub.url=https%3A%2F%2Fcontoh.example%2Fuji%2Fumpan.xml\n`,
      );
    expect(stdout).toContain(
      `POST ${SEARCH}\nContent-Type: application/json; charset=utf-8\n\n{"host":"contoh.example","key":"kunci-uji-1","keyLocation":"https://contoh.example/kunci-uji-1.txt","urlList":["https://contoh.example/2026/11/satu/",`,
    );
    expect(stdout).toMatch(/\nNothing was sent: \d+ requests wait\.\n$/);
    expect([
      made.read('.warta/announce.json'),
      hub.received,
      other.received,
      search.received,
    ]).toEqual([journal, [], [], []]);
    await announce(made);
    expect(stdout).toContain(search.received[0]?.body);
    expect((await announce(made, '--dry-run')).stdout).toBe('There is nothing new to announce.\n');
  });

  it('of a site that is built from nothing announces two days, and says how many addresses it left out', async () => {
    const made = fresh('first')
      .write('content/site.yaml', PAPER)
      .write(
        'content/articles/2025/02/lama.md',
        storyFile({ date: '2025-02-03T08:00', section: 'ekonomi', extra: 'tags: [lama]\n' }),
      )
      .write(
        'content/articles/2025/02/diralat.md',
        storyFile({
          date: '2025-02-04T08:00',
          section: 'ekonomi',
          extra: 'corrections: [{kind: ralat, at: 2026-11-28T06:15, text: Salah.}]\n',
        }),
      );
    build(made);
    const { stdout } = await announce(made);
    expect(stdout).toMatch(
      /^The site was built from nothing, so only what stories of the last two days changed is announced; \d+ older addresses are not\.\n/,
    );
    const told = paths(search);
    expect(told).toEqual([
      '/',
      '/2025/02/diralat/',
      '/2026/11/satu/',
      '/ekonomi/',
      '/indeks/2025/02/',
      '/indeks/2025/02/04/',
      '/indeks/2026/11/',
      '/indeks/2026/11/27/',
      '/kota/',
    ]);
    // The archive is gone, as after an update of the engine: what stands in dist/ was announced,
    // and only a difference is news.
    made.remove('.warta/archive.sqlite');
    write(made, 'dua', { date: '2026-11-28T08:00', section: 'ekonomi' });
    build(made);
    await announce(made);
    expect(paths(search)).toEqual([
      '/',
      '/2026/11/dua/',
      '/ekonomi/',
      '/indeks/2026/11/',
      '/indeks/2026/11/28/',
    ]);
  });

  it('takes in the changes of a build made elsewhere, once', async () => {
    const elsewhere = await announced('elsewhere');
    write(elsewhere, 'dua');
    build(elsewhere);
    const made = fresh('deploys')
      .write('content/site.yaml', PAPER)
      .write('changes.json', elsewhere.read('.warta/changes.json'));
    expect(await announce(made, '--changes', 'changes.json')).toMatchObject({ status: 0 });
    expect(paths(search)).toContain('/2026/11/dua/');
    expect(await announce(made, '--changes', 'changes.json')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('IndexNow: nothing new.') as string,
    });
    expect(await announce(elsewhere, '--changes', '.warta/changes.json')).toMatchObject({
      status: 0,
    });
    expect(paths(search).filter((path) => path === '/2026/11/dua/')).toHaveLength(1);
  });

  it('publishes the key for IndexNow, and takes it back', async () => {
    const made = await announced('key');
    expect(made.read('dist/kunci-uji-1.txt')).toBe('kunci-uji-1');
    made.write('public/kunci-uji-1.txt', 'lain');
    const { status, output } = made.build(['--at', '2026-11-28T09:00']);
    expect([status, output]).toEqual([1, expect.stringContaining('public/kunci-uji-1.txt')]);
    made
      .remove('public/kunci-uji-1.txt')
      .write('content/site.yaml', PAPER.replace('kunci-uji-1', 'kunci-uji-2'));
    build(made);
    expect([made.has('dist/kunci-uji-1.txt'), made.read('dist/kunci-uji-2.txt')]).toEqual([
      false,
      'kunci-uji-2',
    ]);
  });

  it('says what is wrong with the paper, its settings and its options', async () => {
    const made = fresh('bad');
    expect(await announce(made)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(
        'This paper announces nothing. Write into content/site.yaml:\n  announce: {hubs: ["https://hub.example/"]',
      ) as string,
    });
    made.write('content/site.yaml', PAPER.replace('"https://lain.example/"', 'lain.example/kirim'));
    for (const { status, text } of [
      await announce(made).then(({ status: code, stderr }) => ({ status: code, text: stderr })),
      (({ status: code, output }): { status: number | null; text: string } => ({
        status: code,
        text: output,
      }))(made.build()),
    ]) {
      expect(status).toBe(1);
      expect(text).toContain(
        'content/site.yaml:6:43  error: “announce.hubs.1” is “lain.example/kirim”, and not a whole address that begins with https://',
      );
      expect(text).toContain('hubs: ["https://hub.example/", "https://lain.example/kirim"]');
    }
    made.write('content/site.yaml', PAPER);
    expect(await announce(made, '--indexnow', 'api.indexnow.org')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        '--indexnow is “api.indexnow.org”, which is no address on the web. Example: --indexnow https://api.indexnow.org/indexnow',
      ) as string,
    });
    expect(await announce(made, '--changes', 'tidak-ada.json')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--changes: tidak-ada.json cannot be read.') as string,
    });
    expect(await announce(made, '--changes', 'content/site.yaml')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(
        'is not what a build writes. Example: --changes .warta/changes.json',
      ) as string,
    });
    expect(await announce(made)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('IndexNow: nothing new.') as string,
    });
  });
});
