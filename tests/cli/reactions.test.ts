import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { Reader } from '../reactions/reader.ts';

const STORY = '2026/11/satu';
const SECRET = { WARTA_SECRET: 'rahasia-contoh-untuk-uji-tiga-puluh-dua' };
let paper: Newspaper;
const running: ChildProcess[] = [];

beforeAll(() => {
  paper = new Newspaper('reactions-cli')
    .write('content/site.yaml', `${SETTINGS}reactionService: {}\n`)
    .write('content/articles/2026/11/satu.md', storyFile({ title: 'Satu' }))
    .write('content/articles/2026/11/dua.md', storyFile({ title: 'Dua' }));
  expect(paper.build()).toMatchObject({ status: 0 });
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => {
  paper.delete();
});

const { DATABASE_URL: _, WARTA_SECRET: __, ...plain } = process.env;
function warta(
  args: string[],
  env: Record<string, string> = {},
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['bin/warta.mjs', ...args], {
    cwd: paper.root,
    encoding: 'utf8',
    env: { ...plain, ...env },
  });
}

/** `warta serve`, until it says where the paper is. */
async function serve(
  env: Record<string, string> = SECRET,
): Promise<{ url: string; child: ChildProcess; output: () => string }> {
  const child = spawn(process.execPath, ['bin/warta.mjs', 'serve'], {
    cwd: paper.root,
    env: { ...plain, PORT: '0', ...env },
  });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      said += data.toString();
    });
  while (!said.includes('http://localhost:')) {
    if (child.exitCode !== null) throw new Error(said);
    await once(child.stdout, 'data');
  }
  return {
    url: `http://127.0.0.1:${/localhost:(\d+)/.exec(said)?.[1] ?? ''}`,
    child,
    output: () => said,
  };
}
const readers = (url: string, count: number): Reader[] =>
  Array.from({ length: count }, () => new Reader((path, init) => fetch(url + path, init)));

describe('a person who looks after reactions', () => {
  it('pulls, freezes, thaws, takes back, exports and erases them', async () => {
    const { url, child } = await serve();
    for (const reader of readers(url, 3)) expect((await reader.put(STORY, 'sad')).status).toBe(200);
    expect(warta(['reactions', 'pull', '--from', url])).toMatchObject({
      status: 0,
      stdout: 'Wrote content/reactions.json: 1 of 2 stories have reactions.\n',
    });
    expect(JSON.parse(paper.read('content/reactions.json'))).toMatchObject({
      stories: { [STORY]: { sad: 3 } },
    });
    expect(warta(['reactions', 'pull', '--from', url]).stdout).toBe(
      'Nothing new was counted; 1 stories have reactions.\n',
    );

    expect(warta(['reactions', 'freeze', STORY]).stdout).toBe(
      `${STORY}: 3 reactions are shown from now on.\n`,
    );
    await readers(url, 1)[0]?.put(STORY, 'angry');
    const [watcher] = readers(url, 1) as [Reader];
    expect(await watcher.counts(STORY)).toMatchObject({ total: 3 });
    expect(warta(['reactions', 'thaw', STORY]).stdout).toBe(
      `${STORY}: 4 reactions are shown again as they are counted.\n`,
    );
    expect(warta(['reactions', 'thaw', STORY]).stdout).toBe(`${STORY} was not frozen.\n`);
    expect(warta(['reactions', 'recount', STORY]).stdout).toBe(
      `${STORY}: 4 reactions, counters and rows agree.\n`,
    );
    const rows = warta(['reactions', 'export'])
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { story: string; reaction: string });
    expect(rows.map(({ story, reaction }) => `${story} ${reaction}`).sort()).toEqual([
      `${STORY} angry`,
      ...Array.from({ length: 3 }, () => `${STORY} sad`),
    ]);
    expect(
      warta([
        'reactions',
        'undo',
        STORY,
        '--from',
        '2020-01-01T00:00',
        '--until',
        '2099-01-01T00:00',
      ]).stdout,
    ).toBe(`${STORY}: 4 reactions taken back, 0 are left.\n`);
    expect(warta(['reactions', 'erase', STORY]).stdout).toMatch(/reactions erased/);
    expect(warta(['reactions', 'export']).stdout).toBe('');
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it.each<[string, string[], string, number?]>([
    ['what is not there', ['like'], 'There is no “like” here;'],
    ['what every object has', ['constructor'], 'There is no “constructor” here;'],
    ['a story', ['freeze'], 'Which story? npx warta reactions freeze 2026/11/banjir-surut'],
    [
      'a span',
      ['undo', STORY, '--from', '2026-11-28T09:00'],
      '--until is missing.\n  --until 2026-11-28T09:00',
    ],
    [
      'a moment',
      ['undo', STORY, '--from', 'kemarin', '--until', '2026-11-28'],
      '--from: “kemarin” is not a date.\n  --from ',
    ],
    [
      'a paper that answers',
      ['pull', '--from', 'http://127.0.0.1:9'],
      'http://127.0.0.1:9/reactions.json cannot be reached',
      1,
    ],
  ])('is asked for %s', (_, args, words, exit = 2) => {
    const { status, stderr } = warta(['reactions', ...args]);
    expect(status).toBe(exit);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\bat .*\.ts/);
  });
});

