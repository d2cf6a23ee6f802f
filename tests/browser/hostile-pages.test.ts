import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { picture } from '../publishing/small-newspapers.ts';
import { hostileTexts } from '../hostile-texts.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';
import { htmlComplaints } from './html-complaints.ts';
import { launchChromium } from './launch-chromium.ts';

/** Each story has this many texts of its own: ten thousand texts are 1,250 stories. */
const FIELDS = 8;
const STORIES = Number(process.env['WARTA_HOSTILE_STORIES'] ?? 40);

/** What neither YAML nor an editor's keyboard gives: control characters, and halves of pairs. */
const UNWRITABLE =
  /[^\t\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/gu;
/** A text as a story's front matter may have it. */
const written = (text: string, most: number): string =>
  Array.from(text.replace(UNWRITABLE, '').trim())
    .slice(0, most / 2)
    .join('')
    .trim() || 'Kosong';

/**
 * The checker's advice on how words are written is not about the page; they stay as they were
 * written.
 */
const OF_THE_WORDS =
  /Unicode (?:Normalization Form C|Private Use Area)|Text run starts with a composing character/;

interface Texts {
  title: string;
  summary: string;
  kicker: string;
  tag: string;
  alt: string;
  caption: string;
  credit: string;
  source: string;
}

let paper: Newspaper;
let browser: Browser;
let stories: Texts[];
beforeAll(async () => {
  const texts = hostileTexts(STORIES * FIELDS);
  stories = Array.from({ length: STORIES }, (_, index) => {
    const [
      title = '',
      summary = '',
      kicker = '',
      tag = '',
      alt = '',
      caption = '',
      credit = '',
      source = '',
    ] = texts.slice(index * FIELDS, (index + 1) * FIELDS);
    // A tag has an address, and so at least a letter.
    return {
      title: written(title, 300),
      summary: written(summary, 600),
      kicker: written(kicker, 60),
      tag: `t${index} ${written(tag, 50)}`,
      alt: written(alt, 500),
      caption: written(caption, 1000),
      credit: written(credit, 200),
      source: written(source, 120),
    };
  });
  const [name = '', tagline = '', section = ''] = hostileTexts(STORIES * FIELDS + 3)
    .slice(-3)
    .map((text) => JSON.stringify(written(text, 60)));
  paper = new Newspaper('hostile')
    .write('content/media/satu.png', await picture('teal'))
    .write(
      'content/site.yaml',
      SETTINGS.replace('Koran Contoh', `${name}\ntagline: ${tagline}`).replace(
        'title: Kota',
        `title: ${section}`,
      ),
    );
  for (const [
    index,
    { title, summary, kicker, tag, alt, caption, credit, source },
  ] of stories.entries()) {
    const say = JSON.stringify;
    paper.write(
      `content/articles/2026/11/s${index}.md`,
      storyFile({
        title: say(title),
        extra: `summary: ${say(summary)}\nkicker: ${say(kicker)}\ntags: [${say(tag)}]\nsource: {name: ${say(source)}}\nimage: {src: /media/satu.png, alt: ${say(alt)}, caption: ${say(caption)}, credit: ${say(credit)}}\n`,
      }),
    );
  }
  browser = await launchChromium();
  const { status, output } = paper.build();
  if (status !== 0) throw new Error(output);
}, 900_000);
afterAll(async () => {
  await browser.close();
  paper.delete();
});

/** As a reader sees it: one space for any run of white space. */
const seen = (text: string): string => text.replace(/\s+/g, ' ').trim();

// Captions are Markdown, so what looks like HTML in them goes; the checker looks at what is left.
describe('hostile texts in titles, summaries, tags, alternative texts, captions and credits', () => {
  it('leave every page valid', () => {
    expect(
      htmlComplaints(join(paper.root, 'dist')).filter((complaint) => !OF_THE_WORDS.test(complaint)),
    ).toEqual([]);
  });

  it('are seen as they were written, and nothing of them becomes a part of the page', async () => {
    const page = await browser.newPage();
    const scripts = new Set<string>();
    for (const [index, { title, summary, kicker, tag, alt, credit }] of stories.entries()) {
      const shown = await page.evaluate(
        (html) => {
          const made = new DOMParser().parseFromString(html, 'text/html');
          const text = (selector: string): string =>
            made.querySelector(selector)?.textContent ?? '';
          const content = (selector: string): string =>
            made.querySelector(selector)?.getAttribute('content') ?? '';
          return {
            title: text('h1'),
            deck: text('.deck'),
            kicker: text('.kicker span'),
            tag: text('a[href^="/tag/"]'),
            alt: made.querySelector('main figure img')?.getAttribute('alt') ?? '',
            caption: text('main figure figcaption'),
            cards: [
              content('meta[property="og:title"]'),
              content('meta[name=description]'),
              content('meta[property="og:description"]'),
            ],
            graph: JSON.parse(text('script[type="application/ld+json"]')) as {
              '@graph': { headline?: string; description?: string }[];
            },
            scripts: [...made.scripts].map((script) => script.type).join(),
            handlers: [...made.querySelectorAll('*')].flatMap((element) =>
              element.getAttributeNames().filter((name) => name.startsWith('on')),
            ),
          };
        },
        readFileSync(join(paper.root, `dist/2026/11/s${index}/index.html`), 'utf8'),
      );
      expect(
        {
          title: seen(shown.title),
          deck: seen(shown.deck),
          kicker: seen(shown.kicker),
          tag: seen(shown.tag),
          alt: seen(shown.alt),
        },
        `story ${index}`,
      ).toEqual({
        title: seen(title),
        deck: seen(summary),
        kicker: seen(kicker),
        tag: seen(tag),
        alt: seen(alt),
      });
      expect(seen(shown.caption)).toContain(seen(credit));
      expect(shown.cards.map(seen)).toEqual([title, summary, summary].map(seen));
      expect([shown.graph['@graph'][0]?.headline, shown.graph['@graph'][0]?.description]).toEqual([
        title,
        summary,
      ]);
      expect(shown.handlers).toEqual([]);
      scripts.add(shown.scripts);
    }
    expect(scripts.size).toBe(1);
  });
});
