import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ARCHIVE_SCHEMA } from '../../src/archive/store/schema.ts';
import { ArchiveReader } from '../../src/archive/queries/archive-reader.ts';
import { checkHome } from '../../src/archive/checks/check-home.ts';
import type { Dependency } from '../../src/archive/tracking/dependency.ts';
import { ingest } from '../../src/archive/ingest/ingest.ts';
import { writeMeta } from '../../src/archive/store/meta.ts';
import { resultDigest } from '../../src/archive/tracking/result-digest.ts';
import { callOf, rerunQuery } from '../../src/archive/queries/rerun-query.ts';
import { StoryWriter } from '../../src/archive/store/story-writer.ts';
import { reactionsFile } from '../../src/publishing/assets/reactions-file.ts';
import { printProblems } from '../../src/diagnostics/print-problems.ts';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { SETTINGS, storyFile } from '../newspaper.ts';

/** When a build that is looked at here takes place, and by when the stories of `story` were out. */
const NOW = Date.parse('2026-11-28T09:00+07:00');

export interface Looked {
  /** Ids by where stories lie: `2026/11/a`. */
  ids: Record<string, string>;
  /** What the service of reactions is told of former ids, by id. */
  former: Record<string, string[]>;
  problems: Problem[];
  /** All problems as they are printed, but for the box redaksi, which is not there. */
  told: string;
  /** Answers to all that pages ask, by the question. */
  answers: Map<string, string>;
}

interface NotedRead {
  digest: string;
  dependencies: Dependency[];
}

/**
 * A folder `content/` in a Git checkout whose archive is made and looked at without drawing a page.
 */
export class GitNewsroom {
  readonly root: string;
  #db = anArchive();
  #day = 1;
  /** What pages that were drawn before have read. */
  #reads = new Map<string, NotedRead>();

