import type { Point } from './geometry.ts';
import { blob, curve, gouge, oval, polygon } from './outline.ts';
import { both, clay, overRiver, paper, river, type Tone } from './palette.ts';
import type { Print } from './print.ts';

export type View = 'front' | 'back' | 'left' | 'right';
export type Gear =
  | 'hair'
  | 'bald'
  | 'bun'
  | 'ponytail'
  | 'bob'
  | 'kerudung'
  | 'cap'
  | 'peci'
  | 'caping'
  | 'helmet'
  | 'udeng';

export interface Look {
  readonly gear?: Gear;
  readonly gearTone?: Tone;
  readonly hair?: Tone;
  readonly skin?: Tone;
  readonly tilt?: number;
  readonly view?: View;
  readonly moustache?: boolean;
  readonly glasses?: boolean;
}

/** The colour in which folds and seams show on a cloth. */
export function foldsOn(tone: Tone): Tone {
  return tone.river === 1 ? paper : overRiver;
}

const PROFILE =
  '-8,-52 18,-50 32,-36 35,-20! 34,-12 47,10! 36,15! 39,22! 35,26! 37,33 33,44 18,50 2,42 -14,30 -40,18 -46,-14 -36,-40';
const FACE = '-36,-12 -35,14 -24,38 0,49 24,38 35,14 36,-12 30,-38 0,-52 -30,-38';

/** A head of the given height around a point; faces are a few cuts, nobody's likeness. */
export function drawHead(print: Print, at: Point, height: number, view: View, look: Look): void {
  const flip = view === 'left' ? -1 : 1;
  print.moved(
    `translate(${at[0].toFixed(1)} ${at[1].toFixed(1)}) rotate(${look.tilt ?? 0}) scale(${(flip * height) / 100} ${height / 100})`,
    () => {
      const side = view === 'left' || view === 'right';
      if (side) sideHead(print, look);
      else if (view === 'front') frontHead(print, look);
      else backHead(print, look);
    },
  );
}

function sideHead(
  print: Print,
  { gear = 'hair', gearTone = river, hair = river, skin = clay, moustache, glasses }: Look,
): void {
  const fold = foldsOn(gearTone);
  if (gear === 'ponytail')
    print.fill(blob('-30,-30 -62,-34 -80,-6 -84,40 -70,48 -66,20 -40,-4'), hair, 4);
  if (gear === 'kerudung') {
    print.fill(
      blob(
        '14,-58 36,-40 30,-22 14,-10 12,20 24,44 40,62 46,92 20,116 -34,112 -70,88 -60,40 -58,-10 -40,-46 -12,-60',
      ),
      gearTone,
      5,
    );
    print.fill(
      blob(
        '24,-42 33,-34 35,-20! 34,-12 47,10! 36,15! 39,22! 35,26! 37,33 33,44 20,48 12,30 8,0 14,-26',
      ),
      skin,
      gearTone === skin ? 4 : 0,
    );
    print.line(curve('-44,-20 -46,20 -30,60 6,84'), 4, fold);
    print.line(curve('-14,-50 -28,-14 -18,34 14,56'), 3.5, fold);
  } else {
    print.fill(blob(PROFILE), skin, 4);
    if (gear !== 'bald')
      print.fill(
        blob(
          gear === 'bob'
            ? '30,-40 12,-60 -26,-58 -52,-30 -54,6 -44,40 -16,42! -4,14 -8,-8 6,-22 30,-34!'
            : '32,-38! 16,-58 -22,-58 -50,-30 -50,6 -38,24! -22,22! -12,0 -2,-18 -4,-26 14,-28',
        ),
        hair,
        3,
      );
    if (gear !== 'bob') print.fill(oval(-8, 4, 7, 11, -8), skin, 2);
    if (gear === 'bun') print.fill(oval(-54, -14, 21, 22), hair, 4);
    if (gear === 'cap') {
      print.fill(blob('-48,-10! -50,-38 -20,-64 18,-58 36,-34 38,-22! 0,-18'), gearTone, 3);
      print.fill(blob('30,-30! 56,-26 72,-14 66,-9 34,-18!'), gearTone, 3);
    }
    if (gear === 'peci') print.fill(polygon('-46,-20 -42,-66 22,-70 36,-28'), gearTone, 3);
    if (gear === 'udeng') {
      print.fill(blob('-50,-14! -46,-46 -10,-64 26,-54 36,-30 36,-22!'), gearTone, 3);
      print.fill(blob('-44,-24! -62,-26 -66,-6 -50,-8!'), gearTone, 2);
      print.line(curve('-44,-26 0,-40 34,-30'), 4, fold);
    }
    if (gear === 'helmet')
      print.fill(
        blob('-54,16! -60,-30 -24,-70 20,-64 40,-34 42,-16! 10,-14 -8,4 -20,22!'),
        gearTone,
        4,
      );
    if (gear === 'caping') caping(print, gearTone);
  }
  print.line(curve('19,-17 26,-20 32,-18'), 3.6, river);
  print.fill(gouge([21, -7], [33, -8], 5.5, -1), river);
  print.line(curve('26,29 33,27 36,26'), 3, river);
  if (moustache === true) print.fill(blob('26,20 37,16 40,22 28,26'), hair);
  if (glasses === true) {
    print.line(oval(28, -6, 9, 9), 3.4, river);
    print.line(curve('19,-6 -6,-4'), 3.4, river);
  }
}

function caping(print: Print, tone: Tone): void {
  print.fill(blob('0,-112! 40,-74 108,-8! 50,4 0,8 -50,4 -108,-8! -40,-74'), tone, 5);
  const fold = foldsOn(tone);
  for (const x of [-78, -44, -10, 26, 60])
    print.fill(gouge([x * 0.12, -96], [x * 1.1, -2], 2.4), fold);
  print.fill(gouge([-84, -24], [84, -24], 3, -12), fold);
}

