import { writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Written into the bundle: for each page's file under the project, every project file that it is made of; sorted. */
export const ROUTE_INPUTS_FILE = 'route-inputs.json';
export type RouteInputs = Record<string, string[]>;

/** Notes, while Vite compiles, what each page's module graph consists of, and refuses what would make a page impure. */
export function routeInputs(root: string): Plugin {
  const pages = join(root, 'src', 'pages') + sep;
  return {
    name: 'warta-route-inputs',
    apply: 'build',
    buildEnd(error) {
      if (error !== undefined) return;
      const routes: RouteInputs = {};
      for (const id of this.getModuleIds()) {
        if (!id.startsWith(pages) || id.includes('?')) continue;
        const files = new Set<string>();
        const impure = collect(id, (module) => this.getModuleInfo(module), files, new Set());
        if (impure !== undefined) this.error(`${relative(root, impure.importer)} imports ${impure.imported}: a page gets its data from Astro.locals.archive only, so that Warta knows when it must be rendered again.`);
        routes[relative(root, id).replaceAll(sep, '/')] = [...files].filter((file) => file.startsWith(root)).map((file) => relative(root, file).replaceAll(sep, '/')).filter((file) => !file.startsWith('node_modules/')).sort();
      }
      if (Object.keys(routes).length > 0) writeFileSync(join(root, '.warta', ROUTE_INPUTS_FILE), JSON.stringify(routes, undefined, 1));
    },
  };
}

interface ModuleEdges {
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}

function collect(id: string, infoOf: (id: string) => ModuleEdges | null, files: Set<string>, seen: Set<string>): { importer: string; imported: string } | undefined {
  if (seen.has(id)) return undefined;
  seen.add(id);
  files.add(id.split('?')[0] ?? id);
  const info = infoOf(id);
  for (const imported of [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])]) {
    if (imported.includes('/node_modules/') || imported.startsWith('\0')) continue;
    if (imported.startsWith('node:')) return { importer: id, imported };
    const impure = collect(imported, infoOf, files, seen);
    if (impure !== undefined) return impure;
  }
  return undefined;
}
