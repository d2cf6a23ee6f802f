const MARKER = 0xff;
const EOI = 0xd9;
/** Bytes before the end that a decoder may find to be too many: cameras and editors leave some. */
export const FEW = 16;
/** And between the parts of a picture. */
const FEWER = 4;
/** What decoders say of pictures whose every row they draw. Source: libjpeg, jerror.h. */
const HARMLESS = /Adobe color transform|JFIF revision|Invalid SOS parameters|ICC marker/i;
const TOO_MANY = /(\d+) extraneous bytes before marker 0x([0-9a-f]{2})/;

/**
 * Whether what a decoder warns of leaves the picture whole: bytes that are too many at its end, few
 * or all alike, and odd heads. Pure.
 */
export function isHarmless(warning: string, bytes: Uint8Array): boolean {
  const [, count, marker] = TOO_MANY.exec(warning) ?? [];
  if (count === undefined || marker === undefined)
    return HARMLESS.test(warning) && !/Corrupt JPEG data: (?:bad|premature)/.test(warning);
  if (Number.parseInt(marker, 16) !== EOI) return Number(count) <= FEWER;
  const end = endOf(bytes);
  return (
    Number(count) <= FEW ||
    (end !== undefined && beforeFilling(bytes, end) <= end - Number(count) + FEW)
  );
}

/** Where the filling begins that some cameras put before the end: one byte again and again. */
export function beforeFilling(bytes: Uint8Array, end: number): number {
  let at = end;
  while (at > 0 && bytes[at - 1] === bytes[end - 1]) at--;
  return at;
}

/**
 * Where the picture ends; what follows it, such as a phone's film, is none of its own. From marker
 * to marker (ITU-T T.81, annex B).
 */
function endOf(bytes: Uint8Array): number | undefined {
  for (
    let at = bytes.indexOf(MARKER, 2);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(MARKER, at)
  ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) return at;
    if (marker === MARKER) at++;
    else if (marker < 2 || (marker >= 0xd0 && marker < EOI)) at += 2;
    else at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return undefined;
}
