import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** Those of them that look at colours. */
const RULES_OF_COLOUR = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Judgement {
  /** What breaks a rule, a line each. */
  violations: string[];
  /** Rules that had something to judge, and nothing against it. */
  passes: string[];
}

/**
 * What axe says of a page by the rules of WCAG 2.2 AA, or by those that look at its colours. Only
 * names leave the page: its account of all that is well is long.
 */
export async function runAxe(page: Page, what: 'all' | 'colours' = 'all'): Promise<Judgement> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    async (runOnly) => {
      const { violations, passes } = await (
        window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
      ).axe.run({ runOnly, resultTypes: ['violations'] });
      return {
        violations: violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        ),
        passes: passes.map(({ id }) => id),
      };
    },
    what === 'all' ? RULES : RULES_OF_COLOUR,
  );
}
