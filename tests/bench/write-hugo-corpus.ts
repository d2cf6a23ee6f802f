import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { composeStories, type CorpusOptions } from './compose-stories.ts';
import { FileBatchWriter } from './file-batch-writer.ts';
import { storyAddress, type Story } from './story.ts';
import { writePhotos } from './write-photos.ts';

/**
 * Writes a whole Hugo project into `root`: the layouts beside this file, the photos and the same
 * stories at the same addresses.
 */
export async function writeHugoCorpus(root: string, options: CorpusOptions): Promise<void> {
  cpSync(join(import.meta.dirname, 'hugo'), root, { recursive: true });
  await writePhotos(join(root, 'static', 'media'), options.seed);
  const files = new FileBatchWriter();
  for (const story of composeStories(options)) {
    files.write(
      join(
        root,
        'content',
        'articles',
        ...storyAddress(story).split('/').slice(1, 3),
        `${story.slug}.md`,
      ),
      articleFile(story),
    );
  }
}

function articleFile({
  title,
  slug,
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
slug: ${slug}
summary: ${JSON.stringify(summary)}
date: ${date}
category: ${section.title}
tags: [${tags.join(', ')}]
author: ${author.name}
dateline: ${place}
lang: id
image:
  src: ${image.src}
  alt: ${JSON.stringify(image.alt)}
  caption: ${JSON.stringify(image.caption)}
  credit: ${image.credit}
---

${body}`;
}
