import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { decodeText } from '../article/decode-text.ts';
import { slugify } from '../article/slugify.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { shellWord } from '../diagnostics/shell-word.ts';
import type { Ad } from '../site/ad-schema.ts';
import { parseAd } from '../site/parse-ad.ts';
import type { ListingChanges } from './compare-listings.ts';
import { readMeta, writeMeta } from './meta.ts';
import { ADS_SPACE } from './spaces.ts';
import { StoryWriter } from './story-writer.ts';

const AD = /^ads\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;

/** `content/ads/*.yaml` into the archive, inside the caller's transaction: few and small, so they are read together. */
export function ingestAds(db: DatabaseSync, contentFolder: string, changes: ListingChanges, files: ReadonlyMap<string, string>, zone: string): Problem[] {
  if (![...changes.put, ...changes.removed].some((path) => path.startsWith('ads/') || path === 'site.yaml')) return [];
  const problems: Problem[] = [];
  const ads: Ad[] = [];
  for (const path of [...files.keys()].filter((file) => file.startsWith('ads/')).sort()) {
    const file = `content/${path}`;
    const id = AD.exec(path)?.[1];
    if (id === undefined) {
      problems.push({ rule: 'ads/file-name', severity: 'error', file, line: 1, column: 1, message: 'an advertisement’s file is content/ads/<id>.yaml; the id has small letters, digits and hyphens', hint: `git mv ${shellWord(file)} content/ads/${slugify(path.split('/').at(-1)?.replace(/\.[^.]*$/, '') ?? '') || 'iklan'}.yaml` });
      continue;
    }
    const text = decodeText(readFileSync(join(contentFolder, path)), file);
    const parsed = typeof text === 'string' ? parseAd(text, { id, file, zone }) : [text];
    if (Array.isArray(parsed)) problems.push(...parsed);
    else ads.push(parsed);
  }
  if (problems.length > 0) return problems;
  const value = JSON.stringify(ads);
  if (readMeta(db, 'ads') !== value) new StoryWriter(db).touch(ADS_SPACE, 0, '');
  writeMeta(db, 'ads', value);
  return [];
}
