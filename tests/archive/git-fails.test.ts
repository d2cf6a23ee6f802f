import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GitNewsroom } from './git-newsroom.ts';
import { plainGit } from './plain-git.ts';

const made: GitNewsroom[] = [];
const folders: string[] = [];
plainGit();
afterEach(() => {
  for (const one of made.splice(0)) one.delete();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const keep = (newsroom: GitNewsroom): GitNewsroom => {
  made.push(newsroom);
  return newsroom;
};
/** The story `a`, which lies at `b` since. */
const moved = (): GitNewsroom =>
  keep(new GitNewsroom())
    .story('a')
    .commit()
    .move(['a', 'b'])
    .story('b', { text: 'a', extra: 'tags: [disunting]\n' })
    .commit();
const idsOf = async (newsroom: GitNewsroom): Promise<unknown> => (await newsroom.look()).ids;
const answer = (newsroom: GitNewsroom, ...args: string[]): string =>
  execFileSync('git', args, { cwd: newsroom.root, encoding: 'utf8' }).trim();

type Hurt = (newsroom: GitNewsroom) => () => void;
/** A `git` that does as the real one, but for what is said. */
const gitThat =
  (script: string): Hurt =>
  () => {
    const bin = mkdtempSync(join(tmpdir(), 'warta-git-'));
    folders.push(bin);
    const before = process.env['PATH'] ?? '';
    writeFileSync(
      join(bin, 'git'),
      `#!/bin/sh\n${script}\nexec ${execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()} "$@"\n`,
      { mode: 0o755 },
    );
    vi.stubEnv('PATH', `${bin}${delimiter}${before}`);
    return () => {
      vi.stubEnv('PATH', before);
    };
  };
const noProgram: Hurt = () => {
  const before = process.env['PATH'] ?? '';
  vi.stubEnv('PATH', '/nowhere');
  return () => {
    vi.stubEnv('PATH', before);
  };
};
/** A file of the repository that becomes another, and is mended. */
const damaged =
  (name: string, damage: (file: string) => void): Hurt =>
  ({ root }) => {
    const file = join(root, '.git', name);
    copyFileSync(file, `${file}-whole`);
    chmodSync(file, 0o644);
    damage(file);
    return () => {
      renameSync(`${file}-whole`, file);
    };
  };
const empty = (file: string): void => {
  truncateSync(file, 0);
};
const object = (newsroom: GitNewsroom, name: string): string =>
  answer(newsroom, 'rev-parse', name).replace(/^(..)/, 'objects/$1/');
const asNobody: Hurt = ({ root }) => {
  execFileSync('chown', ['-R', '65534:65534', join(root, '.git')]);
  return () => {
    execFileSync('chown', ['-R', '0:0', join(root, '.git')]);
  };
};

interface Case {
  name: string;
  hurt: Hurt;
  why: RegExp;
  cure: RegExp;
}
const HEAD_FAILS: Case[] = [
  {
    name: 'the checkout is another’s',
    hurt: asNobody,
    why: /detected dubious ownership in repository at '\S+'/,
    cure: /^ +git config --global --add safe\.directory \S*warta-newsroom-\S+$/m,
  },
  {
    name: 'there is no program',
    hurt: noProgram,
    why: /there is a \.git, but no program called git/,
    cure: /apt-get install git/,
  },
  {
    name: 'it is killed',
    hurt: gitThat('case " $* " in *" rev-parse "*) kill -9 $$;; esac'),
    why: /git was ended by SIGKILL/,
    cure: /git rev-parse fails/,
  },
  {
    name: 'it says nothing',
    hurt: gitThat('case " $* " in *" rev-parse "*) exit 3;; esac'),
    why: /git ended with status 3 and no word/,
    cure: /git rev-parse fails/,
  },
  {
    name: 'the branch is damaged',
    hurt: damaged('refs/heads/main', empty),
    why: /Needed a single revision/,
    cure: /git fsck/,
  },
  {
    name: 'HEAD is damaged',
    hurt: damaged('HEAD', empty),
    why: /not a git repository/,
    cure: /git fsck/,
  },
];
const HISTORY_FAILS: Case[] = [
  {
    name: 'a text of the past is damaged',
    hurt: (newsroom) =>
      damaged(object(newsroom, 'HEAD~1:content/articles/2026/11/b.md'), (file) => {
        truncateSync(file, 40);
      })(newsroom),
    why: /object \w+ is missing or damaged|unable to \w+ \w+/,
    cure: /git fsck --full/,
  },
  {
    name: 'a folder of the past is damaged',
    hurt: (newsroom) =>
      damaged(object(newsroom, 'HEAD~1:content/articles'), (file) => {
        truncateSync(file, 20);
      })(newsroom),
    why: /[0-9a-f]{40}|corrupt|object/,
    cure: /git fsck --full/,
  },
  {
    name: 'the log breaks off',
    hurt: gitThat(
      'case " $* " in *" log "*) printf "\\0011795000000 0"; echo "fatal: early end" >&2; exit 128;; esac',
    ),
    why: /early end/,
    cure: /git log fails/,
  },
  {
    name: 'texts break off',
    hurt: gitThat('case " $* " in *" --batch "*) printf "12"; kill -9 $$;; esac'),
    why: /git was ended by SIGKILL/,
    cure: /git cat-file fails/,
  },
];

describe.each([
  ...HEAD_FAILS.map((one) => ({ ...one, always: true })),
  ...HISTORY_FAILS.map((one) => ({ ...one, always: false })),
])('when Git fails because $name', ({ hurt, why, cure, always }) => {
  it.skipIf(hurt === asNobody && process.getuid?.() !== 0)(
    'what it told before stays, and the rest is learnt when it works again',
    async () => {
      const newsroom = moved();
      expect(await idsOf(newsroom)).toEqual({ '2026/11/b': '2026/11/a' });
      if (always) {
        const mend = hurt(newsroom);
        const { ids, told } = await newsroom.look();
        expect(ids).toEqual({ '2026/11/b': '2026/11/a' });
        expect(told).toMatch(why);
        expect(told).toMatch(cure);
        expect(told).toContain('are known as far as the last build that could ask it');
        expect(told.match(/Git cannot be asked/g)).toHaveLength(1);
        mend();
      }
      newsroom.story('c').commit().move(['b', 'd']).story('d', { text: 'a' }).commit();
      const mend = hurt(newsroom);
      for (const _ of [1, 2]) {
        const { ids, told } = await newsroom.look();
        expect(ids).toEqual({ '2026/11/c': '2026/11/c', '2026/11/d': '2026/11/d' });
        expect(told).toMatch(why);
        expect(told).toMatch(cure);
      }
      mend();
      const { ids, told } = await newsroom.look();
      expect([ids, told]).toEqual([{ '2026/11/c': '2026/11/c', '2026/11/d': '2026/11/a' }, '']);
    },
  );

  it.skipIf(hurt === asNobody && process.getuid?.() !== 0)(
    'at the first build, that is told, and old addresses come when it works',
    async () => {
      const newsroom = moved().story('c').commit();
      const mend = hurt(newsroom);
      const first = await newsroom.look();
      expect(first.told).toMatch(why);
      expect(first.told).toContain('are not known and do not lead on');
      expect(first.ids).toMatchObject({ '2026/11/b': '2026/11/b' });
      mend();
      const { ids, told } = await newsroom.look();
      expect([ids, told]).toEqual([{ '2026/11/b': '2026/11/a', '2026/11/c': '2026/11/c' }, '']);
    },
  );
});

it('an index that is damaged is told, and the files are read themselves', async () => {
  const newsroom = moved();
  const mend = damaged('index', (file) => {
    writeFileSync(file, 'rusak');
  })(newsroom);
  const { ids, told } = await newsroom.look();
  expect(ids).toEqual({ '2026/11/b': '2026/11/a' });
  expect(told).toMatch(
    /^\.git {2}warning: Git cannot say what it ignores \(.*index.*\): all files of content\/ are read but those that it ignored when it last could {2}\(files\/git-fails\)\n {4}rm -f \.git\/index && git reset$/,
  );
  mend();
  expect((await newsroom.look()).told).toBe('');
});

it('what Git ignored when it last could be asked is not published when it cannot', async () => {
  const newsroom = moved().write('.git/info/exclude', 'rahasia*\n').story('rahasia').story('baru');
  const before = await newsroom.look();
  expect([Object.keys(before.ids), before.told]).toEqual([
    ['2026/11/b', '2026/11/baru'],
    expect.stringContaining(
      'content/articles/2026/11/rahasia.md  warning: this file is not published, because Git ignores it',
    ),
  ]);
  const mend = noProgram(newsroom);
  const { ids, told } = await newsroom.story('lagi').look();
  expect(Object.keys(ids)).toEqual(['2026/11/b', '2026/11/baru', '2026/11/lagi']);
  expect(told).toContain(before.told);
  mend();
  expect((await newsroom.look()).told).toBe(before.told);
});

it('a partial clone whose remote is out of reach says so, and learns all when the remote is back', async () => {
  const origin = moved().git('config', 'uploadpack.allowFilter', 'true');
  const clone = keep(new GitNewsroom(origin, '--filter=blob:none')).git(
    'remote',
    'set-url',
    'origin',
    'file:///nowhere/to-be-found',
  );
  const { ids, told } = await clone.look();
  expect(ids).toEqual({ '2026/11/b': '2026/11/b' });
  expect(told).toMatch(
    /could not fetch \w+ from promisor remote.*do not lead on.*\n {4}git fetch --refetch --no-filter/,
  );
  clone.git('remote', 'set-url', 'origin', `file://${origin.root}`);
  const back = await clone.look();
  expect([back.ids, back.told]).toEqual([{ '2026/11/b': '2026/11/a' }, '']);
});

it('a shallow clone in which Git fails does not leave out for good what could have been read', async () => {
  const newsroom = moved();
  await newsroom.look();
  newsroom.move(['b', 'c']).commit().story('x').commit();
  const shallow = keep(new GitNewsroom(newsroom, '--depth', '3')).withArchiveOf(newsroom);
  const mend = gitThat('case " $* " in *" rev-list --first-parent "*) exit 3;; esac')(shallow);
  expect((await shallow.look()).told).toContain('git ended with status 3');
  mend();
  expect(await idsOf(shallow)).toMatchObject({ '2026/11/c': '2026/11/a' });
});

describe('what a hook of Git says in its environment', () => {
  const say = (words: Record<string, string>): void => {
    for (const [name, word] of Object.entries(words)) vi.stubEnv(name, word);
  };

  it('makes nobody read another repository', async () => {
    const other = keep(new GitNewsroom()).story('lain').commit();
    const git = join(other.root, '.git');
    for (const words of [
      { GIT_DIR: git },
      { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index' },
      {
        GIT_DIR: git,
        GIT_WORK_TREE: other.root,
        GIT_INDEX_FILE: join(git, 'index'),
        GIT_OBJECT_DIRECTORY: join(git, 'objects'),
      },
      { GIT_WORK_TREE: '/nowhere' },
      { GIT_LITERAL_PATHSPECS: '1' },
    ] as Record<string, string>[]) {
      const newsroom = moved();
      say(words);
      const { ids, told } = await newsroom.look();
      expect([ids, told], JSON.stringify(words)).toEqual([{ '2026/11/b': '2026/11/a' }, '']);
      vi.unstubAllEnvs();
    }
  });

  it('is heard where it names this very work tree, also inside another checkout', async () => {
    const outer = keep(new GitNewsroom()).story('luar').commit();
    const newsroom = moved();
    const bare = mkdtempSync(join(tmpdir(), 'warta-bare-'));
    folders.push(bare);
    cpSync(join(newsroom.root, '.git'), join(bare, 'koran.git'), { recursive: true });
    rmSync(join(newsroom.root, '.git'), { recursive: true });
    say({ GIT_DIR: join(bare, 'koran.git'), GIT_WORK_TREE: newsroom.root });
    expect(await idsOf(newsroom)).toEqual({ '2026/11/b': '2026/11/a' });
    const inner = join(outer.root, 'terbitan');
    mkdirSync(inner);
    say({ GIT_WORK_TREE: inner });
    execFileSync('git', ['checkout', '-q', '-f', 'main']);
    expect(await idsOf(keep(new GitNewsroom({ at: inner })))).toEqual({ '2026/11/b': '2026/11/a' });
  });
});
