import { ICON_DRAWING, ICON_FILES } from './icon-files.ts';
import { DEFAULT_INK, PAPER } from '../values/ink.ts';
import type { Settings } from '../content/settings/settings-schema.ts';
import { shortName } from './short-name.ts';

export const MANIFEST = 'site.webmanifest';

/**
 * What a phone is told that puts the paper on its home screen. Addresses are relative to the
 * manifest, so that they hold under any folder of a host; only the identity is the path of the
 * paper's own address. Source: W3C, Web Application Manifest.
 */
export function webManifest({
  name,
  tagline,
  address,
  language,
  ink = DEFAULT_INK,
  icon = ICON_DRAWING,
}: Pick<Settings, 'address' | 'icon' | 'ink' | 'language' | 'name' | 'tagline'>): string {
  const png = (src: string, sizes: string, purpose: 'any' | 'maskable'): object => ({
    src,
    sizes,
    type: 'image/png',
    purpose,
  });
  return `${JSON.stringify(
    {
      id: new URL(address).pathname,
      name,
      short_name: shortName(name),
      description: tagline === '' ? undefined : tagline,
      lang: language,
      dir: 'auto',
      start_url: './',
      scope: './',
      display: 'minimal-ui',
      background_color: PAPER,
      theme_color: ink,
      icons: [
        png(ICON_FILES.small, '192x192', 'any'),
        png(ICON_FILES.large, '512x512', 'any'),
        png(ICON_FILES.maskable, '512x512', 'maskable'),
        { src: icon, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ],
    },
    null,
    1,
  )}\n`;
}
