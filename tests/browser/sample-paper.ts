import { cpSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
  dist: string;
  stop: () => Promise<void>;
}

/** The sample paper, with an older year so that it has archive pages too, built and served. */
export async function samplePaper(): Promise<SamplePaper> {
  const paper = new Newspaper('sample');
  for (const folder of ['content', 'public']) cpSync(join(PROJECT, folder), join(paper.root, folder), { recursive: true });
  for (let i = 0; i < OLD_STORIES; i++) paper.write(`content/articles/2018/03/berita-lama-${i}.md`, storyFile({ title: `Berita lama ${i}`, date: `2018-03-01T0${i % 9}:00`, section: 'arsip' }));
  // Pictures are encoded once for all tests that look at the paper, as a CI that keeps the cache does.
  const encoded = join(paper.root, '.warta/pictures');
  if (existsSync(ENCODED)) cpSync(ENCODED, encoded, { recursive: true });
  const { status, output } = paper.build();
  cpSync(encoded, ENCODED, { recursive: true });
  if (status !== 0) {
    paper.delete();
    throw new Error(`the sample paper was not built:\n${output}`);
  }
  const dist = join(paper.root, 'dist');
  const server = await serveFolder(dist, 0, '127.0.0.1', sampleApi(dist, join(paper.root, 'data/reactions.sqlite')));
  return {
    origin: `http://127.0.0.1:${server.port}`,
    dist,
    stop: async () => {
      await server.stop();
      paper.delete();
    },
  };
}
