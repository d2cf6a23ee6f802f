import type { Settings } from '../../content/settings/settings-schema.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { PlacedUse } from '../media/check-picture.ts';
import { filesThatShow } from '../media/files-that-show.ts';
import type { ListingChanges } from '../sources/compare-listings.ts';
import type { Found, IngestOptions } from './ingest-job.ts';
import { ingestAds } from './paper/ingest-ads.ts';
import { ingestCounts } from './paper/ingest-counts.ts';
import { ingestHome } from './paper/ingest-home.ts';
import { ingestMasthead } from './paper/ingest-masthead.ts';
import { ingestPeople, type IngestedPeople } from './paper/ingest-people.ts';
import { ingestSeries } from './paper/ingest-series.ts';
import { ingestSettings, type IngestedSettings } from './paper/ingest-settings.ts';
import { noteStanding } from './paper/note-standing.ts';

/** All of the paper but its stories, as far as it changed. */
export interface IngestedPaper {
  /** Undefined while they cannot be read. */
  settings: Settings | undefined;
  rules: IngestedSettings['rules'];
  /** What stories are checked against changed. */
  rereadStories: boolean;
  people: IngestedPeople;
  /** Pictures that files read in this run show. */
  uses: PlacedUse[];
  problems: Problem[];
}

/** Everything but stories and pictures into the archive, inside the caller's transaction. */
export async function ingestPaper(options: IngestOptions, found: Found): Promise<IngestedPaper> {
  const { db, contentFolder, host } = options;
  const { changes, unsound } = found;
  const { files } = found.listing;
  const { settings, rules, rereadStories, problems } = ingestSettings(db, contentFolder, {
    changes,
    files,
    host,
  });
  const { zone } = rules;
  const ads = ingestAds({ db, contentFolder, changes, files, zone, unsound });
  const counts = ingestCounts(db, contentFolder, changes, files);
  const home = ingestHome({ db, contentFolder, changes, files, context: rules });
  const shown = withThoseThatShow(options, found);
  const people = ingestPeople(db, contentFolder, shown, files);
  const pages = await ingestPages(shown, { rules, rereadStories }, options, found);
  const series = ingestSeries(db, contentFolder, changes, files);
  const masthead =
    settings === undefined || files.size === 0
      ? []
      : [
          ...ingestMasthead({ db, contentFolder, changes, files, staff: people.ids }),
          ...noteStanding(db),
        ];
  return {
    settings,
    rules,
    rereadStories,
    people,
    uses: [...people.uses, ...pages.uses],
    problems: [
      ...problems,
      ...ads,
      ...counts,
      ...home,
      ...people.problems,
      ...pages.problems,
      ...series,
      ...masthead,
    ],
  };
}

/** Whoever shows a picture that went away is read again, so that the message can name the line. */
function withThoseThatShow({ db }: IngestOptions, { changes, listing }: Found): ListingChanges {
  const shown = filesThatShow(db, changes.removed).filter((file) => listing.files.has(file));
  return { ...changes, put: [...new Set([...changes.put, ...shown])].sort() };
}

/** Standing pages need all of Markdown, which in a build of many stories only the threads need. */
async function ingestPages(
  changes: ListingChanges,
  { rules, rereadStories }: Pick<IngestedSettings, 'rereadStories' | 'rules'>,
  { db, contentFolder }: IngestOptions,
  { listing, unsound }: Found,
): Promise<{ problems: Problem[]; uses: PlacedUse[] }> {
  const mayChange =
    rereadStories ||
    unsound ||
    [...changes.put, ...changes.removed].some((path) => path.startsWith('pages/'));
  if (!mayChange) return { problems: [], uses: [] };
  const { files } = listing;
  const pages = await import('./paper/ingest-pages.ts');
  return pages.ingestPages({ db, contentFolder, changes, files, rules, rereadAll: rereadStories });
}
