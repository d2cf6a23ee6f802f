import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { importsOf, type Import } from './imports-of.ts';

/** Source files: text by path under `src/`. */
export type SourceTree = ReadonlyMap<string, string>;

export function readSourceTree(folder: string): SourceTree {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|astro)$/.test(path))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

export interface Edge extends Omit<Import, 'module'> {
  from: string;
  /** A path under `src/`, or the name of a package or a module of the platform. */
  to: string;
  /** The imported file is one of ours. */
  own: boolean;
}

export function edgesOf(tree: SourceTree): Edge[] {
  return [...tree].flatMap(([from, text]) =>
    importsOf(from, text).map(({ module, typesOnly }) => {
      const own = module.startsWith('.');
      return { from, to: own ? normalize(join(dirname(from), module)) : module, own, typesOnly };
    }),
  );
}
