import sharp, { type JpegOptions } from 'sharp';
import { describe, expect, it } from 'vitest';
import { probePicture } from '../../src/images/probe/sharp-picture-probe.ts';
import { SeededRandom } from '../bench/seeded-random.ts';

const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="901" height="605"><defs><linearGradient id="g"><stop offset="0" stop-color="#123"/><stop offset="1" stop-color="#fc9"/></linearGradient></defs><rect width="901" height="605" fill="url(#g)"/><circle cx="300" cy="300" r="200" fill="#a33"/><path d="M0 0L900 600" stroke="#fff" stroke-width="9"/></svg>',
);
const smooth = sharp(drawing).removeAlpha();
const grainy = sharp({
  create: {
    width: 901,
    height: 605,
    channels: 3,
    background: 'red',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
});
const plain = (width: number, height: number, options: JpegOptions = {}): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .jpeg(options)
    .toBuffer();
const beforeEnd = (jpeg: Buffer, extra: Buffer): Buffer =>
  Buffer.concat([jpeg.subarray(0, -2), extra, jpeg.subarray(-2)]);

/** What is found wrong with a picture: words, `odd data`, or nothing. */
async function found(jpeg: Buffer): Promise<string> {
  const bytes = Buffer.from(jpeg);
  const facts = await probePicture(bytes, 'a.jpg');
  expect(bytes.equals(jpeg)).toBe(true);
  return 'problem' in facts ? facts.problem : facts.oddData === true ? 'odd data' : '';
}

/** A grey picture of 8 × 8 blocks with a restart after each, as some cameras write them. */
async function withRestarts(): Promise<Buffer> {
  const grey = await sharp({
    create: { width: 80, height: 80, channels: 3, background: '#808080' },
  })
    .toColourspace('b-w')
    .jpeg({ optimiseCoding: false })
    .toBuffer();
  const scan = grey.indexOf(Buffer.from([0xff, 0xda]));
  const data = scan + 2 + grey.readUInt16BE(scan + 2);
  const blocks = Array.from({ length: 100 }, (_, block) => [
    0x2b,
    ...(block < 99 ? [0xff, 0xd0 + (block % 8)] : []),
  ]).flat();
  return Buffer.concat([
    grey.subarray(0, scan),
    Buffer.from([0xff, 0xdd, 0, 4, 0, 1]),
    grey.subarray(scan, data),
    Buffer.from(blocks),
    Buffer.from([0xff, 0xd9]),
  ]);
}

describe('a JPEG that is whole', () => {
  it('has nothing found wrong with it, whatever a camera, a phone or a program leaves around its data', async () => {
    const kinds: [string, Buffer][] = [['restarts', await withRestarts()]];
    for (const [name, picture] of [
      ['smooth', smooth],
      ['grainy', grainy],
    ] as const) {
      for (const options of [
        {},
        { chromaSubsampling: '4:4:4' },
        { progressive: true },
        { quality: 100 },
      ]) {
        const jpeg = await picture.clone().jpeg(options).toBuffer();
        kinds.push(
          [name, jpeg],
          [`${name}, a film behind it`, Buffer.concat([jpeg, Buffer.alloc(9000, 'film')])],
          [`${name}, another picture behind it`, Buffer.concat([jpeg, jpeg])],
          [`${name}, filled up`, beforeEnd(jpeg, Buffer.alloc(500))],
          [`${name}, three bytes too many`, beforeEnd(jpeg, Buffer.from([1, 2, 3]))],
        );
      }
      kinds.push(
        [`${name} in four inks`, await picture.clone().toColourspace('cmyk').jpeg().toBuffer()],
        [`${name} in grey`, await picture.clone().toColourspace('b-w').jpeg().toBuffer()],
        [
          `${name} turned`,
          await picture.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
        ],
      );
    }
    for (const [width, height] of [
      [2000, 1503],
      [7, 5],
      [1, 1],
      [1000, 777],
    ] as const)
      for (const options of [{}, { chromaSubsampling: '4:4:4' }])
        kinds.push([`plain ${width} × ${height}`, await plain(width, height, options)]);
    for (const [name, jpeg] of kinds) expect(await found(jpeg), name).toBe('');
  });
});

describe('a JPEG that lost something in its middle', () => {
  const random = new SeededRandom(7);
  const middle = (jpeg: Buffer, part = 0.5): number => Math.floor(jpeg.length * part);
  const overwritten = (jpeg: Buffer, count: number, part?: number): Buffer => {
    const bytes = Buffer.from(jpeg);
    for (let at = middle(jpeg, part), end = at + count; at < end; at++)
      bytes[at] = Math.floor(random.next() * 256);
    return bytes;
  };

  it.each<[string, (jpeg: Buffer) => Buffer]>([
    ['a block of a disk written over', (jpeg) => overwritten(jpeg, 512)],
    ['some bytes written over near its end', (jpeg) => overwritten(jpeg, 64, 0.85)],
    [
      'a block that reads as zeros',
      (jpeg) => Buffer.from(jpeg).fill(0, middle(jpeg), middle(jpeg) + 512),
    ],
    [
      'a block missing',
      (jpeg) => Buffer.concat([jpeg.subarray(0, middle(jpeg)), jpeg.subarray(middle(jpeg) + 512)]),
    ],
  ])('is refused or told: %s', async (_what, spoil) => {
    for (const picture of [smooth, grainy])
      for (const options of [{}, { chromaSubsampling: '4:4:4' }])
        expect(await found(spoil(await picture.clone().jpeg(options).toBuffer()))).toMatch(
          /^(?:the picture is damaged, and part of it would be grey or shifted: .+|odd data)$/,
        );
    expect(await found(spoil(await smooth.clone().jpeg({ progressive: true }).toBuffer()))).toMatch(
      /^the picture is damaged/,
    );
  });
});
