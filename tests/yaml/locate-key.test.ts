import { describe, expect, it } from 'vitest';
import { locateKey } from '../../src/content/yaml/locate-key.ts';

const YAML = 'title: Satu\nimage: {src: a.jpg, ai: true}\ntags:\n  - satu\n  - dua\nkosong:\n';

describe('the place of a key', () => {
  it.each<[path: PropertyKey[], keyItself: boolean, line: number, column: number]>([
    [['title'], false, 2, 8],
    [['title'], true, 2, 1],
    [['image', 'ai'], false, 3, 25],
    [['image', 'ai'], true, 3, 21],
    [['tags', 1], false, 6, 5],
    [['tags', 1], true, 6, 5],
    // A missing key stands where its parent does, even when another one of that name follows.
    [['image', 'alt'], false, 3, 8],
    [['image', 'alt'], true, 3, 1],
    [['image', 'alt', 'src'], false, 3, 8],
    [['apa'], false, 2, 1],
    [['apa'], true, 2, 1],
  ])('%j, the key itself: %s', (path, keyItself, line, column) => {
    expect(locateKey(YAML, path, { firstLine: 2, keyItself })).toEqual({ line, column });
  });
});
