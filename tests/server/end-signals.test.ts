import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS } from '../newspaper.ts';
import { ServedPaper } from './served-paper.ts';

let paper: Newspaper;
beforeAll(() => {
  paper = new Newspaper('signals').write('content/site.yaml', `${SETTINGS}reactionService: {}\n`);
  expect(paper.build()).toMatchObject({ status: 0 });
});
afterAll(() => {
  paper.delete();
});

const ENDED = { status: 0, signal: null };
const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket
      .on('connect', () => {
        socket.destroy();
        resolve(true);
      })
      .on('error', () => {
        resolve(false);
      });
  });

/** Resolves once nobody listens any more. */
async function freed(port: number): Promise<void> {
  while (await isTaken(port)) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('npm start', () => {
  // To the process as a supervisor sends it, to the group as a terminal does with Ctrl+C, which npm
  // passes on once more.
  it.each([
    ['SIGTERM', 'process'],
    ['SIGINT', 'group'],
  ] as const)('ends with status 0 and its port free after %s to the %s', async (signal, to) => {
    const server = await ServedPaper.start(paper.root, { command: ['npm', 'start'] });
    expect(await server.end(signal, to)).toEqual(ENDED);
    expect(await isTaken(server.port)).toBe(false);
  });

  it('leaves no server behind when npm itself is killed', async () => {
    const server = await ServedPaper.start(paper.root, { command: ['npm', 'start'] });
    await server.end('SIGKILL');
    await freed(server.port);
  });

  it('begun by a shell that passes nothing on leaves no server behind either', async () => {
    paper.write(
      'package.json',
      paper.read('package.json').replace('"start": "exec node', '"start": "node'),
    );
    const server = await ServedPaper.start(paper.root, { command: ['npm', 'start'] });
    await server.end('SIGTERM');
    await freed(server.port);
  });
});

describe('warta serve', () => {
  it('answers to the end who is being answered, though nobody reads what it prints', async () => {
    const server = await ServedPaper.start(paper.root);
    server.process.stdout?.destroy();
    server.process.stderr?.destroy();
    paper.write('dist/film.mp4', Buffer.alloc(30_000_000));
    const answer = await fetch(`http://127.0.0.1:${server.port}/film.mp4`);
    const ended = server.end('SIGTERM');
    expect((await answer.arrayBuffer()).byteLength).toBe(30_000_000);
    expect(await ended).toEqual(ENDED);
  });

  it('ends in bounded time under readers who never read, and at once on a second signal', async () => {
    const server = await ServedPaper.start(paper.root);
    paper.write('dist/film.mp4', Buffer.alloc(30_000_000));
    const reader = connect({ port: server.port, host: '127.0.0.1' }).pause();
    reader.on('error', () => undefined);
    reader.write('GET /film.mp4 HTTP/1.1\r\nHost: a\r\n\r\n');
    await new Promise((resolve) => reader.once('readable', resolve));
    const ended = server.end('SIGTERM');
    await freed(server.port);
    // Later than one press of a key that arrives twice.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    server.process.kill('SIGTERM');
    expect(await ended).toEqual({ status: null, signal: 'SIGTERM' });
    reader.destroy();
  });
});

describe('a Node that starts the pinned one', () => {
  // The launcher of an older Node, played by this one: its version is what it goes by.
  const older = [
    process.execPath,
    '--import',
    `data:text/javascript,if(!process.env.PLAYED){Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.0.0'}});process.execve=undefined;process.env.PLAYED='1'}`,
    'bin/warta.mjs',
  ];

  it('passes on what asks to end, and ends as that one does', async () => {
    const server = await ServedPaper.start(paper.root, { command: [...older, 'serve'] });
    expect(await server.end('SIGHUP')).toEqual(ENDED);
    expect(await isTaken(server.port)).toBe(false);
  });

  it('hands back the signal that ended a build', async () => {
    paper.write(
      'src/components/story/Story.astro',
      `${paper.read('src/components/story/Story.astro')}\n`,
    );
    const [program = '', ...args] = older;
    const build = spawn(program, [...args, 'build'], {
      cwd: paper.root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(build, 'exit');
    await once(build.stdout, 'data');
    build.kill('SIGTERM');
    expect(await gone).toEqual([null, 'SIGTERM']);
    expect(paper.build()).toMatchObject({ status: 0 });
  });
});
