const MODERN = /@(?:layer|container|supports)\b/g;

/**
 * A stylesheet as a browser takes it that does not know `@layer`, `@container` and `@supports`: it
 * skips these rules with all that is in them.
 */
export function withoutModernBlocks(css: string): string {
  let kept = '';
  let at = 0;
  for (const { index } of css.matchAll(MODERN)) {
    if (index < at) continue;
    kept += css.slice(at, index);
    at = endOfRule(css, index);
  }
  return kept + css.slice(at);
}

function endOfRule(css: string, start: number): number {
  let depth = 0;
  for (let at = start; at < css.length; at++) {
    if (css[at] === '{') depth++;
    if ((css[at] === '}' && --depth === 0) || (css[at] === ';' && depth === 0)) return at + 1;
  }
  return css.length;
}
