import { join } from 'node:path';
import { composeStories, type CorpusOptions } from './compose-stories.ts';
import { FileBatchWriter } from './file-batch-writer.ts';
import { NEWSROOM_VOCABULARY, type Person } from './newsroom-vocabulary.ts';
import type { Story } from './story.ts';
import { writePhotos, writeThumbnail } from './write-photos.ts';

/**
 * Writes a newspaper's `content/` into `root`: settings, 60 people, 12 photos and the stories, each
 * with a photo of its own if so wanted. Returns the stories' files relative to `root`, the oldest
 * story first.
 */
export async function generateCorpus(root: string, options: CorpusOptions): Promise<string[]> {
  const content = join(root, 'content');
  const files = new FileBatchWriter();
  files.write(join(content, 'site.yaml'), settings(options.search === true));
  for (const person of NEWSROOM_VOCABULARY.people)
    files.write(join(content, 'people', `${person.id}.yaml`), personFile(person));
  await writePhotos(join(content, 'media'), options.seed);
  const written: string[] = [];
  for (const story of composeStories(options)) {
    const place = join(
      'content',
      'articles',
      story.date.slice(0, 4),
      story.date.slice(5, 7),
      story.slug,
    );
    const file = options.ownPhotos === true ? join(place, 'index.md') : `${place}.md`;
    if (options.ownPhotos === true) story.image.src = 'foto.jpg';
    files.write(join(root, file), articleFile(story));
    if (options.ownPhotos === true)
      await writeThumbnail(join(root, place, 'foto.jpg'), written.length);
    written.push(file);
  }
  return written;
}

function settings(search: boolean): string {
  const sections = NEWSROOM_VOCABULARY.sections.map(
    ({ id, title, description }) =>
      `  - {id: ${id}, title: ${title}, description: ${JSON.stringify(description)}}`,
  );
  return `name: Koran Contoh
tagline: Surat kabar untuk mengukur kecepatan
address: https://koran.example/
language: id
zone: Asia/Jakarta
clock: 2026-07-01T00:00:00+07:00
permalink: /:year/:month/:slug/
sections:
${sections.join('\n')}
outlets: [KORAN]
${search ? 'search: {}\n' : ''}`;
}

function personFile({ name, role, code }: Person): string {
  return `name: ${name}\nrole: ${role}\ncodes: [${code}]\n`;
}

function articleFile({
  title,
  summary,
  date,
  section,
  tags,
  author,
  place,
  image,
  body,
}: Story): string {
  return `---
title: ${JSON.stringify(title)}
summary: ${JSON.stringify(summary)}
date: ${date}
section: ${section.id}
tags: [${tags.join(', ')}]
authors: [${author.id}]
dateline: {place: ${place}}
image:
  src: ${image.src}
  alt: ${JSON.stringify(image.alt)}
  caption: ${JSON.stringify(image.caption)}
  credit: ${image.credit}
---

${body}`;
}
