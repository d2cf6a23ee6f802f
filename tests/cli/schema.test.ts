import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { Newspaper } from '../newspaper.ts';

const paper = new Newspaper('schema');
const warta = (...args: string[]): string =>
  spawnSync(process.execPath, ['bin/warta.mjs', ...args], { cwd: paper.root, encoding: 'utf8' })
    .stdout;
afterAll(() => {
  paper.delete();
});

describe('the JSON Schema for programs in which stories are written', () => {
  it('names what a story needs and explains every field', () => {
    const schema = JSON.parse(warta('schema')) as {
      required: string[];
      additionalProperties: boolean;
      properties: Record<string, { description?: string }>;
    };
    expect(schema.required.sort()).toEqual(['date', 'section', 'title']);
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(['title', 'kicker', 'summary', 'authors', 'image', 'expires']),
    );
    expect(
      Object.entries(schema.properties).filter(([, { description }]) => description === undefined),
    ).toEqual([]);
  });

  it('finds no fault with a date as editors write it', () => {
    expect(warta('schema')).not.toContain('"format": "date-time"');
  });

  it('is written into content/, where it does not disturb a build', () => {
    expect(warta('schema', '--write')).toBe('Wrote content/article.schema.json.\n');
    expect(paper.read('content/article.schema.json')).toBe(warta('schema'));
    paper.write(
      'content/site.yaml',
      'name: Koran Contoh\naddress: https://contoh.example/\nsections:\n  - {id: kota, title: Kota}\n',
    );
    expect(paper.build()).toMatchObject({ status: 0 });
    expect(Object.keys(paper.site())).not.toContain('article.schema.json');
  });
});
