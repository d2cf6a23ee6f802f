/**
 * Of an encoded picture its first bytes (4096 or all of them), its last twelve, and how many there
 * are.
 */
export interface PictureEnds {
  head: Buffer;
  tail: Buffer;
  size: number;
}

/**
 * Whether all bytes of an encoded picture are there, as its format counts them: of a copy that
 * broke off, or a machine that stopped, a file is left that is shorter, or empty. Sources: ISO
 * 10918-1, B.2; the formats' own specifications of WebP, PNG and ICO; ISO 14496-12, 4.2 (AVIF).
 * Pure.
 */
export function isWholePicture({ head, tail, size }: PictureEnds): boolean {
  const signed = (bytes: string, at = 0): boolean =>
    head.toString('latin1', at, at + bytes.length) === bytes;
  if (signed('\xff\xd8\xff')) return tail.toString('latin1').endsWith('\xff\xd9');
  if (signed('RIFF') && signed('WEBP', 8)) return head.readUInt32LE(4) + 8 === size;
  if (signed('\x89PNG\r\n\x1a\n'))
    return tail.toString('latin1') === '\0\0\0\0IEND\xae\x42\x60\x82';
  if (signed('\0\0\x01\0')) return endOfIcons(head) === size;
  return signed('ftyp', 4) && endOfBoxes(head, size) === size;
}

/** Where the last of a file's boxes ends that begin in its head. */
function endOfBoxes(head: Buffer, size: number): number {
  let at = 0;
  while (at < size && at + 8 <= head.length) {
    const length = head.readUInt32BE(at);
    if (length < 8) return -1;
    at += length;
  }
  return at;
}

/** Where the last picture ends that an icon for Windows lists. */
function endOfIcons(head: Buffer): number {
  let end = -1;
  for (
    let entry = 6, left = head.length < 6 ? 0 : head.readUInt16LE(4);
    left > 0 && entry + 16 <= head.length;
    entry += 16, left--
  )
    end = Math.max(end, head.readUInt32LE(entry + 8) + head.readUInt32LE(entry + 12));
  return end;
}
