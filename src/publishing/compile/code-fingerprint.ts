import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../files/digest.ts';
import type { ArchiveCode } from '../../archive/store/open-archive.ts';
import { PAGE_KINDS, type PageKind } from '../project/page-kinds.ts';
import { allPackages, installedPackages } from './installed-packages.ts';
import { moduleGraph } from './module-graph.ts';
import { sourceReader, type SourceReader } from './source-files.ts';
import { EVERYWHERE, type RouteInputs } from './vite-route-inputs.ts';

/** What makes a product of a build. Paths are those under the project. */
interface Maker {
  /** The module that makes it, and all that is reached from there. */
  entry: string;
  /** Files that belong to it though no module names them. */
  also?: readonly string[];
  /** Where the walk turns back: what is named and has no part in the product. */
  without?: readonly string[];
  /** Whether every package that is installed may have a part: a compiler takes what it finds. */
  ofAllPackages?: boolean;
  /**
   * Whether the product depends on Node itself: its dates, its compression, its way of writing
   * objects.
   */
  ofNode: boolean;
}

/**
 * Everything that a build keeps, and what makes it. The key of each follows from that: the bytes of
 * all files that are reached from the module, the packages that these import with all that they
 * need, and Node where it has a part.
 */
export const MAKERS = {
  /**
   * What is in the archive, and so which pages there are and what each of them reads: all that runs
   * in a build but its command.
   */
  archive: { entry: 'src/publishing/build-site.ts', ofNode: true },
  /** What a picture's file says of itself. */
  facts: { entry: 'src/images/probe/sharp-picture-probe.ts', ofNode: true },
  /**
   * Published forms of pictures, and their names: hours of work at a large paper, of sharp's
   * libraries alone, so Node is left out.
   */
  forms: { entry: 'src/publishing/pictures/make-forms.ts', ofNode: false },
  icons: { entry: 'src/publishing/pictures/draw-icons.ts', ofNode: true },
  shards: {
    entry: 'src/publishing/search/search-changes.ts',
    also: ['src/publishing/search/shard-cache.ts'],
    ofNode: true,
  },
  /**
   * Compiled pages, beside the pages themselves: without what `astro dev` runs and what follows on
   * compiling.
   */
  pages: {
    entry: 'astro.config.ts',
    also: ['tsconfig.json'],
    without: [
      'src/publishing/astro/astro-dev-middleware.ts',
      'src/publishing/astro/astro-dev-server.ts',
      'src/publishing/compile/compile-pages.ts',
      'bin/warta.mjs',
    ],
    ofAllPackages: true,
    ofNode: true,
  },
} as const satisfies Record<string, Maker>;

const { icu = '', tz = '', unicode = '', cldr = '' } = process.versions as Record<string, string>;
const NODE = `${process.version} icu ${icu} tz ${tz} unicode ${unicode} cldr ${cldr}`;
/** Files at the top of a project that a compiler takes by their names, whoever puts them there. */
const BY_NAME =
  /^(?:package\.json|(?:astro|postcss)\.config\.\w+|\.(?:postcss|browserslist)rc[.\w]*)$/;

/**
 * Fingerprints of the code that reads stories and plans pages, and of that which makes published
 * forms of pictures: others, and the archive is made anew.
 */
export function engineVersion(codeRoot: string): ArchiveCode {
  return withKeys(codeRoot, (keyOf) => ({
    version: keyOf(MAKERS.archive),
    encoder: keyOf(MAKERS.forms),
  }));
}

/**
 * Fingerprint of the code that looks at pictures: another one, and what was found before is not
 * trusted.
 */
export function probeVersion(codeRoot: string): string {
  return withKeys(codeRoot, (keyOf) => keyOf(MAKERS.facts));
}

/**
 * Fingerprint of the code that draws icons: another one, and those that were drawn before are not
 * used.
 */
export function iconVersion(codeRoot: string): string {
  return withKeys(codeRoot, (keyOf) => keyOf(MAKERS.icons));
}

/**
 * Fingerprint of the code that indexes stories: another one, and what is kept of search is not
 * used.
 */
export function searchVersion(codeRoot: string): string {
  return withKeys(codeRoot, (keyOf) => keyOf(MAKERS.shards));
}

/** Fingerprint of what all pages are compiled from: another one, and they are compiled again. */
export function bundleVersion(codeRoot: string, inputs: RouteInputs): string {
  const atTop = readdirSync(codeRoot).filter((name) => BY_NAME.test(name));
  // Astro finds pages, and more than pages, by their names alone.
  const names = [
    ...readdirSync(join(codeRoot, 'src')),
    ...readdirSync(join(codeRoot, 'src', 'pages'), { recursive: true, encoding: 'utf8' }),
  ];
  const also = [...MAKERS.pages.also, ...atTop, ...Object.values(inputs).flat()];
  return withKeys(codeRoot, (keyOf) =>
    digest(`${names.sort().join('\n')}\n${keyOf({ ...MAKERS.pages, also })}`),
  );
}

/**
 * Fingerprint of the sources of each kind of page, and of the path under which they stand. The
 * compiled bytes would not do: they differ from folder to folder.
 */
export function pageCodeHashes(
  codeRoot: string,
  inputs: RouteInputs,
  base: string,
): Record<PageKind, string> {
  const codeHashes = {} as Record<PageKind, string>;
  const everywhere = [...MAKERS.pages.also, ...(inputs[EVERYWHERE] ?? [])];
  withKeys(codeRoot, (keyOf) => {
    for (const [kind, file] of Object.entries(PAGE_KINDS))
      codeHashes[kind as PageKind] =
        keyOf({ ...MAKERS.pages, also: [...everywhere, ...(inputs[file] ?? [])] }) +
        (base === '/' ? '' : ` ${base}`);
  });
  return codeHashes;
}

/**
 * What goes into a key, a line each: Node, files with their digests, packages with their versions.
 * Throws where the maker is not there: a key without it would hold for ever.
 */
export function keyLines(
  codeRoot: string,
  { entry, also = [], without = [], ofAllPackages = false, ofNode }: Maker,
  read: SourceReader,
): string[] {
  if (read(entry) === undefined) throw new Error(`${entry} is not there`);
  const { files, packages } = moduleGraph([entry, ...also], read, new Set(without));
  return [
    ...(ofNode ? [NODE] : []),
    ...files.map((file) => `${file} ${read(file)?.digest ?? 'missing'}`),
    ...(ofAllPackages ? [allPackages(codeRoot)] : installedPackages(codeRoot, packages)),
  ];
}

function withKeys<T>(codeRoot: string, make: (keyOf: (maker: Maker) => string) => T): T {
  const { read, keep } = sourceReader(codeRoot);
  const found = make((maker) => digest(keyLines(codeRoot, maker, read).join('\n')));
  keep();
  return found;
}
