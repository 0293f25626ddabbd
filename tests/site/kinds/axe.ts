import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What each run must have looked at, so that no option silences it unnoticed. */
const witnesses = { all: ['target-size', 'color-contrast', 'region', 'landmark-one-main'], colour: ['color-contrast'] };
/** The rules of axe that look at colours: all that a change of the colour scheme can break. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Violations as lines: rule, place, what is wrong. `target-size` is off in axe unless it is asked for. The site has no
 * frames, so axe runs in the page itself, and passes are not carried over: on the comparison that is three times as fast.
 */
export const violationsOn = async (page: Page, rules: keyof typeof witnesses): Promise<string[]> => {
  expect(await page.locator('iframe').count()).toBe(0);
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
  const { violations, passes, incomplete, inapplicable } = await (
    rules === 'all' ? axe.withTags(tags) : axe.options({ resultTypes: ['violations'] }).withRules(colourRules)
  ).analyze();
  const ran = [...violations, ...passes, ...incomplete, ...inapplicable].map(({ id }) => id);
  for (const rule of witnesses[rules]) expect(ran).toContain(rule);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} ${node.target.join(' ')}: ${node.failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`),
  );
};
