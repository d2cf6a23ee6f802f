export type Point = readonly [x: number, y: number];

export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]];
export const subtract = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const scale = (a: Point, by: number): Point => [a[0] * by, a[1] * by];
export const mix = (a: Point, b: Point, t: number): Point => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const angleOf = (a: Point, b: Point): number =>
  (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;

export function unit(a: Point): Point {
  const length = Math.hypot(a[0], a[1]);
  return length === 0 ? [0, 0] : [a[0] / length, a[1] / length];
}

export function polar(degrees: number, length = 1): Point {
  return [
    Math.cos((degrees * Math.PI) / 180) * length,
    Math.sin((degrees * Math.PI) / 180) * length,
  ];
}

export function turn([x, y]: Point, degrees: number): Point {
  const [c, s] = polar(degrees);
  return [x * c - y * s, x * s + y * c];
}

/** Where the elbow or knee lies between two ends; a limb that is too short stretches. */
export function bend(from: Point, to: Point, upper: number, lower: number, side: number): Point {
  const reach = distance(from, to);
  if (reach >= upper + lower) return mix(from, to, upper / (upper + lower));
  const along = (upper ** 2 - lower ** 2 + reach ** 2) / (2 * reach);
  const off = Math.sqrt(Math.max(0, upper ** 2 - along ** 2)) * side;
  const [dx, dy] = unit(subtract(to, from));
  return [from[0] + dx * along - dy * off, from[1] + dy * along + dx * off];
}
