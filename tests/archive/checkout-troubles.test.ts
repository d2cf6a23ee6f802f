import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { mergeConflict } from '../../src/content/source/merge-conflict.ts';
import { GitNewsroom } from './git-newsroom.ts';

const made: GitNewsroom[] = [];
const folder = mkdtempSync(join(tmpdir(), 'warta-checkout-'));
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => {
  for (const one of made) one.delete();
  rmSync(folder, { recursive: true, force: true });
});
const keep = (newsroom: GitNewsroom): GitNewsroom => {
  made.push(newsroom);
  return newsroom;
};
const newsroom = (): GitNewsroom => keep(new GitNewsroom()).story('a').story('b').commit();
/** What a run says that cannot go on. */
const refusal = (it: GitNewsroom): Promise<string> =>
  it.look().then(
    () => 'nothing',
    (error: unknown) => (error as Error).message,
  );
/** The same edit on a branch of its own, merged as far as that goes. */
const merged = (it: GitNewsroom, ours: () => void, theirs: () => void): GitNewsroom => {
  it.git('checkout', '-q', '-b', 'usul');
  theirs();
  it.commit().git('checkout', '-q', 'main');
  ours();
  it.commit();
  try {
    it.git('merge', '-q', 'usul');
  } catch {
    // Into a conflict.
  }
  return it;
};

describe('a conflict of a merge', () => {
  it('in a story is an error with its line and both sides, until it is settled', async () => {
    const it = newsroom();
    const text = it.read('a');
    merged(
      it,
      () =>
        it.write(
          'content/articles/2026/11/a.md',
          text.replace('title: Berita a', 'title: Berita satu'),
        ),
      () =>
        it.write(
          'content/articles/2026/11/a.md',
          text.replace('title: Berita a', 'title: Berita dua'),
        ),
    );
    const { told } = await it.look();
    expect(told.match(/error/g)).toHaveLength(1);
    expect(told).toContain(
      'content/articles/2026/11/a.md:2:1  error: two versions met in a merge here, “HEAD” and, below =======, “usul”  (file/merge-conflict)',
    );
    it.write('content/articles/2026/11/a.md', text);
    expect((await it.look()).told).toBe(
      'content/articles/2026/11/a.md:1:1  error: two versions of this file met in a merge, and nobody has told Git which counts  (content/unmerged)\n    git add content/articles/2026/11/a.md   (when the file is as it should be)',
    );
    it.git('add', '-A');
    expect((await it.look()).told).toBe('');
  });

  it('that leaves no marks is an error too', async () => {
    const it = newsroom();
    merged(
      it,
      () => it.remove('a'),
      () => it.story('a', { text: 'lain' }),
    );
    expect((await it.look()).told).toContain(
      'content/articles/2026/11/a.md:1:1  error: two versions of this file met in a merge',
    );
  });

  it('is an error in every file of content/ that is read, also without Git', async () => {
    const marks =
      '<<<<<<< HEAD\nname: Satu\n||||||| 1234567\nname: Nol\n=======\nname: Dua\n>>>>>>> usul\n';
    for (const path of [
      'people/budi.yaml',
      'home.yaml',
      'series/satu.yaml',
      'pages/tentang.md',
      'reactions.json',
      'redaksi.yaml',
      'ads/satu.yaml',
    ]) {
      const it = newsroom().write(`content/${path}`, marks);
      rmSync(join(it.root, '.git'), { recursive: true });
      expect((await it.look()).told, path).toContain(
        `content/${path}:1:1  error: two versions met in a merge here, “HEAD” and, below =======, “usul”  (file/merge-conflict)`,
      );
    }
    expect(await refusal(newsroom().write('content/site.yaml', marks))).toContain(
      'file/merge-conflict',
    );
  });

  it.each<[string, string, [number, string, string] | undefined]>([
    ['a heading that is underlined', 'Judul\n=======\n\nIsi.\n', undefined],
    ['a quotation in a quotation', '>>>>>>> a\n', undefined],
    ['marks that are no lines’ beginnings', ' <<<<<<< HEAD\n =======\n >>>>>>> usul\n', undefined],
    ['a first mark alone', '<<<<<<< HEAD\nIsi.\n', undefined],
    ['marks in another order', '=======\n<<<<<<< HEAD\n>>>>>>> usul\n', undefined],
    ['longer lines of the same letters', '<<<<<<<< a\n========\n>>>>>>>> b\n', undefined],
    [
      'lines that end as on Windows',
      'a\r\n<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> usul/redaktur\r\n',
      [2, 'HEAD', 'usul/redaktur'],
    ],
    ['marks in a fence', '```\n<<<<<<< HEAD\n=======\n>>>>>>> usul\n```\n', [2, 'HEAD', 'usul']],
    [
      'one whose last mark is the file’s last word',
      '<<<<<<< Updated upstream\n=======\n>>>>>>> Stashed changes',
      [1, 'Updated upstream', 'Stashed changes'],
    ],
  ])('%s', (_name, text, conflict) => {
    const found = mergeConflict(text, 'content/x.md');
    if (conflict === undefined) expect(found).toBeUndefined();
    else
      expect(found).toMatchObject({
        line: conflict[0],
        message: `two versions met in a merge here, “${conflict[1]}” and, below =======, “${conflict[2]}”`,
      });
  });
});

