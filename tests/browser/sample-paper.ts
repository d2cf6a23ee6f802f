import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import { serveFolder } from '../../src/server/serve-folder.ts';
import { Newspaper, storyFile } from '../newspaper.ts';
import { sampleApi } from '../reactions/sample-api.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const ENCODED = join(tmpdir(), 'warta-sample-pictures');
/** Enough for a section's front and more than one archive page. */
const OLD_STORIES = 95;

export interface SamplePaper {
  /** `http://127.0.0.1:40123`. */
  origin: string;
  /** Only to be looked at: other files look at it too. */
  dist: string;
  stop: () => Promise<void>;
}

/**
 * The sample paper, with an older year so that it has archive pages too; built once in a run, and
 * served to each file on its own.
 */
export async function samplePaper(): Promise<SamplePaper> {
  const dist = join(builtPaper(join(inject('shared'), 'sample')), 'dist');
  const data = mkdtempSync(join(tmpdir(), 'warta-votes-'));
  const server = await serveFolder(dist, {
    port: 0,
    api: sampleApi(dist, join(data, 'reactions.sqlite')),
  });
  return {
    origin: `http://127.0.0.1:${server.port}`,
    dist,
    stop: async () => {
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/**
 * Puts the paper into the folder, unless another file did, and builds it there; of two builds at
 * once the second waits and then has nothing to do, and later ones are spared.
 */
function builtPaper(folder: string): string {
  const built = `${folder}.built`;
  if (existsSync(built)) return folder;
  const first = !existsSync(folder) && moved(written(), folder);
  const { status, output } = new Newspaper('sample', folder).build();
  if (status !== 0) throw new Error(`the sample paper was not built:\n${output}`);
  writeFileSync(built, '');
  // Pictures are encoded once for all runs, as a CI that keeps the cache does.
  if (first) cpSync(join(folder, '.warta/pictures'), ENCODED, { recursive: true });
  return folder;
}

/**
 * Moves a paper to a folder in one step; false, and the paper is gone, when another came before it.
 */
function moved(paper: Newspaper, folder: string): boolean {
  try {
    renameSync(paper.root, folder);
    return true;
  } catch (error) {
    paper.delete();
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function written(): Newspaper {
  const paper = new Newspaper('sample');
  for (const folder of ['content', 'public'])
    cpSync(join(PROJECT, folder), join(paper.root, folder), { recursive: true });
  for (let i = 0; i < OLD_STORIES; i++)
    paper.write(
      `content/articles/2018/03/berita-lama-${i}.md`,
      storyFile({ title: `Berita lama ${i}`, date: `2018-03-01T0${i % 9}:00`, section: 'arsip' }),
    );
  if (existsSync(ENCODED))
    cpSync(ENCODED, join(paper.root, '.warta/pictures'), { recursive: true });
  return paper;
}
