import type { Article, Withdrawal } from '../../../content/story/article.ts';
import { visibility } from '../../../content/story/visibility.ts';
import { digest } from '../../../files/digest.ts';
import { messages } from '../../../i18n/messages.ts';
import type { StoredStory } from '../../store/stored-story.ts';
import { turningPoints } from './turned-stories.ts';

/**
 * Nothing of a withdrawn story reaches the archive but where it stood and why it went: what is not
 * there cannot leak.
 */
export function withdrawnStory(
  {
    id,
    named,
    claims,
    address,
    oldAddresses,
    date,
    section,
    language,
    draft,
    expires,
    moments,
  }: Article,
  withdrawn: Withdrawal,
  file: string,
  now: number,
): StoredStory {
  const shown = visibility({ date, draft, expires });
  return {
    path: file,
    named,
    claims,
    card: { id, address, title: messages(language).withdrawnTitle, date, section, language },
    detail: { tags: [], authors: [], withdrawn, minutes: 0 },
    lists: [],
    pictures: [],
    links: [],
    oldAddresses,
    verifyBy: null,
    body: '',
    bodyDigest: digest(''),
    ...turningPoints(moments, now),
    shownFrom: shown?.from ?? null,
    shownUntil: shown?.until ?? null,
  };
}