  constructor(from?: GitNewsroom | { at: string }, ...clone: string[]) {
    if (from !== undefined && 'at' in from) {
      this.root = from.at;
      return;
    }
    this.root = mkdtempSync(
      join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'warta-newsroom-'),
    );
    if (from !== undefined) {
      execFileSync('git', ['clone', '-q', ...clone, `file://${from.root}`, this.root], {
        stdio: 'ignore',
      });
      return;
    }
    this.git('init', '-q', '-b', 'main');
    this.write('content/site.yaml', `${SETTINGS.replace(/clock:.*\n/, '')}reactionService: {}\n`);
  }

  /** Writes a story that lies at `2026/11/<name>`, of which most is its own. */
  story(
    name: string,
    {
      text = name,
      extra = '',
      title = `Berita ${text}`,
      date = '2026-11-01T08:00',
    }: { text?: string; extra?: string; title?: string; date?: string } = {},
  ): this {
    const hour = 1 + (Array.from(text).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 22);
    return this.write(
      fileOf(name),
      storyFile({
        title,
        date: date.replace('T08', `T${String(hour).padStart(2, '0')}`),
        extra,
        body: Array.from(
          { length: 12 },
          (_, line) => `Kalimat ${text} ${line * 7}, tentang ${text}${line}.`,
        ).join('\n\n'),
      }),
    );
  }

  write(path: string, text: string): this {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
    return this;
  }

  read(name: string): string {
    return readFileSync(join(this.root, fileOf(name)), 'utf8');
  }

  has(name: string): boolean {
    return existsSync(join(this.root, fileOf(name)));
  }

  /** Moves stories all at once, so that rings come about: `['a', 'b'], ['b', 'a']`. */
  move(...moves: [from: string, to: string][]): this {
    moves.forEach(([from], index) => {
      renameSync(join(this.root, fileOf(from)), join(this.root, `moving-${index}`));
    });
    moves.forEach(([, to], index) => {
      mkdirSync(dirname(join(this.root, fileOf(to))), { recursive: true });
      renameSync(join(this.root, `moving-${index}`), join(this.root, fileOf(to)));
    });
    return this;
  }

  remove(name: string): this {
    rmSync(join(this.root, fileOf(name)));
    return this;
  }

  /** Commits everything, a day after the last commit, in November unless a later hour is named. */
  commit(at = `2026-11-${String(++this.#day).padStart(2, '0')}T00:00:00Z`): this {
    this.git('add', '-A');
    return this.git('commit', '-q', '--allow-empty', '-m', 'Terbit', at);
  }

  /** The last word is a time when it looks like one. */
  git(...args: string[]): this {
    const at = /^\d{4}-\d\d-\d\dT/.test(args.at(-1) ?? '')
      ? args.pop()
      : `2026-11-${String(Math.min(27, this.#day)).padStart(2, '0')}T12:00:00Z`;
    execFileSync(
      'git',
      [
        '-c',
        'gc.auto=0',
        '-c',
        'maintenance.auto=false',
        '-c',
        'user.name=Redaksi',
        '-c',
        'user.email=redaksi@contoh.example',
        ...args,
      ],
      {
        cwd: this.root,
        stdio: 'ignore',
        env: { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at },
      },
    );
    return this;
  }

  /**
   * Goes on with the archive that is there; throws when a page that was drawn before would be left
   * as it is though an answer changed.
   */
  async look(): Promise<Looked> {
    const looked = await lookAt(this.#db, this.root);
    for (const [call, { digest, dependencies }] of this.#reads) {
      if (resultDigest(rerunQuery(new ArchiveReader(this.#db, NOW), call)) === digest) continue;
      const isInvalidated = this.#db.prepare(
        'SELECT 1 FROM invalidation WHERE scope = ? AND at BETWEEN ? AND ?',
      );
      if (
        !dependencies.some(
          ([scope, since, until]) => isInvalidated.get(scope, since, until) !== undefined,
        )
      )
        throw new Error(`nothing told that ${call} has another answer`);
    }
    this.#db.exec('DELETE FROM invalidation');
    writeMeta(this.#db, 'published', 'yes');
    this.#reads.clear();
    ask(this.#db, this.#reads);
    return looked;
  }

  /** What a page reads. */
  get reader(): ArchiveReader {
    return new ArchiveReader(this.#db, NOW);
  }

  /** Makes the archive anew. */
  lookAnew(): Promise<Looked> {
    return lookAt(anArchive(), this.root);
  }

  /** Takes over the archive of another, as a CI does that keeps `.warta`. */
  withArchiveOf(other: GitNewsroom): this {
    this.#db = other.#db;
    this.#reads = other.#reads;
    return this;
  }

  delete(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

const fileOf = (name: string): string =>
  `content/articles/${/^\d/.test(name) ? '' : '2026/11/'}${name}.md`;

function anArchive(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  db.exec(ARCHIVE_SCHEMA);
  return db;
}

/** Asks what pages ask, and notes where the answers came from. */
function ask(db: DatabaseSync, reads: Map<string, NotedRead>): void {
  const reader = new ArchiveReader(db, NOW, (name, args, answer, dependencies) => {
    reads.set(callOf(name, args), { digest: resultDigest(answer), dependencies });
  });
  for (const { id, address } of db.prepare('SELECT id, address FROM story').all() as {
    id: string;
    address: string;
  }[]) {
    reader.story(address);
    reader.related(id);
    reader.reactionCounts(id);
  }
  for (const list of ['all', 'section/kota']) {
    reader.front(list);
    reader.feed(list);
  }
  reader.home();
  reader.banner();
  reader.corrections();
}

async function lookAt(db: DatabaseSync, root: string): Promise<Looked> {
  const { problems, past, settings } = await ingest({
    db,
    contentFolder: join(root, 'content'),
    now: NOW,
    workers: 1,
    probe: () => {
      throw new Error('there are no pictures');
    },
  });
  if (settings === undefined) throw new Error(JSON.stringify(problems));
  new StoryWriter(db).followClock(NOW, settings.zone);
  problems.push(...checkHome(db, NOW, problems));
  const reads = new Map<string, NotedRead>();
  ask(db, reads);
  const rows = db.prepare('SELECT path, id FROM story ORDER BY path').all() as {
    path: string;
    id: string;
  }[];
  const { stories } = JSON.parse(reactionsFile(db, settings) ?? '') as {
    stories: Record<string, unknown[]>;
  };
  return {
    ids: Object.fromEntries(
      rows.map(({ path, id }) => [path.replace(/^articles\/|(?:\/index)?\.md$/g, ''), id]),
    ),
    former: Object.fromEntries(
      Object.entries(stories).flatMap(([id, entry]) =>
        entry.length < 4 ? [] : [[id, entry[3] as string[]]],
      ),
    ),
    problems: [...problems, ...past].filter(({ file }) =>
      /^content\/(?:articles\/|home)/.test(file),
    ),
    told: printProblems([...problems, ...past].filter(({ rule }) => rule !== 'masthead/missing')),
    answers: new Map(
      [...reads].map(([call, { digest }]): [string, string] => [call, digest]).sort(),
    ),
  };
}
