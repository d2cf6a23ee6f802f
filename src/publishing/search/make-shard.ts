import { deflateSync } from 'node:zlib';
import { digest } from '../../files/digest.ts';
import type { SearchStory } from '../../archive/queries/search-stories.ts';
import type { PagefindIndexer } from '../../search/pagefind-indexer.ts';
import { chunkFile, textFile, type ListRow } from '../../search/search-protocol.ts';
import { splitIndex } from '../../search/split-index.ts';
import { searchWords } from '../../search/search-words.ts';
import { textOfHtml } from '../../search/text-of-html.ts';

/** The published files of one shard, by their names in its folder. */
export interface ShardFiles {
  meta: string;
  list: string;
  files: Map<string, Uint8Array>;
}

const nameOf = (bytes: Uint8Array): string => digest(bytes).slice(0, 10);

/**
 * Indexes the stories of a shard; the order of the stories is that of the archive, and the same
 * stories give the same bytes. The index is compressed here, since hosts do not compress what they
 * do not know: with zlib's own head, which is the same on every machine as that of gzip is not.
 */
export async function makeShard(
  stories: readonly SearchStory[],
  indexer: PagefindIndexer,
): Promise<ShardFiles & { engine: Uint8Array }> {
  const texts = stories.map(({ summary, html }) => [summary, textOfHtml(html)].join(' ').trim());
  const known = new Map<string, string>();
  const { meta, chunks, names, engine } = await indexer.index(
    stories.map(({ address, title }, index) => {
      const heading = searchWords(title, known);
      // The headline counts for itself, and stands behind the text too, since Pagefind says only of
      // a text which words it found there.
      return {
        address,
        title: heading.join(' '),
        words: [...searchWords(texts[index] ?? '', known), ...heading].join(' '),
      };
    }),
  );
  const index = splitIndex(meta, chunks, nameOf);
  const files = new Map<string, Uint8Array>(
    [...index.chunks].map(([name, part]) => [chunkFile(name), deflateSync(part, { level: 9 })]),
  );
  const rows = stories.map(({ address, title, date, section, people, paid }, index): ListRow => {
    const name = names.get(address) ?? '';
    files.set(textFile(name), Buffer.from(texts[index] ?? ''));
    return [name, address, title, date / 1000, section, people, paid ? 1 : 0];
  });
  const list = Buffer.from(JSON.stringify(rows));
  const listName = `${nameOf(list)}.json`;
  const metaName = `${nameOf(index.meta)}.pf_meta`;
  files.set(listName, list);
  files.set(metaName, deflateSync(index.meta, { level: 9 }));
  return { meta: metaName, list: listName, files, engine };
}
