import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDate } from '../dates/parse-date.ts';
import { ProblemError } from '../diagnostics/problem-error.ts';
import { parseSettings } from '../content/settings/parse-settings.ts';
import type { Settings } from '../content/settings/settings-schema.ts';

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
