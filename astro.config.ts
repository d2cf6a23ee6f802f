import { defineConfig } from 'astro/config';
import { warta } from './src/publishing/astro/astro-integration.ts';

// A fixed key: there are no server islands whose secrets it would guard, and a random one would change every build.
process.env['ASTRO_KEY'] = 'd2FydGEtaGFzLW5vLXNlcnZlci1pc2xhbmRzLWF0LWE=';

export default defineConfig({
  output: 'server',
  adapter: warta({ preview: 'src/server/astro-preview.ts' }),
  outDir: './.warta/out',
  trailingSlash: 'always',
  session: false,
  // Pictures are Warta's own; Astro's are dead on a static host.
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  devToolbar: { enabled: false },
  build: { client: './client/', server: './server/', assets: '_astro', inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Stylesheets and scripts name files that lie beside them, all in one folder, so that they hold under any path of a host.
    experimental: {
      renderBuiltUrl: (file, { hostType, ssr }) =>
        hostType === 'css'
          ? `./${file.split('/').at(-1) ?? ''}`
          : ssr
            ? undefined
            : { relative: true },
    },
  },
});
