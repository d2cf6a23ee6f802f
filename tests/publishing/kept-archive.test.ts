import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { type Newspaper, storyFile } from '../newspaper.ts';
import { OTHER, smallNewspapers } from './small-newspapers.ts';

const { fresh, published } = smallNewspapers();
const MADE_ANEW =
  'The archive in .warta/ is made anew: with the one that was kept the build failed';

/** Hurts what a build kept, in a way that no disk does and no code foresees. */
function hurt(made: Newspaper, sql: string): void {
  const db = new DatabaseSync(join(made.root, '.warta/archive.sqlite'));
  db.exec(sql);
  db.close();
}

describe('a kept archive', () => {
  it('follows a branch with a person and their story there, and back', () => {
    const made = published('cabang').commit();
    made.git('switch', '-q', '-c', 'b');
    made
      .write('content/people/rini.yaml', 'name: Rini Astuti\nrole: Wartawan\n')
      .write(
        'content/articles/2026/11/rini.md',
        storyFile({ title: 'Berita Rini', extra: 'authors: [rini]\n' }),
      )
      .commit();
    expect(made.build()).toMatchObject({ status: 0 });
    made.git('switch', '-q', '-');
    const { status, output } = made.build();
    expect([status, output]).toEqual([0, expect.not.stringContaining('made anew')]);
    expect(made.site()).toEqual(published('pokok').site());
  });

  it.each([
    ['lacks a table', 'DROP TABLE story_link'],
    ['says what cannot be', `UPDATE meta SET value = '{' WHERE key = 'site'`],
    ['has lost a story’s words', `UPDATE story SET card = 'null'`],
  ])('that %s is made anew once, by itself, and says why', (_name, sql) => {
    const made = published('rusak').write(OTHER, storyFile({ title: 'Dua' }));
    hurt(made, sql);
    const { status, output } = made.build();
    expect(output).toContain(MADE_ANEW);
    expect(status).toBe(0);
    const clean = fresh('bersih').write(OTHER, storyFile({ title: 'Dua' }));
    expect(clean.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(clean.site());
    expect(made.build().output).toMatch(/^Nothing changed/);
  });

  it('is not blamed for pages whose code fails, and comes back when it was not to blame', () => {
    const made = published('kode');
    const page = 'src/components/story/Story.astro';
    const code = made.read(page);
    const failing = made
      .write(page, code.replace(/^---\n/, `---\nthrow new Error('salah kode');\n`))
      .build();
    expect([failing.status, failing.output]).toEqual([1, expect.not.stringContaining('made anew')]);
    expect(failing.output).toContain('salah kode');
    made.write(page, code);
    expect(made.build().output).toMatch(/Nothing changed/);
  });
});
