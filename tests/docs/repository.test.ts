import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/usage/command.ts';
import { COMMANDS } from '../../src/cli/usage/commands.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
]; // prettier-ignore
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  license: string;
  scripts: Record<string, string>;
};
const commands: Readonly<Record<string, Command>> = COMMANDS;

/**
 * The anchors that GitHub gives the headings of a document; what stands in blocks of code is none.
 */
function anchorsOf(text: string): string[] {
  return [...text.replace(/^```[^]*?^```/gm, '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-'),
  );
} // prettier-ignore

describe.each(DOCUMENTS)('%s', (file) => {
  const text = read(file);

  it('links to files and headings that are there', () => {
    const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^(?:https?:|\/|mailto:)/.test(target) && /\.md\b|^#|^docs\//.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const to = path === '' ? file : join(dirname(file), path);
        if (!existsSync(join(ROOT, to))) return true;
        return anchor !== undefined && !anchorsOf(read(to)).includes(anchor);
      });
    expect(broken).toEqual([]);
  }); // prettier-ignore

  it('names files of the repository that are there', () => {
    const gone = [...text.matchAll(/`((?:\.ci|\.github|bin|docs|scripts|src|tests)\/[\w./-]+)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => !path.endsWith('/.env') && !existsSync(join(ROOT, path)));
    expect(gone).toEqual([]);
  });

  it('names scripts of npm, and commands with options, that there are', () => {
    for (const [, script = ''] of text.matchAll(/`npm run ([\w:-]+)/g))
      expect(Object.keys(manifest.scripts)).toContain(script);
    for (const [, name = '', rest = ''] of text.matchAll(/npx warta ([a-z]+)([^`\n|]*)/g)) {
      if (name === 'help') continue;
      expect(Object.keys(commands)).toContain(name);
      const options = ['help', ...Object.keys(commands[name]?.options ?? {})];
      for (const [, option = ''] of rest.matchAll(/ \[?--([\w-]+)/g)) expect(options).toContain(option);
    }
  }); // prettier-ignore
});

describe('README.md', () => {
  const rows = read('README.md').split('\n').filter((line) => line.startsWith('| `np')); // prettier-ignore

  it('has every command in its table, with every option', () => {
    for (const [name, { options, otherNames = [] }] of Object.entries(commands)) {
      if (name === 'run') continue;
      const row = rows.find((line) =>
        [`npx warta ${name}`, `npm run ${name}`, ...otherNames.map((other) => `npm ${other}`)].some((start) => line.startsWith(`| \`${start}\``)),
      ); // prettier-ignore
      expect(row, name).toBeDefined();
      if (name === 'build' || name === 'announce')
        for (const option of Object.keys(options)) expect(row).toContain(`--${option}`);
    }
  });
});

describe('CHANGELOG.md', () => {
  it('is kept as keepachangelog.com asks: what is not released yet comes first', () => {
    const headings = [...read('CHANGELOG.md').matchAll(/^(#+) (.*)$/gm)].map(([, , words]) => words);
    expect(headings.slice(0, 2)).toEqual(['Changelog', 'Unreleased']);
    for (const words of headings.slice(2))
      expect(words).toMatch(/^(?:Added|Changed|Deprecated|Removed|Fixed|Security|\d+\.\d+\.\d+ - \d{4}-\d\d-\d\d)$/);
  }); // prettier-ignore
});

describe('LICENSE', () => {
  it('is the one that package.json names', () => {
    expect(manifest.license).toBe('MIT');
    expect(read('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) 2026 The Warta authors\n/);
  });
});
