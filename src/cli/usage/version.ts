import { readFileSync } from 'node:fs';
import { parseJson } from '../../values/parse-json.ts';

/** The version of this Warta, as its package.json has it. */
export function version(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return parseJson<{ version: string }>(text).version;
}
