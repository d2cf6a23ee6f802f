import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findViolations } from './find-violations.ts';
import { readSourceTree } from './source-tree.ts';

const tree = readSourceTree(resolve(import.meta.dirname, '../../src'));

describe('the source tree', () => {
  it('keeps the layers, has no rings, and leaves techniques to their edges', () => {
    expect(tree.size).toBeGreaterThan(100);
    expect(findViolations(tree)).toEqual([]);
  });

  it('is made of small files', () => {
    const lines = [...tree]
      .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
      .sort((a, b) => a.lines - b.lines);
    expect(lines[Math.floor(lines.length / 2)]?.lines).toBeLessThanOrEqual(60);
    // Files are aimed at 150 lines at most; beyond this one they are two things.
    expect(lines.filter((file) => file.lines > 250)).toEqual([]);
  });
});

describe('a source tree that breaks a rule', () => {
  const CASES: [rule: string, files: Record<string, string>, violation: RegExp][] = [
    [
      'a lower layer imports a higher one',
      { 'content/a.ts': `import { plan } from '../publishing/plan.ts';` },
      /^content\/a\.ts imports publishing\/plan\.ts: publishing\/ stands above content\/$/,
    ],
    [
      'so does a type',
      { 'archive/a.ts': `import type { Plan } from '../publishing/plan.ts';` },
      /publishing\/ stands above archive\//,
    ],
    [
      'so does an export',
      { 'archive/a.ts': `export * from '../publishing/plan.ts';` },
      /publishing\/ stands above archive\//,
    ],
    [
      'so does a file that is loaded later',
      { 'archive/a.ts': `const { run } = await import('../cli/build.ts');` },
      /cli\/ stands above archive\//,
    ],
    [
      'so does one that is required',
      { 'publishing/a.ts': `createRequire(import.meta.url)('../cli/build.ts');` },
      /cli\/ stands above publishing\//,
    ],
    [
      'so does one that is named for others to run',
      { 'publishing/a.ts': `new URL('../server/x.ts', import.meta.url);` },
      /server\/ stands above publishing\//,
    ],
    [
      'neighbours import each other',
      { 'markdown/a.ts': `import '../images/b.ts';` },
      /markdown\/ and images\/ are neighbours/,
    ],
    [
      'a folder nobody planned',
      { 'utils/a.ts': `import './b.ts';` },
      /utils\/ has no place in the house/,
    ],
    [
      'a component takes the archive',
      {
        'components/a.ts': `import { ArchiveReader } from '../archive/queries/archive-reader.ts';`,
      },
      /data comes from Astro\.locals\.archive/,
    ],
    [
      'a component takes more than types',
      { 'components/A.astro': `---\nimport { views } from '../archive/views/views.ts';\n---\n` },
      /data comes from Astro\.locals\.archive/,
    ],
    [
      'a layout takes a component',
      { 'layouts/P.astro': `---\nimport Card from '../components/Card.astro';\n---\n` },
      /layouts\/ does not import components\//,
    ],
    [
      'a layer imports a page',
      { 'publishing/a.ts': `import '../pages/index.astro';` },
      /imported by nobody/,
    ],
    [
      'a page reads the disk',
      { 'pages/index.astro': `---\nimport { readFileSync } from 'node:fs';\n---\n` },
      /pages get everything from Astro\.locals\.archive/,
    ],
    [
      'a page is made of something that reads the disk',
      {
        'pages/index.astro': `---\nimport { a } from '../html/a.ts';\n---\n`,
        'html/a.ts': `import { hash } from 'node:crypto';`,
      },
      /^html\/a\.ts imports node:crypto: pages are made of it/,
    ],
    [
      'a page uses Astro’s pictures',
      { 'components/A.astro': `---\nimport { Image } from 'astro:assets';\n---\n` },
      /pictures come with their view/,
    ],
    [
      'a page is prerendered',
      { 'pages/a.astro': `---\nexport const prerender = true;\n---\n` },
      /out of Warta’s own rendering/,
    ],
    [
      'a component has styles',
      { 'components/A.astro': `<p></p>\n<style>p { color: red }</style>` },
      /styles are plain files/,
    ],
    [
      'a technique strays',
      { 'publishing/a.ts': `import sharp from 'sharp';` },
      /sharp is used only in files like/,
    ],
    [
      'the article model reads the disk',
      { 'content/a.ts': `import { readFileSync } from 'node:fs';` },
      /node:fs is used only in files like/,
    ],
    [
      'an adapter is chosen elsewhere',
      {
        'publishing/a.ts': `import { listSourcesFromGit } from '../archive/sources/git-source-lister.ts';`,
      },
      /is loaded only by/,
    ],
    [
      'two rooms of one layer import each other',
      {
        'archive/store/a.ts': `import '../queries/b.ts';`,
        'archive/queries/b.ts': `import './c.ts';`,
        'archive/queries/c.ts': `import type { D } from '../store/d.ts';`,
      },
      /^a ring of rooms: archive\/store → archive\/queries → archive\/store$/,
    ],
    [
      'a folder with too many files',
      Object.fromEntries(Array.from({ length: 26 }, (_, at) => [`html/a${at}.ts`, ''])),
      /^html\/ has 26 files: no folder has more than 25/,
    ],
    [
      'two files import each other',
      {
        'publishing/a.ts': `import './b.ts';`,
        'publishing/b.ts': `import type { A } from './a.ts';`,
      },
      /^a ring of imports: publishing\/a\.ts → publishing\/b\.ts → publishing\/a\.ts$/,
    ],
  ];

  it.each(CASES)('is refused: %s', (_rule, files, violation) => {
    expect(findViolations(new Map(Object.entries(files))).join('\n')).toMatch(
      new RegExp(violation.source, 'm'),
    );
  });

  it('is not refused for what the house allows', () => {
    const files = {
      'components/A.astro': `---\nimport type { CardView } from '../archive/views/views.ts';\nimport Page from '../layouts/Page.astro';\n---\n`,
      'publishing/a.ts': `import { b } from '../archive/b.ts';\nimport { type DatabaseSync } from 'node:sqlite';`,
      'archive/b.ts': `import { c } from '../images/c.ts';`,
      'cli/a.ts': `import '../server/s.ts';`,
    };
    expect(findViolations(new Map(Object.entries(files)))).toEqual([]);
  });
});
