import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { parseJson } from '../../../values/parse-json.ts';
import type { ArticleContext } from '../../../content/story/parse-article.ts';
import { decodeText } from '../../../content/source/decode-text.ts';
import { parseDate } from '../../../dates/parse-date.ts';
import { RESERVED_SEGMENTS } from '../../../content/addresses/reserved-address.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import type { ReactionPolicy } from '../../../reactions/reaction-policy.ts';
import type { Host } from '../../../content/settings/hosts.ts';
import { parseSettings } from '../../../content/settings/parse-settings.ts';
import type { Settings } from '../../../content/settings/settings-schema.ts';
import type { ListingChanges } from '../../sources/compare-listings.ts';
import { readMeta, writeMeta } from '../../store/meta.ts';
import { keepSettings } from './keep-settings.ts';

export interface IngestedSettings {
  /** Undefined while they cannot be read. */
  settings?: Settings;
  /** What stories are checked against: the settings', or as much of it as can be read. */
  rules: StoryRules;
  /** A setting changed that decides how stories are read. */
  rereadStories: boolean;
  problems: Problem[];
}

/** The part of the settings that decides how stories are read. */
type StoryRules = Omit<ArticleContext, 'now' | 'people'>;

const FILE = 'site.yaml';
const EXAMPLE =
  'name: Harian Contoh\naddress: https://contoh.example/\nsections:\n  - {id: kota, title: Kota}';

/**
 * `content/site.yaml` into the archive, inside the caller's transaction; `host` goes before the one
 * that it names.
 */
export function ingestSettings(
  db: DatabaseSync,
  contentFolder: string,
  {
    changes,
    files,
    host,
  }: { changes: ListingChanges; files: ReadonlyMap<string, string>; host: Host | undefined },
): IngestedSettings {
  const before = readMeta(db, 'settings');
  const kept = before === undefined ? undefined : parseJson<Settings>(before);
  const isSameHost = (readMeta(db, 'host') ?? '') === (host ?? '');
  if (!files.has(FILE)) {
    // A folder that was emptied by mistake must not replace a newspaper by a greeting.
    if (files.size > 0 || (before !== undefined && before !== JSON.stringify(GREETING)))
      return unread(kept, [missing(files)]);
    keepSettings(db, GREETING, undefined);
    return readAs(GREETING, [BEGINNING]);
  }
  if (!changes.put.includes(FILE) && kept !== undefined && isSameHost) return readAs(kept);
  const parsed = readSettings(contentFolder);
  if (Array.isArray(parsed)) return unread(kept, parsed);
  const settings: Settings =
    host === undefined ? parsed : { ...parsed, deploy: { plan: 'free', ...parsed.deploy, host } };
  keepSettings(db, settings, kept);
  writeMeta(db, 'host', host ?? '');
  return {
    ...readAs(settings),
    rereadStories: kept !== undefined && isRuledOtherwise(kept, settings),
  };
}

function readAs(settings: Settings, problems: Problem[] = []): IngestedSettings {
  return { settings, rules: rulesOf(settings), rereadStories: false, problems };
}

/** Stories are read as the settings of the last run would have them, as far as these are known. */
function unread(kept: Settings | undefined, problems: Problem[]): IngestedSettings {
  const rules = kept === undefined ? {} : withoutLists(kept);
  return { rules: { ...RULES_OF_NONE, ...rules }, rereadStories: false, problems };
}

function withoutLists({ zone, language, permalink, address }: Settings): StoryRules {
  return { zone, language, permalink, address };
}

function readSettings(contentFolder: string): Settings | Problem[] {
  const text = decodeText(readFileSync(join(contentFolder, FILE)), `content/${FILE}`);
  if (typeof text !== 'string') return [text];
  return parseSettings(text, {
    reservedSegments: RESERVED_SEGMENTS,
    readDate: (date, zone) => {
      const result = parseDate(date, zone);
      return 'ms' in result ? result.ms : undefined;
    },
  });
}

function isRuledOtherwise(before: Settings, now: Settings): boolean {
  return JSON.stringify(rulesOf(before)) !== JSON.stringify(rulesOf(now));
}

function missing(files: ReadonlyMap<string, string>): Problem {
  return files.has('site.yml')
    ? { ...MISSING, hint: 'git mv content/site.yml content/site.yaml' }
    : MISSING;
}

const MISSING: Problem = {
  rule: 'settings/missing',
  severity: 'error',
  file: `content/${FILE}`,
  line: 1,
  column: 1,
  message: 'the newspaper’s settings are missing',
  hint: EXAMPLE,
};
const BEGINNING: Problem = {
  ...MISSING,
  severity: 'warning',
  message: 'content/ is empty; the newspaper begins with this file',
};

/**
 * Without sections any will do, so that one mistake in the settings is not reported once more for
 * each story.
 */
const RULES_OF_NONE: StoryRules = {
  zone: 'Asia/Jakarta',
  language: 'id',
  permalink: '/:year/:month/:slug/',
};

/** What a newspaper shows that has nothing but an empty folder. */
const GREETING: Settings = {
  name: 'Koran Baru',
  tagline: 'Nama koran, alamat dan rubriknya ditulis di content/site.yaml.',
  address: 'http://localhost:4321/',
  language: 'id',
  zone: 'Asia/Jakarta',
  permalink: '/:year/:month/:slug/',
  sections: [{ id: 'berita', title: 'Berita', description: '' }],
  embeds: [],
  partners: [],
  ads: {},
  follow: {},
  sensitiveTags: [],
  outlets: [],
};

function rulesOf({
  zone,
  language,
  permalink,
  address,
  sections,
  reactions,
  sensitiveTags,
  reactionService,
}: Settings): StoryRules {
  const policy: ReactionPolicy = {
    paper: reactions,
    sections: Object.fromEntries(
      sections.flatMap((section) =>
        section.reactions === undefined ? [] : [[section.id, section.reactions]],
      ),
    ),
    sensitiveTags,
    closeAfterDays: reactionService?.closeAfterDays,
  };
  return {
    zone,
    language,
    permalink,
    address,
    sections: sections.map((section) => section.id),
    reactions: policy,
  };
}
