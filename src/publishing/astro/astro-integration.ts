import type { AstroAdapter, AstroIntegration } from 'astro';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { oddSign } from '../compile/odd-sign.ts';
import { projectAt } from '../project/project.ts';
import { publicApart } from '../compile/vite-public-apart.ts';
import { routeInputs } from '../compile/vite-route-inputs.ts';

const NAME = 'warta';

export interface WartaOptions {
  /** The module that `astro preview` starts, relative to the newspaper's folder. */
  preview: string;
}

/**
 * Makes of Astro what Warta needs: `astro build` compiles the pages into a function from address to
 * HTML, `astro dev` serves the same pages over the same archive. Rendering and publishing are
 * Warta's own; an `astro build` that people start by hand ends in them too.
 */
export function warta({ preview }: WartaOptions): AstroIntegration {
  let root = '';
  return {
    name: NAME,
    hooks: {
      'astro:config:setup': ({ updateConfig, config, command, addMiddleware }) => {
        root = fileURLToPath(config.root);
        const sign = process.env['WARTA_COMPILE'] === 'yes' ? undefined : oddSign(root);
        if (sign !== undefined)
          throw new Error(
            `\`astro ${command}\` does not work in a folder whose path has the sign ${sign}; \`npm run build\` does.`,
          );
        updateConfig({
          vite: {
            resolve: { preserveSymlinks: process.execArgv.includes('--preserve-symlinks') },
            plugins: [publicApart(), routeInputs(root)],
          },
        });
        addMiddleware({
          order: 'pre',
          entrypoint: new URL(
            command === 'dev' ? './astro-dev-middleware.ts' : './astro-failure-middleware.ts',
            import.meta.url,
          ),
        });
      },
      'astro:config:done': ({ setAdapter, config }) => {
        const adapter: Extract<AstroAdapter, { entrypointResolution: 'auto' }> = {
          name: NAME,
          entrypointResolution: 'auto',
          serverEntrypoint: fileURLToPath(new URL('../render/render-entry.ts', import.meta.url)),
          previewEntrypoint: fileURLToPath(new URL(preview, config.root)),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: {
            serverOutput: 'stable',
            staticOutput: 'unsupported',
            hybridOutput: 'unsupported',
          },
        };
        setAdapter(adapter);
      },
      'astro:server:setup': ({ server }) => {
        const { addDevServer } = createRequire(import.meta.url)(
          './astro-dev-server.ts',
        ) as typeof import('./astro-dev-server.ts');
        return addDevServer(server, root);
      },
      'astro:build:done': ({ logger }) => {
        if (process.env['WARTA_COMPILE'] === 'yes') return;
        // Loaded by Node itself: what the configuration imports cannot import anything later, once
        // Vite has closed its runner.
        const { noteBundle } = createRequire(import.meta.url)(
          '../compile/compile-pages.ts',
        ) as typeof import('../compile/compile-pages.ts');
        noteBundle(projectAt(root.replace(/[/\\]$/, '')));
        logger.info('rendering and publishing');
        // A child process, since Vite's module runner is closed by now.
        const child = spawnSync(
          process.execPath,
          [fileURLToPath(new URL('../../../bin/warta.mjs', import.meta.url)), 'build'],
          { cwd: root, stdio: 'inherit' },
        );
        if (child.status !== 0) process.exit(child.status ?? 1);
      },
    },
  };
}
