import type { Problem } from '../../diagnostics/problem.ts';
import { contrast } from '../../values/contrast.ts';
import { isReadableInk, LEAST_CONTRAST, PAPER, readableInk } from '../../values/ink.ts';
import { nearest } from '../../values/nearest.ts';
import { parseYamlFile } from '../yaml/parse-yaml-file.ts';
import { readRedirects } from './read-redirects.ts';
import { settingsSchema, type Settings } from './settings-schema.ts';

/** First segments of addresses that a section may not take. */
export interface SettingsRules {
  reservedSegments: readonly string[];
  /** Milliseconds since the epoch of a date in settings, or undefined when it is none. */
  readDate: (text: string, zone: string) => number | undefined;
}

const FILE = 'content/site.yaml';

/** The text of `content/site.yaml` as settings, or every problem in it. */
export function parseSettings(text: string, rules: SettingsRules): Settings | Problem[] {
  const parsed = parseYamlFile(text, FILE, settingsSchema);
  if (Array.isArray(parsed)) return parsed;
  const { value, place } = parsed;
  const problems: Problem[] = [];
  const report = (
    rule: string,
    path: readonly PropertyKey[],
    message: string,
    hint: string,
  ): void => {
    problems.push({ rule, severity: 'error', file: FILE, ...place(path), message, hint });
  };
  if (!isZone(value.zone))
    report(
      'settings/zone',
      ['zone'],
      `there is no time zone “${value.zone}”`,
      'zone: Asia/Jakarta',
    );
  if (value.ink !== undefined && !isReadableInk(value.ink))
    report(
      'settings/ink-too-pale',
      ['ink'],
      `words in the ink “${value.ink}” could not be read on the page: its contrast is ${contrast(value.ink, PAPER).toFixed(1)}, and ${LEAST_CONTRAST} is the least (WCAG 2.2, 1.4.3)`,
      `ink: "${readableInk(value.ink)}"`,
    );
  const seen = new Set<string>();
  value.sections.forEach((section, index) => {
    if (seen.has(section.id))
      report(
        'settings/section-twice',
        ['sections', index, 'id'],
        `the section “${section.id}” stands twice`,
        'Delete one of them, or give it another id.',
      );
    if (rules.reservedSegments.includes(section.id))
      report(
        'settings/section-reserved',
        ['sections', index, 'id'],
        `/${section.id}/ belongs to the site itself`,
        `id: rubrik-${section.id}`,
      );
    seen.add(section.id);
  });
  const partners = new Set<string>();
  value.partners.forEach((partner, index) => {
    if (partners.has(partner.id))
      report(
        'settings/partner-twice',
        ['partners', index, 'id'],
        `the partner “${partner.id}” stands twice`,
        'Delete one of them, or give it another id.',
      );
    partners.add(partner.id);
    for (const section of partner.sections) {
      if (seen.has(section)) continue;
      const near = nearest(section, [...seen]);
      report(
        'settings/partner-section',
        ['partners', index, 'sections'],
        `there is no section “${section}”`,
        near === undefined ? `sections: [${[...seen].join(', ')}]` : `sections: [${near}]`,
      );
    }
  });
  const first = value.permalink.split('/')[1] ?? '';
  if (rules.reservedSegments.includes(first))
    report(
      'settings/permalink-reserved',
      ['permalink'],
      `/${first}/ belongs to the site itself`,
      'permalink: /:year/:month/:slug/',
    );
  const { clock, redirects: written, ...rest } = value;
  const host = value.deploy?.host ?? 'plain';
  if (value.deploy?.redirects === 'rules' && (host === 'plain' || host === 'github'))
    report(
      'settings/no-rules',
      ['deploy', 'redirects'],
      host === 'plain' ? 'a plain host reads no rules' : 'GitHub Pages reads no rules',
      'redirects: pages',
    );
  const redirects =
    written === undefined
      ? undefined
      : readRedirects(written, value.address, (rule, key, message, hint) => {
          report(rule, ['redirects', key], message, hint);
        });
  const moment =
    clock === undefined || problems.length > 0 ? undefined : rules.readDate(clock, value.zone);
  if (clock !== undefined && moment === undefined && problems.length === 0)
    report(
      'settings/clock',
      ['clock'],
      `“${clock}” is not a date and time`,
      'clock: 2026-11-28T09:00',
    );
  if (problems.length > 0) return problems;
  return {
    ...rest,
    address: value.address.replace(/\/*$/, '/'),
    ...(moment === undefined ? {} : { clock: moment }),
    ...(redirects === undefined ? {} : { redirects }),
  };
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
