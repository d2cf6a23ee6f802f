import { describe, expect, it } from 'vitest';
import { webManifest } from '../../src/wellknown/web-manifest.ts';

const SAID = {
  name: 'Harian Tambangan',
  tagline: '',
  address: 'https://contoh.example/koran/',
  language: 'id',
} as const;
const manifest = (said: Parameters<typeof webManifest>[0]): Record<string, unknown> =>
  JSON.parse(webManifest(said)) as Record<string, unknown>;

describe('the manifest', () => {
  it('names the paper in its own colours, and every address is relative to itself', () => {
    expect(manifest({ ...SAID, ink: '#7a1f2b', icon: 'gambar/tanda.svg' })).toEqual({
      id: '/koran/',
      name: 'Harian Tambangan',
      short_name: 'Tambangan',
      lang: 'id',
      dir: 'auto',
      start_url: './',
      scope: './',
      display: 'minimal-ui',
      background_color: '#fdfcf9',
      theme_color: '#7a1f2b',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: 'gambar/tanda.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ],
    });
    expect(manifest({ ...SAID, tagline: 'Kabar' })).toMatchObject({
      description: 'Kabar',
      theme_color: '#12466b',
    });
  });

  it('stays JSON whatever the name', () => {
    const name = '"}],</script>\\u0000\n😀 العربية \u2028';
    expect(manifest({ ...SAID, name, tagline: name })).toMatchObject({
      name,
      description: name,
      start_url: './',
    });
  });
});
