import type { z } from 'zod';
import type { Problem } from '../../diagnostics/problem.ts';
import { contrast } from '../../values/contrast.ts';
import { isReadableInk, LEAST_CONTRAST, PAPER, readableInk } from '../../values/ink.ts';
import { defined } from '../../values/defined.ts';
import { nearest } from '../../values/nearest.ts';
import { parseYamlFile } from '../yaml/parse-yaml-file.ts';
import { parseRedirects } from './parse-redirects.ts';
import { settingsSchema, type Settings } from './settings-schema.ts';

/** First segments of addresses that a section may not take. */
export interface SettingsRules {
  reservedSegments: readonly string[];
  /** Milliseconds since the epoch of a date in settings, or undefined when it is none. */
  readDate: (text: string, zone: string) => number | undefined;
}

const FILE = 'content/site.yaml';

/** What a check of settings tells of the value at a path. */
type Report = (rule: string, path: readonly PropertyKey[], message: string, hint: string) => void;
type Written = z.infer<typeof settingsSchema>;

/** The text of `content/site.yaml` as settings, or every problem in it. */
export function parseSettings(text: string, rules: SettingsRules): Settings | Problem[] {
  const parsed = parseYamlFile(text, FILE, settingsSchema);
  if (Array.isArray(parsed)) return parsed;
  const { value, place } = parsed;
  const problems: Problem[] = [];
  const report: Report = (rule, path, message, hint) => {
    problems.push({ rule, severity: 'error', file: FILE, ...place(path), message, hint });
  };
  checkZone(value, report);
  checkInk(value, report);
  checkSections(value, rules, report);
  checkPartners(value, report);
  checkPermalink(value, rules, report);
  checkDeploy(value, report);
  const { clock: writtenClock, redirects: writtenRedirects, ...rest } = value;
  const redirects =
    writtenRedirects &&
    parseRedirects(writtenRedirects, value.address, (rule, key, message, hint) => {
      report(rule, ['redirects', key], message, hint);
    });
  // The clock is read in the paper's zone, which may be one of the problems.
  const clock = problems.length === 0 ? parseClock(value, rules, report) : undefined;
  if (problems.length > 0) return problems;
  return {
    ...rest,
    address: value.address.replace(/\/*$/, '/'),
    ...defined({ clock, redirects }),
  };
}

function checkZone({ zone }: Written, report: Report): void {
  if (!isZone(zone))
    report('settings/zone', ['zone'], `there is no time zone “${zone}”`, 'zone: Asia/Jakarta');
}

function checkInk({ ink }: Written, report: Report): void {
  if (ink !== undefined && !isReadableInk(ink))
    report(
      'settings/ink-too-pale',
      ['ink'],
      `words in the ink “${ink}” could not be read on the page: its contrast is ${contrast(ink, PAPER).toFixed(1)}, and ${LEAST_CONTRAST} is the least (WCAG 2.2, 1.4.3)`,
      `ink: "${readableInk(ink)}"`,
    );
}

function checkSections(
  { sections }: Written,
  { reservedSegments }: SettingsRules,
  report: Report,
): void {
  const seen = new Set<string>();
  sections.forEach(({ id }, index) => {
    const path = ['sections', index, 'id'];
    if (seen.has(id))
      report(
        'settings/section-twice',
        path,
        `the section “${id}” stands twice`,
        'Delete one of them, or give it another id.',
      );
    if (reservedSegments.includes(id))
      report(
        'settings/section-reserved',
        path,
        `/${id}/ belongs to the site itself`,
        `id: rubrik-${id}`,
      );
    seen.add(id);
  });
}

function checkPartners({ partners, sections }: Written, report: Report): void {
  const known = [...new Set(sections.map(({ id }) => id))];
  const seen = new Set<string>();
  partners.forEach((partner, index) => {
    if (seen.has(partner.id))
      report(
        'settings/partner-twice',
        ['partners', index, 'id'],
        `the partner “${partner.id}” stands twice`,
        'Delete one of them, or give it another id.',
      );
    seen.add(partner.id);
    for (const section of partner.sections.filter((id) => !known.includes(id))) {
      const near = nearest(section, known);
      report(
        'settings/partner-section',
        ['partners', index, 'sections'],
        `there is no section “${section}”`,
        near === undefined ? `sections: [${known.join(', ')}]` : `sections: [${near}]`,
      );
    }
  });
}

function checkPermalink(
  { permalink }: Written,
  { reservedSegments }: SettingsRules,
  report: Report,
): void {
  const first = permalink.split('/')[1] ?? '';
  if (reservedSegments.includes(first))
    report(
      'settings/permalink-reserved',
      ['permalink'],
      `/${first}/ belongs to the site itself`,
      'permalink: /:year/:month/:slug/',
    );
}

function checkDeploy({ deploy }: Written, report: Report): void {
  const host = deploy?.host ?? 'plain';
  if (deploy?.redirects === 'rules' && (host === 'plain' || host === 'github'))
    report(
      'settings/no-rules',
      ['deploy', 'redirects'],
      host === 'plain' ? 'a plain host reads no rules' : 'GitHub Pages reads no rules',
      'redirects: pages',
    );
}

/** The time of every build, in milliseconds since the epoch, where the settings fix it. */
function parseClock(
  { clock, zone }: Written,
  { readDate }: SettingsRules,
  report: Report,
): number | undefined {
  const moment = clock === undefined ? undefined : readDate(clock, zone);
  if (clock !== undefined && moment === undefined)
    report(
      'settings/clock',
      ['clock'],
      `“${clock}” is not a date and time`,
      'clock: 2026-11-28T09:00',
    );
  return moment;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
