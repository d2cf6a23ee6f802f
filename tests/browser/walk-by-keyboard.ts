import type { Page } from 'playwright-core';

export interface Walk {
  /**
   * Where the Tab key came, in order, by the numbers of `expected`; -1 is a scrolling box and
   * suchlike.
   */
  reached: number[];
  /** Everything that can be followed or pressed, in the order of the page. */
  expected: string[];
  /** Where the focus could not be seen, a line each. */
  unseen: string[];
}

const MOST = 600;

/** Presses at a time: a press is quick, and asking after each takes longer than the press. */
const TOGETHER = 24;

/**
 * Presses Tab from the top of a page until the focus has left it, and looks at each place whether
 * the focus can be seen there.
 */
export async function walkByKeyboard(page: Page): Promise<Walk> {
  const expected = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, summary, input, select, textarea, audio[controls], video[controls], iframe',
      ),
    ].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
    );
    all.forEach((element, index) => {
      element.setAttribute('data-stop', String(index));
    });
    return all.map(
      (element) =>
        `${element.tagName.toLowerCase()} “${(element.textContent.trim() || element.getAttribute('aria-label') || '').slice(0, 50)}”`,
    );
  });
  await page.evaluate(
    `window.placesOfFocus = []; window.focusNow = ${focusNow.toString()}; addEventListener('keydown', () => { placesOfFocus.push(focusNow()); }, true)`,
  );
  const reached: number[] = [];
  const unseen: string[] = [];
  for (let presses = 0; presses < MOST; presses += TOGETHER) {
    const places = await press(page);
    const end = places.indexOf(null);
    for (const { stop, trouble } of places.slice(0, end < 0 ? TOGETHER : end) as Place[]) {
      if (stop < 0 || stop !== reached.at(-1)) reached.push(stop);
      if (trouble !== undefined) unseen.push(`${expected[stop] ?? 'a scrolling box'}: ${trouble}`);
    }
    if (end >= 0 || reached.length > expected.length + 50) break;
  }
  return { reached, expected, unseen };
}

interface Place {
  stop: number;
  trouble?: string;
}

/** Where the focus is after each of some presses of Tab; null where it has left the page. */
async function press(page: Page): Promise<(Place | null)[]> {
  await Promise.all(Array.from({ length: TOGETHER }, () => page.keyboard.down('Tab')));
  await page.keyboard.up('Tab');
  // Each press finds the focus where the one before it left it.
  const { found, now } = await page.evaluate<{ found: (Place | null)[]; now: Place | null }>(
    '({ found: placesOfFocus.splice(0).map((place) => place ?? null), now: focusNow() ?? null })',
  );
  if (found.length < TOGETHER && now !== null)
    throw new Error('a press of Tab went elsewhere than to the page');
  return [...found.slice(1), now];
}

/**
 * In the page: which stop has the focus, and why it cannot be seen; undefined when the focus has
 * left the page.
 */
function focusNow(): Place | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement)
    return undefined;
  const stop = Number(element.getAttribute('data-stop') ?? -1);
  const widthOf = (style: CSSStyleDeclaration): number =>
    style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
  const own = getComputedStyle(element);
  const around = getComputedStyle(element, '::after');
  const drawn = widthOf(own) >= 2 ? own : around;
  if (widthOf(drawn) < 2) return { stop, trouble: 'it has no outline' };
  if (
    drawn.outlineColor === 'rgba(0, 0, 0, 0)' ||
    drawn.outlineColor === getComputedStyle(document.body).backgroundColor
  )
    return { stop, trouble: 'its outline has no colour of its own' };
  const box = element.getClientRects()[0];
  if (box === undefined || box.width < 1 || box.height < 1)
    return { stop, trouble: 'it has no size' };
  if (box.right <= 0 || box.left >= innerWidth || box.bottom <= 0 || box.top >= innerHeight)
    return {
      stop,
      trouble: `it is outside the window (${Math.round(box.left)}, ${Math.round(box.top)})`,
    };
  const x = Math.min(Math.max((box.left + box.right) / 2, 1), innerWidth - 2);
  const y = Math.min(Math.max((box.top + box.bottom) / 2, 1), innerHeight - 2);
  const over = document.elementFromPoint(x, y);
  if (over !== null && !element.contains(over) && !over.contains(element))
    return { stop, trouble: `<${over.tagName.toLowerCase()} class="${over.className}"> covers it` };
  const reach = drawn === own ? widthOf(own) + Number.parseFloat(own.outlineOffset) : 0;
  for (
    let clip = element.parentElement;
    clip !== null && drawn === own;
    clip = clip.parentElement
  ) {
    if (
      !/hidden|clip|auto|scroll/.test(
        getComputedStyle(clip).overflowX + getComputedStyle(clip).overflowY,
      )
    )
      continue;
    const edge = clip.getBoundingClientRect();
    // A side of it may be lost, as long as the rest tells where the focus is.
    const lost = [
      box.left - reach < edge.left - 1,
      box.right + reach > edge.right + 1,
      box.top - reach < edge.top - 1,
      box.bottom + reach > edge.bottom + 1,
    ].filter(Boolean).length;
    if (clip !== document.body && lost > 1)
      return {
        stop,
        trouble: `<${clip.tagName.toLowerCase()} class="${clip.className}"> cuts off ${lost} sides of its outline`,
      };
  }
  return { stop };
}
