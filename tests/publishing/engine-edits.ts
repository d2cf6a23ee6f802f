import { expect } from 'vitest';
import type { Newspaper } from '../newspaper.ts';

/** Something in the engine that may be written in two ways, of which readers see the difference. */
export interface EngineEdit {
  /** What kind of code it is. */
  kind: string;
  /** Under the newspaper's folder. */
  file: string;
  before: string;
  after: string;
}

/** One of each kind of code that has a part in what is published. */
export const ENGINE_EDITS: readonly EngineEdit[] = [
  {
    kind: 'what search keeps of a text',
    file: 'src/search/text-of-html.ts',
    before: `.join(' ')`,
    after: `.join('  ')`,
  },
  {
    kind: 'what search shares with pages',
    file: 'src/html/decode-entities.ts',
    before: 'return String.fromCodePoint(',
    after: `return 'dan ' + String.fromCodePoint(`,
  },
  {
    kind: 'what draws icons',
    file: 'src/publishing/pictures/draw-icons.ts',
    before: '      ink,\n      paper,\n    });',
    after: `      ink: '#000000',\n      paper,\n    });`,
  },
  {
    kind: 'an option of an encoder',
    file: 'src/images/encode/encoding.ts',
    before: 'JPEG = { quality: 80',
    after: 'JPEG = { quality: 70',
  },
  {
    kind: 'what is known of a picture',
    file: 'src/images/probe/sharp-picture-probe.ts',
    before: 'const GLANCE = 320',
    after: 'const GLANCE = 2',
  },
  {
    kind: 'a component',
    file: 'src/components/story/Story.astro',
    before: '<article class={story.kind',
    after: '<article data-uji="ya" class={story.kind',
  },
  {
    kind: 'a style',
    file: 'src/styles/base.css',
    before: '\nbody {',
    after: '\nbody { outline: 1px solid;',
  },
  {
    kind: 'the format of a feed',
    file: 'src/syndication/feed-json.ts',
    before: 'jsonfeed.org/version/1.1',
    after: 'jsonfeed.org/version/1.2',
  },
  {
    kind: 'what is read of a story',
    file: 'src/archive/ingest/story/reading-minutes.ts',
    before: 'CHARACTERS_A_MINUTE = 1400',
    after: 'CHARACTERS_A_MINUTE = 2',
  },
  {
    kind: 'an answer of the archive',
    file: 'src/archive/queries/list-pages.ts',
    before: 'PAGE_SIZE = 30',
    after: 'PAGE_SIZE = 2',
  },
  {
    kind: 'what is made of Markdown',
    file: 'src/markdown/anchor-of.ts',
    before: '`bagian-${',
    after: '`bab-${',
  },
  {
    kind: 'a script for browsers',
    file: 'src/browser/search/search-desk.ts',
    before: 'const SHOWN = 8;',
    after: 'const SHOWN = 9;',
  },
];

/** Writes it in the one way or the other. */
export function editEngine(
  made: Newspaper,
  { file, before, after }: EngineEdit,
  isOther: boolean,
): void {
  const [from, to] = isOther ? [before, after] : [after, before];
  const text = made.read(file);
  if (text.includes(after) !== isOther)
    made.write(
      file,
      text.replace(from, () => to),
    );
  expect(made.read(file)).toContain(to);
}
