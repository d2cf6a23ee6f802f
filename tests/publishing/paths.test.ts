import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { picture, STORY, withPicture } from './small-newspapers.ts';

const PACKAGES = resolve(import.meta.dirname, '../../node_modules');
const parent = mkdtempSync(join(tmpdir(), 'warta-path-'));
/** Where pages are compiled that cannot be compiled where they lie. */
const temporary = join(parent, 'temporary');
let plain: Newspaper;
let expected: Record<string, string>;
/**
 * A copy of the plain newspaper, whose folder is given another name by each test: that is quicker
 * than to copy its packages.
 */
let moved: Newspaper;

beforeAll(async () => {
  plain = new Newspaper('plain')
    .write('content/site.yaml', SETTINGS)
    .write('content/articles/2026/11/dua.md', storyFile({ title: 'Dua' }))
    .write('content/articles/2026/11/foto.png', await picture('teal'))
    .write(STORY, withPicture('foto.png'))
    .commit();
  expect(plain.build()).toMatchObject({ status: 0 });
  expected = plain.site();
  expect(
    Object.keys(expected).filter((file) => /\.(?:css|woff2)$/.test(file)).length,
  ).toBeGreaterThan(3);
  moved = new Newspaper('', join(parent, 'first'));
  cpSync(plain.root, moved.root, {
    recursive: true,
    filter: (file) => !/^\/(?:\.warta|dist|node_modules)$/.test(file.slice(plain.root.length)),
  });
  mkdirSync(temporary);
  try {
    // In the folder itself, as `npm ci` puts them there; Vite and Astro compile some of them.
    execFileSync('cp', ['-al', PACKAGES, join(moved.root, 'node_modules')], { stdio: 'ignore' });
  } catch {
    rmSync(join(moved.root, 'node_modules'), { recursive: true, force: true });
    symlinkSync(PACKAGES, join(moved.root, 'node_modules'));
  }
});
afterAll(() => {
  plain.delete();
  rmSync(parent, { recursive: true, force: true });
});

/** The newspaper in a folder of that name, not built yet. */
function placedIn(name: string): Newspaper {
  const folder = join(parent, name);
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(moved.root, folder);
  moved = new Newspaper('', folder).remove('.warta').remove('dist');
  return moved;
}

describe('a paper has the same bytes wherever it lies:', () => {
  it.each([
    ['as Jenkins names folders', 'rilis%2Fkota'],
    ['with every sign that does harm', '100% * o\'brien #1 "jawa"\n\tpos'],
    [
      'with spaces, other scripts and what shells and patterns know',
      'Koran Jawa/日本 📰/[a] {b} (c) -$x & ${y};`z`|<!>~^=,@+:',
    ],
  ])('%s', (_what, name) => {
    const made = placedIn(name);
    expect(made.build([], { TMPDIR: temporary })).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(expected);
    expect(readdirSync(temporary)).toEqual([]);
    expect(made.build().output).toMatch(/^Nothing changed/);
  });
});

describe('a path in which pages cannot be compiled is named before anything is written:', () => {
  it('with a question mark', () => {
    const made = placedIn('apa?');
    expect(made.build()).toEqual({
      status: 1,
      output: `Pages cannot be compiled in a folder whose path has the sign ?: rename it.\n  ${made.root}\n`,
    });
    expect(made.has('dist')).toBe(false);
  });

  it('with another such sign, for who writes with `warta dev` or builds with Astro itself', () => {
    const made = placedIn("o'brien 2");
    const log = (args: string[]): string => {
      try {
        return execFileSync(process.execPath, args, {
          cwd: made.root,
          encoding: 'utf8',
          stdio: 'pipe',
        });
      } catch (error) {
        const { stdout, stderr } = error as { stdout: string; stderr: string };
        return stdout + stderr;
      }
    };
    expect(log(['bin/warta.mjs', 'dev'])).toBe(
      `\`dev\` does not work in a folder whose path has the sign '; \`npm start\` does. Or rename it.\n  ${made.root}\n`,
    );
    expect(log(['node_modules/astro/bin/astro.mjs', 'build'])).toContain(
      "`astro build` does not work in a folder whose path has the sign '; `npm run build` does.",
    );
    expect(made.has('dist')).toBe(false);
  });
});
