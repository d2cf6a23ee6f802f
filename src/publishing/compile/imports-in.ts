import { posix } from 'node:path';

/** What a source names so that it is loaded or run with it. */
export interface Imports {
  /** Paths of files, from where the source's own path begins. */
  files: readonly string[];
  /** Names of packages. */
  packages: readonly string[];
}

/**
 * Erased when the code runs. An import of which each name alone is a type is loaded all the same.
 */
const ERASED =
  /^[ \t]*(?:import\s+type\b[^;'"]*?|export\s+type\s*(?:\{[^}]*\}|\*[^;'"]*?))\s*\bfrom\s*(['"])[^'"\n]+\1/gm;
/**
 * `import … from '…'`, `export … from '…'`, `import '…'`, `import('…')`, `require('…')`,
 * `createRequire(…)('…')`.
 */
const LOADED =
  /(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\(|\bcreateRequire\([^()]*\)\s*\()\s*(['"])([^'"\n]+)\1/g;
/** `new URL('../../reactions/worker.ts', import.meta.url)`, also with a choice of two. */
const NAMED = /\bnew\s+URL\(([^;]*?)\bimport\.meta\.url\b/g;
/** Of what stands before it, paths alone. */
const TEXT = /(['"])([^'"\n]*[./][^'"\n]*)\1/g;
/** `@import '…'` and `url(…)` of a stylesheet. */
const IN_STYLES = /(?:@import\s+|\burl\(\s*)(['"]?)([^'")\s]+)\1/g;
const PACKAGE = /^(?:@[\w.-]+\/)?[a-z0-9][\w.-]*(?=\/|$)/i;

/**
 * It finds too much rather than too little: what only stands in a text or a comment is named as
 * well. Pure.
 */
export function importsIn(path: string, text: string): Imports {
  const files = new Set<string>();
  const packages = new Set<string>();
  for (const named of namesIn(path, text)) {
    const bare = named.replace(/[?#].*$/, '');
    const name = PACKAGE.exec(bare)?.[0];
    if (/^\.\.?\//.test(bare)) files.add(posix.join(posix.dirname(path), bare));
    else if (name !== undefined) packages.add(name);
  }
  return { files: [...files], packages: [...packages] };
}

function namesIn(path: string, text: string): string[] {
  if (path.endsWith('.css'))
    return [...text.matchAll(IN_STYLES)].map(([, , named = '']) => besideIt(named));
  if (!/\.(?:astro|[cm]?[jt]s)$/.test(path)) return [];
  const code = text.replace(ERASED, '');
  return [
    ...[...code.matchAll(LOADED)].map(([, , named = '']) => named),
    ...[...code.matchAll(NAMED)].flatMap(([, inside = '']) =>
      [...inside.matchAll(TEXT)].map(([, , named = '']) => besideIt(named)),
    ),
  ];
}

/** In addresses `a.woff2` is the file beside the source. */
function besideIt(named: string): string {
  return /^(?:\.|\/|#|[a-z]+:)/i.test(named) ? named : `./${named}`;
}
