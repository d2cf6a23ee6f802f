import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packetLength, writeWords, xmpPacket } from '../../src/images/metadata/xmp-packet.ts';

const words = fc.record(
  {
    creator: fc.string({ unit: 'grapheme' }),
    caption: fc.string({ unit: 'grapheme', maxLength: 2000 }),
  },
  { requiredKeys: [] },
);

describe('the words in a picture', () => {
  it('have a packet of exactly the length that is asked for', () => {
    fc.assert(
      fc.property(words, (some) => {
        const length = packetLength(some);
        expect(Buffer.byteLength(xmpPacket(some, length))).toBe(length);
        expect(length % 512).toBe(0);
      }),
    );
  });

  it('are written into a packet in place, whatever stood there before', () => {
    fc.assert(
      fc.property(words, words, (old, some) => {
        const length = Math.max(packetLength(old), packetLength(some));
        const picture = Buffer.concat([
          Buffer.from([1, 2, 3]),
          Buffer.from(xmpPacket(old, length)),
          Buffer.from([4, 5]),
        ]);
        expect(writeWords(picture, some)).toBe(true);
        expect(picture).toEqual(
          Buffer.concat([
            Buffer.from([1, 2, 3]),
            Buffer.from(xmpPacket(some, length)),
            Buffer.from([4, 5]),
          ]),
        );
      }),
    );
  });
});
