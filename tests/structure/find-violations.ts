import { forbidden } from './layers.ts';
import { edgesOf, type Edge, type SourceTree } from './source-tree.ts';
import { wrongEdge } from './techniques.ts';

/** What would bind a page to more than its code and its reads, or leave a page for a server that is not there. */
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
  return [...importViolations(edges), ...pageViolations(tree, edges), ...cycles(edges)].sort();
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

/** Each group of files that import each other in a ring, types included. */
function cycles(edges: readonly Edge[]): string[] {
  const next = Map.groupBy(
    edges.filter((edge) => edge.own),
    (edge) => edge.from,
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) found.push(`a ring of imports: ${[...way.slice(start), path].join(' → ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const { to } of next.get(path) ?? []) visit(to, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}
