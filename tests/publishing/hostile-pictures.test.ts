import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { PictureFault } from '../../src/publishing/pictures/picture-hand.ts';
import { PictureHands } from '../../src/publishing/pictures/picture-hands.ts';
import type { PictureFacts } from '../../src/images/picture-facts.ts';
import { planDerivatives } from '../../src/images/encode/plan-derivatives.ts';
import { mangledPicture, plainPng, pngChunk, wholePictures } from './mangled-picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'warta-hostile-'));
const scratch = join(folder, 'scratch');
mkdirSync(scratch);
process.env['TMPDIR'] = scratch;
const hands = new PictureHands(2);
afterAll(() => {
  hands.stop();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * What the build is told of a picture: its facts, why it is none, or what it did to the process.
 */
async function look(name: string, bytes: Uint8Array): Promise<string | PictureFacts> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const found = await hands.run({ kind: 'look', file, path: name }).catch((error: unknown) => {
    if (!(error instanceof PictureFault)) throw error;
    return { problem: `this picture ${error.message}`, hint: '' };
  });
  return 'problem' in found ? found.problem : found;
}

const svg = (inside: string, attributes = 'width="400" height="300"'): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xi="http://www.w3.org/2001/XInclude" ${attributes}>${inside}</svg>`,
  );
const bomb = deflateSync(Buffer.alloc(100_000_000));

describe('a picture that would exhaust the machine', () => {
  it.each<[string, string, () => Buffer, RegExp]>([
    [
      'a PNG of 254 bytes with a side of 60,000 pixels',
      'a.png',
      () => plainPng(2, 60_000),
      /^it has 2 × 60000 pixels; the limit of a side is 30,000$/,
    ],
    [
      'a PNG 8,000 times as high as wide',
      'b.png',
      () => plainPng(1, 8000),
      /8000 times as high as it is wide, and the limit is 20$/,
    ],
    [
      'a drawing of a million by a million',
      'c.svg',
      () => svg('', 'width="1000000" height="1000000"'),
      /the limit is 120 million$/,
    ],
    [
      'a drawing with 100,000 elements in each other',
      'd.svg',
      () => svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000)),
      /begins as an SVG drawing, but cannot be read/,
    ],
    [
      'a drawing whose entities multiply',
      'e.svg',
      () =>
        Buffer.from(
          `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghij')
            .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
            .join(
              '',
            )}]><svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><text>&j;</text></svg>`,
        ),
      /cannot be read/,
    ],
    [
      'a page of the web',
      'f.jpg',
      () => Buffer.from('<!doctype html><title>Perahu</title>'),
      /the name ends in \.jpg, but it is HTML, a page of the web$/,
    ],
    [
      'a drawing called a photo',
      'g.png',
      () => svg('<rect width="9" height="9"/>'),
      /the name ends in \.png, but the file is SVG$/,
    ],
    [
      'a program',
      'h.jpg',
      () => Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'),
      /it is a program \(Linux\)$/,
    ],
    [
      'a pointer of Git LFS',
      'i.jpg',
      () => Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n'),
      /it is a pointer of Git LFS/,
    ],
  ])('is told: %s', async (_name, file, bytes, problem) => {
    expect(await look(file, bytes())).toMatch(problem);
  });

  it('is no burden when only what stands beside its pixels is large', async () => {
    for (const [type, keyword] of [
      ['iCCP', 'x\0\0'],
      ['zTXt', 'Raw profile type exif\0\0'],
      ['iTXt', 'XML:com.adobe.xmp\0\x01\0\0\0'],
    ] as const) {
      expect(
        await look(
          `${type}.png`,
          plainPng(90, 60, [pngChunk(type, Buffer.concat([Buffer.from(keyword, 'latin1'), bomb]))]),
        ),
      ).toMatchObject({ width: 90, height: 60 });
    }
  });

  it('ends the process that draws it when nothing else does, and the next one is looked at as if nothing had been', async () => {
    const inside = plainPng(12_000, 12_000).toString('base64');
    const nested = svg(`<image href="data:image/png;base64,${inside}" width="400" height="300"/>`);
    const [costly, plain] = await Promise.all([
      look('nested.svg', nested),
      look('plain.png', plainPng(90, 60)),
    ]);
    expect(costly).toBe('this picture takes more than 500 MB of memory');
    expect(plain).toMatchObject({ width: 90 });
    expect(await look('after.png', plainPng(60, 90))).toMatchObject({ width: 60 });
  });
});

describe('a drawing', () => {
  it('reads nothing but itself', async () => {
    const secret = join(folder, 'rahasia.svg');
    writeFileSync(secret, svg('<rect width="400" height="300" fill="#ff00ff"/>'));
    writeFileSync(
      join(folder, 'rahasia.png'),
      await sharp({ create: { width: 40, height: 30, channels: 3, background: '#ff00ff' } })
        .png()
        .toBuffer(),
    );
    const plain = (await look(
      'kosong.svg',
      svg('<rect width="400" height="300" fill="#0000ff"/>'),
    )) as PictureFacts;
    for (const href of [
      `file://${secret}`,
      secret,
      'rahasia.svg',
      './rahasia.png',
      `file://${folder}/rahasia.png`,
      `file://localhost${secret}`,
    ]) {
      const inside = [
        `<image xlink:href="${href}" width="400" height="300"/>`,
        `<image href="${href}" width="400" height="300"/>`,
        `<use href="${href}#a"/>`,
        `<xi:include href="${href}"/>`,
        `<style>@import url("${href}"); circle { fill: url("${href}#a") }</style><circle r="0"/>`,
        `<filter id="f"><feImage href="${href}"/></filter><rect width="9" height="9" filter="url(#f)" fill="none"/>`,
      ].join('');
      expect(
        await look('pembaca.svg', svg(`<rect width="400" height="300" fill="#0000ff"/>${inside}`)),
        href,
      ).toMatchObject({ colour: plain.colour });
    }
    const entity = await look(
      'entitas.svg',
      Buffer.from(
        `<!DOCTYPE svg [<!ENTITY x SYSTEM "file://${secret}">]><svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#0000ff"/>&x;</svg>`,
      ),
    );
    expect(typeof entity === 'string' ? plain.colour : entity.colour).toBe(plain.colour);
  });

  it('may be packed, within the same bounds', async () => {
    expect(await look('z.svg', gzipSync(svg('<rect width="9" height="9"/>')))).toMatchObject({
      drawn: true,
    });
    expect(
      await look(
        'y.svg',
        gzipSync(svg('<rect width="9" height="9"/>', 'width="60" height="60000"')),
      ),
    ).toMatch(/the limit of a side is 30,000$/);
  });
});

