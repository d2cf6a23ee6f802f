import { permalink } from '../addresses/permalink.ts';
import { nearest } from '../../values/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Article, Contribution, Tag } from './article.ts';
import { authorsOf } from './authors-of.ts';
import { checkFrontMatter } from './check-front-matter.ts';
import { decodeText } from '../source/decode-text.ts';
import { fileTooLong, MAX_FILE_BYTES } from '../source/file-too-long.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import { defined } from '../../values/defined.ts';
import { oldAddressesOf, type OldAddresses } from './old-addresses-of.ts';
import { parseStates, type StoryStates } from './parse-states.ts';
import { placeOfFile } from '../source/place-of-file.ts';
import type { ReactionPolicy } from '../../reactions/reaction-policy.ts';
import { reactionsTo } from './reactions-to.ts';
import { splitFrontMatter, type SplitFile } from './split-front-matter.ts';
import { slugOf, takenAddress } from './story-address.ts';
import { mediaOf, type StoryMedia } from './story-media.ts';
import { momentParser, momentsOf } from './story-moments.ts';
import { storyReport, type Report } from './story-report.ts';
import { tagsOf } from './tags-of.ts';
import { zonedDay } from '../../dates/zoned-day.ts';
import { YamlSource } from '../yaml/yaml-source.ts';

/** What a story is checked against. */
export interface ArticleContext {
  /** IANA name of the newspaper's zone. */
  zone: string;
  language: string;
  permalink: string;
  /** The paper's own address, of which full addresses of the past are. */
  address?: string;
  /** Ids of sections; absent while the settings cannot be read, and then any will do. */
  sections?: readonly string[];
  /** Absent: every reaction, for every story. */
  reactions?: ReactionPolicy;
  /** Ids of people. */
  people: readonly string[];
  /**
   * The moment for which stories are read, in milliseconds since the epoch: what they date later is
   * not yet.
   */
  now: number;
  /** Told as the text is read: the line of the file that is reached. */
  reached?: (line: number) => void;
}

export interface ParsedArticle {
  article: Article;
  /** The front matter's own text, which begins on line 2. */
  yaml: string;
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
}

/**
 * The outside world's one door for stories: bytes of `file` (a path under `content/`) in, a checked
 * story or every problem out.
 */
export function parseArticle(
  bytes: Uint8Array,
  file: string,
  context: ArticleContext,
): ParsedArticle | Problem[] {
  const shown = `content/${file}`;
  const split = openStory(bytes, shown);
  if ('rule' in split) return [split];
  const slug = slugOf(file);
  const misnamed = typeof slug === 'string' ? [] : [slug];
  const source = new YamlSource(split.yaml);
  const matter = checkFrontMatter(split.data, source, shown);
  if (Array.isArray(matter)) return [...misnamed, ...matter];

  const { problems, report } = storyReport(source, shown);
  const moment = momentParser(context.zone, report);
  const { date, expires } = momentsOf(matter, moment, report);
  checkSection(matter.section, context.sections, report);
  const authors = authorsOf(matter, context.people, report);
  const tags = tagsOf(matter.tags, report);
  const media = mediaOf(matter, file, report);
  const textless = split.body.trim() === '';
  const states = parseStates(matter, {
    date: date ?? 0,
    now: context.now,
    textless,
    moment,
    report,
  });
  const empty = textless && matter.withdrawn === undefined ? [noText(split, shown)] : [];
  const found = [...misnamed, ...problems, ...empty];
  if (date === undefined || typeof slug !== 'string' || found.length > 0) return found;

  const day = zonedDay(date, context.zone);
  const address = permalink(context.permalink, { slug, day, section: matter.section });
  const taken = takenAddress(address, file, context.sections ?? []);
  if (taken !== undefined) return [taken];
  const place = placeOfFile(file);
  const former = oldAddressesOf(matter, { context, day, address, place, report });
  if (problems.length > 0) return [...problems];
  const article = articleOf(matter, {
    place,
    date,
    expires,
    address,
    authors,
    tags,
    media,
    former,
    states,
    context,
  });
  return { article, yaml: split.yaml, body: split.body, bodyLine: split.bodyLine };
}

function openStory(bytes: Uint8Array, shown: string): SplitFile | Problem {
  if (bytes.length > MAX_FILE_BYTES) return fileTooLong(bytes.length, shown);
  const text = decodeText(bytes, shown);
  return typeof text === 'string' ? splitFrontMatter(text, shown) : text;
}

function checkSection(
  section: string,
  sections: readonly string[] | undefined,
  report: Report,
): void {
  if (sections === undefined || sections.includes(section)) return;
  const near = nearest(section, sections);
  report(
    'article/unknown-section',
    ['section'],
    `there is no section “${section}” in content/site.yaml`,
    near === undefined ? `one of: ${sections.join(', ')}` : `section: ${near}`,
  );
}

function noText({ bodyLine }: SplitFile, shown: string): Problem {
  return {
    rule: 'article/no-body',
    severity: 'error',
    file: shown,
    line: bodyLine,
    column: 1,
    message: 'the story has no text',
    hint: 'Write the story under the closing ---.',
  };
}

/** What the steps before made of a story's front matter. */
interface ArticleParts {
  /** Where its file lies: `2026/11/x`. */
  place: string;
  date: number;
  expires: number | undefined;
  address: string;
  authors: Contribution[];
  tags: Tag[];
  media: StoryMedia;
  former: OldAddresses;
  states: StoryStates;
  context: ArticleContext;
}

function articleOf(matter: FrontMatter, parts: ArticleParts): Article {
  const { place, date, expires, address, authors, tags, media, former, states, context } = parts;
  const { series, video, dateline, source } = matter;
  return defined({
    id: matter.id ?? place,
    named: matter.id !== undefined,
    title: matter.title,
    date,
    section: matter.section,
    tags,
    authors,
    kind: matter.kind,
    language: matter.language ?? context.language,
    draft: matter.draft,
    ...reactionsTo(
      { matter, tags, date, withdrawn: states.withdrawn !== undefined },
      context.reactions,
    ),
    address,
    ...former,
    ...states,
    kicker: matter.kicker,
    summary: matter.summary,
    ...media,
    expires,
    advertorial: matter.advertorial,
    follows: matter.follows,
    translationOf: matter.translationOf,
    corrects: matter.corrects,
    series: typeof series === 'string' ? { id: series } : series,
    video: video && defined({ url: video.url, ai: video.ai, title: video.title }),
    dateline: dateline && defined({ place: dateline.place, outlet: dateline.outlet }),
    source: source && defined({ name: source.name, url: source.url }),
  });
}
