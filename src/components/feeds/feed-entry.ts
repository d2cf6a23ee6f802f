import { personPath } from '../../values/site-paths.ts';
import { defined } from '../../values/defined.ts';
import type { FeedStoryView } from '../../archive/views/feed-view.ts';
import type { StoryView } from '../../archive/views/story-view.ts';
import type { SiteView } from '../../archive/views/views.ts';
import { figureHtml } from '../../images/html/figure-html.ts';
import { sharePicture } from '../../images/html/share-picture.ts';
import { escapeHtml } from '../../html/escape-html.ts';
import { messages } from '../../i18n/messages.ts';
import { entryHtml } from '../../syndication/entry-html.ts';
import { feedHtml } from '../../syndication/feed-html.ts';
import type { FeedEntry } from '../../syndication/feed.ts';

/** A story as an entry of a feed; `credit` are words that a partner prints under it. */
export function feedEntry(view: FeedStoryView, site: SiteView, credit?: string): FeedEntry {
  const { guid, title, summary, date, modified, language, authors, tags, image, paid, story } =
    view;
  const t = messages(language);
  const at = (path: string): string => site.address + path.slice(1);
  const label = paid === true ? `<p><strong>${t.advertorial}.</strong></p>` : '';
  const text =
    story === undefined ? `${label}<p>${escapeHtml(summary ?? title)}</p>` : fullText(story);
  return defined({
    guid,
    title,
    summary,
    language,
    address: at(view.address),
    published: date,
    modified,
    html:
      feedHtml(text, { page: at(view.address), site: site.address }) +
      (credit === undefined
        ? ''
        : `\n<p><a href="${escapeHtml(at(view.address))}">${escapeHtml(credit)}</a></p>`),
    authors: authors.map(({ id, name }) => ({ name, address: at(personPath(id)) })),
    tags: paid === true ? [t.advertorial, ...tags] : tags,
    image: image && sharePicture(image, site.address)?.address,
    audio: story?.audio && {
      address: at(story.audio.address),
      type: story.audio.type,
      bytes: story.audio.bytes,
    },
  });
}

function fullText(story: StoryView): string {
  const t = messages(story.language);
  const { image, kind, corrections } = story;
  const opening =
    image === undefined
      ? ''
      : figureHtml(
          image,
          { alt: image.alt, shape: 'whole', sizes: '' },
          {
            id: '',
            words: {
              captionLabel: t.captionLabel,
              creditLabel: t.creditLabel,
              ...defined({
                caption: image.caption?.html,
                credit: image.credit,
                ai: image.ai ? t.madeByMachine : undefined,
              }),
            },
          },
        );
  return entryHtml(
    {
      ...story,
      opening,
      opinion: kind === 'opinion',
      pending: story.pending === true,
      corrections,
    },
    t,
  );
}