it('no mangled picture ends more than its own process, is left without an answer, or leaves a file anywhere', async () => {
  const whole = await wholePictures();
  const runs = Number(process.env['WARTA_PICTURES_FUZZ'] ?? 48);
  const answers = new Map<string, number>();
  let made = 0;
  const lane = async (first: number): Promise<void> => {
    for (let number = first; number < runs; number += 2) {
      const { name, bytes } =
        number < whole.length
          ? (whole[number] ?? mangledPicture(whole, number))
          : mangledPicture(whole, number);
      const file = `${first}-${name}`;
      if (runs > 1000 && number % 500 === 0) console.log(`${number} of ${runs}`);
      const found = await look(file, bytes);
      const answer =
        typeof found === 'string' ? found.replace(/\d+/g, 'N').slice(0, 60) : 'a picture';
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
      if (number < whole.length)
        expect(found, name).toMatchObject(
          name === 'd.jpg' ? { width: 60, height: 90 } : { width: 90, height: 60 },
        );
      if (typeof found === 'string') continue;
      const forms = planDerivatives(found, 'text')
        .slice(0, 3)
        .map((form) => ({ form, focus: found.attention }));
      const bytesOf = new Map<number, Buffer>();
      await hands
        .run(
          {
            kind: 'make',
            file: join(folder, file),
            size: found,
            flat: found.flat,
            forms,
            packet: undefined,
            lanes: 1,
          },
          (form, encoded) => {
            bytesOf.set(form, encoded);
          },
        )
        .catch((error: unknown) => {
          expect(error, `${number}`).toBeInstanceOf(PictureFault);
        });
      for (const [form, encoded] of bytesOf) {
        const { width, height } = forms[form]?.form ?? {};
        if (number % 10 === 0)
          expect(await sharp(encoded).metadata(), `${number}`).toMatchObject({ width, height });
        made++;
      }
    }
  };
  await Promise.all([lane(0), lane(1)]);
  if (runs > 1000)
    console.log(
      [...answers]
        .sort((a, b) => b[1] - a[1])
        .map(([answer, count]) => `${count}  ${answer}`)
        .join('\n'),
      `\n${made} forms`,
    );
  expect([...answers.values()].reduce((sum, count) => sum + count, 0)).toBe(runs);
  expect(made).toBeGreaterThan(0);
  expect(readdirSync(scratch)).toEqual([]);
});