describe('a server with reactions', () => {
  it('needs no secret to be looked at on this machine, and keeps the one that it makes', async () => {
    const first = await serve({});
    const [reader] = readers(first.url, 1) as [Reader];
    await reader.put(STORY, 'wow');
    first.child.kill('SIGTERM');
    await once(first.child, 'close');
    const second = await serve({});
    const [again] = readers(second.url, 1) as [Reader];
    again.cookie = reader.cookie;
    expect(await again.counts(STORY)).toMatchObject({ mine: 'wow' });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'without a secret, for others',
      { HOST: '0.0.0.0' },
      /^WARTA_SECRET is missing: [^]*\n {2}WARTA_SECRET=[\w-]{43}\n$/,
    ],
    ['without a secret, in production', { NODE_ENV: 'production' }, /^WARTA_SECRET is missing/],
    [
      'without a secret, beside other servers',
      { DATABASE_URL: 'postgres://a@b/c' },
      /^WARTA_SECRET is missing/,
    ],
    [
      'with a secret that is too short',
      { WARTA_SECRET: 'rahasia' },
      /^WARTA_SECRET has 7 characters; the secret that signs readers’ cookies has at least 32\. [^]*\n {2}WARTA_SECRET=[\w-]{43}\n$/,
    ],
    [
      'with a name of a host that is none',
      { ...SECRET, WARTA_HOSTS: 'uji.example, https://lain.example' },
      /^WARTA_HOSTS has “https:\/\/lain\.example”; it is names of hosts .*: WARTA_HOSTS=uji\.tambangan\.example,koran\.example\n$/,
    ],
    [
      'with a number of proxies that is none',
      { ...SECRET, WARTA_PROXIES: 'satu' },
      /^WARTA_PROXIES is “satu”; it is how many proxies stand before this server: WARTA_PROXIES=1\n$/,
    ],
  ])('does not start %s, and says the line to write', (_, env, message) => {
    const { status, stderr } = warta(['serve'], { PORT: '0', ...env });
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });

  it('says when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(warta(['serve'], { PORT: String(port) })).toMatchObject({
      status: 1,
      stderr: `Port ${port} is taken. Choose another: PORT=${port + 1} npm start\n`,
    });
    other.close();
  });

  it('does not begin anew where its database is deleted, until a person asks for it', async () => {
    const { url, child } = await serve();
    const [reader] = readers(url, 1) as [Reader];
    await reader.put(STORY, 'sad');
    child.kill('SIGTERM');
    await once(child, 'close');
    paper.remove('data');
    const again = await serve();
    expect([
      (await fetch(`${again.url}/api/ready`)).status,
      (await fetch(`${again.url}/api/health`)).status,
      (await fetch(`${again.url}/2026/11/satu/`)).status,
    ]).toEqual([503, 200, 200]);
    expect(warta(['reactions', 'export'])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^.*data\/reactions\.sqlite is gone, with the reactions that were in it\. Bring it back\. .*: npx warta reactions begin\n$/,
      ) as string,
    });
    expect(warta(['reactions', 'begin'])).toMatchObject({
      status: 0,
      stdout: 'This database is the paper’s from now on; 0 reactions are in it.\n',
    });
    // The server need not be started again.
    await expect
      .poll(async () => (await fetch(`${again.url}/api/ready`)).status, { timeout: 10_000 })
      .toBe(200);
  });

  it('does not keep its database where everybody may read it', () => {
    paper.write(
      'content/site.yaml',
      `${SETTINGS}reactionService: {database: public/reactions.sqlite}\n`,
    );
    for (const args of [['serve'], ['reactions', 'export']])
      expect(warta(args, { ...SECRET, PORT: '0' })).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(
          /^The database of reactions, public\/reactions\.sqlite, lies in public\/, whose files everybody may read\./,
        ) as string,
      });
    paper.write('content/site.yaml', `${SETTINGS}reactionService: {}\n`);
  });

  it('serves every page when its database cannot be opened, answers 503, and names it in a line of the log', async () => {
    paper
      .write('content/site.yaml', `${SETTINGS}reactionService: {database: data/folder.sqlite}\n`)
      .write('data/folder.sqlite/x', '');
    const { url, output } = await serve();
    const [reader] = readers(url, 1) as [Reader];
    expect((await reader.put(STORY, 'sad')).status).toBe(503);
    expect((await fetch(`${url}/2026/11/satu/`)).status).toBe(200);
    const line =
      output()
        .split('\n')
        .find((text) => text.startsWith('{')) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      event: 'store',
      message: expect.stringContaining('data/folder.sqlite: ') as string,
    });
  });
});
