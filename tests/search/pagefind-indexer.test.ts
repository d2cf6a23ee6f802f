import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PagefindEngine } from '../../src/browser/search/pagefind-engine.ts';
import { PagefindIndexer, type IndexedShard } from '../../src/search/pagefind-indexer.ts';
import { partNames } from '../../src/search/part-names.ts';
import { splitIndex } from '../../src/search/split-index.ts';

const VOWELS = 'aiueo';
/** Words that no language has, many enough for several parts. */
const word = (number: number): string =>
  Array.from(String(number * 7919))
    .map(
      (digit) =>
        `${'bcdfghjklm'[Number(digit)] ?? ''}${VOWELS[(Number(digit) + number) % 5] ?? ''}`,
    )
    .join('');
const RECORDS = Array.from({ length: 40 }, (_, story) => ({
  address: `/2026/11/s${story}/`,
  title: `judul ${word(story)}`,
  words: Array.from({ length: 400 }, (_unused, place) =>
    word((story * 131 + place * 17) % 9000),
  ).join(' '),
}));

const indexer = new PagefindIndexer();
let shard: IndexedShard;
let engine: PagefindEngine;
beforeAll(async () => {
  shard = await indexer.index(RECORDS);
  engine = await PagefindEngine.load(
    new URL(`data:application/wasm;base64,${Buffer.from(shard.engine).toString('base64')}`),
  );
});
afterAll(async () => {
  await indexer.close();
});

let number = 0;
const split = (): ReturnType<typeof splitIndex> =>
  splitIndex(shard.meta, shard.chunks, () => `part${number++}`);
/** Names of the stories that an index has for a question, from the parts that it asks for alone. */
function search(
  meta: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
  question: string,
): { found: string[]; bytes: number } {
  let index = engine.open(meta);
  let bytes = 0;
  for (const name of engine.chunksFor(index, question)) {
    const part = parts.get(name) ?? new Uint8Array();
    bytes += part.length;
    index = engine.add(index, part);
  }
  return {
    found: engine
      .search(index, question)
      .map(({ name, score, places }) => `${name} ${score.toFixed(4)} ${places.join(' ')}`),
    bytes,
  };
}

describe('Pagefind’s index', () => {
  it('is the same bytes from the same records', async () => {
    const again = await indexer.index(RECORDS);
    expect(Buffer.from(again.meta).equals(shard.meta)).toBe(true);
    expect(again.chunks.map((chunk) => Buffer.from(chunk).toString('base64'))).toEqual(
      shard.chunks.map((chunk) => Buffer.from(chunk).toString('base64')),
    );
    expect([...again.names]).toEqual(expect.arrayContaining([...shard.names]));
  });

  it('knows every record by its address', () => {
    expect([...shard.names.keys()].sort()).toEqual(RECORDS.map(({ address }) => address).sort());
    expect(new Set(shard.names.values()).size).toBe(RECORDS.length);
  });

  it('answers every question from smaller parts as from its own', () => {
    const whole = new Map(
      partNames(shard.meta).map((name, index) => [name, shard.chunks[index] ?? new Uint8Array()]),
    );
    const { meta, chunks } = split();
    expect(chunks.size).toBeGreaterThan(2 * whole.size);
    let [before, after] = [0, 0];
    for (const question of [
      ...Array.from({ length: 60 }, (_, index) => word(index * 150)),
      `${word(17)} ${word(34)}`,
      'judul',
      'b',
      'zz',
      word(1).slice(0, 4),
    ]) {
      const [one, other] = [search(shard.meta, whole, question), search(meta, chunks, question)];
      expect(other.found, question).toEqual(one.found);
      before += one.bytes;
      after += other.bytes;
    }
    expect(after).toBeLessThan(before / 2);
  });

  it('says which words it found, and where', () => {
    const { meta, chunks } = split();
    let index = engine.open(meta);
    const asked = RECORDS[3]?.words.split(' ')[7] ?? '';
    for (const name of engine.chunksFor(index, asked))
      index = engine.add(index, chunks.get(name) ?? new Uint8Array());
    const hit = engine
      .search(index, asked)
      .find(({ name }) => name === shard.names.get('/2026/11/s3/'));
    expect(hit?.places).toContain(7);
    expect(hit?.words).toContain(asked);
  });
});
