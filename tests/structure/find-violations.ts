import { dirname } from 'node:path/posix';
import { forbidden } from './layers.ts';
import { edgesOf, type Edge, type SourceTree } from './source-tree.ts';
import { wrongEdge } from './techniques.ts';

/**
 * What would bind a page to more than its code and its reads, or leave a page for a server that is
 * not there.
 */
const IN_PAGES: readonly [pattern: RegExp, reason: string][] = [
  [
    /\bastro:assets\b/,
    'astro:assets gives addresses that no static host answers: pictures come with their view',
  ],
  [/\bprerender\b/, 'prerender takes the page out of Warta’s own rendering'],
  [
    /<style\b(?! is:inline\b)/,
    '<style> marks every element with an attribute: styles are plain files in styles/',
  ],
];

/** Packages that make text of what they are given, and of nothing else. */
const PURE_PACKAGES = new Set(['feed']);

/** Everything in a source tree that breaks the house’s rules, a line each; sorted. */
export function findViolations(tree: SourceTree): string[] {
  const edges = edgesOf(tree);
  const own = edges.filter((edge) => edge.own);
  return [
    ...importViolations(edges),
    ...pageViolations(tree, edges),
    ...fullFolders(tree),
    ...cycles(own).map((ring) => `a ring of imports: ${ring}`),
    ...cycles(betweenRooms(own)).map((ring) => `a ring of rooms: ${ring}`),
  ].sort();
}

function importViolations(edges: readonly Edge[]): string[] {
  return edges.flatMap(({ from, to, own, typesOnly }) => {
    // `bin/warta.mjs` is started as a command of its own.
    const reason =
      (own && !to.startsWith('..') ? forbidden(from, to, typesOnly) : undefined) ??
      wrongEdge(from, to, typesOnly);
    return reason === undefined ? [] : [`${from} imports ${to}: ${reason}`];
  });
}

const isPresentation = (path: string): boolean => /^(?:pages|components|layouts)\//.test(path);

function pageViolations(tree: SourceTree, edges: readonly Edge[]): string[] {
  const found = [...tree]
    .filter(([path]) => isPresentation(path))
    .flatMap(([path, text]) =>
      IN_PAGES.filter(([pattern]) => pattern.test(text)).map(([, reason]) => `${path}: ${reason}`),
    );
  // Whatever a page is made of, however far away, runs without the platform and without packages.
  const loaded = edges.filter((edge) => !edge.typesOnly);
  const reached = new Set([...tree.keys()].filter(isPresentation));
  for (const path of reached)
    for (const edge of loaded) if (edge.from === path && edge.own) reached.add(edge.to);
  for (const { from, to, own } of loaded)
    if (reached.has(from) && !own && !PURE_PACKAGES.has(to))
      found.push(
        `${from} imports ${to}: pages are made of it, and pages get everything from Astro.locals.archive`,
      );
  return found;
}

const MOST_FILES = 25;

function fullFolders(tree: SourceTree): string[] {
  return [...Map.groupBy(tree.keys(), (path) => dirname(path))]
    .filter(([, files]) => files.length > MOST_FILES)
    .map(
      ([folder, files]) =>
        `${folder}/ has ${files.length} files: no folder has more than ${MOST_FILES}`,
    );
}

/** A layer’s folder: the rooms of one layer may use each other, but never in a ring. */
const roomOf = (path: string): string => path.split('/').slice(0, -1).slice(0, 2).join('/');

function betweenRooms(edges: readonly Edge[]): Pick<Edge, 'from' | 'to'>[] {
  return edges
    .map(({ from, to }) => ({ from: roomOf(from), to: roomOf(to) }))
    .filter(({ from, to }) => from !== to && from.includes('/') && to.includes('/'));
}

/** Each group that imports each other in a ring, types included. */
function cycles(edges: readonly Pick<Edge, 'from' | 'to'>[]): string[] {
  const next = Map.groupBy(edges, (edge) => edge.from);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) found.push([...way.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const { to } of next.get(path) ?? []) visit(to, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}
