const HEADER = 6;
const ENTRY = 16;

/**
 * One PNG, of at most 255 pixels a side, as an ICO file. Source: Microsoft, ICO (ICONDIR,
 * ICONDIRENTRY), which holds PNG since Windows Vista.
 */
export function icoFile(png: Uint8Array, side: number): Buffer {
  const head = Buffer.alloc(HEADER + ENTRY);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(side, HEADER);
  head.writeUInt8(side, HEADER + 1);
  head.writeUInt16LE(1, HEADER + 4); // planes
  head.writeUInt16LE(32, HEADER + 6); // bits of a pixel
  head.writeUInt32LE(png.length, HEADER + 8);
  head.writeUInt32LE(head.length, HEADER + 12);
  return Buffer.concat([head, png]);
}
