import { MOST_PROBLEMS } from '../../diagnostics/most-problems.ts';
import { nearest } from '../../values/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Article, Contribution } from './article.ts';
import { decodeText } from '../source/decode-text.ts';
import { explainIssue } from './explain-issue.ts';
import { fileTooLong, MAX_FILE_BYTES } from '../source/file-too-long.ts';
import { frontMatterSchema, type FrontMatter } from './front-matter-schema.ts';
import { locateKey } from '../yaml/locate-key.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { defined } from '../../values/defined.ts';
import { oldAddressesOf } from './old-addresses-of.ts';
import { parseStates, type ReadMoment } from './parse-states.ts';
import { permalink } from '../addresses/permalink.ts';
import { placeOfFile } from '../source/place-of-file.ts';
import type { ReactionPolicy } from '../../reactions/reaction-policy.ts';
import { reservedAddress } from '../addresses/reserved-address.ts';
import { reactionsTo } from './reactions-to.ts';
import { slugify } from '../addresses/slugify.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { audioOf, imageOf } from './story-media.ts';
import { tagsOf } from './tags-of.ts';
import { zonedDay } from '../../dates/zoned-day.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';
import { unquotedComma } from '../yaml/unquoted-comma.ts';
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
  /** The moment for which stories are read, in milliseconds since the epoch: what they date later is not yet. */
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

