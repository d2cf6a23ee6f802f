import type { Article, StoryImage, Withdrawal } from '../../../content/story/article.ts';
import { locateKey } from '../../../content/yaml/locate-key.ts';
import { parseArticle, type ArticleContext } from '../../../content/story/parse-article.ts';
import { parseVideo } from '../../../content/story/parse-video.ts';
import { resolvePicturePath } from '../../../content/source/resolve-picture-path.ts';
import { visibility } from '../../../content/story/visibility.ts';
import { zonedDay } from '../../../dates/zoned-day.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import type {
  PictureUse,
  RenderedMarkdown,
  StoryMention,
} from '../../../markdown/markdown-context.ts';
import { renderCaption } from '../../../markdown/render-caption.ts';
import { renderMarkdown } from '../../../markdown/render-markdown.ts';
import { words } from '../../../i18n/messages.ts';
import { plainLinks } from './plain-links.ts';
import { readingMinutes } from './reading-minutes.ts';
import { tellText } from './tell-text.ts';
import { digest } from '../../../files/digest.ts';
import { markPaidLinks } from '../../../html/mark-paid-links.ts';
import {
  ALL_STORIES,
  authorList,
  dayList,
  sectionList,
  seriesList,
  tagList,
} from '../../store/list-names.ts';
import { turningPoints } from './turned-stories.ts';
import type { StoredCard, StoredDetail, StoredStory, StoryLink } from '../../store/stored-story.ts';

export interface IngestedStory {
  story?: StoredStory;
  problems: Problem[];
}

