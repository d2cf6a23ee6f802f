import type { Plugin } from 'vite';

/**
 * Keeps `public/` out of what is compiled: its files are copied by the build itself, which looks at
 * them each time and at nothing behind a link.
 */
export function publicApart(): Plugin {
  return {
    name: 'warta-public-apart',
    apply: 'build',
    configEnvironment: () => ({ build: { copyPublicDir: false } }),
  };
}
