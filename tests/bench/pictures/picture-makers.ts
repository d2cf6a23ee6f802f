import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureMaker } from './picture-maker.ts';

const ELEVENTY_IMG = '@11ty/eleventy-img@7.0.0';
const PROJECT = join(import.meta.dirname, '..', '..', '..');

export interface Bench {
  /** All that is written goes in here. */
  folder: string;
  photos: string;
}

export function wartaMaker({ folder, photos }: Bench): PictureMaker {
  const output = join(folder, 'warta');
  return {
    name: 'warta',
    command: [process.execPath, script('warta-picture-maker.ts'), photos, output],
    cwd: folder,
    output,
    memory: [output],
  };
}

/** Installs eleventy-img from the registry. */
export function eleventyMaker({ folder, photos }: Bench): PictureMaker {
  const project = join(folder, 'eleventy');
  const output = join(project, 'pictures');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"private": true}\n');
  execFileSync(
    'npm',
    ['install', '--prefix', project, '--no-audit', '--no-fund', '--silent', ELEVENTY_IMG],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return {
    name: 'eleventy-img',
    command: [process.execPath, script('eleventy-picture-maker.ts'), project, photos, output],
    cwd: project,
    output,
    memory: [output, join(project, '.cache')],
  };
}

/** A page with a <Picture> for each photo, built with the Astro of this project. */
export function astroMaker({ folder, photos }: Bench): PictureMaker {
  const project = join(folder, 'astro');
  cpSync(join(import.meta.dirname, 'astro'), project, { recursive: true });
  cpSync(photos, join(project, 'src', 'photos'), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{"private": true, "type": "module"}\n');
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
  const dist = join(project, 'dist');
  return {
    name: 'astro',
    command: [
      process.execPath,
      join(PROJECT, 'node_modules', 'astro', 'bin', 'astro.mjs'),
      'build',
    ],
    cwd: project,
    output: join(dist, '_astro'),
    memory: [dist, join(project, '.cache'), join(project, '.astro')],
  };
}

function script(name: string): string {
  return join(import.meta.dirname, name);
}
