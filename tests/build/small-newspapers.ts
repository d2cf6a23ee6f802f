import { rmSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, expect } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';

export const STORY = 'content/articles/2026/11/satu.md';
export const OTHER = 'content/articles/2026/11/dua.md';

export interface SmallNewspapers {
  /** A newspaper of one story, whose pages are compiled already. */
  fresh: (name: string) => Newspaper;
  /** The same, and it has been published. */
  published: (name: string) => Newspaper;
  /** Deleted with its newspaper when the file's tests are over. */
  open: Newspaper[];
  /** Other folders to be deleted then. */
  folders: string[];
}

/** Newspapers for the tests of one file; called at its top. */
export function smallNewspapers(): SmallNewspapers {
  const open: Newspaper[] = [];
  const folders: string[] = [];
  let base: Newspaper;
  beforeAll(() => {
    base = new Newspaper('base').write('content/site.yaml', SETTINGS).write(STORY, storyFile());
    open.push(base);
    expect(base.build()).toMatchObject({ status: 0 });
  });
  afterAll(() => {
    for (const made of open) made.delete();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  const fresh = (name: string): Newspaper => {
    const made = new Newspaper(name).withBundleOf(base).write('content/site.yaml', SETTINGS).write(STORY, storyFile());
    open.push(made);
    return made;
  };
  const published = (name: string): Newspaper => fresh(name).withSiteOf(base);
  return { fresh, published, open, folders };
}

export const picture = (colour: string): Promise<Buffer> => sharp({ create: { width: 40, height: 30, channels: 3, background: colour } }).png().toBuffer();
export const withPicture = (src: string): string => storyFile({ extra: `image: {src: ${JSON.stringify(src)}, alt: a, caption: b, credit: c}\n` });
