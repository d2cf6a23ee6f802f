import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject } from 'vitest';
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
    publishOnce(base);
  });
  afterAll(() => {
    for (const made of open) made.delete();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  const fresh = (name: string): Newspaper => {
    const made = new Newspaper(name)
      .withBundleOf(base)
      .write('content/site.yaml', SETTINGS)
      .write(STORY, storyFile());
    open.push(made);
    return made;
  };
  const published = (name: string): Newspaper => fresh(name).withSiteOf(base);
  return { fresh, published, open, folders };
}

/** Builds the newspaper, or has it take over what another file of this run built of the same. */
function publishOnce(made: Newspaper): void {
  const kept = join(inject('shared'), 'small-newspaper');
  if (existsSync(kept)) {
    made.withSiteOf(new Newspaper('', kept));
    return;
  }
  expect(made.build()).toMatchObject({ status: 0 });
  const copy = mkdtempSync(`${kept}-`);
  execFileSync('cp', ['-a', join(made.root, '.warta'), join(made.root, 'dist'), copy]);
  try {
    renameSync(copy, kept);
  } catch {
    // Another file was first.
    rmSync(copy, { recursive: true, force: true });
  }
}

export const picture = (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .png()
    .toBuffer();
export const withPicture = (src: string): string =>
  storyFile({ extra: `image: {src: ${JSON.stringify(src)}, alt: a, caption: b, credit: c}\n` });