describe('content/ that is not checked out', () => {
  const submodule = (path: string, files: (at: string) => void): GitNewsroom => {
    const origin = mkdtempSync(join(folder, 'asal-'));
    execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: origin });
    files(origin);
    execFileSync('git', ['add', '-A'], { cwd: origin });
    execFileSync(
      'git',
      ['-c', 'user.name=R', '-c', 'user.email=r@contoh.example', 'commit', '-qm', 'Terbit'],
      { cwd: origin },
    );
    const it = keep(new GitNewsroom());
    if (path === 'content') rmSync(join(it.root, 'content'), { recursive: true });
    return it
      .git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', `file://${origin}`, path)
      .commit();
  };

  it('because a submodule is empty: the whole, or a part of it, is refused with the command that fills it', async () => {
    const from = newsroom();
    const whole = submodule('content', (at) => {
      execFileSync('cp', ['-r', `${join(from.root, 'content')}/.`, at]);
    });
    expect((await whole.look()).told).toBe('');
    const part = submodule('content/articles', (at) => {
      mkdirSync(join(at, '2026/11'), { recursive: true });
      writeFileSync(join(at, '2026/11/a.md'), from.read('a'));
    });
    expect((await part.look()).ids).toEqual({ '2026/11/a': '2026/11/a' });
    for (const [it, path] of [
      [whole, ''],
      [part, '/articles'],
    ] as const) {
      const clone = keep(new GitNewsroom(it));
      const why = await refusal(clone.withArchiveOf(it));
      expect(JSON.parse(why)).toEqual([
        {
          rule: 'content/submodule',
          severity: 'error',
          file: `content${path}`,
          message: 'this folder is a submodule, and nothing of it is checked out',
          hint: 'git submodule update --init\nin a workflow, actions/checkout with {submodules: true}',
        },
      ]);
      // As in an archive of the files, downloaded without their history.
      rmSync(join(clone.root, '.git'), { recursive: true });
      expect(await refusal(clone)).toBe(why);
      clone.delete();
    }
  });

  it('because the checkout is sparse: every story and the settings are missed, and the rest is told', async () => {
    const it = newsroom()
      .write('content/pages/tentang.md', '---\ntitle: Tentang\n---\n\nIsi.\n')
      .commit();
    await it.look();
    it.git('sparse-checkout', 'set', '--no-cone', '/*', '!/content/articles/2026/11/b.md');
    expect((await it.look()).told).toBe(
      'content/articles/2026/11/b.md  warning: this file is not published, because this checkout is sparse and leaves it out  (content/sparse)\n    git sparse-checkout disable',
    );
    it.git('sparse-checkout', 'set', '--no-cone', '/*', '!/content/articles');
    expect(await refusal(it)).toContain('this checkout is sparse and leaves out every story');
    it.git('sparse-checkout', 'set', '--no-cone', '/content/articles');
    expect(await refusal(it)).toContain(
      'this checkout is sparse and leaves out the settings of the newspaper',
    );
    it.git('sparse-checkout', 'disable');
    expect((await it.look()).told).toBe('');
  });
});

describe('what Git ignores in content/', () => {
  it('is nothing by the paper’s own .gitignore, whatever stories are called', async () => {
    const it = keep(new GitNewsroom()).write(
      '.gitignore',
      readFileSync(join(import.meta.dirname, '../../.gitignore'), 'utf8'),
    );
    for (const name of ['data', 'dist']) it.story(`2026/11/${name}/index`, { text: name });
    const { ids, told } = await it.story('a').commit().look();
    expect([Object.keys(ids), told]).toEqual([['2026/11/a', '2026/11/data', '2026/11/dist'], '']);
  });

  it('is told with the rule and its place, whichever place that is; what programs leave behind is not', async () => {
    const it = newsroom();
    writeFileSync(join(folder, 'excludes'), '# editor\n*.draft.md\n*~\n.DS_Store\n');
    writeFileSync(
      join(folder, 'gitconfig'),
      `[core]\nexcludesFile = ${join(folder, 'excludes')}\n`,
    );
    vi.stubEnv('GIT_CONFIG_GLOBAL', join(folder, 'gitconfig'));
    it.write('.gitignore', 'node_modules\ndata/\n')
      .write('.git/info/exclude', 'rahasia*.md\n')
      .write('content/articles/.gitignore', 'dist\n!dist/tetap.md\n')
      .commit();
    for (const path of [
      'data/x',
      'data/y',
      '2026/11/c.draft',
      '2026/11/rahasia-d',
      '2026/11/dist/index',
    ])
      it.write(`content/articles/${path}.md`, '---\n');
    it.write('content/articles/2026/11/a.md~', '')
      .write('content/articles/data/foto.jpg', '')
      .write('content/.DS_Store', '')
      .story('baru');
    const { ids, told } = await it.look();
    expect(Object.keys(ids)).toEqual(['2026/11/a', '2026/11/b', '2026/11/baru']);
    expect(told.split('\n')).toEqual([
      'content/articles/2026/11/c.draft.md  warning: this file is not published, because Git ignores it  (content/ignored)',
      `    ${join(folder, 'excludes')}:2  *.draft.md`,
      '    Take this rule out, or give the file another name.',
      'content/articles/2026/11/dist/index.md  warning: this file is not published, because Git ignores it  (content/ignored)',
      '    content/articles/.gitignore:1  dist',
      '    Take this rule out, or give the file another name.',
      'content/articles/2026/11/rahasia-d.md  warning: this file is not published, because Git ignores it  (content/ignored)',
      '    .git/info/exclude:1  rahasia*.md',
      '    Take this rule out, or give the file another name.',
      'content/articles/data/x.md  warning: this file and 1 more are not published, because Git ignores them  (content/ignored)',
      '    .gitignore:2  data/',
      '    /data/',
    ]);
    // It is told for as long as it is so.
    expect((await it.look()).told).toBe(told);
  });
});
