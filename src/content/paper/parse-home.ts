import { parseDate } from '../../dates/parse-date.ts';
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

/** The text of `content/home.yaml` as the order of the home page, or every problem in it that needs no look at the stories. */
export function parseHome(text: string, { zone, sections }: HomeContext): ParsedHome | Problem[] {
  const parsed = parseYamlFile(text, FILE, homeSchema);
  if (Array.isArray(parsed)) return parsed;
  const {
    value: { banner, ...home },
    place,
  } = parsed;
  const problems: Problem[] = [];
  const report = (
    rule: string,
    path: readonly PropertyKey[],
    message: string,
    hint: string,
  ): void => {
    problems.push({ rule, severity: 'error', file: FILE, ...place(path), message, hint });
  };

  const slots: [
    path: PropertyKey[],
    slot: { story?: string | undefined; newest?: string | undefined; section?: string },
  ][] = [
    ...(home.lead === undefined
      ? []
      : [[['lead'], home.lead] as [PropertyKey[], typeof home.lead]]),
    ...(home.second ?? []).map((slot, index): [PropertyKey[], typeof slot] => [
      ['second', index],
      slot,
    ]),
    ...(home.opinion === undefined
      ? []
      : [[['opinion'], home.opinion] as [PropertyKey[], typeof home.opinion]]),
    ...(home.essay === undefined
      ? []
      : [[['essay'], home.essay] as [PropertyKey[], typeof home.essay]]),
    ...(home.strips ?? []).map((strip, index): [PropertyKey[], typeof strip] => [
      ['strips', index],
      strip,
    ]),
  ];
  const named: NamedStory[] = [];
  const strips = new Set<string>();
  for (const [path, { story, newest, section }] of slots) {
    const part = String(path[0]);
    if (story === undefined && newest === undefined && section === undefined)
      report(
        'home/slot',
        path,
        `“${path.join('.')}” names neither a story nor a rule`,
        'newest: all',
      );
    if (story !== undefined) {
      const at = place([...path, 'story']);
      const before = named.find(({ id }) => id === story);
      if (before !== undefined)
        report(
          'home/story-twice',
          [...path, 'story'],
          `${story} stands in line ${before.line} already (“${before.part}”), and nothing stands twice`,
          section === undefined ? `newest: ${newest ?? 'all'}` : `- {section: ${section}}`,
        );
      named.push({ id: story, part, ...at });
    }
    for (const [key, id] of [
      ['newest', newest],
      ['section', section],
    ] as const) {
      if (
        id === undefined ||
        sections === undefined ||
        sections.includes(id) ||
        (key === 'newest' && id === 'all')
      )
        continue;
      const near = nearest(id, key === 'newest' ? [...sections, 'all'] : sections);
      report(
        'home/unknown-section',
        [...path, key],
        `there is no section “${id}” in content/site.yaml${near === undefined ? '' : `; did you mean “${near}”?`}`,
        `${key}: ${near ?? sections[0] ?? ''}`,
      );
    }
    if (part === 'strips' && section !== undefined) {
      if (strips.has(section))
        report(
          'home/section-twice',
          [...path, 'section'],
          `the section “${section}” stands twice`,
          'Delete one of them.',
        );
      strips.add(section);
    }
  }

  const momentOf = (key: 'from' | 'until'): number | undefined => {
    if (banner === undefined) return undefined;
    const result = parseDate(banner[key], zone);
    if ('ms' in result) return result.ms;
    report('home/date', ['banner', key], result.problem, `${key}: ${result.suggestion}`);
    return undefined;
  };
  const [from, until] = [momentOf('from'), momentOf('until')];
  if (banner !== undefined && from !== undefined && until !== undefined && until <= from)
    report(
      'home/banner-order',
      ['banner', 'until'],
      'the banner would be gone before it appears',
      `until: ${laterThan(banner.from)}`,
    );
  if (banner?.story !== undefined)
    named.push({ id: banner.story, part: 'banner', ...place(['banner', 'story']) });
  if (problems.length > 0) return problems;
  return {
    home: {
      ...home,
      ...(banner === undefined || from === undefined || until === undefined
        ? {}
        : { banner: { ...banner, from, until } }),
    },
    named,
  };
}

/** The last hour of the day of a date that was read already, as an editor would write it. */
function laterThan(date: string): string {
  return `${date.slice(0, 10)}T23:59`;
}
