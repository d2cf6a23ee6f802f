import type { Article } from '../../../content/story/article.ts';
import { locateKey } from '../../../content/yaml/locate-key.ts';
import {
  parseArticle,
  type ArticleContext,
  type ParsedArticle,
} from '../../../content/story/parse-article.ts';
import { parseVideo } from '../../../content/story/parse-video.ts';
import { visibility } from '../../../content/story/visibility.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import type { PictureUse } from '../../../markdown/markdown-context.ts';
import { plainLinks } from './plain-links.ts';
import { digest } from '../../../files/digest.ts';
import { markPaidLinks } from '../../../html/mark-paid-links.ts';
import { defined } from '../../../values/defined.ts';
import { leadingPicture } from './leading-picture.ts';
import { storyCard } from './story-card.ts';
import { storyDetail } from './story-detail.ts';
import { storyLinks } from './story-links.ts';
import { storyLists } from './story-lists.ts';
import { storyText, type StoryText } from './story-text.ts';
import { turningPoints } from './turned-stories.ts';
import { withdrawnStory } from './withdrawn-story.ts';
import type { StoredStory } from '../../store/stored-story.ts';

export interface IngestedStory {
  story?: StoredStory;
  problems: Problem[];
}

/**
 * Bytes of a story file (a path under `content/`) → the rows of the archive, or its problems. Pure.
 */
export function ingestStory(
  bytes: Uint8Array,
  file: string,
  context: ArticleContext,
): IngestedStory {
  const parsed = parseArticle(bytes, file, context);
  if (Array.isArray(parsed)) return { problems: parsed };
  const { article, yaml } = parsed;
  if (article.withdrawn !== undefined)
    return { problems: [], story: withdrawnStory(article, article.withdrawn, file, context.now) };
  const text = storyText(parsed, file, context);
  const problems = [...text.problems, ...videoProblems(article.video, yaml, `content/${file}`)];
  if (problems.some((problem) => problem.severity === 'error')) return { problems };
  return { problems, story: publishedStory(parsed, text, file, context) };
}

/** A story whose text is public once its time has come. */
function publishedStory(
  { article, yaml }: ParsedArticle,
  text: StoryText,
  file: string,
  { address, now, zone }: ArticleContext,
): StoredStory {
  const { image, verification } = article;
  const lead = image && markPaid(leadingPicture(image, yaml), article);
  const pictures = text.shownPictures.map((picture) => markPaid(picture, article));
  const span = visibility(article);
  return defined({
    path: file,
    named: article.named,
    claims: article.claims,
    card: storyCard(article),
    detail: storyDetail(article, text, { lead, pictures }),
    lists: storyLists(article, zone),
    pictures: [
      ...(lead === undefined ? [] : [{ ...lead, leads: true }]),
      ...pictures.map((picture) => ({ ...picture, leads: false })),
    ],
    later: text.later,
    links: storyLinks(article, text.mentions, plainLinks(text.html, file, address)),
    oldAddresses: article.oldAddresses,
    verifyBy: verification?.state === 'pending' ? verification.due : null,
    seriesPart: seriesPartOf(article),
    reactions: reactionsOf(article),
    body: text.html,
    bodyDigest: digest(text.html),
    ...turningPoints([...article.moments, ...(text.moments ?? [])], now),
    shownFrom: span?.from ?? null,
    shownUntil: span?.until ?? null,
  });
}

/** Links in the caption of a picture of a paid story are paid as well. */
function markPaid(picture: PictureUse, { advertorial }: Article): PictureUse {
  return advertorial === undefined || picture.caption === undefined
    ? picture
    : { ...picture, caption: { ...picture.caption, html: markPaidLinks(picture.caption.html) } };
}

function seriesPartOf({ series }: Article): StoredStory['seriesPart'] {
  return series && { series: series.id, part: series.part ?? null };
}

function reactionsOf({ reactions, reactionsClose }: Article): StoredStory['reactions'] {
  return reactions.length === 0
    ? undefined
    : { offered: reactions, closes: reactionsClose ?? null };
}

function videoProblems(video: Article['video'], yaml: string, file: string): Problem[] {
  if (video === undefined || parseVideo(video.url) !== undefined) return [];
  return [
    {
      rule: 'video/unknown-provider',
      severity: 'warning',
      file,
      ...locateKey(yaml, ['video', 'url'], { firstLine: 2 }),
      message: `${video.url} is at no provider whose player is known, so it becomes a plain link`,
      hint: 'video: {url: "https://youtu.be/…"}',
    },
  ];
}
