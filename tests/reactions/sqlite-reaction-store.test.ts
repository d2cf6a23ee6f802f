import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/reactions/stores/sqlite-reaction-store.ts';
import { readMigrations } from '../../src/reactions/stores/read-migrations.ts';
import { storeContract } from './store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'warta-reactions-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

storeContract('SQLite', async () => {
  const file = join(folder, 'contract', 'reactions.sqlite');
  return {
    open: async () => openSqliteStore(file),
    empty: async () => openSqliteStore(join(folder, 'empty', 'reactions.sqlite')),
    spoil: async (story) => {
      const db = new DatabaseSync(file);
      db.prepare('UPDATE tally SET sad = sad + 5 WHERE story = ?').run(story);
      db.close();
    },
    stop: async () => undefined,
  };
});

describe('the file of reactions', () => {
  const file = (name: string): string => join(folder, `${name}.sqlite`);
  const like = { story: 'satu', visitor: 'a', reaction: 'like' as const, at: 1 };

  it('of a newer schema is refused and left alone', () => {
    const db = new DatabaseSync(file('newer'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => openSqliteStore(file('newer'))).toThrow(/newer\.sqlite.*|schema 99/);
    expect(() => openSqliteStore(file('newer'))).toThrow(
      'the database has schema 99 and this Warta knows 2: a newer one has used it',
    );
  });

  it('that is no database is refused', () => {
    writeFileSync(
      file('text'),
      'Bukan basis data, melainkan teks yang cukup panjang untuk dibaca sebagai kepala berkas.'.repeat(
        20,
      ),
    );
    expect(() => openSqliteStore(file('text'))).toThrow('file is not a database');
  });

  it('that is gone or replaced takes no more choices, which nobody would find again', async () => {
    const store = openSqliteStore(file('gone'));
    await store.choose([like]);
    renameSync(file('gone'), file('gone-away'));
    await expect(store.choose([like])).rejects.toThrow('gone.sqlite is gone or is another file');
    await expect(store.choose([like])).rejects.toMatchObject({ reopen: true });
    await store.close();
  });

  it('is for its owner alone, with its journal, in a folder that others cannot look into', async () => {
    const store = openSqliteStore(join(folder, 'private', 'reactions.sqlite'));
    await store.choose([like]);
    const modes = Object.fromEntries(
      readdirSync(join(folder, 'private')).map((name) => [
        name,
        (statSync(join(folder, 'private', name)).mode & 0o777).toString(8),
      ]),
    );
    expect(modes).toEqual({
      'reactions.sqlite': '600',
      'reactions.sqlite-shm': '600',
      'reactions.sqlite-wal': '600',
      'reactions.sqlite.id': '600',
    });
    expect((statSync(join(folder, 'private')).mode & 0o777).toString(8)).toBe('700');
    await store.close();
    // One that was made before is closed to others as well.
    chmodSync(join(folder, 'private', 'reactions.sqlite'), 0o644);
    await openSqliteStore(join(folder, 'private', 'reactions.sqlite')).close();
    expect((statSync(join(folder, 'private', 'reactions.sqlite')).mode & 0o777).toString(8)).toBe(
      '600',
    );
  });

  describe('that is missed', () => {
    let place = 0;
    /** A database with a reaction, whose mark stands beside it and elsewhere. */
    const used = async (): Promise<{ file: string; options: { marks: string[] } }> => {
      const at = join(folder, `missed-${++place}`, 'reactions.sqlite');
      const options = { marks: [join(folder, 'marks', `${place}.id`)] };
      const store = openSqliteStore(at, options);
      await store.choose([like]);
      await store.choose([{ ...like, visitor: 'b', at: 2 }]);
      await store.close();
      return { file: at, options };
    };
    const remove = (file: string): void => {
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    };

    it.each<[string, (file: string) => void, RegExp]>([
      [
        'since it is deleted',
        remove,
        /reactions\.sqlite is gone, with the reactions that were in it\. Bring it back\. .* npx warta reactions begin$/,
      ],
      [
        'since its folder is deleted',
        (file) => {
          rmSync(join(file, '..'), { recursive: true });
        },
        /is gone/,
      ],
      [
        'since it is emptied',
        (file) => {
          truncateSync(file, 0);
        },
        /is gone/,
      ],
      [
        'since there is another one in its place',
        (file) => {
          const other = openSqliteStore(`${file}.other`);
          void other.close();
          remove(file);
          renameSync(`${file}.other`, file);
        },
        /is another database than the one in which this paper’s reactions were/,
      ],
      [
        'since something else is in its place',
        (file) => {
          remove(file);
          const db = new DatabaseSync(file);
          db.exec('CREATE TABLE other (x)');
          db.close();
        },
        /is another database/,
      ],
    ])('%s, is not begun anew until a person asks for it', async (_, lose, message) => {
      const { file: at, options } = await used();
      copyFileSync(at, `${at}.copy`);
      renameSync(`${at}.copy`, join(folder, 'copy'));
      lose(at);
      for (let time = 0; time < 2; time++)
        expect(() => openSqliteStore(at, options)).toThrow(message);
      // Whoever brings it back goes on with it.
      remove(at);
      mkdirSync(join(at, '..'), { recursive: true });
      copyFileSync(join(folder, 'copy'), at);
      const back = openSqliteStore(at, options);
      expect((await back.read(['satu'])).tallies.get('satu')?.counts.like).toBe(2);
      await back.close();
      remove(at);
      await openSqliteStore(at, { ...options, begin: true }).close();
      const anew = openSqliteStore(at, options);
      expect((await anew.read(['satu'])).tallies.size).toBe(0);
      await anew.close();
    });

    it('since it is an older copy, is not gone on with until a person asks for it', async () => {
      const { file: at, options } = await used();
      copyFileSync(at, `${at}.older`);
      const store = openSqliteStore(at, options);
      await store.choose([{ ...like, visitor: 'c', at: 3 }]);
      await store.close();
      remove(at);
      renameSync(`${at}.older`, at);
      expect(() => openSqliteStore(at, options)).toThrow(
        'is an older copy of this paper’s reactions: the newest are missing',
      );
      await openSqliteStore(at, { ...options, begin: true }).close();
      await openSqliteStore(at, options).close();
    });

    it.each<[string, (file: string) => void]>([
      [
        'with all that lay beside it',
        (file) => {
          rmSync(join(file, '..'), { recursive: true });
        },
      ],
      [
        'with its journal',
        (file) => {
          remove(file);
          rmSync(`${file}.id`);
        },
      ],
    ])('while it is open, %s, is read and written no more, and not begun anew', async (_, lose) => {
      const { file: at, options } = await used();
      const store = openSqliteStore(at, options);
      await store.choose([like]);
      lose(at);
      await expect(store.read(['satu'])).rejects.toMatchObject({ reopen: true });
      await expect(store.choose([like])).rejects.toThrow('is gone or is another file');
      await store.close();
      expect(() => openSqliteStore(at)).toThrow('is gone');
      expect(existsSync(at)).toBe(false);
    });

    it('for its journal, which another process deleted, loses nothing', async () => {
      const { file: at, options } = await used();
      const store = openSqliteStore(at, options);
      await store.choose([{ ...like, visitor: 'c', at: 3 }]);
      rmSync(`${at}-wal`);
      await expect(store.read(['satu'])).rejects.toThrow('reactions.sqlite-wal is gone');
      await store.close();
      const again = openSqliteStore(at, options);
      expect((await again.read(['satu'])).tallies.get('satu')?.counts.like).toBe(3);
      await again.close();
    });
  });

  it('of the schema before is brought up to date, keeps its counts, and begins with no snapshot', async () => {
    const db = new DatabaseSync(file('before'));
    db.exec(
      `${readMigrations('sqlite')[0]?.sql ?? ''}; PRAGMA user_version = 1; INSERT INTO choice VALUES ('satu', 'a', 'like', 1)`,
    );
    db.close();
    const store = openSqliteStore(file('before'));
    expect(
      await store.tend({
        do: 'begin',
        bases: [['satu', { like: 9, love: 0, haha: 0, wow: 0, sad: 0, angry: 0 }]],
        at: 1,
      }),
    ).toBe(0);
    expect((await store.read(['satu'])).tallies.get('satu')?.counts.like).toBe(1);
    await store.close();
  });

  it('that another process has locked rejects a choice, and takes it later', async () => {
    const store = openSqliteStore(file('locked'));
    const other = new DatabaseSync(file('locked'));
    other.exec('BEGIN IMMEDIATE');
    await expect(store.choose([like])).rejects.toThrow('database is locked');
    other.exec('ROLLBACK');
    other.close();
    expect((await store.choose([like])).get('satu')?.counts.like).toBe(1);
    await store.close();
  });

  it('that has no room takes nothing, and is whole afterwards', async () => {
    const store = openSqliteStore(file('full'));
    await store.choose([like]);
    await store.close();
    const pages = new DatabaseSync(file('full'));
    const used = Number(pages.prepare('PRAGMA page_count').get()?.['page_count']);
    pages.close();
    const narrow = openSqliteStore(file('full'), { maxPages: used + 2 });
    await expect(
      narrow.choose(
        Array.from({ length: 2_000 }, (_, index) => ({ ...like, visitor: `visitor-${index}` })),
      ),
    ).rejects.toThrow('database or disk is full');
    expect((await narrow.read(['satu'])).tallies.get('satu')?.counts.like).toBe(1);
    await narrow.close();
  });

  it.skipIf(process.getuid?.() === 0)('that may only be read rejects choices', async () => {
    const store = openSqliteStore(file('read-only'));
    await store.close();
    chmodSync(file('read-only'), 0o444);
    expect(() => openSqliteStore(file('read-only'))).toThrow('readonly');
  });
});
