import type { Article } from '../../../content/story/article.ts';
import { defined } from '../../../values/defined.ts';
import type { StoredCard } from '../../store/stored-story.ts';

/** What lists show of a story. The order of its keys is that of the JSON which is kept. */
export function storyCard(article: Article): StoredCard {
  const { id, address, title, date, section, language, kicker, summary, image, kind } = article;
  const { live, advertorial } = article;
  return defined({
    id,
    address,
    title,
    date,
    section,
    language,
    kicker,
    summary,
    image: image && defined({ path: image.path, alt: image.alt, focus: image.focus }),
    kind: kind === 'news' ? undefined : kind,
    running: live !== undefined && live.ended === undefined ? (true as const) : undefined,
    paid: advertorial === undefined ? undefined : (true as const),
  });
}
