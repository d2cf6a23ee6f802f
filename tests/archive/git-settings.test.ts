import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GitNewsroom } from './git-newsroom.ts';
import { plainGit } from './plain-git.ts';

const made: { delete: () => void }[] = [];
plainGit();
afterEach(() => {
  for (const one of made.splice(0)) one.delete();
});
const keep = <T extends { delete: () => void }>(one: T): T => {
  made.push(one);
  return one;
};
const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-settings-'));
  keep({
    delete: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  });
  return folder;
};

describe('somebody’s own settings of Git', () => {
  it.each([
    ['log.diffMerges', 'off'],
    ['log.diffMerges', 'remerge'],
    ['log.diffMerges', 'dense-combined'],
    ['diff.orderFile', '/nowhere/order'],
  ])('%s = %s hides no name that a story had before a merge', async (name, value) => {
    const newsroom = keep(new GitNewsroom())
      .story('a')
      .commit()
      .git('checkout', '-q', '-b', 'usul')
      .move(['a', 'b'])
      .commit()
      .git('checkout', '-q', 'main')
      .story('c')
      .commit()
      .git('merge', '-q', '--no-ff', '--no-edit', 'usul')
      .git('config', name, value);
    const { ids, told } = await newsroom.look();
    expect([ids, told]).toEqual([{ '2026/11/b': '2026/11/a', '2026/11/c': '2026/11/c' }, '']);
  });

  it('have no program that watches files for Git answer for them', async () => {
    const newsroom = keep(new GitNewsroom()).story('a').commit();
    const watcher = join(aFolder(), 'watcher');
    writeFileSync(watcher, '#!/bin/sh\nprintf "sama\\0"\n', { mode: 0o755 });
    newsroom
      .git('config', 'core.fsmonitor', watcher)
      .git('config', 'core.fsmonitorHookVersion', '2')
      .git('update-index', '--fsmonitor')
      .git('status');
    await newsroom.look();
    const { answers } = await newsroom.story('a', { text: 'lain' }).look();
    expect(answers).toEqual((await newsroom.lookAnew()).answers);
    expect(execFileSync('git', ['ls-files', '-m'], { cwd: newsroom.root, encoding: 'utf8' })).toBe(
      '',
    );
  });

  it('may have Git say more than it is asked, or warn', async () => {
    const newsroom = keep(new GitNewsroom()).story('a').commit().story('belum');
    vi.stubEnv('GIT_TRACE', '1');
    expect((await newsroom.look()).told).toBe('');
  });
});

it('a file of content/ may be called as Git calls a commit', async () => {
  const newsroom = keep(new GitNewsroom())
    .story('a')
    .commit()
    .move(['a', 'b'])
    .write('content/HEAD', '')
    .commit();
  const { ids, told } = await newsroom.look();
  expect([ids, told]).toEqual([{ '2026/11/b': '2026/11/a' }, '']);
});

it('a story that somebody writes while it is read, and then takes back, is read again', async () => {
  const newsroom = keep(new GitNewsroom()).story('a').commit().story('baru');
  const bin = aFolder();
  const before = process.env['PATH'] ?? '';
  // Git is asked what it ignores after it said what changed, and before a story is read.
  const story = join(newsroom.root, 'content/articles/2026/11/a.md');
  writeFileSync(
    join(bin, 'git'),
    `#!/bin/sh\ncase " $* " in *" check-ignore "*) sed -i 's/^title: .*/title: Sementara/' ${story};; esac\nexec ${execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()} "$@"\n`,
  );
  chmodSync(join(bin, 'git'), 0o755);
  vi.stubEnv('PATH', `${bin}${delimiter}${before}`);
  await newsroom.look();
  expect(JSON.stringify(newsroom.reader.story('/2026/11/a/'))).toContain('Sementara');
  vi.stubEnv('PATH', before);
  newsroom.git('checkout', '-q', '--', 'content');
  const { answers } = await newsroom.look();
  expect(answers).toEqual((await newsroom.lookAnew()).answers);
});
