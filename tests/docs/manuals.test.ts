import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { Newspaper, storyFile } from '../newspaper.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const MANUALS = ['docs/menulis-berita.md', 'docs/writing-stories.md'];
const PHOTO = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
  .jpeg()
  .toBuffer();
const PNG = await sharp(PHOTO).png().toBuffer();
const manual = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1] ?? '',
  );

/** Everything of the sample paper but its stories. */
function emptyPaper(): Newspaper {
  const paper = new Newspaper('manual');
  for (const path of [
    'content/site.yaml',
    'content/redaksi.yaml',
    'content/people',
    'content/pages',
    'content/media',
  ])
    cpSync(join(PROJECT, path), join(paper.root, path), { recursive: true });
  return paper;
}

const story = 'content/articles/2026/11/perahu.md';
const home = 'content/home.yaml';
const lines = { title: 'Judul', date: '2026-11-27T08:00', section: 'kota' };
const picture = 'image: {src: perahu.jpg, alt: Perahu, caption: Perahu., credit: TAMBANGAN}\n';

/**
 * A mistake of each kind, by the message that the manuals explain; beside the story lies a photo,
 * `ada.jpg`, and a PNG, `salah.jpg`.
 */
const MISTAKES: Record<string, [file: string, text: string]> = {
  'the file does not begin with front matter': [story, 'Isi.\n'],
  'the front matter is not closed by a line of ---': [story, '---\ntitle: Judul\n'],
  'a line of the front matter begins with ---': [story, '---\ntitle: Judul\n-----\nIsi.\n'],
  'a line ends in a carriage return alone': [story, storyFile(lines).replaceAll('\n', '\r')],
  'stand in one another more than 32 deep': [story, storyFile({ ...lines, body: '> '.repeat(40) })],
  'two versions met in a merge here': [
    story,
    storyFile({ ...lines, body: '<<<<<<< HEAD\nSatu.\n=======\nDua.\n>>>>>>> usul' }),
  ],
  'without a blank one': [story, storyFile({ ...lines, body: 'a < b\n'.repeat(4000) })],
  'this is not YAML': [story, storyFile({ ...lines, title: 'Kata wali kota: air surut' })],
  '“title” is missing': [story, '---\ndate: 2026-11-27T08:00\nsection: kota\n---\nIsi.\n'],
  'there is no key “sumary”; did you mean “summary”?': [
    story,
    storyFile({ ...lines, extra: 'sumary: Ringkas.\n' }),
  ],
  'there is no section “kotaa” in content/site.yaml': [
    story,
    storyFile({ ...lines, section: 'kotaa' }),
  ],
  'there is no person “endang-lestary” in content/people/': [
    story,
    storyFile({ ...lines, extra: 'authors: [endang-lestary]\n' }),
  ],
  '“27 November 2026” is not a date': [story, storyFile({ ...lines, date: '27 November 2026' })],
  'there is no picture': [story, storyFile({ ...lines, extra: picture })],
  '“image.alt” is missing': [
    story,
    storyFile({ ...lines, extra: picture.replace(' alt: Perahu,', '') }),
  ],
  'has no alternative text': [
    story,
    storyFile({ ...lines, body: '![](ada.jpg "Keterangan | TAMBANGAN")' }),
  ],
  'nobody is credited for': [
    story,
    storyFile({ ...lines, extra: 'image: {src: ada.jpg, alt: Perahu, caption: Perahu.}\n' }),
  ],
  'has no caption': [
    story,
    storyFile({ ...lines, extra: 'image: {src: ada.jpg, alt: Perahu, credit: TAMBANGAN}\n' }),
  ],
  'the name ends in': [story, storyFile({ ...lines, extra: picture.replace('perahu', 'salah') })],
  'the path leaves the story’s folder': [
    story,
    storyFile({ ...lines, extra: picture.replace('perahu.jpg', '../perahu.jpg') }),
  ],
  'becomes part of an address: only small letters, digits and hyphens': [
    'content/articles/2026/11/Perahu Kami.md',
    storyFile(lines),
  ],
  'the story has no text': [story, storyFile({ ...lines, body: '' })],
  'a story cannot be updated before it is published': [
    story,
    storyFile({ ...lines, extra: 'updated: 2026-11-26T08:00\n' }),
  ],
  'and nothing stands twice': [home, 'lead: {story: 2026/11/ada}\nessay: {story: 2026/11/ada}\n'],
  'so it cannot stand on the home page': [home, 'lead: {story: 2026/11/konsep}\n'],
  'the link leads to': [
    story,
    storyFile({ ...lines, body: 'Lihat [konsepnya](/2026/11/konsep/).' }),
  ],
  'is left out: a story is Markdown': [story, storyFile({ ...lines, body: 'Kata <b>tebal</b>.' })],
};

describe.each(MANUALS)('%s', (file) => {
  it('shows stories that build without a word of complaint', () => {
    const paper = emptyPaper();
    const stories = blocks(manual(file), 'markdown');
    expect(stories.length).toBeGreaterThanOrEqual(4);
    const inText = /`(!\[[^`]*)`/.exec(manual(file))?.[1] ?? '';
    expect(inText).toContain('perahu.jpg');
    stories.forEach((text, index) => {
      paper.write(`content/articles/2026/11/contoh-${index}/index.md`, `${text}\n${inText}\n`);
      paper.write(`content/articles/2026/11/contoh-${index}/perahu.jpg`, PHOTO);
    });
    blocks(manual(file), 'yaml').forEach((text, index) => {
      if (text.startsWith('name:')) paper.write(`content/people/contoh-${index}.yaml`, text);
    });
    const [box] = blocks(manual(file), 'yaml').filter((text) => text.startsWith('company:'));
    paper.write('content/redaksi.yaml', box ?? '');
    const [order = ''] = blocks(manual(file), 'yaml').filter((text) => text.startsWith('banner:'));
    const named = [...order.matchAll(/story: ([\w/-]+)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(3);
    for (const id of named) paper.write(`content/articles/${id}.md`, storyFile(lines));
    paper.write(home, order);
    const { status, output } = paper.build();
    expect(output).not.toMatch(/warning|error/);
    expect(status).toBe(0);
    for (const [index] of stories.entries())
      expect(paper.read(`dist/2026/11/contoh-${index}/index.html`)).toContain('<figcaption>');
    paper.delete();
  });

  it('explains each message that the mistakes below bring about, and no other', () => {
    const explained = [...manual(file).matchAll(/^\| `(.+?)` \|.+\|.+\|$/gm)]
      .map((match) => match[1] ?? '')
      .filter((message) => message.includes(' '));
    expect(explained.sort()).toEqual(Object.keys(MISTAKES).sort());
  });
});

describe('what the manuals say of a mistake is what a build says:', () => {
  let paper: Newspaper;
  beforeAll(() => {
    paper = emptyPaper();
    expect(paper.build()).toMatchObject({ status: 0 });
  });
  afterAll(() => {
    paper.delete();
  });

  test.each(Object.entries(MISTAKES))('%s', (message, [file, text]) => {
    paper
      .remove('content/articles')
      .remove(home)
      .write('content/articles/2026/11/konsep.md', storyFile({ ...lines, extra: 'draft: true\n' }))
      .write('content/articles/2026/11/ada.jpg', PHOTO)
      .write('content/articles/2026/11/salah.jpg', PNG)
      .write(file, text);
    expect(paper.build().output).toContain(message);
  });
});
