import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a run must have looked at, so that no option silences it unnoticed. */
const witnesses = ['target-size', 'color-contrast', 'region', 'landmark-one-main'];
/** `target-size` is off in axe unless it is asked for; nodes that pass are not listed one by one. */
const options: RunOptions = {
  runOnly: tags,
  resultTypes: ['violations'],
  rules: { 'target-size': { enabled: true } },
};
/**
 * Violations as lines: rule, place, what is wrong. The site has no frames, so axe runs in the page itself, and it is brought
 * there once for all that is looked at.
 */
export const violationsOn = async (page: Page): Promise<string[]> => {
  expect(await page.locator('iframe').count()).toBe(0);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations, passes, incomplete, inapplicable } = await page.evaluate(
    (run) =>
      (globalThis as unknown as { axe: { run: (context: object, run: object) => Promise<AxeResults> } }).axe.run(
        document,
        run,
      ),
    options,
  );
  const ran = [...violations, ...passes, ...incomplete, ...inapplicable].map(({ id }) => id);
  for (const rule of witnesses) expect(ran).toContain(rule);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} ${node.target.join(' ')}: ${node.failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`),
  );
};
