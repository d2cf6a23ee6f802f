import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pngSize } from '../../src/images/icons/png-size.ts';
import { SETTINGS, type Newspaper } from '../newspaper.ts';
import { smallNewspapers } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const ICON = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${colour}" d="M0 0h32v32H0z"/><circle cx="16" cy="16" r="8" fill="#fff"/></svg>`;
const MADE = [
  'apple-touch-icon.png',
  'bagikan.png',
  'favicon.ico',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-512.png',
];
const png = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();

describe('a paper’s icons', () => {
  it('are made for a paper that has drawn none, are linked from every page and named by the manifest', () => {
    const made = fresh('none');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/favicon.svg')).toMatch(/^<svg .*fill="#12466b".*stroke="#fdfcf9"/);
    for (const file of MADE) expect(made.has(`dist/${file}`), file).toBe(true);
    for (const page of ['index.html', 'kota/index.html', '2026/11/satu/index.html', '404.html']) {
      const links = [
        ...made
          .read(`dist/${page}`)
          .matchAll(/<link rel="(icon|apple-touch-icon|manifest)" href="\/([^"]+)"/g),
      ].map((match) => [match[1], match[2]]);
      expect(links, page).toEqual([
        ['icon', 'favicon.ico'],
        ['icon', 'favicon.svg'],
        ['apple-touch-icon', 'apple-touch-icon.png'],
        ['manifest', 'site.webmanifest'],
      ]);
      for (const [, file] of links) expect(made.has(`dist/${file ?? ''}`)).toBe(true);
    }
    const { icons } = JSON.parse(made.read('dist/site.webmanifest')) as {
      icons: { src: string; sizes: string }[];
    };
    for (const { src, sizes } of icons) {
      const { width, height } = pngSize(made.bytes(`dist/${src}`)) ?? {};
      expect([src, sizes]).toEqual([src, width === undefined ? 'any' : `${width}x${height ?? 0}`]);
    }
    expect(made.read('dist/index.html')).toContain(
      '"logo":{"@type":"ImageObject","url":"https://contoh.example/icon-512.png","width":512,"height":512}',
    );
  });

  it('are the same whether they were kept, made anew, or lost, and are not made twice', () => {
    const made = fresh('kept').write('public/favicon.svg', ICON('#0a5c36'));
    expect(made.build()).toMatchObject({ status: 0 });
    const before = made.site();
    const kept = readdirSync(join(made.root, '.warta/icons'));
    expect(kept).toHaveLength(1);
    const drawn = made.bytes('dist/favicon.ico');
    // What is kept is used, not drawn again.
    const other = Buffer.concat([drawn.subarray(0, -1), Buffer.from([(drawn.at(-1) ?? 0) ^ 1])]);
    made.write(`.warta/icons/${kept[0] ?? ''}/favicon.ico`, other).remove('dist');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.bytes('dist/favicon.ico').equals(other)).toBe(true);
    // One of them lost, and all are drawn again.
    made.remove(`.warta/icons/${kept[0] ?? ''}/icon-192.png`);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.bytes('dist/favicon.ico').equals(drawn)).toBe(true);
    expect(made.site()).toEqual(before);
    made.remove('.warta/icons');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(before);
  });

  it('follow the drawing, the ink and the settings: after a change they are as if built anew, and old ones are not kept', () => {
    const made = fresh('follow')
      .write('public/favicon.svg', ICON('#0a5c36'))
      .write('public/tanda.svg', ICON('#7a1f2b'));
    expect(made.build()).toMatchObject({ status: 0 });
    const first = made.site();
    made.write('public/favicon.svg', ICON('#12466b'));
    expect(made.build()).toMatchObject({ status: 0 });
    for (const file of MADE) expect(made.site()[file], file).not.toBe(first[file]);
    made.write('content/site.yaml', `${SETTINGS}ink: "#7a1f2b"\nicon: tanda.svg\n`);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/index.html')).toContain(
      '<link rel="icon" href="/tanda.svg" type="image/svg+xml">',
    );
    expect(made.read('dist/site.webmanifest')).toContain('"theme_color": "#7a1f2b"');
    expect(readdirSync(join(made.root, '.warta/icons'))).toHaveLength(1);
    const anew = fresh('anew')
      .write('public/favicon.svg', ICON('#12466b'))
      .write('public/tanda.svg', ICON('#7a1f2b'))
      .write('content/site.yaml', `${SETTINGS}ink: "#7a1f2b"\nicon: tanda.svg\n`);
    expect(anew.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(anew.site());
  });

  it('give way to those of public/, which have the sizes that pages say or are refused', async () => {
    const own = await png(1200, 630);
    const made = fresh('own').write('public/bagikan.png', own).write('public/favicon.ico', 'ico');
    expect(made.build()).toMatchObject({ status: 0 });
    expect([made.bytes('dist/bagikan.png').equals(own), made.read('dist/favicon.ico')]).toEqual([
      true,
      'ico',
    ]);
    const before = made.site();
    made.write('public/bagikan.png', await png(600, 315)).write('public/icon-192.png', 'x');
    const { status, output } = made.build();
    expect(status).toBe(1);
    for (const part of [
      'public/bagikan.png  error: it has 600 × 315 pixels, and pages say 1200 × 630  (public/icon-size)',
      'public/icon-192.png  error: this file is not PNG',
      'Save it as PNG with 192 × 192 pixels, or delete it: the build makes one.',
    ])
      expect(output).toContain(part);
    expect(made.site()).toEqual(before);
    made.remove('public/bagikan.png').remove('public/icon-192.png').remove('public/favicon.ico');
    expect(made.build()).toMatchObject({ status: 0 });
    for (const file of MADE) expect(made.has(`dist/${file}`)).toBe(true);
  });

  it('are refused, with what to write instead, while the site stays as it is', () => {
    const made = fresh('bad').write('public/favicon.svg', ICON('#0a5c36'));
    expect(made.build()).toMatchObject({ status: 0 });
    const before = made.site();
    const refuses = (mistake: (paper: Newspaper) => void, parts: readonly string[]): void => {
      made.write('content/site.yaml', SETTINGS).write('public/favicon.svg', ICON('#0a5c36'));
      mistake(made);
      const { status, output } = made.build();
      for (const part of [...parts, 'nothing was published, dist/ is as it was.\n'])
        expect(output).toContain(part);
      expect(output).not.toMatch(/^\s+at .*:\d+/m);
      expect(status).toBe(1);
      expect(made.site()).toEqual(before);
    };
    refuses(
      (paper) => paper.write('content/site.yaml', `${SETTINGS}icon: favicn.svg\n`),
      [
        'content/site.yaml:7:1',
        'settings/icon-missing',
        'there is no public/favicn.svg',
        'icon: favicon.svg',
      ],
    );
    refuses(
      (paper) => paper.write('content/site.yaml', `${SETTINGS}icon: tanda.png\n`),
      [
        'content/site.yaml:7:1',
        '“icon” is not right: an SVG file in public/, by its path there',
        'icon: tanda.svg',
      ],
    );
    refuses(
      (paper) =>
        paper.write(
          'public/favicon.svg',
          '<svg xmlns="http://www.w3.org/2000/svg"\n  viewBox="0 0 8 2"><path d="M0 0h8v2H0z"/></svg>',
        ),
      [
        'public/favicon.svg:1:1  error: an icon is square; this drawing is 8 wide and 2 high  (public/icon-not-square)',
        'viewBox="0 -3 8 8"',
      ],
    );
    refuses(
      (paper) =>
        paper.write(
          'public/favicon.svg',
          ICON('#0a5c36').replace('</svg>', '\n<!-- <text> --><text y="20">K</text></svg>'),
        ),
      [
        'public/favicon.svg:2:16  error: the icon has text, which would look different on every machine',
        'Turn the letters into paths',
      ],
    );
    refuses(
      (paper) => paper.write('public/favicon.svg', 'bukan gambar'),
      ['public/favicon.svg  error: the icon cannot be drawn', 'viewBox="0 0 32 32"'],
    );
    refuses(
      (paper) => paper.write('public/favicon.svg', ''),
      ['public/favicon.svg  error: the icon cannot be drawn'],
    );
    refuses(
      (paper) =>
        paper.write(
          'public/favicon.svg',
          '<svg xmlns="http://www.w3.org/2000/svg" width="9e9" height="9e9"/>',
        ),
      ['public/favicon.svg  error: the icon cannot be drawn'],
    );
  });
});
