import { drawHead, type Gear, type View } from './vocabulary/head.ts';
import { hatch, rays } from './vocabulary/hatching.ts';
import { blob, box, curve, gouge, limb, oval, points, polygon } from './vocabulary/outline.ts';
import { both, clay, overRiver, paper, river, type Tone } from './vocabulary/palette.ts';
import { drawSemanggi } from './vocabulary/plants.ts';
import { createPrint, type Print } from './vocabulary/print.ts';

export function lingkarCanting(): string {
  const print = createPrint('lingkar-canting');
  print.fill(box(-60, -60, 2120, 1460), paper);
  for (let i = -1; i < 9; i++)
    for (let k = -1; k < 7; k++)
      print.line(
        polygon([
          [i * 290 - 20 * k, k * 236],
          [(i + 1) * 290 - 20 * k, k * 236],
          [(i + 1) * 290 - 20 * (k + 1), (k + 1) * 236],
          [i * 290 - 20 * (k + 1), (k + 1) * 236],
        ]),
        3,
        clay,
      );
  print.fill(oval(1000, 720, 470, 280), paper);
  rays(print, [1000, 690], 190, 430, 90, 10, clay);
  drawSitter(print, 520, 470, 1, 'kerudung', clay, river, 'right');
  drawSitter(print, 1480, 470, -1, 'bun', river, paper, 'left');

  print.fill(oval(1000, 790, 190, 76), overRiver);
  print.fill(blob('850,640! 1150,640! 1130,740 1090,800! 910,800! 870,740'), both, 8);
  print.fill(oval(1000, 790, 92, 22), both);
  print.fill(blob('940,700 1000,680 1060,700 1050,770 950,770'), clay);
  print.fill(oval(1000, 636, 186, 62), river, 8);
  print.fill(oval(1000, 628, 160, 46), paper);
  print.fill(oval(1000, 634, 136, 34), clay);
  print.fill(gouge([900, 630], [1070, 622], 7, -8), paper);
  for (const [x, y, turn] of [
    [900, 590, -60],
    [1108, 596, 50],
  ] as const)
    print.moved(`translate(${x} ${y}) rotate(${turn})`, () => {
      print.fill(box(-7, -150, 14, 120), both, 4);
      print.fill(blob('-16,-34 16,-34 20,0 6,14 -14,8'), river, 3);
    });

  drawSitter(print, 430, 1120, 1, 'bun', paper, clay, 'right', true);
  drawSitter(print, 1570, 1120, -1, 'kerudung', river, paper, 'left', true);
  return print.svg();
}

/** A bamboo rack with a cloth over it, in front of the knees. */
function drawFrame(print: Print): void {
  print.moved('translate(205 60) scale(.62 .74) skewY(16)', () => {
    for (const leg of ['-40,-180 -60,260', '300,-230 310,180']) print.line(curve(leg), 18, river);
    const cloth = blob(
      '-60,-180! 120,-208 320,-232! 340,-60 330,130! 260,120 180,170 90,150 0,205 -70,190! -50,20',
    );
    print.fill(cloth, paper, 8);
    print.within(cloth, () => {
      for (let i = 0; i < 12; i++)
        drawSemanggi(
          print,
          [-10 + (i % 4) * 92 + (Math.floor(i / 4) % 2) * 40, -130 + Math.floor(i / 4) * 112],
          44,
          i * 37,
          i < 7 ? river : clay,
        );
      for (const f of [20, 130, 240]) print.fill(gouge([f, -210], [f - 10, 190], 6, 14), overRiver);
    });
    print.line(cloth, 5, river);
    print.line(curve('-90,-176 130,-210 350,-238'), 20, river);
    for (const t of [0, 120, 240])
      print.fill(gouge([t - 40, -182 - t * 0.15], [t + 40, -196 - t * 0.15], 4), paper);
  });
}

function drawSitter(
  print: Print,
  x: number,
  y: number,
  side: 1 | -1,
  gear: Gear,
  top: Tone,
  skirt: Tone,
  view: View,
  near = false,
): void {
  const scale = near ? 1.16 : 1;
  print.moved(`translate(${x} ${y}) scale(${side * scale} ${scale})`, () => {
    const lap = blob('-150,60 -60,20 60,30 210,90 270,150 240,200 100,216 -80,214 -180,180');
    print.fill(lap, skirt, 8);
    if (skirt.river !== 1) print.line(lap, 5, river);
    hatch(print, lap, skirt.river === 1 ? paper : overRiver, {
      angle: 16,
      gap: 38,
      width: 7,
      length: [60, 190],
      rest: 0.6,
    });
    print.fill(blob('210,160 290,168 330,196 300,214 220,206'), clay, 5);
    print.fill(limb(points('20,-190 70,-90 190,-50'), [76, 66, 44]), clay, 6);
    const trunk = blob('-70,-240 20,-262 70,-210 84,-110 70,60 -110,70 -130,-60 -120,-190');
    print.fill(trunk, top, 8);
    if (top.river !== 1) print.line(trunk, 5, river);
    for (const f of ['-80,-150 -60,20', '-20,-180 10,30'])
      print.fill(
        gouge(points(f)[0] ?? [0, 0], points(f)[1] ?? [0, 0], 7, 14),
        top.river === 1 ? paper : overRiver,
      );
    drawHead(print, [10, -330], 140, 'right', {
      gear,
      gearTone: top === paper ? clay : top,
      tilt: 14,
    });
    drawFrame(print);
    print.fill(limb(points('-10,-190 30,-50 170,-20'), [80, 70, 46]), clay, 7);
    print.fill(limb(points('-10,-196 20,-90'), [96, 92], 0.3), top, 7);
    if (top.river !== 1) print.line(limb(points('-10,-196 20,-90'), [96, 92], 0.3), 4, river);
    print.fill(blob('160,-46 210,-46 226,-16 196,6 160,2'), clay, 4);
    print.fill(limb(points('190,-10 250,-52'), [12, 12]), both, 3);
    print.fill(blob('244,-66 270,-62 266,-40 246,-40'), river, 2);
    if (view === 'left') print.fill(gouge([-40, 150], [120, 190], 5, 10), overRiver);
  });
}
