import type { z } from 'zod';
import { parseDate } from '../../dates/parse-date.ts';
import { defined } from '../../values/defined.ts';
import { nearest } from '../../values/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { homeSchema, type Home } from './home-schema.ts';
import { parseYamlFile } from '../yaml/parse-yaml-file.ts';

/** A story that the order names, and where. */
export interface NamedStory {
  id: string;
  /** `lead`, `second`, `strips`…; the banner leads to a story and does not show it. */
  part: string;
  line: number;
  column: number;
}

export interface ParsedHome {
  home: Home;
  named: NamedStory[];
}

export interface HomeContext {
  zone: string;
  /** Ids of the sections; without them any will do. */
  sections?: readonly string[] | undefined;
}

const FILE = 'content/home.yaml';

/** What a check of the order tells of the value at a path. */
type Report = (rule: string, path: readonly PropertyKey[], message: string, hint: string) => void;
type Banner = NonNullable<Home['banner']>;
type Order = z.infer<typeof homeSchema>;

/** A place of the page for one story: a named one, or by a rule. */
interface PlacedSlot {
  path: readonly PropertyKey[];
  part: string;
  story?: string | undefined;
  newest?: string | undefined;
  section?: string | undefined;
}

/**
 * The text of `content/home.yaml` as the order of the home page, or every problem in it that needs
 * no look at the stories.
 */
export function parseHome(text: string, { zone, sections }: HomeContext): ParsedHome | Problem[] {
  const parsed = parseYamlFile(text, FILE, homeSchema);
  if (Array.isArray(parsed)) return parsed;
  const {
    value: { banner: written, ...home },
    place,
  } = parsed;
  const problems: Problem[] = [];
  const report: Report = (rule, path, message, hint) => {
    problems.push({ rule, severity: 'error', file: FILE, ...place(path), message, hint });
  };
  const slots = slotsOf(home);
  for (const slot of slots) checkRule(slot, report);
  if (sections !== undefined) for (const slot of slots) checkSections(slot, sections, report);
  checkStrips(slots, report);
  const named = slots.flatMap(({ path, part, story }) =>
    story === undefined ? [] : [{ id: story, part, ...place([...path, 'story']) }],
  );
  checkTwins(slots, named, report);
  const banner = written && parseBanner(written, zone, report);
  if (problems.length > 0) return problems;
  return {
    home: { ...home, ...defined({ banner }) },
    named: [
      ...named,
      ...(banner?.story === undefined
        ? []
        : [{ id: banner.story, part: 'banner', ...place(['banner', 'story']) }]),
    ],
  };
}

/** Every place of the order, in the order of the page. */
function slotsOf({ lead, second = [], opinion, essay, strips = [] }: Order): PlacedSlot[] {
  return [
    ...(lead === undefined ? [] : [{ path: ['lead'], part: 'lead', ...lead }]),
    ...second.map((slot, index) => ({ path: ['second', index], part: 'second', ...slot })),
    ...(opinion === undefined ? [] : [{ path: ['opinion'], part: 'opinion', ...opinion }]),
    ...(essay === undefined ? [] : [{ path: ['essay'], part: 'essay', ...essay }]),
    ...strips.map((strip, index) => ({ path: ['strips', index], part: 'strips', ...strip })),
  ];
}

function checkRule({ path, story, newest, section }: PlacedSlot, report: Report): void {
  if (story === undefined && newest === undefined && section === undefined)
    report(
      'home/slot',
      path,
      `“${path.join('.')}” names neither a story nor a rule`,
      'newest: all',
    );
}

function checkSections(
  { path, newest, section }: PlacedSlot,
  sections: readonly string[],
  report: Report,
): void {
  const check = (key: 'newest' | 'section', id: string | undefined, known: readonly string[]) => {
    if (id === undefined || known.includes(id)) return;
    const near = nearest(id, known);
    report(
      'home/unknown-section',
      [...path, key],
      `there is no section “${id}” in content/site.yaml${near === undefined ? '' : `; did you mean “${near}”?`}`,
      `${key}: ${near ?? sections[0] ?? ''}`,
    );
  };
  check('newest', newest, [...sections, 'all']);
  check('section', section, sections);
}

function checkStrips(slots: readonly PlacedSlot[], report: Report): void {
  const seen = new Set<string>();
  for (const { path, part, section } of slots) {
    if (part !== 'strips' || section === undefined) continue;
    if (seen.has(section))
      report(
        'home/section-twice',
        [...path, 'section'],
        `the section “${section}” stands twice`,
        'Delete one of them.',
      );
    seen.add(section);
  }
}

/** `named` are the stories of the slots that name one, in the same order. */
function checkTwins(
  slots: readonly PlacedSlot[],
  named: readonly NamedStory[],
  report: Report,
): void {
  const naming = slots.filter(({ story }) => story !== undefined);
  naming.forEach(({ path, story, newest, section }, index) => {
    const before = named.slice(0, index).find(({ id }) => id === story);
    if (before !== undefined)
      report(
        'home/story-twice',
        [...path, 'story'],
        `${before.id} stands in line ${before.line} already (“${before.part}”), and nothing stands twice`,
        section === undefined ? `newest: ${newest ?? 'all'}` : `- {section: ${section}}`,
      );
  });
}

/** The banner with its moments; undefined when one of them cannot be read, which is reported. */
function parseBanner(
  written: NonNullable<Order['banner']>,
  zone: string,
  report: Report,
): Banner | undefined {
  const momentOf = (key: 'from' | 'until'): number | undefined => {
    const result = parseDate(written[key], zone);
    if ('ms' in result) return result.ms;
    report('home/date', ['banner', key], result.problem, `${key}: ${result.suggestion}`);
    return undefined;
  };
  const [from, until] = [momentOf('from'), momentOf('until')];
  if (from === undefined || until === undefined) return undefined;
  if (until <= from)
    report(
      'home/banner-order',
      ['banner', 'until'],
      'the banner would be gone before it appears',
      `until: ${laterThan(written.from)}`,
    );
  return { ...written, from, until };
}

/** The last hour of the day of a date that was read already, as an editor would write it. */
function laterThan(date: string): string {
  return `${date.slice(0, 10)}T23:59`;
}
