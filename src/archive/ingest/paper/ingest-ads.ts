import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { decodeText } from '../../../content/source/decode-text.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import type { Ad } from '../../../content/paper/ad-schema.ts';
import { parseAd } from '../../../content/paper/parse-ad.ts';
import type { ListingChanges } from '../../sources/compare-listings.ts';
import { idOfFile } from '../../../content/addresses/id-of-file.ts';
import { readMeta, writeMeta } from '../../store/meta.ts';
import { ADS_SCOPE } from '../../tracking/scopes.ts';
import { StoryWriter } from '../../store/story-writer.ts';

const ADS = {
  folder: 'ads',
  extension: 'yaml',
  what: 'an advertisement’s file',
  rule: 'ads/file-name',
  example: 'iklan',
} as const;

export interface AdsJob {
  db: DatabaseSync;
  contentFolder: string;
  changes: ListingChanges;
  files: ReadonlyMap<string, string>;
  zone: string;
  /**
   * The last run met problems: a file that had one is not in the listing, so its going shows in no
   * change.
   */
  unsound: boolean;
}

/**
 * `content/ads/*.yaml` into the archive, inside the caller's transaction: few and small, so they
 * are read together.
 */
export function ingestAds({ db, contentFolder, changes, files, zone, unsound }: AdsJob): Problem[] {
  if (
    !unsound &&
    ![...changes.put, ...changes.removed].some(
      (path) => path.startsWith('ads/') || path === 'site.yaml',
    )
  )
    return [];
  const problems: Problem[] = [];
  const ads: Ad[] = [];
  for (const path of [...files.keys()].filter((file) => file.startsWith('ads/')).sort()) {
    const file = `content/${path}`;
    const id = idOfFile(path, ADS);
    if (typeof id !== 'string') {
      problems.push(id);
      continue;
    }
    const text = decodeText(readFileSync(join(contentFolder, path)), file);
    const parsed = typeof text === 'string' ? parseAd(text, { id, file, zone }) : [text];
    if (Array.isArray(parsed)) problems.push(...parsed);
    else ads.push(parsed);
  }
  if (problems.length > 0) return problems;
  const value = JSON.stringify(ads);
  if (readMeta(db, 'ads') !== value) new StoryWriter(db).invalidate(ADS_SCOPE, 0, '');
  writeMeta(db, 'ads', value);
  return [];
}
