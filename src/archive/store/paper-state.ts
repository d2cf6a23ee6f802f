import type { DatabaseSync } from 'node:sqlite';
import { parseJson } from '../../values/parse-json.ts';
import { PATHS } from '../../values/site-paths.ts';
import type { Ad } from '../../content/paper/ad-schema.ts';
import { HOME_BY_ITSELF } from '../../content/paper/home-by-itself.ts';
import type { Home } from '../../content/paper/home-schema.ts';
import type { NamedStory } from '../../content/paper/parse-home.ts';
import type { Feeds } from '../../content/settings/partner-schema.ts';
import type { Settings } from '../../content/settings/settings-schema.ts';
import type { SiteView, StandingLink } from '../views/views.ts';
import { readMeta } from './meta.ts';
import type { StoredMasthead } from './stored-masthead.ts';

/** What the settings, and the files beside them, say of the paper. */
export interface PaperState {
  settings: Settings;
  /** The settings as pages see them. */
  site: SiteView;
  /** How the editors order the home page. */
  home: Home;
  /** The stories that the home page’s file names. */
  'home-names': readonly NamedStory[];
  feeds: Feeds;
  ads: readonly Ad[];
  standing: readonly StandingLink[];
  masthead: StoredMasthead | undefined;
  /** When the reactions of the snapshot were counted, in milliseconds since the epoch. */
  'counted-at': number | undefined;
}

/**
 * What holds for a paper that has no such file. Without settings there is no paper: they have no
 * entry here.
 */
const UNSAID: Omit<PaperState, 'settings' | 'site'> = {
  home: HOME_BY_ITSELF,
  'home-names': [],
  feeds: { hubs: [], partners: [] },
  ads: [],
  standing: [{ address: PATHS.privacy }],
  masthead: undefined,
  'counted-at': undefined,
};

/**
 * A part of what the paper is. Throws when the archive has read no settings yet: then there is
 * nothing to build.
 */
export function paperState<K extends keyof PaperState>(db: DatabaseSync, part: K): PaperState[K] {
  return parsePaperState(part, readMeta(db, part));
}

/** The same of what the archive holds under the part’s name. Pure. */
export function parsePaperState<K extends keyof PaperState>(
  part: K,
  text: string | undefined,
): PaperState[K] {
  if (text !== undefined && text !== '') return parseJson<PaperState[K]>(text);
  if (part === 'settings' || part === 'site')
    throw new Error(`the archive has read no settings yet, so there is no ${part}`);
  return (UNSAID as PaperState)[part];
}

/** The settings that hold, or undefined while none could be read. */
export function knownSettings(db: DatabaseSync): Settings | undefined {
  return readMeta(db, 'settings') === undefined ? undefined : paperState(db, 'settings');
}
