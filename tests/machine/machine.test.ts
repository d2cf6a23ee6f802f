import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROGRAMS, type Program } from './programs.ts';
import { whatToDo, type Machine } from './what-to-do.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DEBIAN: Machine = {
  platform: 'linux',
  system: 'debian',
  hasApt: true,
  isRoot: false,
  hasSudo: true,
  maySudo: false,
  isPart: false,
};
const named = (...names: string[]): Program[] =>
  PROGRAMS.filter(({ name }) => names.includes(name));
const [chromiumAndJing, jing] = [named('Chromium', 'jing'), named('jing')];
const LIST = `The tests need programs that are not on this machine:
  Chromium  pages are looked at in it
  jing      it holds feeds against their grammars
`;

describe('what is done on a machine', () => {
  it('that has everything: the tests begin', () => {
    expect(whatToDo([], DEBIAN)).toEqual({ do: 'test' });
  });

  it.each<[string, Partial<Machine>, string]>([
    [
      'Debian',
      {},
      'Install them, and begin again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium jing',
    ],
    [
      'Debian without sudo',
      { hasSudo: false },
      "Install them, and begin again:\n  su -c 'apt-get update && apt-get install -y --no-install-recommends chromium jing'",
    ],
    [
      'Ubuntu, whose Chromium is a snap',
      { system: 'ubuntu' },
      'Install them, and begin again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends jing && npx playwright-core install --with-deps chromium',
    ],
    [
      'macOS',
      { platform: 'darwin', system: '', hasApt: false },
      'Install them, and begin again:\n  brew install jing-trang && npx playwright-core install --with-deps chromium',
    ],
    [
      'another system',
      { system: 'fedora', hasApt: false },
      'Install them with what this system has for that. Where they are in no usual place, CHROMIUM=/path/to/it npm test says where.',
    ],
  ])('of somebody, with %s: it is named with the one line that mends it', (_, machine, how) => {
    expect(whatToDo(chromiumAndJing, { ...DEBIAN, ...machine })).toEqual({
      do: 'refuse',
      words: `${LIST}${how}`,
    });
  });

  it.each<[string, Partial<Machine>, string]>([
    [
      'root on Debian',
      { isRoot: true, hasSudo: false },
      'apt-get update && apt-get install -y --no-install-recommends chromium jing',
    ],
    [
      'a CI whose sudo asks nothing',
      { maySudo: true },
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium jing',
    ],
  ])('of %s: it is installed', (_, machine, command) => {
    expect(whatToDo(chromiumAndJing, { ...DEBIAN, ...machine })).toEqual({
      do: 'install',
      words: `${LIST}They are installed now:\n  ${command}`,
      command,
    });
  });

  it('where some tests are asked for by name: it is said, nothing is installed, and they are tried', () => {
    for (const isRoot of [true, false])
      expect(whatToDo(jing, { ...DEBIAN, isRoot, isPart: true })).toMatchObject({
        do: 'warn',
        words: expect.stringMatching(
          /install -y --no-install-recommends jing\nWhat was asked for is tried without them\.$/,
        ) as string,
      });
  });

  it('the README names the same programs', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const paragraph = readme.split('\n\n').find((text) => text.includes('The tests also need')) ?? '';
    for (const { name } of PROGRAMS) expect(paragraph).toContain(name);
    const line = /apt-get install -y --no-install-recommends ([\w -]+)/.exec(readme)?.[1];
    expect(line?.split(' ')).toEqual(PROGRAMS.map(({ debian }) => debian));
  }); // prettier-ignore
});

describe('npm test on a bare machine', () => {
  let bin: string;
  beforeAll(() => {
    bin = mkdtempSync(join(tmpdir(), 'warta-bare-'));
    for (const name of ['sh', 'uname']) symlinkSync(`/bin/${name}`, join(bin, name));
  });
  afterAll(() => {
    rmSync(bin, { recursive: true });
  });
  const test = (args: string[] = []): { status: number | null; output: string } => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['bin/warta.mjs', 'run', 'tests/run-tests.ts', ...args],
      { cwd: ROOT, encoding: 'utf8', env: { PATH: bin, CHROMIUM: join(bin, 'none'), NGINX: join(bin, 'none') } }, // prettier-ignore
    );
    return { status, output: stdout + stderr };
  };

  it('says before anything else what is missing, and stops', () => {
    const { status, output } = test();
    expect(output).toMatch(/^The tests need programs that are not on this machine:\n {2}Chromium /);
    for (const { name, onlyOn } of PROGRAMS)
      if (onlyOn === undefined || onlyOn === process.platform) expect(output).toContain(`  ${name} `);
    expect(output).not.toMatch(/vitest|^\s+at /m);
    expect(status).toBe(1);
  }); // prettier-ignore

  it.skipIf(process.getuid?.() !== 0)('installs it for root, and says so when that fails', () => {
    const apt = join(bin, 'apt-get');
    writeFileSync(apt, '#!/bin/sh\necho "asked: $*"\nexit 100\n');
    chmodSync(apt, 0o755);
    const { status, output } = test();
    rmSync(apt);
    expect(output).toContain('asked: update\n');
    expect(output).toContain('\nStill missing: Chromium, Java, nginx, exiftool, ');
    expect(output).not.toContain('vitest');
    expect(status).toBe(1);
  });
});
