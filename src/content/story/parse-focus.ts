import type { Focus } from './article.ts';

/** `70% 40%`: a point from the left and from the top. */
export const FOCUS = /^(\d{1,2}|100)% (\d{1,2}|100)%$/;

/** The point that a text names; undefined when it names none. */
export function parseFocus(text: string): Focus | undefined {
  const match = FOCUS.exec(text);
  return match === null ? undefined : { x: Number(match[1]), y: Number(match[2]) };
}
