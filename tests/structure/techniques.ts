/**
 * Techniques and the files that may touch them: a file that does is an edge, named after its
 * technique or its role. Who imports an adapter is in the second table. With one adapter for a
 * port, as for pictures, nothing is chosen, and the user of the port may load it; of two, one file
 * chooses. A real choice between adapters belongs to a composition root.
 */
const EDGES: readonly [technique: RegExp, files: RegExp][] = [
  [/^sharp$/, /^images\/[a-z]+\/sharp-[a-z-]+\.ts$/],
  [/^@rgrove\/parse-xml$/, /^images\/metadata\/xmp-words\.ts$/],
  [/^feed$/, /^syndication\/feed-xml\.ts$/],
  [/^gray-matter$/, /^content\/story\/split-front-matter\.ts$/],
  [
    /^(?:astro|astro:.*|vite)(?:\/|$)/,
    /^(?:publishing\/(?:astro\/astro|compile\/vite)-[a-z-]+|publishing\/render\/render-entry|server\/astro-preview)\.ts$/,
  ],
  [/^node:(?:http|net)$/, /^server\//],
  [
    /^node:child_process$/,
    /^(?:archive\/sources\/git-command|publishing\/compile\/compile-pages|publishing\/pictures\/picture-hand|publishing\/astro\/astro-integration|publishing\/staging\/exchange-folders)\.ts$/,
  ],
  [
    /^node:sqlite$/,
    /^(?:archive\/store\/open-archive|publishing\/project\/build-lock|reactions\/stores\/sqlite-database)\.ts$/,
  ],
  [/^pagefind$/, /^search\/pagefind-indexer\.ts$/],
  [/^postgres$/, /^reactions\/stores\/postgres-reaction-store\.ts$/],
  [/^hono(?:\/|$)/, /^(?:reactions\/service\/|server\/reactions\/serve-reactions\.ts$)/],
  [/^@hono\/node-server$/, /^server\/reactions\/serve-reactions\.ts$/],
  [
    /^node:worker_threads$/,
    /^(?:archive\/ingest\/story\/(?:ingest-worker|story-thread)|publishing\/render\/render-(?:pool|worker)|publishing\/staging\/inspect-(?:beside|worker)|publishing\/pictures\/picture-(?:process|watch))\.ts$/,
  ],
  [/^node:fs(?:\/|$)/, /^(?:archive|files|publishing|server|cli|reactions\/stores)\//],
  [/^(?:unified|vfile|(?:remark|rehype|mdast|hast|micromark)(?:-.*)?)$/, /^markdown\//],
];

const ADAPTERS: readonly [adapter: RegExp, users: RegExp][] = [
  // Git's digests or those of the bytes: which, the folder itself says when it is read; there is
  // nothing to configure.
  [/^archive\/sources\/(?:git|folder)-source-lister\.ts$/, /^archive\/sources\/list-sources\.ts$/],
  [
    /^archive\/history\/git-history-reader\.ts$/,
    /^archive\/history\/(?:follow-history|history-state)\.ts$/,
  ],
  [/^archive\/sources\/git-command\.ts$/, /^archive\/[a-z]+\/git-[a-z-]+\.ts$/],
  [
    /^reactions\/stores\/(?:sqlite|postgres)-reaction-store\.ts$/,
    /^server\/reactions\/open-reaction-store\.ts$/,
  ],
  [/^reactions\/stores\/d1-reaction-store\.ts$/, /^reactions\/worker\.ts$/],
  // What decodes pictures is loaded by the process that does nothing else, never by the build
  // itself.
  [
    /^images\/[a-z]+\/sharp-(?:loaders|picture-(?:encoder|probe))\.ts$/,
    /^publishing\/pictures\/(?:picture-(?:process|protocol)|make-forms)\.ts$/,
  ],
  [/^images\/icons\/sharp-icon-encoder\.ts$/, /^publishing\/pictures\/draw-icons\.ts$/],
  [
    /^publishing\/pictures\/draw-icons\.ts$/,
    /^publishing\/pictures\/picture-(?:process|protocol)\.ts$/,
  ],
];

/**
 * Why a file (its path under `src/`) may not import a package, or an adapter of ours (a path too);
 * undefined when it may.
 */
export function wrongEdge(from: string, to: string, typesOnly: boolean): string | undefined {
  const edge = EDGES.find(([technique]) => technique.test(to));
  if (edge !== undefined && !typesOnly && !edge[1].test(from))
    return `${to} is used only in files like ${edge[1].source}`;
  const adapter = ADAPTERS.find(([adapters]) => adapters.test(to));
  return adapter !== undefined && !adapter[1].test(from)
    ? `${to} is loaded only by ${adapter[1].source}`
    : undefined;
}
