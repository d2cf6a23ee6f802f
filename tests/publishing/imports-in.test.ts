import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsIn } from '../../src/publishing/compile/imports-in.ts';
import { importsOf } from '../structure/imports-of.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('what a source names', () => {
  it('has all that TypeScript’s own parser finds in any file of the engine', () => {
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .map((file) => `src/${file}`)
      .filter((file) => /\.(?:ts|astro)$/.test(file));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const found = importsIn(file, text);
      const named = [...found.files, ...found.packages];
      const missing = importsOf(file, text)
        .filter(({ module, typesOnly }) => !typesOnly && !isBuiltin(module))
        .map(({ module }) => module.replace(/\?.*$/, ''))
        .map((module) =>
          module.startsWith('.')
            ? posix.join(posix.dirname(file), module)
            : module
                .split('/')
                .slice(0, module.startsWith('@') ? 2 : 1)
                .join('/'),
        )
        // `astro:` and such are no packages.
        .filter((name) => !/^\w+:/.test(name) && !named.includes(name));
      expect(missing, file).toEqual([]);
    }
  });

  it.each([
    [`import { a } from './b.ts';`, ['src/x/b.ts'], []],
    [`import {\n  a,\n  type B,\n} from '../b.ts';`, ['src/b.ts'], []],
    [`import { type A } from './b.ts';`, ['src/x/b.ts'], []],
    [`import type { A } from './b.ts';\nimport type B from './c.ts';`, [], []],
    [`export type { A } from './b.ts';\nexport type * from './c.ts';`, [], []],
    [`export type A = 'x' | 'y';\nexport { b } from './b.ts';`, ['src/x/b.ts'], []],
    [`export * from "./b.ts"; import './c.ts'`, ['src/x/b.ts', 'src/x/c.ts'], []],
    [`const { a } = await import('./b.ts');`, ['src/x/b.ts'], []],
    [`await import(\n  './b.ts'\n);`, ['src/x/b.ts'], []],
    [`createRequire(import.meta.url)('./b.ts')`, ['src/x/b.ts'], []],
    [`new Worker(new URL('./b.ts', import.meta.url))`, ['src/x/b.ts'], []],
    [
      `new URL(\n  command === 'dev' ? './b.ts' : './c.ts',\n  import.meta.url,\n)`,
      ['src/x/b.ts', 'src/x/c.ts'],
      [],
    ],
    [`import a from './b.sql?raw';`, ['src/x/b.sql'], []],
    [`readFileSync(new URL('b.sql', import.meta.url))`, ['src/x/b.sql'], []],
    [`import sharp, { type Sharp } from 'sharp';`, [], ['sharp']],
    [
      `import { a } from '@img/colour/lib';\nimport b from 'feed/x.js';`,
      [],
      ['@img/colour', 'feed'],
    ],
    [`import { readFileSync } from 'node:fs';`, [], []],
  ])('in %j', (text, files, packages) => {
    const found = importsIn('src/x/a.ts', text);
    expect([found.files, found.packages]).toEqual([files, packages]);
  });

  it('in a stylesheet', () => {
    expect(
      importsIn(
        'src/styles/a.css',
        `@import './b.css'; @import "c.css"; a { src: url(fonts/d.woff2) format('woff2'), url("./e.woff2"); mask: url(#m); background: url(data:image/png;base64,AA) }`,
      ).files,
    ).toEqual([
      'src/styles/b.css',
      'src/styles/c.css',
      'src/styles/fonts/d.woff2',
      'src/styles/e.woff2',
    ]);
  });
});
