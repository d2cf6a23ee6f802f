import type { Article } from '../../../content/story/article.ts';
import type { PictureUse } from '../../../markdown/markdown-context.ts';
import { defined } from '../../../values/defined.ts';
import type { StoredDetail, StoredPicture } from '../../store/stored-story.ts';
import { readingMinutes } from './reading-minutes.ts';
import type { StoryText } from './story-text.ts';

/**
 * What only the story's own page shows. The order of its keys is that of the JSON which is kept.
 */
export function storyDetail(
  article: Article,
  text: StoryText,
  { lead, pictures }: { lead: PictureUse | undefined; pictures: readonly PictureUse[] },
): StoredDetail {
  const { tags, authors, updated, dateline, source, series, video, audio } = article;
  const { verification, corrections, corrects, follows, translationOf } = article;
  const { advertorial, reactions } = article;
  return defined({
    tags,
    authors,
    updated,
    dateline,
    image: lead && wordsOf(lead),
    pictures: filled(pictures.map(withoutPlace)),
    source,
    series: series?.id,
    live: liveOf(article, text),
    contents: text.contents,
    video,
    audio,
    pending: verification?.state === 'pending' ? (true as const) : undefined,
    corrections: filled(corrections),
    corrects,
    follows,
    translationOf,
    sponsor: advertorial?.sponsor,
    reactions: filled(reactions),
    minutes: readingMinutes(text.shownBody),
  });
}

function wordsOf({ ai, caption, credit, distribute }: PictureUse): StoredDetail['image'] {
  return defined({ ai, caption, credit, distribute });
}

function withoutPlace({ line: _line, column: _column, ...picture }: PictureUse): StoredPicture {
  return picture;
}

function liveOf({ live }: Article, { entries }: StoryText): StoredDetail['live'] {
  return entries && defined({ entries, ended: live?.ended });
}

/** A list that says something. */
function filled<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}
