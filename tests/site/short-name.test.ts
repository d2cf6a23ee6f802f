import { expect, it } from 'vitest';
import { shortName } from '../../src/wellknown/short-name.ts';

it.each([
  ['Kompas Kali', 'Kompas Kali'],
  ['Harian Tambangan', 'Tambangan'],
  ['Suara Rakyat Jawa Timur', 'Suara Rakyat'],
  ['The Surabaya Evening Post', 'Evening Post'],
  ['Pertambanganperahu', 'Pertambangan'],
  ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'.repeat(12)],
])('“%s” is “%s” under an icon', (name, short) => {
  expect(shortName(name)).toBe(short);
});
