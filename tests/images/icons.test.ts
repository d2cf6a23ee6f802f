import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { icoFile } from '../../src/images/icons/ico-file.ts';
import { iconGround } from '../../src/images/icons/icon-ground.ts';
import { letterIcon } from '../../src/images/icons/letter-icon.ts';
import { pngSize } from '../../src/images/icons/png-size.ts';
import { safeScale } from '../../src/images/icons/safe-scale.ts';
import { shareCard } from '../../src/images/icons/share-card.ts';
import { encodeIcons } from '../../src/images/icons/sharp-icon-encoder.ts';

const SVG = (inside: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${inside}</svg>`);
const ON_SQUARE = SVG(
  '<path fill="#7a1f2b" d="M0 0h32v32H0z"/><circle cx="16" cy="16" r="8" fill="#fff"/>',
);
const TO_THE_CORNERS = SVG(
  '<path fill="#7a1f2b" d="M0 0h32v32H0z"/><path fill="#fff" d="M2 2h28v28H2z"/>',
);
const ROUND = SVG(
  '<circle cx="16" cy="16" r="16" fill="#7a1f2b"/><path fill="#fff" d="M8 14h16v4H8z"/>',
);
const LOOSE = SVG('<path fill="#7a1f2b" d="M4 4h24v24H4z"/>');
const colours = { ink: '#7a1f2b', paper: '#fdfcf9' };
const pixels = async (svg: Buffer): Promise<{ data: Buffer; side: number }> => ({
  data: await sharp(svg).resize(128).ensureAlpha().raw().toBuffer(),
  side: 128,
});
const pixel = async (png: Buffer, x: number, y: number): Promise<number[]> => {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)];
};

describe('a paper without an icon', () => {
  it('has the first letter of its name on its ink, in plain shapes that need no font', () => {
    for (const name of [
      'Harian',
      'Éireann',
      '  “Kali” Mas',
      ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
    ]) {
      const icon = letterIcon({ name, ...colours });
      expect(icon, name).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 160 160"><path fill="#7a1f2b" d="[^"]+"\/><path fill="none" stroke="#fdfcf9" [^<>]+\/><\/svg>\n$/,
      );
    }
    expect(letterIcon({ name: 'Éireann', ...colours })).toBe(
      letterIcon({ name: 'Esok', ...colours }),
    );
  });

  it.each(['1945', 'العربية', '😀', '"><script>', '!'])(
    'has a page with its rules when its name is %s',
    (name) => {
      const icon = letterIcon({ name, ...colours });
      expect(icon.includes('stroke')).toBe(name === '"><script>');
      expect(icon).not.toContain('script');
    },
  );
});

describe('an icon on its ground', () => {
  it.each<[string, Buffer, string | undefined]>([
    ['a full square', ON_SQUARE, '#7a1f2b'],
    ['a round one, whose sides have the colour', ROUND, '#7a1f2b'],
    ['a loose sign', LOOSE, undefined],
  ])('%s', async (_, svg, ground) => {
    expect(iconGround(await pixels(svg))).toBe(ground);
  });

  it('is made smaller for phones that cut it, so far that nothing leaves the circle of four fifths', async () => {
    expect(safeScale(await pixels(ON_SQUARE), '#7a1f2b')).toBe(1);
    expect(safeScale(await pixels(ROUND), '#7a1f2b')).toBe(1);
    // The corners of a square of 28 in 32 are 19.8 from the middle, and 12.8 are safe.
    expect(safeScale(await pixels(TO_THE_CORNERS), '#7a1f2b')).toBeCloseTo(12.8 / 19.8, 1);
    const files = await encodeIcons({ icon: TO_THE_CORNERS, ...colours });
    const { data, info } = await sharp(files.get('icon-maskable-512.png'))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    let outside = 0;
    for (let y = 0; y < 512; y++)
      for (let x = 0; x < 512; x++)
        if (
          Math.hypot(x - 255.5, y - 255.5) > 0.4 * 512 + 1 &&
          Math.abs((data[(y * 512 + x) * info.channels + 1] ?? 0) - 0x1f) > 24
        )
          outside++;
    expect(outside).toBe(0);
  });

  it('fills the square of an iPhone and keeps its own shape elsewhere', async () => {
    const files = await encodeIcons({ icon: ROUND, ...colours });
    expect(await pixel(files.get('apple-touch-icon.png') ?? Buffer.of(), 0, 0)).toEqual([
      0x7a, 0x1f, 0x2b, 255,
    ]);
    expect((await pixel(files.get('icon-192.png') ?? Buffer.of(), 0, 0))[3]).toBe(0);
    const loose = await encodeIcons({ icon: LOOSE, ...colours });
    expect(await pixel(loose.get('apple-touch-icon.png') ?? Buffer.of(), 0, 0)).toEqual([
      0xfd, 0xfc, 0xf9, 255,
    ]);
  });
});

describe('the files of an icon', () => {
  it('have the sizes that pages and the manifest say, and the same bytes each time', async () => {
    const files = await encodeIcons({
      icon: ON_SQUARE,
      logo: SVG('<path d="M0 12h32v8H0z"/>'),
      ...colours,
    });
    expect(
      Object.fromEntries(
        [...files].map(([file, bytes]) => [
          file,
          file.endsWith('.ico') ? pngSize(bytes.subarray(22)) : pngSize(bytes),
        ]),
      ),
    ).toEqual({
      'favicon.ico': { width: 32, height: 32 },
      'apple-touch-icon.png': { width: 180, height: 180 },
      'icon-192.png': { width: 192, height: 192 },
      'icon-512.png': { width: 512, height: 512 },
      'icon-maskable-512.png': { width: 512, height: 512 },
      'bagikan.png': { width: 1200, height: 630 },
    });
    expect(
      await encodeIcons({ icon: ON_SQUARE, logo: SVG('<path d="M0 12h32v8H0z"/>'), ...colours }),
    ).toEqual(files);
    for (const [file, bytes] of files) expect(bytes.length, file).toBeLessThan(40_000);
  });

  it('in an ICO are found by its directory', () => {
    const ico = icoFile(Buffer.from('png'), 32);
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    expect([ico.readUInt32LE(14), ico.readUInt32LE(18), ico.subarray(22).toString()]).toEqual([
      3,
      22,
      'png',
    ]);
  });

  it('are told from what is no PNG', () => {
    expect(pngSize(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
    expect(pngSize(Buffer.alloc(0))).toBeUndefined();
  });
});

it.each([undefined, 0.2, 1, 4, 40])(
  'the card has all of its parts within its margins, with a name of the ratio %s',
  (logoRatio) => {
    const { icon, logo, ground } = shareCard({ ...colours, logoRatio });
    for (const box of [icon, ...(logo === undefined ? [] : [logo])]) {
      expect([
        box.left >= 80,
        box.top >= 80,
        box.left + box.width <= 1120,
        box.top + box.height <= 470 - 40,
      ]).toEqual([true, true, true, true]);
    }
    expect(logo === undefined).toBe(logoRatio === undefined);
    expect(ground).not.toMatch(/NaN|text/);
  },
);
