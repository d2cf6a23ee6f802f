import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { ArticleContext } from '../../../content/story/parse-article.ts';
import { decodeText } from '../../../content/source/decode-text.ts';
import { parseDate } from '../../../dates/parse-date.ts';
import { RESERVED_SEGMENTS } from '../../../content/addresses/reserved-address.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import type { ReactionPolicy } from '../../../reactions/reaction-policy.ts';
import type { Host } from '../../../content/settings/hosts.ts';
import { parseSettings } from '../../../content/settings/parse-settings.ts';
import type { Feeds } from '../../../content/settings/partner-schema.ts';
import { serviceOf } from '../../../content/settings/service-of.ts';
import type { Settings } from '../../../content/settings/settings-schema.ts';
import type { ListingChanges } from '../../sources/compare-listings.ts';
import { readMeta, writeMeta } from '../../store/meta.ts';
import { policyOfSettings } from '../../../wellknown/policy-of-settings.ts';
import { FEEDS_SPACE, SITE_SPACE } from '../../tracking/scopes.ts';
import { StoryWriter } from '../../store/story-writer.ts';
import type { SiteView } from '../../views/views.ts';

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

/** `content/site.yaml` into the archive, inside the caller's transaction; `host` goes before the one that it names. */
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
  const kept = before === undefined ? undefined : (JSON.parse(before) as Settings);
  const unread = (problems: Problem[]): IngestedSettings => ({
    rules: {
      ...RULES_OF_NONE,
      ...(kept === undefined
        ? {}
        : {
            zone: kept.zone,
            language: kept.language,
            permalink: kept.permalink,
            address: kept.address,
          }),
    },
    rereadStories: false,
    problems,
  });
  if (!files.has(FILE)) {
    const missing: Problem = {
      rule: 'settings/missing',
      severity: 'error',
      file: `content/${FILE}`,
      line: 1,
      column: 1,
      message: 'the newspaper’s settings are missing',
      hint: EXAMPLE,
    };
    if (files.has('site.yml'))
      return unread([{ ...missing, hint: 'git mv content/site.yml content/site.yaml' }]);
    // A folder that was emptied by mistake must not replace a newspaper by a greeting.
    if (files.size > 0 || (before !== undefined && before !== JSON.stringify(GREETING)))
      return unread([missing]);
    keep(db, GREETING, undefined);
    return {
      settings: GREETING,
      rules: rulesOf(GREETING),
      rereadStories: false,
      problems: [
        {
          ...missing,
          severity: 'warning',
          message: 'content/ is empty; the newspaper begins with this file',
        },
      ],
    };
  }
  if (
    !changes.put.includes(FILE) &&
    kept !== undefined &&
    (readMeta(db, 'host') ?? '') === (host ?? '')
  )
    return { settings: kept, rules: rulesOf(kept), rereadStories: false, problems: [] };
  const text = decodeText(readFileSync(join(contentFolder, FILE)), `content/${FILE}`);
  if (typeof text !== 'string') return unread([text]);
  const parsed = parseSettings(text, {
    reservedSegments: RESERVED_SEGMENTS,
    readDate: (date, zone) => {
      const result = parseDate(date, zone);
      return 'ms' in result ? result.ms : undefined;
    },
  });
  if (Array.isArray(parsed)) return unread(parsed);
  const settings: Settings =
    host === undefined ? parsed : { ...parsed, deploy: { plan: 'free', ...parsed.deploy, host } };
  const rereadStories =
    kept !== undefined && JSON.stringify(rulesOf(kept)) !== JSON.stringify(rulesOf(settings));
  keep(db, settings, kept);
  writeMeta(db, 'host', host ?? '');
  return { settings, rules: rulesOf(settings), rereadStories, problems: [] };
}

/** Without sections any will do, so that one mistake in the settings is not reported once more for each story. */
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

function keep(db: DatabaseSync, settings: Settings, before: Settings | undefined): void {
  const {
    name,
    tagline,
    address,
    language,
    zone,
    sections,
    embeds,
    outlets,
    ads,
    follow,
    analytics,
    ink,
    logo,
    icon,
    search,
  } = settings;
  const reactionService = serviceOf(settings);
  const site = JSON.stringify({
    name,
    tagline,
    address,
    language,
    zone,
    sections: sections.map(({ id, title, description }) => ({ id, title, description })),
    embeds,
    outlets,
    ads,
    follow,
    policy: policyOfSettings({ ...settings, reactionService }),
    ...(analytics === undefined ? {} : { analytics }),
    ...(ink === undefined ? {} : { ink }),
    ...(logo === undefined ? {} : { logo }),
    ...(icon === undefined ? {} : { icon }),
    ...(search === undefined ? {} : { search }),
    ...(reactionService === undefined
      ? {}
      : { reactionService: { address: reactionService.address } }),
  } satisfies SiteView);
  if (readMeta(db, 'site') !== site) {
    const writer = new StoryWriter(db);
    writer.touch(SITE_SPACE, 0, 'sections');
    // Boxes for advertisements have pages of their own.
    writer.touch(SITE_SPACE, 0, 'site');
    // Sections may have come or gone with the settings.
    const ids = new Set([
      ...sections.map((section) => section.id),
      ...(before?.sections.map((section) => section.id) ?? []),
    ]);
    for (const id of ids) writer.touch(SITE_SPACE, 0, `section/${id}`);
  }
  const feeds = JSON.stringify({
    hubs: settings.announce?.hubs ?? [],
    partners: settings.partners,
  } satisfies Feeds);
  if (readMeta(db, 'feeds') !== feeds) new StoryWriter(db).touch(FEEDS_SPACE, 0, 'site');
  writeMeta(db, 'feeds', feeds);
  writeMeta(db, 'site', site);
  writeMeta(db, 'settings', JSON.stringify(settings));
}
