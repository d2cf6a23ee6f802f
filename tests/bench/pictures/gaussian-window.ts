const SIZE = 11;
const DEVIATION = 1.5;
const WEIGHTS = normalized(
  Float64Array.from({ length: SIZE }, (_, index) =>
    Math.exp(-((index - (SIZE - 1) / 2) ** 2) / (2 * DEVIATION ** 2)),
  ),
);

/**
 * Weighted mean of every window of 11 × 11 pixels that lies wholly inside a plane. The result is 10
 * narrower and 10 lower.
 */
export function windowMeans(plane: Float32Array, width: number, height: number): Float32Array {
  const [columns, rows] = [width - SIZE + 1, height - SIZE + 1];
  const across = new Float32Array(columns * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let tap = 0; tap < SIZE; tap++)
        sum += (WEIGHTS[tap] ?? 0) * (plane[row * width + column + tap] ?? 0);
      across[row * columns + column] = sum;
    }
  }
  const means = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let tap = 0; tap < SIZE; tap++)
        sum += (WEIGHTS[tap] ?? 0) * (across[(row + tap) * columns + column] ?? 0);
      means[row * columns + column] = sum;
    }
  }
  return means;
}

function normalized(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
