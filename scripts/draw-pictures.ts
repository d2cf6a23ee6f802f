// Draws the sample paper's pictures and portraits, all of them or those named: node bin/warta.mjs
// run scripts/draw-pictures.ts [name …]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURES } from './drawings/pictures.ts';
import { pullPrint } from './drawings/vocabulary/pull-print.ts';

const wanted = process.argv.slice(2);
for (const name of wanted.filter((name) => !PICTURES.some((picture) => picture.name === name))) {
  console.error(`There is no picture “${name}”.`);
  process.exitCode = 1;
}

for (const { name, folder, width, height, draw } of PICTURES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const file = join(folder, `${name}.png`);
  const png = await pullPrint(draw(), name, width, height);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, png);
  console.log(`${file} ${Math.round(png.length / 1024)} KB`);
}