function frontHead(
  print: Print,
  { gear = 'hair', gearTone = river, hair = river, skin = clay, moustache, glasses }: Look,
): void {
  const fold = foldsOn(gearTone);
  if (gear === 'bob')
    print.fill(blob('0,-60 40,-44 48,0 46,44 0,40 -46,44 -48,0 -40,-44'), hair, 4);
  if (gear === 'bun') print.fill(oval(0, -58, 22, 20), hair, 4);
  if (gear === 'ponytail') print.fill(blob('20,-40 56,-44 62,0 54,50 44,46 44,0'), hair, 4);
  if (gear === 'kerudung') {
    print.fill(
      blob(
        '0,-62 36,-48 48,-10 46,30 64,72 62,108 30,126 0,130 -30,126 -62,108 -64,72 -46,30 -48,-10 -36,-48',
      ),
      gearTone,
      5,
    );
    print.fill(
      blob('0,-42 24,-34 32,-6 28,24 0,46 -28,24 -32,-6 -24,-34'),
      skin,
      gearTone === skin ? 4 : 0,
    );
    print.line(curve('-36,44 -8,78 30,92'), 4, fold);
    print.line(curve('38,42 14,70 -30,104'), 4, fold);
  } else {
    print.fill(blob(FACE), skin, 4);
    print.fill(blob('-35,0 -42,-4 -42,12 -34,14'), skin);
    print.fill(blob('35,0 42,-4 42,12 34,14'), skin);
    if (gear !== 'bald')
      print.fill(
        blob(
          gear === 'bob' || gear === 'bun' || gear === 'ponytail'
            ? '-38,6! -42,-30 -20,-58 20,-58 42,-30 38,6! 32,-14 8,-34! -20,-26 -34,-8'
            : '-38,0! -42,-34 -20,-60 20,-60 42,-34 38,0! 32,-22 14,-32 -12,-30 -31,-22',
        ),
        hair,
        3,
      );
    if (gear === 'cap') {
      print.fill(blob('-40,-18! -38,-50 0,-66 38,-50 40,-18! 0,-26'), gearTone, 3);
      print.fill(blob('-38,-20 0,-34 38,-20 30,-10 0,-16 -30,-10'), gearTone, 3);
    }
    if (gear === 'peci') print.fill(polygon('-40,-24 -34,-70 34,-70 40,-24'), gearTone, 3);
    if (gear === 'udeng') {
      print.fill(blob('-41,-18! -38,-50 0,-62 38,-50 41,-18! 0,-32'), gearTone, 3);
      print.fill(blob('-4,-58! 14,-84 20,-60'), gearTone, 3);
    }
    if (gear === 'helmet')
      print.fill(blob('-46,14! -50,-30 0,-70 50,-30 46,14! 36,-20 0,-28 -36,-20'), gearTone, 4);
    if (gear === 'caping') caping(print, gearTone);
  }
  for (const x of [-15, 15]) {
    print.fill(gouge([x - 8, -5], [x + 8, -5], 5, -1), river);
    print.fill(gouge([x - 10, -16], [x + 10, -16], 4, -3), river);
  }
  print.line(curve('3,0 8,16 -2,19'), 3, river);
  print.fill(gouge([-11, 30], [11, 30], 4, 2), river);
  if (moustache === true) print.fill(gouge([-15, 25], [15, 25], 7, -3), hair);
  if (glasses === true) for (const x of [-15, 15]) print.line(oval(x, -4, 12, 10), 3.2, river);
}

function backHead(
  print: Print,
  { gear = 'hair', gearTone = river, hair = river, skin = clay }: Look,
): void {
  const fold = foldsOn(gearTone);
  print.fill(blob(FACE), skin, 4);
  if (gear === 'kerudung') {
    print.fill(
      blob('0,-62 36,-48 48,-10 44,30 66,76 60,112 0,124 -60,112 -66,76 -44,30 -48,-10 -36,-48'),
      gearTone,
      5,
    );
    print.line(curve('-30,-20 -24,40 -36,96'), 4, fold);
    print.line(curve('18,-30 20,30 34,92'), 4, fold);
    return;
  }
  if (gear !== 'bald')
    print.fill(blob('0,-60 34,-46 42,-8 34,24 16,34 -16,34 -34,24 -42,-8 -34,-46'), hair, 3);
  for (const x of [-41, 41]) print.fill(oval(x, 4, 6, 10), skin);
  if (gear === 'bun') print.fill(oval(0, 2, 24, 22), both, 4);
  if (gear === 'bob') print.fill(blob('0,-62 40,-44 48,0 44,50 -44,50 -48,0 -40,-44'), hair, 3);
  if (gear === 'ponytail') print.fill(blob('-8,-20 10,-20 18,20 8,72 -10,72 -16,20'), hair, 4);
  if (gear === 'cap') print.fill(blob('-42,-8! -40,-46 0,-66 40,-46 42,-8! 0,-2'), gearTone, 3);
  if (gear === 'peci') print.fill(polygon('-42,-16 -36,-68 36,-68 42,-16'), gearTone, 3);
  if (gear === 'udeng') {
    print.fill(blob('-43,-10! -40,-48 0,-62 40,-48 43,-10! 0,-4'), gearTone, 3);
    print.fill(blob('-4,-20 -24,8 -12,14 0,-6 12,14 24,8'), gearTone, 3);
  }
  if (gear === 'helmet') print.fill(blob('-48,20! -50,-30 0,-70 50,-30 48,20! 0,28'), gearTone, 4);
  if (gear === 'caping') caping(print, gearTone);
}
