import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { parseJson } from '../../values/parse-json.ts';
import { environmentIn } from './environment-in.ts';
import { filesOfModule, type ModuleEdges } from './files-of-module.ts';

/**
 * Written into the cache: for each page's file under the project, every project file that it is
 * made of, under `SCRIPTS` those of the scripts that readers' browsers run, and under `EVERYWHERE`
 * what is compiled with the pages and imported by none; sorted.
 */
export const ROUTE_INPUTS_FILE = 'route-inputs.json';
export type RouteInputs = Record<string, string[]>;
/** No page has this name. */
const SCRIPTS = 'scripts';
export const EVERYWHERE = 'everywhere';

/**
 * Notes, while Vite compiles, what each page's module graph consists of, and refuses what would
 * make a page impure and cannot be seen when it runs: modules of the platform, and the environment,
 * whose values the compiler writes into the code.
 */
export function routeInputs(root: string): Plugin {
  const pages = join(root, 'src', 'pages') + sep;
  const name = (file: string): string => relative(root, file).replaceAll(sep, '/');
  return {
    name: 'warta-route-inputs',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(join(root, 'src') + sep) || id.includes('?')) return;
      const [used] = environmentIn(code);
      if (used !== undefined)
        this.error(
          `${name(id)} uses import.meta.env.${used}, which the compiler would keep: what pages show of a setting belongs in content/site.yaml.`,
        );
    },
    buildEnd(error) {
      if (error !== undefined) return;
      if (this.environment.name === 'client') {
        // Compiled after the pages, which name them only by the links that they become.
        const scripts = [...this.getModuleIds()]
          .map((id) => id.split('?')[0] ?? id)
          .filter((id) => id.startsWith(join(root, 'src') + sep))
          .map(name);
        const file = join(root, '.warta', ROUTE_INPUTS_FILE);
        writeFileSync(
          file,
          JSON.stringify(
            {
              ...parseJson<RouteInputs>(readFileSync(file, 'utf8')),
              [SCRIPTS]: [...new Set(scripts)].sort(),
            },
            undefined,
            1,
          ),
        );
        return;
      }
      const routes: RouteInputs = {};
      const platform = new Set<string>();
      for (const id of this.getModuleIds()) {
        if (!id.startsWith(pages) || id.includes('?')) continue;
        const found = filesOfModule(id, (module): ModuleEdges | null => this.getModuleInfo(module));
        for (const { importer, imported } of found.platform)
          platform.add(`${name(importer)} imports ${imported}`);
        routes[name(id)] = [...found.files]
          .filter((file) => file.startsWith(root))
          .map(name)
          .filter((file) => !file.startsWith('node_modules/'))
          .sort();
      }
      if (Object.keys(routes).length > 0) {
        const ofPages = new Set(Object.values(routes).flat());
        routes[EVERYWHERE] = [...this.getModuleIds()]
          .map((id) => id.split('?')[0] ?? id)
          .filter((id) => id.startsWith(join(root, 'src') + sep))
          .map(name)
          .filter((file, place, all) => !ofPages.has(file) && all.indexOf(file) === place)
          .sort();
      }
      if (platform.size > 0)
        this.error(
          `${[...platform].sort().join('\n')}\nA page gets its data from Astro.locals.archive only, so that Warta knows when it must be rendered again.`,
        );
      // Modules come in the order in which they happened to be loaded.
      const sorted = Object.fromEntries(
        Object.entries(routes).sort(([a], [b]) => (a < b ? -1 : 1)),
      );
      if (Object.keys(routes).length > 0)
        writeFileSync(
          join(root, '.warta', ROUTE_INPUTS_FILE),
          JSON.stringify(sorted, undefined, 1),
        );
    },
  };
}
