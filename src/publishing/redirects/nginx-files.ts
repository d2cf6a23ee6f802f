import { numberOf } from '../../files/digest.ts';
import { baseOf } from '../../html/base-of.ts';
import { encodeAddress } from './encode-address.ts';
import type { Redirect } from './redirect.ts';

/** What systems add to the address of a story: its feed, its further pages, its form for AMP. */
const VARIANTS = '(?:amp|feed(?:/(?:atom|rdf|rss2?))?|page/[0-9]+|comment-page-[0-9]+)';

/**
 * Bytes of the longest key that nginx's table of a map takes unless a setting for all maps of the
 * server says otherwise (`map_hash_bucket_size`, 64 on most processors, of which an entry needs
 * 18). There may be one such setting only, and none behind a map, so it cannot stand in a paper's
 * own file.
 */
const LONGEST_KEY = 46;

/**
 * Two files for nginx: one for `http`, with the maps, one for `server`. `map` ignores the case of
 * ASCII letters, and `$uri` is decoded already; whatever is published goes before any map, for they
 * are asked only when there is no file. Addresses and targets are whole paths of the host, of which
 * the path of `paper`, its address, belongs to the paper; what is named in them is named after the
 * paper, since names hold for the whole server. Source: nginx.org, ngx_http_map_module and
 * ngx_http_core_module.
 */
export function nginxFiles(
  redirects: readonly Redirect[],
  paper: string,
): { http: string; server: string } {
  const base = baseOf(paper);
  const own = `warta_${numberOf(paper).toString(36)}`;
  const paths = redirects
    .filter(({ from }) => !from.includes('?'))
    .flatMap(({ from, to }) =>
      [...new Set([from, from.normalize('NFD')])].map((key) => entry(key, to)),
    );
  const queries = Map.groupBy(
    redirects.filter(({ from }) => from.includes('?')),
    ({ from }) => /\?([^=]*)=/.exec(from)?.[1] ?? '',
  );
  const query = (name: string): string =>
    `$${own}_query_${name.toLowerCase().replaceAll('-', '_')}`;
  const map = (source: string, name: string, lines: readonly string[]): string =>
    [`map ${source} ${name} {`, ...lines.map((line) => `  ${line}`), '}'].join('\n');
  const http = [
    `# The old addresses of ${paper}`,
    map('$uri', `$${own}_story`, [
      `"~*^(?<${own}_stem>/.+?)/${VARIANTS}/?$" "$${own}_stem/";`,
      `"~^(?<${own}_bare>/.*[^/])$" "$${own}_bare/";`,
      'default $uri;',
    ]),
    map('$uri', `$${own}_page`, [
      `"~*^(?<${own}_page_stem>/.+?)/${VARIANTS}/?$" "$${own}_page_stem/index.html";`,
      'default "";',
    ]),
    map('$uri', `$${own}_of_uri`, [...paths, 'default "";']),
    map(`$${own}_story`, `$${own}_of_story`, [...paths, 'default "";']),
    map(`$${own}_of_uri`, `$${own}_moved`, [`"" $${own}_of_story;`, `default $${own}_of_uri;`]),
    ...[...queries].map(([name, found]) =>
      map(`"$uri?$arg_${name}"`, query(name), [
        ...found.map(({ from, to }) => entry(from.replace(`${name}=`, ''), to)),
        'default "";',
      ]),
    ),
  ];
  const server = [
    'absolute_redirect off;',
    'recursive_error_pages on;',
    `error_page 403 404 = @${own}_moved;`,
    ...[...queries.keys()].map((name) => `if (${query(name)}) { return 301 ${query(name)}; }`),
    `location @${own}_moved {`,
    `  error_page 404 ${base}404.html;`,
    `  if ($${own}_moved) { return 301 $${own}_moved; }`,
    `  if (-f $document_root$${own}_page) { return 301 $${own}_story; }`,
    '  return 404;',
    '}',
  ];
  return { http: `${http.join('\n')}\n`, server: `${server.join('\n')}\n` };
}

/** A line of a map; a long address is a pattern, which is in no table. */
function entry(key: string, to: string): string {
  const from =
    Buffer.byteLength(key) > LONGEST_KEY
      ? `~*^${key.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')}$`
      : key;
  return `"${from.replace(/["\\]/g, '\\$&')}" "${encodeAddress(to)}";`;
}
