import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RESERVED_SEGMENTS } from '../../src/content/addresses/reserved-address.ts';
import {
  adPath,
  archivePath,
  FEED_FORMATS,
  feedPath,
  indexPath,
  partnerFeedPath,
  PATHS,
  personPath,
  sectionPath,
  seriesPath,
  sitemapPath,
  tagPath,
} from '../../src/values/site-paths.ts';

const PAGES = join(import.meta.dirname, '../../src/pages');
/** Files of `src/pages/` by the pattern of the paths that they answer, as Astro routes them. */
const routes = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:astro|ts)$/.test(file))
  .map((file) => ({
    file,
    pattern: new RegExp(
      `^/${file
        .replace(/(?:^|\/)index\.astro$/, '')
        .replace(/\.(?:astro|ts)$/, '')
        .replace(/\./g, '\\.')
        .replace(/\[\\\.\\\.\\\.\w+\]\/?/g, '(?:.+/)?')
        .replace(/\[\w+\]/g, '[^/]+')}/?$`,
    ),
  }))
  .filter(({ file }) => !file.startsWith('[...address]'));

const given = [
  ...Object.values(PATHS).filter((path) => path !== PATHS.guidelines && path !== PATHS.ethics),
  sectionPath('kota'),
  tagPath('banjir'),
  personPath('ana'),
  seriesPath('sungai'),
  adPath('tepi'),
  indexPath('2026-11'),
  indexPath('2026-11-28'),
  sitemapPath('2026-11'),
  ...[sectionPath('kota'), tagPath('banjir'), personPath('ana')].map((list) =>
    archivePath(list, 3),
  ),
  ...FEED_FORMATS.flatMap((format) => [
    feedPath('/', format),
    feedPath(PATHS.corrections, format),
    partnerFeedPath('mitra', format),
  ]),
];

describe('the paths that the engine gives', () => {
  it.each(given)('%s is answered by a page of its own', (path) => {
    expect(routes.filter(({ pattern }) => pattern.test(path)).map(({ file }) => file)).not.toEqual(
      [],
    );
  });

  it('say a day and a month as folders', () => {
    expect(indexPath('2026-11')).toBe('/indeks/2026/11/');
    expect(indexPath('2026-11-28')).toBe('/indeks/2026/11/28/');
  });

  it('begin with a segment that no section or story may have', () => {
    const first = given
      .map((path) => path.split('/')[1] ?? '')
      .filter((segment) => segment !== '' && segment !== 'kota' && !segment.includes('.'));
    expect(first.filter((segment) => !RESERVED_SEGMENTS.includes(segment))).toEqual([]);
  });

  it('are spelled nowhere else in the code', () => {
    const source = join(PAGES, '..');
    const code = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(?:astro|ts)$/.test(file) && !file.endsWith('values/site-paths.ts'),
    );
    const spelled =
      /(?:["'}]|(?<!\w)`)\/(?:cari|indeks|penulis|ralat|redaksi|privasi|ruang-iklan|seri|sitemap|tag|umpan)[/.]/;
    expect(code.length).toBeGreaterThan(300);
    expect(
      code.flatMap((file) =>
        readFileSync(join(source, file), 'utf8')
          .split('\n')
          .filter((line) => spelled.test(line) && !/^\s*(?:\*|\/\/|\/\*\*|')/.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      ),
    ).toEqual([]);
  });
});