/** The outside world's one door for stories: bytes of `file` (a path under `content/`) in, a checked story or every problem out. */
export function parseArticle(
  bytes: Uint8Array,
  file: string,
  context: ArticleContext,
): ParsedArticle | Problem[] {
  const shown = `content/${file}`;
  if (bytes.length > MAX_FILE_BYTES) return [fileTooLong(bytes.length, shown)];
  const text = decodeText(bytes, shown);
  if (typeof text !== 'string') return [text];
  const split = splitFrontMatter(text, shown);
  if ('rule' in split) return [split];

  const problems: Problem[] = [];
  const source = new YamlSource(split.yaml);
  const report = (
    rule: string,
    path: readonly PropertyKey[],
    message: string,
    hint?: string,
    keyItself = false,
  ): void => {
    if (problems.length >= MOST_PROBLEMS) return;
    const { line, column } = locateKey(source, path, 2, keyItself);
    problems.push({
      rule,
      severity: 'error',
      file: shown,
      line,
      column,
      message,
      ...(hint === undefined ? {} : { hint }),
    });
  };
  const slug = slugOf(file);
  if (typeof slug !== 'string') problems.push({ ...slug, file: shown });

  const checked = frontMatterSchema.safeParse(split.data);
  if (!checked.success) {
    const explained = checked.error.issues
      .slice(0, MOST_PROBLEMS)
      .flatMap((issue) => explainIssue(issue, split.data));
    const meant = new Set(explained.map((explanation) => explanation.meant));
    const rests = new Set<string>();
    for (const { rule, path, message, hint, keyItself } of explained) {
      // A mistyped key is one mistake, not a missing key as well.
      if (meant.has(path.join('.'))) continue;
      const cut = rule === 'article/unknown-key' ? unquotedComma(source, path) : undefined;
      if (cut === undefined) report(rule, path, message, hint, keyItself);
      else if (!rests.has(`${cut.line}:${cut.column}`))
        problems.push({
          rule,
          severity: 'error',
          file: shown,
          line: cut.line + 1,
          column: cut.column,
          message: `the comma cuts “${cut.value}” in two: put it in quotation marks`,
          hint: cut.hint,
        });
      if (cut !== undefined) rests.add(`${cut.line}:${cut.column}`);
    }
    return problems;
  }
  const matter = checked.data;
  const moment: ReadMoment = (value, path) => {
    if (value === undefined) return undefined;
    const result = parseDate(value, context.zone);
    if ('ms' in result) return result.ms;
    report('article/date', path, result.problem, `${String(path.at(-1))}: ${result.suggestion}`);
    return undefined;
  };
  const date = moment(matter.date, ['date']);
  const expires = moment(matter.expires, ['expires']);
  if (date !== undefined && expires !== undefined && expires <= date)
    report(
      'article/expires-before-date',
      ['expires'],
      'a story cannot expire before it is published',
      'Give a later moment, or delete this line.',
    );
  if (context.sections?.includes(matter.section) === false) {
    const near = nearest(matter.section, context.sections);
    report(
      'article/unknown-section',
      ['section'],
      `there is no section “${matter.section}” in content/site.yaml`,
      near === undefined ? `one of: ${context.sections.join(', ')}` : `section: ${near}`,
    );
  }
  const authors = authorsOf(matter);
  authors.forEach(({ person }, index) => {
    if (context.people.includes(person)) return;
    const near = nearest(person, context.people);
    report(
      'article/unknown-author',
      ['authors', index],
      `there is no person “${person}” in content/people/`,
      near === undefined
        ? `Write the file content/people/${slugify(person)}.yaml`
        : `authors: [${near}]`,
    );
  });
  const tags = tagsOf(matter.tags, (index) => {
    report(
      'article/tag',
      ['tags', index],
      'a tag needs at least one Latin letter or digit for its address',
      'tags: [pelabuhan]',
    );
  });
  const image =
    matter.image === undefined
      ? undefined
      : imageOf(matter.image, file, ({ problem, hint }) => {
          report('article/picture-path', ['image', 'src'], problem, `src: ${hint}`);
        });
  const audio =
    matter.audio === undefined
      ? undefined
      : audioOf(matter.audio, file, ({ problem, hint }) => {
          report('article/audio-path', ['audio', 'src'], problem, `src: ${hint}`);
        });
  const textless = split.body.trim() === '';
  const states = parseStates(matter, {
    date: date ?? 0,
    now: context.now,
    textless,
    moment,
    report,
  });
  if (textless && matter.withdrawn === undefined)
    problems.push({
      rule: 'article/no-body',
      severity: 'error',
      file: shown,
      line: split.bodyLine,
      column: 1,
      message: 'the story has no text',
      hint: 'Write the story under the closing ---.',
    });

  if (date === undefined || typeof slug !== 'string' || problems.length > 0) return problems;
  const address = permalink(context.permalink, {
    slug,
    day: zonedDay(date, context.zone),
    section: matter.section,
  });
  const clash = reservedAddress(address, context.sections ?? []);
  if (clash !== undefined) {
    return [
      {
        rule: 'article/address-taken',
        severity: 'error',
        file: shown,
        line: 1,
        column: 1,
        message: `the address ${address} belongs to ${clash}`,
        hint: `Rename ${file.split('/').at(-1)}, or change \`permalink\` in content/site.yaml.`,
      },
    ];
  }
  const former = oldAddressesOf(matter, {
    context,
    day: zonedDay(date, context.zone),
    address,
    place: placeOfFile(file),
    report,
  });
  if (problems.length > 0) return problems;
  const article: Article = {
    id: matter.id ?? placeOfFile(file),
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
    ...defined({
      kicker: matter.kicker,
      summary: matter.summary,
      image,
      audio,
      expires,
      advertorial: matter.advertorial,
      follows: matter.follows,
      translationOf: matter.translationOf,
      corrects: matter.corrects,
    }),
    ...(matter.series === undefined
      ? {}
      : { series: typeof matter.series === 'string' ? { id: matter.series } : matter.series }),
    ...(matter.video === undefined
      ? {}
      : {
          video: {
            url: matter.video.url,
            ai: matter.video.ai,
            ...defined({ title: matter.video.title }),
          },
        }),
    ...(matter.dateline === undefined
      ? {}
      : {
          dateline: {
            place: matter.dateline.place,
            ...defined({ outlet: matter.dateline.outlet }),
          },
        }),
    ...(matter.source === undefined
      ? {}
      : { source: { name: matter.source.name, ...defined({ url: matter.source.url }) } }),
  };
  return { article, yaml: split.yaml, body: split.body, bodyLine: split.bodyLine };
}

function authorsOf(matter: FrontMatter): Contribution[] {
  return matter.authors.map((author) =>
    typeof author === 'string'
      ? { person: author, role: 'penulis' }
      : { person: author.person, role: author.role },
  );
}

function slugOf(file: string): string | Omit<Problem, 'file'> {
  const slug = placeOfFile(file).split('/').at(-1) ?? '';
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return slug;
  const better = slugify(slug) || 'nama-berita';
  const from = `content/${file.replace(/\/index\.md$/, '')}`;
  return {
    rule: 'article/file-name',
    severity: 'error',
    line: 1,
    column: 1,
    message: `“${slug}” becomes part of an address: only small letters, digits and hyphens`,
    hint: `git mv ${shellWord(from)} ${shellWord(from.replace(/[^/]*$/, () => (file.endsWith('/index.md') ? better : `${better}.md`)))}`,
  };
}
