import { seededRandom } from './seeded-random.ts';

const REACH = 5;
const OCTAVES = [{ cell: 46, weight: 0.56 }, { cell: 21, weight: 0.3 }, { cell: 9, weight: 0.14 }] as const;

/** Shifts every edge a little, as the hand that cuts the block does; the same for the same name. */
export function cutByHand(pixels: Uint8Array, width: number, height: number, name: string): Uint8Array {
  const across = waver(width, height, `${name} across`);
  const down = waver(width, height, `${name} down`);
  const cut = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const fromX = Math.min(width - 1, Math.max(0, Math.round(x + (across[at] ?? 0))));
      const fromY = Math.min(height - 1, Math.max(0, Math.round(y + (down[at] ?? 0))));
      const from = (fromY * width + fromX) * 3;
      cut[at * 3] = pixels[from] ?? 0;
      cut[at * 3 + 1] = pixels[from + 1] ?? 0;
      cut[at * 3 + 2] = pixels[from + 2] ?? 0;
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
    const lattice = Float32Array.from({ length: columns * (Math.ceil(height / cell) + 2) }, () => random(-1, 1) * weight * REACH);
    for (let y = 0; y < height; y++) {
      const row = Math.floor(y / cell);
      const v = ease(y / cell - row);
      for (let x = 0; x < width; x++) {
        const column = Math.floor(x / cell);
        const u = ease(x / cell - column);
        const corner = row * columns + column;
        const top = (lattice[corner] ?? 0) * (1 - u) + (lattice[corner + 1] ?? 0) * u;
        const bottom = (lattice[corner + columns] ?? 0) * (1 - u) + (lattice[corner + columns + 1] ?? 0) * u;
        const at = y * width + x;
        field[at] = (field[at] ?? 0) + top * (1 - v) + bottom * v;
      }
    }
  }
  return field;
}

const ease = (t: number): number => t * t * (3 - 2 * t);
