import type { APIContext } from 'astro';
import { PATHS, type FeedFormat } from '../../values/site-paths.ts';
import { messages } from '../../i18n/messages.ts';
import { correctionEntry } from './correction-entry.ts';
import { feedResponse } from './feed-response.ts';

const MOST = 30;

/** Answers with what was corrected, answered or withdrawn. */
export const correctionsFeed =
  (format: FeedFormat) =>
  ({ locals: { archive } }: APIContext): Response => {
    const site = archive.site();
    const t = messages(site.language);
    const entries = archive
      .corrections()
      .slice(0, MOST)
      .map((correction) => correctionEntry(correction, site));
    return feedResponse(
      {
        title: `${t.corrections} – ${site.name}`,
        description: t.correctionsText,
        base: PATHS.corrections,
        language: site.language,
        hubs: archive.hubs(),
        entries,
      },
      format,
      site,
    );
  };
