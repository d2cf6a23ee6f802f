import type { StoryImage } from '../article/article.ts';
import { parseArticle, type ArticleContext } from '../article/parse-article.ts';
import { resolvePicturePath } from '../article/resolve-picture-path.ts';
import { visibility } from '../article/visibility.ts';
import { zonedDay } from '../dates/zoned-day.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { PictureUse } from '../markdown/markdown-context.ts';
import { renderCaption } from '../markdown/render-caption.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { words } from '../site/words.ts';
import { digest } from './digest.ts';
import { ALL_STORIES, authorList, dayList, sectionList, seriesList, tagList } from './list-names.ts';
import type { StoredCard, StoredDetail, StoredStory } from './stored-story.ts';

export interface IngestedStory {
  story?: StoredStory;
  problems: Problem[];
}

/** Bytes of a story file (a path under `content/`) → the rows of the archive, or its problems. Pure. */
export function ingestStory(bytes: Uint8Array, file: string, context: ArticleContext): IngestedStory {
  const parsed = parseArticle(bytes, file, context);
  if (Array.isArray(parsed)) return { problems: parsed };
  const { article, yaml, body, bodyLine } = parsed;
  const folder = file.slice(0, file.lastIndexOf('/'));
  const rendered = renderMarkdown(body, {
    file: `content/${file}`,
    firstLine: bodyLine,
    resolvePicture: (src) => resolvePicturePath(src, folder),
    words: words(article.language),
  });
  if (rendered.problems.some((problem) => problem.severity === 'error')) return { problems: rendered.problems };
  const { id, address, title, kicker, summary, date, section, language, image, updated, tags, authors, dateline, source, series } = article;
  const card: StoredCard = {
    id, address, title, date, section, language,
    ...(kicker === undefined ? {} : { kicker }),
    ...(summary === undefined ? {} : { summary }),
    ...(image === undefined ? {} : { image: { path: image.path, alt: image.alt, ...(image.focus === undefined ? {} : { focus: image.focus }) } }),
  };
  const lead = image === undefined ? undefined : leadingPicture(image, yaml);
  const detail: StoredDetail = {
    tags, authors,
    ...(updated === undefined ? {} : { updated }),
    ...(dateline === undefined ? {} : { dateline }),
    ...(lead === undefined ? {} : { image: { ai: lead.ai, ...(lead.caption === undefined ? {} : { caption: lead.caption }), ...(lead.credit === undefined ? {} : { credit: lead.credit }) } }),
    ...(rendered.pictures.length === 0 ? {} : { pictures: rendered.pictures.map(({ line: _line, column: _column, ...picture }) => picture) }),
    ...(source === undefined ? {} : { source }),
    ...(series === undefined ? {} : { series }),
  };
  const shown = visibility(article);
  const pictures = [...(lead === undefined ? [] : [{ ...lead, leads: true }]), ...rendered.pictures.map((picture) => ({ ...picture, leads: false }))];
  const lists = [ALL_STORIES, sectionList(section), dayList(zonedDay(date, context.zone)), ...tags.map((tag) => tagList(tag.slug)), ...new Set(authors.map((author) => authorList(author.person))), ...(series === undefined ? [] : [seriesList(series)])];
  return {
    problems: rendered.problems,
    story: {
      path: file, card, detail, lists, pictures,
      body: rendered.html,
      bodyDigest: digest(rendered.html),
      shownFrom: shown?.from ?? null,
      shownUntil: shown?.until ?? null,
    },
  };
}

function leadingPicture({ caption, ...image }: StoryImage, yaml: string): PictureUse {
  return { ...image, ...(caption === undefined ? {} : { caption: renderCaption(caption) }), ...placeOfImage(yaml) };
}

/** Found by text search, since a full parse of positions would cost more than the rest of the front matter. */
function placeOfImage(yaml: string): { line: number; column: number } {
  const at = yaml.search(/\bsrc:/);
  if (at < 0) return { line: 1, column: 1 };
  const before = yaml.slice(0, at).split('\n');
  return { line: before.length + 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
