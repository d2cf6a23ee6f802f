import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectAt } from '../../src/publishing/project/project.ts';
import { reactionDatabase } from '../../src/server/reactions/reaction-database.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'warta-database-')));
const at = (setting: string): string => reactionDatabase(projectAt(root), setting).file;

beforeAll(() => {
  for (const folder of ['public/img', 'dist', 'content', '.warta', 'data', 'lain'])
    mkdirSync(join(root, folder), { recursive: true });
  symlinkSync('../public', join(root, 'data/tautan'));
  symlinkSync('../public/x.sqlite', join(root, 'data/nanti.sqlite'));
  symlinkSync('nanti.sqlite', join(root, 'data/berantai.sqlite'));
  symlinkSync('putar.sqlite', join(root, 'data/putar.sqlite'));
  symlinkSync('../lain', join(root, 'content/keluar'));
  symlinkSync('../lain', join(root, 'data/aman'));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the database of reactions', () => {
  it.each([
    'data/reactions.sqlite',
    'data/baru/reactions.sqlite',
    'reactions.sqlite',
    'publikasi/x.sqlite',
    'data/aman/x.sqlite',
    'data/putar.sqlite',
  ])('may be %s', (setting) => {
    expect(at(setting)).toBe(join(root, setting));
  });

  it.each([
    ['public/x.sqlite', 'public/, whose files everybody may read'],
    ['public/img/baru/x.sqlite', 'public/, whose files everybody may read'],
    ['Public/x.sqlite', 'public/, whose files everybody may read'],
    ['data/../public/x.sqlite', 'public/, whose files everybody may read'],
    ['./data/../dist/x.sqlite', 'dist/, whose files everybody may read'],
    ['data/tautan/x.sqlite', 'public/, whose files everybody may read'],
    ['data/tautan/img/baru/x.sqlite', 'public/, whose files everybody may read'],
    ['data/nanti.sqlite', 'public/, whose files everybody may read'],
    ['data/berantai.sqlite', 'public/, whose files everybody may read'],
    ['content/x.sqlite', 'content/, among the paper’s stories'],
    ['content/keluar/x.sqlite', 'content/, among the paper’s stories'],
    ['.warta/x.sqlite', '.warta/, which may be deleted at any time'],
  ])('may not be %s, whichever way leads there', (setting, reason) => {
    expect(() => at(setting)).toThrow(
      `The database of reactions, ${setting}, lies in ${reason}. Write into content/site.yaml:\n  reactionService: {database: data/reactions.sqlite}`,
    );
  });

  it('is missed by its real place, whatever it is called in the settings', () => {
    const marks = (setting: string): string[] => reactionDatabase(projectAt(root), setting).marks;
    expect(marks('data/aman/x.sqlite')).toEqual(marks('lain/x.sqlite'));
    expect(marks('data/x.sqlite')).not.toEqual(marks('data/y.sqlite'));
  });
});
