import type { CorrectionView } from '../../archive/views/story-view.ts';
import type { SiteView } from '../../archive/views/views.ts';
import { escapeHtml } from '../../html/escape-html.ts';
import { messages } from '../../i18n/messages.ts';
import type { FeedEntry } from '../../syndication/feed.ts';

/** A correction, a right of reply or a withdrawal as an entry of a feed. */
export function correctionEntry(
  { guid, kind, at, text, story, by }: CorrectionView,
  site: SiteView,
): FeedEntry {
  const t = messages(site.language);
  const { address, title, language } = by ?? story;
  const about = text ?? story.title;
  return {
    guid,
    title: `${t.correctionKinds[kind]}: ${title}`,
    summary: about,
    html: `<p>${escapeHtml(about)}</p>`,
    address: site.address + address.slice(1),
    published: at,
    modified: at,
    language,
    authors: [],
    tags: [t.correctionKinds[kind]],
  };
}
