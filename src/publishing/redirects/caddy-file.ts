import { encodeAddress } from './encode-address.ts';
import type { Redirect } from './redirect.ts';

/**
 * Directives for a site of Caddy, to be imported there: old addresses lead on where there is no
 * file. Source: caddyserver.com, `map` and `redir`.
 */
export function caddyFile(redirects: readonly Redirect[]): string {
  const paths = redirects
    .filter(({ from }) => !from.includes('?'))
    .flatMap(({ from, to }) =>
      [
        ...new Set(
          [from, from.normalize('NFD')].flatMap((key) => [key, key.replace(/(.)\/$/, '$1')]),
        ),
      ].map((key) => line(key, to)),
    );
  const queries = Map.groupBy(
    redirects.filter(({ from }) => from.includes('?')),
    ({ from }) => /\?([^=]*)=/.exec(from)?.[1] ?? '',
  );
  const map = (source: string, name: string, lines: readonly string[]): string[] => [
    `map ${source} {${name}} {`,
    ...lines,
    '\tdefault ""',
    '}',
  ];
  const lead = (name: string, conditions: readonly string[]): string[] => [
    `@${name} {`,
    ...[...conditions, `not vars {${name}} ""`].map((condition) => `\t${condition}`),
    '}',
    `redir @${name} {${name}} 301`,
  ];
  return `${[
    ...[...queries].flatMap(([name, found]) => [
      ...map(
        `"{path}?{query.${name}}"`,
        `warta_query_${name}`,
        found.map(({ from, to }) => line(decodeURIComponent(from.replace(`${name}=`, '')), to)),
      ),
      ...lead(`warta_query_${name}`, []),
    ]),
    ...map('{path}', 'warta_moved', paths),
    ...lead('warta_moved', ['not file {path} {path}/index.html']),
  ].join('\n')}\n`;
}

const line = (key: string, to: string): string => `\t${quoted(key)} ${quoted(encodeAddress(to))}`;
/** Between quotation marks a backslash escapes those alone. */
const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
