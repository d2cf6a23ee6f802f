/** A square icon's pixels: red, green, blue, alpha, row by row from the top. */
export interface IconPixels {
  data: Uint8Array;
  /** Pixels of a side. */
  side: number;
}

const OPAQUE = 250;
/** How far two parts of a colour, of 255, may be apart and still be the same to the eye. */
const SAME = 6;

/**
 * The colour that an icon stands on, when the middles of its four sides are of one: `#rrggbb`;
 * undefined when there is none, as for a round one.
 */
export function iconGround({ data, side }: IconPixels): string | undefined {
  const middle = Math.floor(side / 2);
  const [first = [], ...others] = [
    [middle, 0],
    [middle, side - 1],
    [0, middle],
    [side - 1, middle],
  ].map(([x = 0, y = 0]) => [...data.subarray((y * side + x) * 4, (y * side + x) * 4 + 4)]);
  if (
    (first[3] ?? 0) < OPAQUE ||
    others.some((other) =>
      other.some((part, channel) => Math.abs(part - (first[channel] ?? 0)) > SAME),
    )
  )
    return undefined;
  return `#${first
    .slice(0, 3)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}
