import { resolvePicturePath } from '../../../content/source/resolve-picture-path.ts';
import {
  RESERVED_SEGMENTS,
  STANDING_SEGMENTS,
} from '../../../content/addresses/reserved-address.ts';
import { splitFrontMatter } from '../../../content/story/split-front-matter.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import { renderMarkdown } from '../../../markdown/render-markdown.ts';
import { parseYamlFile } from '../../../content/yaml/parse-yaml-file.ts';
import { standingPageSchema } from '../../../content/paper/standing-page-schema.ts';
import { defined } from '../../../values/defined.ts';
import { messages } from '../../../i18n/messages.ts';
import type { PlacedUse } from '../../media/check-picture.ts';
import type { StoredPicture } from '../../store/stored-story.ts';

/** A standing page as the archive keeps it. */
export interface StoredPage {
  title: string;
  description?: string;
  /** HTML with a slot for each picture. */
  html: string;
  pictures: StoredPicture[];
}

export interface ParsedPage {
  name: string;
  /** Undefined when there are problems that must be mended first. */
  page?: StoredPage;
  uses: PlacedUse[];
  problems: Problem[];
}

export interface PageRules {
  language: string;
  /** Ids of sections; absent while the settings cannot be read. */
  sections?: readonly string[];
}

const SAY = { file: 'this file', folder: 'content/pages/' };
const EXAMPLE = '---\ntitle: Tentang Kami\n---';

/** The text of `pages/<name>.md`. Pure. */
export function parseStandingPage(
  text: string,
  name: string,
  { language, sections = [] }: PageRules,
): ParsedPage {
  const path = `pages/${name}.md`;
  const file = `content/${path}`;
  const refused = (...problems: Problem[]): ParsedPage => ({ name, uses: [], problems });
  const taken = sections.includes(name)
    ? `the section “${name}”`
    : RESERVED_SEGMENTS.includes(name) && !STANDING_SEGMENTS.includes(name)
      ? 'the site itself'
      : undefined;
  if (taken !== undefined)
    return refused({
      rule: 'page/address-taken',
      severity: 'error',
      file,
      line: 1,
      column: 1,
      message: `the address /${name}/ belongs to ${taken}`,
      hint: `git mv ${file} content/pages/tentang-${name}.md`,
    });
  const split = splitFrontMatter(text, file);
  if ('rule' in split)
    return refused(split.rule === 'article/yaml' ? split : { ...split, hint: EXAMPLE });
  // The front matter begins on the second line of its file.
  const parsed = parseYamlFile(`\n${split.yaml}`, file, standingPageSchema);
  if (Array.isArray(parsed)) return refused(...parsed);
  if (split.body.trim() === '')
    return refused({
      rule: 'page/no-body',
      severity: 'error',
      file,
      line: split.bodyLine,
      column: 1,
      message: 'the page has no text',
      hint: 'Write it under the closing ---.',
    });
  const { html, pictures, problems } = renderMarkdown(split.body, {
    file,
    firstLine: split.bodyLine,
    resolvePicture: (src) => resolvePicturePath(src, 'pages', SAY),
    words: messages(language),
  });
  if (problems.some((problem) => problem.severity === 'error')) return refused(...problems);
  const { title, description } = parsed.value;
  const page: StoredPage = defined({
    title,
    description,
    html,
    pictures: pictures.map(({ line: _line, column: _column, ...picture }) => picture),
  });
  return {
    name,
    page,
    uses: pictures.map((picture) => ({ ...picture, leads: false, file: path })),
    problems,
  };
}
