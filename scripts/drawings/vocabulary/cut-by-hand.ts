import { seededRandom } from './seeded-random.ts';

const REACH = 5;
const OCTAVES = [
  { cell: 46, weight: 0.56 },
  { cell: 21, weight: 0.3 },
  { cell: 9, weight: 0.14 },
] as const;

/** Shifts every edge a little, as the hand that cuts the block does; the same for the same name. */
export function cutByHand(
  pixels: Uint8Array,
  width: number,
  height: number,
  name: string,
): Uint8Array {
  const across = waver(width, height, `${name} across`);
  const down = waver(width, height, `${name} down`);
  const cut = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const fromX = Math.min(width - 1.001, Math.max(0, x + (across[at] ?? 0)));
      const fromY = Math.min(height - 1.001, Math.max(0, y + (down[at] ?? 0)));
      const [column, row] = [Math.floor(fromX), Math.floor(fromY)];
      const [u, v] = [fromX - column, fromY - row];
      const from = (row * width + column) * 3;
      for (let c = 0; c < 3; c++) {
        const top = (pixels[from + c] ?? 0) * (1 - u) + (pixels[from + 3 + c] ?? 0) * u;
        const bottom =
          (pixels[from + width * 3 + c] ?? 0) * (1 - u) +
          (pixels[from + width * 3 + 3 + c] ?? 0) * u;
        cut[at * 3 + c] = Math.round(top * (1 - v) + bottom * v);
      }
    }
  }
  return cut;
}

/** Smooth noise over the sheet, in pixels of displacement. */
function waver(width: number, height: number, name: string): Float32Array {
  const field = new Float32Array(width * height);
  const random = seededRandom(name);
  for (const { cell, weight } of OCTAVES) {
    const columns = Math.ceil(width / cell) + 2;
    const lattice = Float32Array.from(
      { length: columns * (Math.ceil(height / cell) + 2) },
      () => random(-1, 1) * weight * REACH,
    );
    for (let y = 0; y < height; y++) {
      const row = Math.floor(y / cell);
      const v = ease(y / cell - row);
      for (let x = 0; x < width; x++) {
        const column = Math.floor(x / cell);
        const u = ease(x / cell - column);
        const corner = row * columns + column;
        const top = (lattice[corner] ?? 0) * (1 - u) + (lattice[corner + 1] ?? 0) * u;
        const bottom =
          (lattice[corner + columns] ?? 0) * (1 - u) + (lattice[corner + columns + 1] ?? 0) * u;
        const at = y * width + x;
        field[at] = (field[at] ?? 0) + top * (1 - v) + bottom * v;
      }
    }
  }
  return field;
}

const ease = (t: number): number => t * t * (3 - 2 * t);
