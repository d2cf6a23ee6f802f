import { add, distance, scale, subtract, turn, unit, type Point } from './geometry.ts';

interface Node {
  readonly at: Point;
  readonly corner: boolean;
}

const n = (value: number): string => String(Math.round(value * 10) / 10);
const pair = (point: Point): string => `${n(point[0])} ${n(point[1])}`;

/** Nodes as text: `100,200 300,250!`; an exclamation mark makes a corner. */
function nodesOf(shape: string | readonly Point[]): Node[] {
  if (typeof shape !== 'string') return shape.map((at) => ({ at, corner: false }));
  return shape
    .trim()
    .split(/\s+/)
    .map((text) => {
      const [x = 0, y = 0] = text.replace('!', '').split(',').map(Number);
      return { at: [x, y], corner: text.endsWith('!') };
    });
}

export function points(shape: string): Point[] {
  return nodesOf(shape).map(({ at }) => at);
}

function spline(nodes: readonly Node[], closed: boolean): string {
  const at = (i: number): Node =>
    nodes[
      closed ? (i + nodes.length) % nodes.length : Math.min(Math.max(i, 0), nodes.length - 1)
    ] as Node;
  const tangent = (i: number): Point =>
    at(i).corner ? [0, 0] : unit(subtract(at(i + 1).at, at(i - 1).at));
  let d = `M${pair(at(0).at)}`;
  const segments = closed ? nodes.length : nodes.length - 1;
  for (let i = 0; i < segments; i++) {
    const third = distance(at(i).at, at(i + 1).at) * 0.36;
    d += `C${pair(add(at(i).at, scale(tangent(i), third)))} ${pair(subtract(at(i + 1).at, scale(tangent(i + 1), third)))} ${pair(at(i + 1).at)}`;
  }
  return closed ? `${d}Z` : d;
}

export const blob = (shape: string | readonly Point[]): string => spline(nodesOf(shape), true);
export const curve = (shape: string | readonly Point[]): string => spline(nodesOf(shape), false);

export function polygon(shape: string | readonly Point[]): string {
  return `M${nodesOf(shape)
    .map(({ at }) => pair(at))
    .join('L')}Z`;
}

export function box(x: number, y: number, width: number, height: number): string {
  return polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
}

export function oval(x: number, y: number, rx: number, ry = rx, tilt = 0): string {
  const k = 0.5523;
  const p = (px: number, py: number): string => pair(add([x, y], turn([px * rx, py * ry], tilt)));
  return `M${p(1, 0)}C${p(1, k)} ${p(k, 1)} ${p(0, 1)}C${p(-k, 1)} ${p(-1, k)} ${p(-1, 0)}C${p(-1, -k)} ${p(-k, -1)} ${p(0, -1)}C${p(k, -1)} ${p(1, -k)} ${p(1, 0)}Z`;
}

/** A cut of the gouge: pointed at both ends, thickest in the middle. */
export function gouge(from: Point, to: Point, width: number, bow = 0): string {
  const [dx, dy] = unit(subtract(to, from));
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const side = (off: number): Point => [middle[0] - dy * off, middle[1] + dx * off];
  return `M${pair(from)}Q${pair(side(bow + width))} ${pair(to)}Q${pair(side(bow - width))} ${pair(from)}Z`;
}

/** A cut that begins broad and runs out to a point. */
export function spike(from: Point, to: Point, width: number): string {
  const [dx, dy] = unit(subtract(to, from));
  const side = (off: number): Point => [from[0] - dy * off, from[1] + dx * off];
  return `M${pair(side(width / 2))}Q${pair(side(width / 3))} ${pair(to)}Q${pair(side(-width / 3))} ${pair(side(-width / 2))}Z`;
}

/** A rounded form along a line, as wide at each point as told. */
export function limb(line: readonly Point[], widths: readonly number[], round = 0.5): string {
  const left: Point[] = [];
  const right: Point[] = [];
  line.forEach((point, i) => {
    const before = line[i - 1] ?? point;
    const after = line[i + 1] ?? point;
    const [dx, dy] = unit(add(unit(subtract(point, before)), unit(subtract(after, point))));
    const half = (widths[i] ?? 0) / 2;
    left.push([point[0] - dy * half, point[1] + dx * half]);
    right.unshift([point[0] + dy * half, point[1] - dx * half]);
  });
  const end = (tip: Point, inner: Point, width: number): Point =>
    add(tip, scale(unit(subtract(tip, inner)), width * round));
  const first = line[0] as Point;
  const last = line.at(-1) as Point;
  return blob([
    ...left,
    end(last, line.at(-2) as Point, widths.at(-1) ?? 0),
    ...right,
    end(first, line[1] as Point, widths[0] ?? 0),
  ]);
}

/** The box around a path of absolute coordinates. */
export function boundsOf(
  d: string,
): readonly [left: number, top: number, right: number, bottom: number] {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
