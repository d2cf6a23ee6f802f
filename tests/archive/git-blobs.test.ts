import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGitBlobs } from '../../src/archive/history/git-blobs.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warta-blobs-'));
  execFileSync('git', ['init', '-q'], { cwd: folder });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const keep = (text: string): string =>
  execFileSync('git', ['hash-object', '-w', '--stdin'], {
    cwd: folder,
    input: text,
    encoding: 'utf8',
  }).trim();

describe('old texts in Git', () => {
  it('are read by their digests, in parts; what is larger than a story is not', async () => {
    const [small, accents, large] = [
      keep('---\ntitle: Satu\n---\n'),
      keep('Kali Mas – “surut”\n'),
      keep('x'.repeat(1_000_001)),
    ];
    const many = Array.from({ length: 40 }, (_, index) =>
      keep(`${index}\n${'kata '.repeat(190_000)}`),
    );
    const texts = await readGitBlobs(folder, [small, large, ...many, accents]);
    expect(texts.size).toBe(42);
    expect([texts.get(small), texts.get(accents), texts.get(large)]).toEqual([
      '---\ntitle: Satu\n---\n',
      'Kali Mas – “surut”\n',
      undefined,
    ]);
    expect(many.map((digest) => texts.get(digest)?.split('\n')[0])).toEqual(
      many.map((_, index) => String(index)),
    );
    expect(await readGitBlobs(folder, [])).toEqual(new Map());
  });

  it('are never taken for empty where they are not there', async () => {
    await expect(readGitBlobs(folder, [keep('ada'), '1'.repeat(40)])).rejects.toThrow(
      `object ${'1'.repeat(40)} is missing or damaged`,
    );
  });
});
