import type { Point } from './geometry.ts';
import { blob, curve, gouge, oval } from './outline.ts';
import { clay, cutRiver, paper, river, type Tone } from './palette.ts';
import type { Print } from './print.ts';

/**
 * A motorcycle in profile, its wheels on the given ground; `size` is the distance between the
 * axles.
 */
export function drawMotorcycle(
  print: Print,
  [x, ground]: Point,
  size: number,
  body: Tone = clay,
  facing: 1 | -1 = 1,
): void {
  print.moved(`translate(${x} ${ground}) scale(${(facing * size) / 200} ${size / 200})`, () => {
    for (const wheel of [-100, 100]) {
      print.fill(oval(wheel, -44, 46), river, 4);
      print.fill(oval(wheel, -44, 29), paper);
      for (let i = 0; i < 5; i++)
        print.line(
          curve([
            [wheel, -44],
            [wheel + Math.cos(i * 1.257 + 0.4) * 28, -44 + Math.sin(i * 1.257 + 0.4) * 28],
          ]),
          4,
          river,
        );
      print.fill(oval(wheel, -44, 9), river);
    }
    print.line(curve('100,-44 66,-150'), 11, river);
    print.fill(blob('-60,-20! -40,-72 20,-70 34,-30! 0,-14'), river, 3);
    print.line(curve('-20,-24 -110,-34 -152,-48'), 10, river);
    const shell = blob(
      '-148,-128! -110,-118 -40,-108 -6,-84 20,-62 40,-100 52,-150! 70,-158 80,-140 70,-96 56,-44 20,-34 -30,-46 -70,-62 -120,-92',
    );
    print.fill(shell, body, 4);
    if (body.river !== 1) print.line(shell, 3.5, river);
    print.fill(
      blob('-150,-130! -120,-142 -70,-136 -20,-122 -10,-108 -40,-106 -110,-116'),
      river,
      3,
    );
    const fender = blob('56,-94 84,-92 122,-90 140,-70 110,-78 76,-66');
    print.fill(fender, body, 3);
    if (body.river !== 1) print.line(fender, 3.5, river);
    print.line(curve('58,-148 50,-176 26,-178'), 8, river);
    print.fill(blob('54,-176 80,-178 88,-158 66,-146 54,-156'), river, 3);
    print.line(curve('52,-176 44,-206'), 4, river);
    print.fill(oval(40, -214, 13, 9, -15), river, 2);
    print.fill(gouge([-90, -106], [10, -70], 5, 4), body.river === 1 ? paper : cutRiver);
    print.line(curve('66,-132 52,-70 30,-48'), 4, body.river === 1 ? paper : river);
    print.fill(blob('-156,-120 -142,-118 -140,-104 -154,-106'), paper);
  });
}
