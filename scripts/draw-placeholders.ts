// Draws a plain placeholder for every picture that the sample paper names and does not have yet:
// node bin/warta.mjs run scripts/draw-placeholders.ts
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hash } from 'node:crypto';
import sharp from 'sharp';

const INKS = ['#12466b', '#7a2f22', '#2f5d50', '#6b5312'];

for (const story of globSync('content/articles/**/*.md').sort()) {
  const text = readFileSync(story, 'utf8');
  const names = [...text.matchAll(/src: "?([\w-]+\.jpg)/g), ...text.matchAll(/\]\(([\w-]+\.jpg)/g)].map((match) => match[1] ?? '');
  for (const name of names) {
    const file = join(dirname(story), name);
    if (existsSync(file)) continue;
    await sharp(Buffer.from(drawing(name))).jpeg({ quality: 82 }).toFile(file);
    console.log(file);
  }
}

/** Horizon, water and a sun whose places follow from the name. */
function drawing(name: string): string {
  const seed = Number.parseInt(hash('sha1', name, 'hex').slice(0, 8), 16);
  const ink = INKS[seed % INKS.length] ?? INKS[0];
  const horizon = 440 + (seed % 200);
  const waves = Array.from({ length: 14 }, (_, i) => {
    const y = horizon + 40 + i * 42;
    const shift = ((seed >> (i % 8)) % 9) * 12;
    return `<path d="M${-shift} ${y}q60 -22 120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0" fill="none" stroke="${ink}" stroke-width="${3 + i / 2}" opacity=".75"/>`;
  }).join('');
  const hills = `<path d="M0 ${horizon}L${200 + (seed % 300)} ${horizon - 160}L${620 + (seed % 200)} ${horizon - 40}L${1000 + (seed % 250)} ${horizon - 210}L1600 ${horizon}z" fill="${ink}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067"><rect width="1600" height="1067" fill="#f3ead7"/><circle cx="${300 + (seed % 1000)}" cy="${170 + (seed % 90)}" r="95" fill="#d98b4a"/>${hills}${waves}</svg>`;
}
