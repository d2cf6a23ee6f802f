import { mkdtempSync, renameSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/reactions/stores/sqlite-reaction-store.ts';
import { storeContract } from './store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'warta-reactions-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

storeContract('SQLite', async () => {
  const file = join(folder, 'contract', 'reactions.sqlite');
  return {
    open: async () => openSqliteStore(file),
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
    expect(() => openSqliteStore(file('newer'))).toThrow('the database has schema 99 and this Warta knows 2: a newer one has used it');
  });

  it('that is no database is refused', () => {
    writeFileSync(file('text'), 'Bukan basis data, melainkan teks yang cukup panjang untuk dibaca sebagai kepala berkas.'.repeat(20));
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
    await expect(narrow.choose(Array.from({ length: 2_000 }, (_, index) => ({ ...like, visitor: `visitor-${index}` })))).rejects.toThrow('database or disk is full');
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
