import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../files/digest.ts';
import { PAGE_KINDS, type PageKind } from '../project/page-kinds.ts';
import type { RouteInputs } from './vite-route-inputs.ts';

/** Folders whose code has no part in what is in the archive and which pages there are. */
const BESIDE_ENGINE = new Set([
  'announce',
  'browser',
  'cli',
  'components',
  'layouts',
  'pages',
  'server',
  'styles',
]);
/** What every page is made of, whatever it shows. */
const EVERYWHERE = ['astro.config.ts', 'package-lock.json', 'tsconfig.json'];
/** What only stylesheets name, so that no module graph shows it; a change of it changes their names. */
const FONTS = 'src/styles/fonts';
const RUNTIME = `${process.version} icu ${process.versions.icu ?? ''} tz ${process.versions['tz'] ?? ''}`;

/** Fingerprint of the code that reads stories and plans pages: another one, and the archive is made anew. */
export function engineVersion(codeRoot: string): string {
  const folders = readdirSync(join(codeRoot, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !BESIDE_ENGINE.has(entry.name))
    .map((entry) => entry.name);
  const files = folders.flatMap((folder) =>
    readdirSync(join(codeRoot, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `src/${folder}/${file}`),
  );
  return fingerprint(codeRoot, [...files, 'package-lock.json']);
}

/** Fingerprint of the code that looks at pictures: another one, and what was found before is not trusted. */
export function probeVersion(codeRoot: string): string {
  return fingerprint(
    codeRoot,
    [
      'probe/sharp-picture-probe',
      'probe/picture-bounds',
      'picture-facts',
      'metadata/picture-words',
      'metadata/iptc-words',
      'metadata/xmp-words',
    ]
      .map((file) => `src/images/${file}.ts`)
      .concat('src/files/kind-of-file.ts', 'package-lock.json'),
  );
}

/** Fingerprint of the code that draws icons: another one, and those that were drawn before are not used. */
export function iconVersion(codeRoot: string): string {
  return fingerprint(codeRoot, [
    ...['icon-ground', 'ico-file', 'safe-scale', 'share-card', 'sharp-icon-encoder'].map(
      (file) => `src/images/icons/${file}.ts`,
    ),
    'src/wellknown/icon-files.ts',
    'package-lock.json',
  ]);
}

/** Fingerprint of the code that indexes stories: another one, and what is kept of search is not used. */
export function searchVersion(codeRoot: string): string {
  const files = readdirSync(join(codeRoot, 'src/search')).map((file) => `src/search/${file}`);
  return fingerprint(codeRoot, [
    ...files,
    'src/publishing/search/make-shard.ts',
    'package-lock.json',
  ]);
}

/** Fingerprint of what all pages are compiled from: another one, and they are compiled again. */
export function bundleVersion(codeRoot: string, inputs: RouteInputs): string {
  const pages = readdirSync(join(codeRoot, 'src', 'pages'), { recursive: true, encoding: 'utf8' });
  const middleware = readdirSync(join(codeRoot, 'src'), { encoding: 'utf8' }).filter((file) =>
    file.startsWith('middleware.'),
  );
  const files = new Set([
    ...Object.values(inputs).flat(),
    ...middleware.map((file) => `src/${file}`),
    'src/publishing/render/render-entry.ts',
    'src/publishing/astro/astro-integration.ts',
    'src/publishing/astro/astro-failure-middleware.ts',
    'src/publishing/compile/vite-public-apart.ts',
    'src/publishing/compile/vite-route-inputs.ts',
    ...EVERYWHERE,
    ...fontsIn(codeRoot),
  ]);
  return digest(`${pages.sort().join('\n')}\n${fingerprint(codeRoot, [...files])}`);
}

/** Fingerprint of the sources of each kind of page, and of the path under which they stand. The compiled bytes would not do: they differ from folder to folder. */
export function pageCodes(
  codeRoot: string,
  inputs: RouteInputs,
  base: string,
): Record<PageKind, string> {
  const codes = {} as Record<PageKind, string>;
  for (const [kind, file] of Object.entries(PAGE_KINDS))
    codes[kind as PageKind] =
      fingerprint(codeRoot, [...(inputs[file] ?? []), ...EVERYWHERE, ...fontsIn(codeRoot)]) +
      (base === '/' ? '' : ` ${base}`);
  return codes;
}

function fontsIn(codeRoot: string): string[] {
  return readdirSync(join(codeRoot, FONTS))
    .filter((file) => file.endsWith('.woff2'))
    .map((file) => `${FONTS}/${file}`);
}

/** By path; most files are part of several fingerprints. */
const digests = new Map<string, { mark: string; digest: string }>();

/** Digest of a file's bytes, which are read once in a process unless the file changes. */
function digestOf(path: string): string {
  const { ino, size, mtimeMs, ctimeMs } = statSync(path);
  const mark = `${ino}:${size}:${mtimeMs}:${ctimeMs}`;
  const known = digests.get(path);
  if (known?.mark === mark) return known.digest;
  const made = digest(readFileSync(path));
  digests.set(path, { mark, digest: made });
  return made;
}

function fingerprint(root: string, files: readonly string[]): string {
  const lines = [...new Set(files)].sort().map((file) => {
    try {
      return `${file} ${digestOf(join(root, file))}`;
    } catch {
      return `${file} missing`;
    }
  });
  return digest([RUNTIME, ...lines].join('\n'));
}
