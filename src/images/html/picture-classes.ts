/**
 * The colour of a picture's place and its point of focus, as classes of `styles/pictures.css`: `r9
 * gb b3 x35`. A style of its own would need `unsafe-inline` in the Content-Security-Policy. Colours
 * come in 16 levels a channel, the focus in steps of 5 %; where it is the middle, or where the
 * picture is cut around it already, there is nothing to say.
 */
export function pictureClasses(
  { colour, focus }: { colour: string; focus: { x: number; y: number } },
  shape: string,
): string {
  const level = (at: number): string =>
    Math.round(Number.parseInt(colour.slice(at, at + 2), 16) / 17).toString(16);
  const step = (axis: 'x' | 'y'): string[] => {
    const percent = Math.round(focus[axis] / 5) * 5;
    return shape !== 'whole' || percent === 50 ? [] : [`${axis}${percent}`];
  };
  return [`r${level(1)}`, `g${level(3)}`, `b${level(5)}`, ...step('x'), ...step('y')].join(' ');
}