/** Bytes of a story file (a path under `content/`) → the rows of the archive, or its problems. Pure. */
export function ingestStory(
  bytes: Uint8Array,
  file: string,
  context: ArticleContext,
): IngestedStory {
  const parsed = parseArticle(bytes, file, context);
  if (Array.isArray(parsed)) return { problems: parsed };
  const { article, yaml, body, bodyLine } = parsed;
  if (article.withdrawn !== undefined)
    return { problems: [], story: withdrawnStory(article, article.withdrawn, file, context.now) };
  const folder = file.slice(0, file.lastIndexOf('/'));
  const render = (markdown: string): RenderedMarkdown =>
    renderMarkdown(markdown, {
      file: `content/${file}`,
      firstLine: bodyLine,
      resolvePicture: (src) => resolvePicturePath(src, folder),
      words: words(article.language),
      ...(context.reached === undefined ? {} : { reached: context.reached }),
    });
  const rendered = render(body);
  // What readers get of it: without what is not yet.
  let shown = { body, rendered };
  const {
    id,
    address,
    title,
    kicker,
    summary,
    date,
    section,
    language,
    image,
    updated,
    tags,
    authors,
    dateline,
    source,
    series,
    kind,
    live,
    video,
    audio,
    verification,
    corrections,
    corrects,
    follows,
    translationOf,
    advertorial,
    reactions,
    reactionsClose,
  } = article;
  const problems = [...rendered.problems, ...videoProblems(video, yaml, `content/${file}`)];
  const told = tellText(article, {
    markdown: body,
    html: rendered.html,
    file: `content/${file}`,
    firstLine: bodyLine,
    zone: context.zone,
    now: context.now,
    renderAgain: (part) => {
      shown = { body: part, rendered: render(part) };
      return shown.rendered.html;
    },
  });
  problems.push(...told.problems);
  if (problems.some((problem) => problem.severity === 'error')) return { problems };
  const pending = verification?.state === 'pending';
  const card: StoredCard = {
    id,
    address,
    title,
    date,
    section,
    language,
    ...(kicker === undefined ? {} : { kicker }),
    ...(summary === undefined ? {} : { summary }),
    ...(image === undefined
      ? {}
      : {
          image: {
            path: image.path,
            alt: image.alt,
            ...(image.focus === undefined ? {} : { focus: image.focus }),
          },
        }),
    ...(kind === 'news' ? {} : { kind }),
    ...(live !== undefined && live.ended === undefined ? { running: true as const } : {}),
    ...(advertorial === undefined ? {} : { paid: true as const }),
  };
  const paid = <P extends PictureUse>(picture: P): P =>
    advertorial === undefined || picture.caption === undefined
      ? picture
      : { ...picture, caption: { ...picture.caption, html: markPaidLinks(picture.caption.html) } };
  const lead = image === undefined ? undefined : paid(leadingPicture(image, yaml));
  const shownPictures = shown.rendered.pictures.map(paid);
  const detail: StoredDetail = {
    tags,
    authors,
    ...(updated === undefined ? {} : { updated }),
    ...(dateline === undefined ? {} : { dateline }),
    ...(lead === undefined
      ? {}
      : {
          image: {
            ai: lead.ai,
            ...(lead.caption === undefined ? {} : { caption: lead.caption }),
            ...(lead.credit === undefined ? {} : { credit: lead.credit }),
            ...(lead.distribute === false ? { distribute: false as const } : {}),
          },
        }),
    ...(shownPictures.length === 0
      ? {}
      : { pictures: shownPictures.map(({ line: _line, column: _column, ...picture }) => picture) }),
    ...(source === undefined ? {} : { source }),
    ...(series === undefined ? {} : { series: series.id }),
    ...(told.entries === undefined
      ? {}
      : {
          live: {
            entries: told.entries,
            ...(live?.ended === undefined ? {} : { ended: live.ended }),
          },
        }),
    ...(told.contents === undefined ? {} : { contents: told.contents }),
    ...(video === undefined ? {} : { video }),
    ...(audio === undefined ? {} : { audio }),
    ...(pending ? { pending: true as const } : {}),
    ...(corrections.length === 0 ? {} : { corrections }),
    ...(corrects === undefined ? {} : { corrects }),
    ...(follows === undefined ? {} : { follows }),
    ...(translationOf === undefined ? {} : { translationOf }),
    ...(advertorial === undefined ? {} : { sponsor: advertorial.sponsor }),
    ...(reactions.length === 0 ? {} : { reactions }),
    minutes: readingMinutes(shown.body),
  };
  const span = visibility(article);
  const pictures = [
    ...(lead === undefined ? [] : [{ ...lead, leads: true }]),
    ...shownPictures.map((picture) => ({ ...picture, leads: false })),
  ];
  const lists = [
    ALL_STORIES,
    sectionList(section),
    dayList(zonedDay(date, context.zone)),
    ...tags.map((tag) => tagList(tag.slug)),
    ...new Set(authors.map((author) => authorList(author.person))),
    ...(series === undefined ? [] : [seriesList(series.id)]),
  ];
  return {
    problems,
    story: {
      path: file,
      named: article.named,
      claims: article.claims,
      card,
      detail,
      lists,
      pictures,
      ...(shown.rendered === rendered ? {} : { later: rendered.pictures }),
      links: [
        ...linksOf(article, rendered.mentions),
        ...plainLinks(told.html, file, context.address).map((target) => ({
          relation: 'links' as const,
          target,
        })),
      ],
      oldAddresses: article.oldAddresses,
      verifyBy: pending ? verification.due : null,
      ...(series === undefined
        ? {}
        : { seriesPart: { series: series.id, part: series.part ?? null } }),
      ...(reactions.length === 0
        ? {}
        : { reactions: { offered: reactions, closes: reactionsClose ?? null } }),
      body: told.html,
      bodyDigest: digest(told.html),
      ...turningPoints([...article.moments, ...(told.moments ?? [])], context.now),
      shownFrom: span?.from ?? null,
      shownUntil: span?.until ?? null,
    },
  };
}

/** Nothing of a withdrawn story reaches the archive but where it stood and why it went: what is not there cannot leak. */
function withdrawnStory(
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
    card: { id, address, title: words(language).withdrawnTitle, date, section, language },
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

function linksOf(
  { follows, corrects, translationOf }: Article,
  mentions: readonly StoryMention[],
): StoryLink[] {
  return [
    ...(follows === undefined ? [] : [{ relation: 'follows' as const, target: follows }]),
    ...(corrects === undefined ? [] : [{ relation: 'corrects' as const, target: corrects.story }]),
    ...(translationOf === undefined
      ? []
      : [{ relation: 'translates' as const, target: translationOf }]),
    ...mentions.map(({ story }) => ({ relation: 'reads' as const, target: story })),
  ];
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

function leadingPicture({ caption, ...image }: StoryImage, yaml: string): PictureUse {
  return {
    ...image,
    ...(caption === undefined ? {} : { caption: renderCaption(caption) }),
    ...placeOfImage(yaml),
  };
}

/** Found by text search, since a full parse of positions would cost more than the rest of the front matter. */
function placeOfImage(yaml: string): { line: number; column: number } {
  const at = yaml.search(/\bsrc:/);
  if (at < 0) return { line: 1, column: 1 };
  const before = yaml.slice(0, at).split('\n');
  return { line: before.length + 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
