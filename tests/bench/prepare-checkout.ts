import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CorpusOptions } from './compose-stories.ts';
import { generateCorpus } from './generate-corpus.ts';
import { runGit } from './run-git.ts';

/** What a newspaper's repository holds besides its content. */
const PROJECT_FILES = [
  'bin',
  'src',
  'public',
  'astro.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const PROJECT = join(import.meta.dirname, '..', '..');

export interface Checkout {
  root: string;
  /** The stories' files relative to `root`, the oldest story first. */
  articles: readonly string[];
}

/**
 * Makes `root` a clean Git checkout of the newspaper: this project with generated content,
 * everything committed.
 */
export async function prepareCheckout(root: string, corpus: CorpusOptions): Promise<Checkout> {
  mkdirSync(root, { recursive: true });
  for (const name of PROJECT_FILES) {
    if (existsSync(join(PROJECT, name)))
      cpSync(join(PROJECT, name), join(root, name), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
  // Without a slash at its end, for the name is a link here.
  writeFileSync(join(root, '.gitignore'), 'node_modules\ndist\n.warta\n.astro\n');
  const articles = await generateCorpus(root, corpus);
  runGit(root, ['init', '--quiet']);
  runGit(root, ['add', '--all']);
  runGit(root, ['commit', '--quiet', '--message', 'Newspaper']);
  // Files as young as Git's index are read again by every later command; a second on, `status`
  // settles that for good.
  await setTimeout(1100);
  runGit(root, ['status', '--short']);
  return { root, articles };
}
