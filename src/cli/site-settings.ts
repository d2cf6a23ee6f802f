import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDate } from '../dates/parse-date.ts';
import { ProblemError } from '../diagnostics/problem-error.ts';
import { parseSettings } from '../content/settings/parse-settings.ts';
import type { Settings } from '../content/settings/settings-schema.ts';

/** As the schema of settings has it. */
const DEFAULT_ZONE = 'Asia/Jakarta';

/** `content/site.yaml` without a build. Throws for settings that cannot be read. */
export function siteSettings(root: string): Settings {
  const settings = parseSettings(readFileSync(join(root, 'content', 'site.yaml'), 'utf8'), {
    reservedSegments: [],
    readDate: (date, zone) => {
      const result = parseDate(date, zone);
      return 'ms' in result ? result.ms : undefined;
    },
  });
  if (Array.isArray(settings)) throw new ProblemError(settings);
  return settings;
}

/**
 * The zone by whose clocks a paper's times are told. Where its settings cannot be read, as a build
 * will say, that of papers that name none.
 */
export function zoneOfPaper(root: string): string {
  try {
    return siteSettings(root).zone;
  } catch {
    return DEFAULT_ZONE;
  }
}
