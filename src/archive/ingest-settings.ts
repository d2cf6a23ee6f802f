import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { decodeText } from '../article/decode-text.ts';
import { parseDate } from '../dates/parse-date.ts';
import { RESERVED_SEGMENTS } from '../article/reserved-address.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { parseSettings } from '../site/parse-settings.ts';
import type { Settings } from '../site/settings-schema.ts';
import type { ListingChanges } from './compare-listings.ts';
import { readMeta, writeMeta } from './meta.ts';
import { SITE_SPACE } from './spaces.ts';
import { StoryWriter } from './story-writer.ts';
import type { SiteView } from './views.ts';

export interface IngestedSettings {
  settings?: Settings;
  /** A setting changed that decides how stories are read. */
  rereadStories: boolean;
  problems: Problem[];
}

const FILE = 'site.yaml';
const EXAMPLE = 'name: Harian Contoh\naddress: https://contoh.example/\nsections:\n  - {id: kota, title: Kota}';

/** `content/site.yaml` into the archive, inside the caller's transaction. */
export function ingestSettings(db: DatabaseSync, contentFolder: string, changes: ListingChanges, files: ReadonlyMap<string, string>): IngestedSettings {
  if (!files.has(FILE)) return { rereadStories: false, problems: [{ rule: 'settings/missing', severity: 'error', file: `content/${FILE}`, message: 'the newspaper’s settings are missing', hint: EXAMPLE }] };
  const before = readMeta(db, 'settings');
  if (!changes.put.includes(FILE) && before !== undefined) return { settings: JSON.parse(before) as Settings, rereadStories: false, problems: [] };
  const text = decodeText(readFileSync(join(contentFolder, FILE)), `content/${FILE}`);
  if (typeof text !== 'string') return { rereadStories: false, problems: [text] };
  const settings = parseSettings(text, {
    reservedSegments: RESERVED_SEGMENTS,
    readDate: (date, zone) => {
      const result = parseDate(date, zone);
      return 'ms' in result ? result.ms : undefined;
    },
  });
  if (Array.isArray(settings)) return { rereadStories: false, problems: settings };
  const rules = JSON.stringify([settings.zone, settings.language, settings.permalink, settings.sections.map((section) => section.id)]);
  const rereadStories = before !== undefined && readMeta(db, 'story-rules') !== rules;
  const { name, tagline, address, language, zone, sections } = settings;
  const site = JSON.stringify({ name, tagline, address, language, zone, sections } satisfies SiteView);
  if (readMeta(db, 'site') !== site) {
    const writer = new StoryWriter(db);
    writer.touch(SITE_SPACE, 0, 'sections');
    // Sections may have come or gone with the settings.
    const ids = new Set([...sections.map((section) => section.id), ...(before === undefined ? [] : (JSON.parse(before) as Settings).sections.map((section) => section.id))]);
    for (const id of ids) writer.touch(SITE_SPACE, 0, `section/${id}`);
  }
  writeMeta(db, 'site', site);
  writeMeta(db, 'story-rules', rules);
  writeMeta(db, 'settings', JSON.stringify(settings));
  return { settings, rereadStories, problems: [] };
}
