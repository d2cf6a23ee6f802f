import { encodeAddress } from './encode-address.ts';
import type { Redirect } from './redirect.ts';

/** What systems add to the address of a story: its feed, its further pages, its form for AMP. */
const VARIANTS = '(?:amp|feed(?:/(?:atom|rdf|rss2?))?|page/[0-9]+|comment-page-[0-9]+)';

/**
 * Two files for nginx: one for `http`, with the maps, one for `server`. `map` ignores the case of ASCII letters, and `$uri` is decoded
 * already; whatever is published goes before any map, for they are asked only when there is no file. Addresses and targets are whole paths
 * of the host, of which `base` belongs to the paper. Source: nginx.org,
 * ngx_http_map_module and ngx_http_core_module.
 */
export function nginxFiles(redirects: readonly Redirect[], base: string): { http: string; server: string } {
  const paths = redirects.filter(({ from }) => !from.includes('?')).flatMap(({ from, to }) => [...new Set([from, from.normalize('NFD')])].map((key) => entry(key, to)));
  const queries = Map.groupBy(redirects.filter(({ from }) => from.includes('?')), ({ from }) => /\?([^=]*)=/.exec(from)?.[1] ?? '');
  const longest = Math.max(64, ...redirects.map(({ from }) => Buffer.byteLength(from.normalize('NFD'))));
  const map = (source: string, name: string, lines: readonly string[]): string => [`map ${source} ${name} {`, ...lines.map((line) => `  ${line}`), '}'].join('\n');
  const http = [
    `map_hash_max_size ${2 ** Math.ceil(Math.log2(Math.max(1024, 2 * redirects.length)))};`,
    `map_hash_bucket_size ${2 ** Math.ceil(Math.log2(longest + 64))};`,
    map('$uri', '$warta_story', [`"~*^(?<warta_stem>/.+?)/${VARIANTS}/?$" "$warta_stem/";`, '"~^(?<warta_bare>/.*[^/])$" "$warta_bare/";', 'default $uri;']),
    map('$uri', '$warta_page', [`"~*^(?<warta_page_stem>/.+?)/${VARIANTS}/?$" "$warta_page_stem/index.html";`, 'default "";']),
    map('$uri', '$warta_of_uri', [...paths, 'default "";']),
    map('$warta_story', '$warta_of_story', [...paths, 'default "";']),
    map('$warta_of_uri', '$warta_moved', ['"" $warta_of_story;', 'default $warta_of_uri;']),
    ...[...queries].map(([name, found]) => map(`"$uri?$arg_${name}"`, `$warta_${variable(name)}`, [...found.map(({ from, to }) => entry(from.replace(`${name}=`, ''), to)), 'default "";'])),
  ];
  const server = [
    'absolute_redirect off;',
    'recursive_error_pages on;',
    'error_page 403 404 = @warta_moved;',
    ...[...queries.keys()].map((name) => `if ($warta_${variable(name)}) { return 301 $warta_${variable(name)}; }`),
    'location @warta_moved {',
    `  error_page 404 ${base}404.html;`,
    '  if ($warta_moved) { return 301 $warta_moved; }',
    '  if (-f $document_root$warta_page) { return 301 $warta_story; }',
    '  return 404;',
    '}',
  ];
  return { http: `${http.join('\n')}\n`, server: `${server.join('\n')}\n` };
}

const entry = (key: string, to: string): string => `"${key.replaceAll('"', '\\"')}" "${encodeAddress(to)}";`;
const variable = (name: string): string => `query_${name.toLowerCase().replaceAll('-', '_')}`;
