import type { DatabaseSync } from 'node:sqlite';
import type { Feeds } from '../../../content/settings/partner-schema.ts';
import { serviceOf } from '../../../content/settings/service-of.ts';
import type { Settings } from '../../../content/settings/settings-schema.ts';
import { defined } from '../../../values/defined.ts';
import { policyOfSettings } from '../../../wellknown/policy-of-settings.ts';
import { readMeta, writeMeta } from '../../store/meta.ts';
import { StoryWriter } from '../../store/story-writer.ts';
import { FEEDS_SCOPE, SITE_SCOPE } from '../../tracking/scopes.ts';
import type { SiteView } from '../../views/views.ts';

/**
 * Notes the settings, and what pages are told of them; `before` are those of the last run. Inside
 * the caller's transaction.
 */
export function keepSettings(
  db: DatabaseSync,
  settings: Settings,
  before: Settings | undefined,
): void {
  const site = JSON.stringify(siteOf(settings));
  if (readMeta(db, 'site') !== site) {
    const writer = new StoryWriter(db);
    writer.invalidate(SITE_SCOPE, 0, 'sections');
    // Boxes for advertisements have pages of their own.
    writer.invalidate(SITE_SCOPE, 0, 'site');
    // Sections may have come or gone with the settings.
    const ids = new Set([
      ...settings.sections.map((section) => section.id),
      ...(before?.sections.map((section) => section.id) ?? []),
    ]);
    for (const id of ids) writer.invalidate(SITE_SCOPE, 0, `section/${id}`);
  }
  const feeds = JSON.stringify({
    hubs: settings.announce?.hubs ?? [],
    partners: settings.partners,
  } satisfies Feeds);
  if (readMeta(db, 'feeds') !== feeds) new StoryWriter(db).invalidate(FEEDS_SCOPE, 0, 'site');
  writeMeta(db, 'feeds', feeds);
  writeMeta(db, 'site', site);
  writeMeta(db, 'settings', JSON.stringify(settings));
}

/** What pages are told. The order of its keys is that of the JSON which is kept. */
function siteOf(settings: Settings): SiteView {
  const { name, tagline, address, language, zone, sections, embeds, outlets, ads } = settings;
  const { follow, analytics, ink, logo, icon, search } = settings;
  const reactionService = serviceOf(settings);
  return defined({
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
    analytics,
    ink,
    logo,
    icon,
    search,
    reactionService: reactionService && { address: reactionService.address },
  });
}
