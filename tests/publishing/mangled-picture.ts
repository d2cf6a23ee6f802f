import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { SeededRandom } from '../bench/seeded-random.ts';

export interface NamedPicture {
  name: string;
  bytes: Buffer;
}

const SIDE = { width: 90, height: 60 };
const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="60"><defs><g id="a"><rect width="20" height="20" fill="#c00"/></g><filter id="f"><feGaussianBlur stdDeviation="2"/></filter></defs><use xlink:href="#a" filter="url(#f)"/><path d="M0 0L90 60Z"/></svg>',
);

/** A whole picture of every kind that a newspaper takes. */
export async function wholePictures(): Promise<NamedPicture[]> {
  const photo = sharp({
    create: {
      ...SIDE,
      channels: 3,
      background: 'teal',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .withExif({ IFD0: { Artist: 'Rini', ImageDescription: 'Perahu' } })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Rini</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>',
    )
    .withIccProfile('srgb');
  const frames = sharp(
    Buffer.concat([Buffer.alloc(90 * 60 * 3, 200), Buffer.alloc(90 * 60 * 3, 30)]),
    { raw: { width: 90, height: 120, channels: 3, pageHeight: 60 } },
  );
  return [
    { name: 'a.jpg', bytes: await photo.clone().jpeg().toBuffer() },
    {
      name: 'b.jpg',
      bytes: await photo.clone().jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
    },
    { name: 'c.jpg', bytes: await photo.clone().toColourspace('cmyk').jpeg().toBuffer() },
    {
      name: 'd.jpg',
      bytes: await photo.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    },
    { name: 'e.png', bytes: await photo.clone().png().toBuffer() },
    { name: 'f.png', bytes: await photo.clone().png({ palette: true }).toBuffer() },
    {
      name: 'g.png',
      bytes: await photo
        .clone()
        .ensureAlpha()
        .toColourspace('rgb16')
        .png({ progressive: true })
        .toBuffer(),
    },
    { name: 'h.webp', bytes: await photo.clone().webp().toBuffer() },
    {
      name: 'i.webp',
      bytes: await photo.clone().ensureAlpha(0.5).webp({ lossless: true }).toBuffer(),
    },
    { name: 'j.webp', bytes: await frames.clone().webp().toBuffer() },
    { name: 'k.gif', bytes: await frames.clone().gif().toBuffer() },
    { name: 'l.avif', bytes: await photo.clone().avif({ effort: 0 }).toBuffer() },
    {
      name: 'm.avif',
      bytes: await photo.clone().ensureAlpha(0.5).avif({ effort: 0, lossless: true }).toBuffer(),
    },
    { name: 'n.tiff', bytes: await photo.clone().tiff({ compression: 'lzw' }).toBuffer() },
    {
      name: 'o.tif',
      bytes: await photo
        .clone()
        .tiff({ compression: 'jpeg', tile: true, pyramid: true, tileWidth: 32, tileHeight: 32 })
        .toBuffer(),
    },
    { name: 'p.svg', bytes: drawing },
  ];
}

/**
 * One of the pictures with something wrong: cut, patched, with other numbers in its head, with a
 * part of another one, or with parts of its own twice. The same number gives the same.
 */
export function mangledPicture(whole: readonly NamedPicture[], number: number): NamedPicture {
  const random = new SeededRandom(number);
  const below = (most: number): number => Math.floor(random.next() * most);
  const pick = (): NamedPicture =>
    whole[below(whole.length)] ?? { name: 'a.jpg', bytes: Buffer.alloc(0) };
  const { name, bytes: source } = pick();
  let bytes: Buffer = Buffer.from(source);
  for (let times = 1 + below(3); times > 0; times--) {
    const at = below(bytes.length);
    const other = pick().bytes;
    const way = below(7);
    if (way === 0) bytes = bytes.subarray(0, at);
    else if (way === 1)
      for (let count = 1 + below(20); count > 0; count--) bytes[below(bytes.length)] = below(256);
    // Where sizes, counts and offsets stand.
    else if (way === 2)
      for (let count = 1 + below(4); count > 0; count--)
        bytes[below(Math.min(200, bytes.length))] = [0, 1, 0x7f, 0x80, 0xff][below(5)] ?? 0;
    else if (way === 3)
      bytes = Buffer.concat([bytes.subarray(0, at), other.subarray(below(other.length))]);
    else if (way === 4)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(below(bytes.length))]);
    else if (way === 5)
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(Array.from({ length: below(400) }, () => below(256))),
        bytes.subarray(at),
      ]);
    else bytes = withOddSize(bytes, below);
    if (bytes.length === 0) break;
  }
  return { name, bytes };
}

/**
 * A PNG that is whole but for its measures and an odd chunk; anything else with its middle turned
 * round.
 */
function withOddSize(bytes: Buffer, below: (most: number) => number): Buffer {
  if (bytes.length < 33 || bytes.readUInt32BE(0) !== 0x89504e47)
    return Buffer.concat([
      bytes.subarray(0, bytes.length / 3),
      bytes.subarray((bytes.length * 2) / 3),
      bytes.subarray(bytes.length / 3, (bytes.length * 2) / 3),
    ]);
  const odd = [0, 1, 2, 7, 4000, 60_000, 0x7fffffff];
  const header = Buffer.from(bytes.subarray(16, 29));
  header.writeUInt32BE(odd[below(odd.length)] ?? 1, 0);
  header.writeUInt32BE(odd[below(odd.length)] ?? 1, 4);
  const types = ['iCCP', 'zTXt', 'iTXt', 'tRNS', 'PLTE', 'acTL', 'eXIf', 'sPLT'];
  const extra = pngChunk(
    types[below(types.length)] ?? 'tEXt',
    Buffer.concat([Buffer.from('x\0\0', 'latin1'), deflateSync(Buffer.alloc(below(3_000_000)))]),
  );
  return Buffer.concat([bytes.subarray(0, 8), pngChunk('IHDR', header), extra, bytes.subarray(33)]);
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of zeros, whole. */
export function plainPng(width: number, height: number, extra: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...extra,
    pngChunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
