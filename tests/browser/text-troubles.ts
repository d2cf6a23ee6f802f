import type { Page } from 'playwright-core';

/**
 * What is wrong with how a page's text stands, a line each: outside the window, cut off by its box,
 * on top of other text, or headings out of order.
 */
export function textTroubles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Line {
      text: string;
      of: Element;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const troubles: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width)
      troubles.push(
        `the page is ${document.documentElement.scrollWidth} pixels wide in a window of ${width}`,
      );
    const ancestors = (element: Element): Element[] => {
      const all = [];
      for (let at: Element | null = element; at !== null; at = at.parentElement) all.push(at);
      return all;
    };
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element): CSSStyleDeclaration => {
      const style = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, style);
      return style;
    };
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(styleOf(element).overflowX) &&
      element !== document.documentElement &&
      element !== document.body;

    const lines: Line[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const of = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (
        of === null ||
        text === '' ||
        !of.checkVisibility({ visibilityProperty: true }) ||
        ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(of.tagName)
      )
        continue;
      const around = ancestors(of);
      // For those who listen only, or shown when the focus comes.
      if (around.some((each) => each.matches('.visually-hidden, .sr-only, .skip'))) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const name = `“${text.slice(0, 40)}”`;
      const scroller = around.some(scrolls);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 1) continue;
        if (!scroller && (left < -1 || right > width + 1))
          troubles.push(
            `${name} stands outside the window: ${Math.round(left)} to ${Math.round(right)}`,
          );
        for (const box of around) {
          if (!/hidden|clip/.test(styleOf(box).overflowX + styleOf(box).overflowY)) continue;
          const edge = box.getBoundingClientRect();
          // A line's box is higher than its letters, so a little of it may be cut.
          const allowance = (bottom - top) / 4;
          if (
            left < edge.left - 1 ||
            right > edge.right + 1 ||
            top < edge.top - allowance ||
            bottom > edge.bottom + allowance
          )
            troubles.push(
              `${name} is cut off by <${box.tagName.toLowerCase()} class="${box.className}">`,
            );
        }
        // The letters, without the space that lines keep between them.
        const inset = (bottom - top) / 3.5;
        if (!scroller)
          lines.push({
            text: name,
            of,
            left: left + 1,
            right: right - 1,
            top: top + inset,
            bottom: bottom - inset,
          });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    lines.forEach((line, index) => {
      for (const other of lines.slice(index + 1)) {
        if (other.top >= line.bottom) break;
        if (
          other.of !== line.of &&
          other.left < line.right &&
          line.left < other.right &&
          other.bottom > line.top
        )
          troubles.push(`${line.text} and ${other.text} stand on one another`);
      }
    });
    if (width < 500) {
      let last = { top: -Infinity, text: '' };
      for (const heading of document.querySelectorAll('main h1, main h2, main h3')) {
        const { top, height } = heading.getBoundingClientRect();
        if (height <= 1 || heading.matches('.visually-hidden, .sr-only')) continue;
        const text = heading.textContent.trim().slice(0, 40);
        if (top < last.top)
          troubles.push(`“${text}” stands above “${last.text}”, which comes before it`);
        last = { top, text };
      }
    }
    return [...new Set(troubles)];
  });
}
