import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/catalogue/content.ts';
import { ruleNames } from '../../../src/content-check/check.ts';
import { ruleWords } from '../../../src/content-check/guide/rules.ts';
import { checkReferenceAge } from '../../../src/content-check/reference-age.ts';
import { brokenCases } from '../../fixtures/broken/cases.ts';

describe('shows a message that the check really says, with its remedy', () => {
  // The cases are what the check says, word for word: their own test sees to that.
  test.for(ruleNames.filter((rule) => rule !== 'reference-age'))('%s', (rule) => {
    const { says, mend } = ruleWords[rule];
    const said = brokenCases.filter((one) => one.rule === rule).map(({ problem, remedy }) => ({ problem, remedy }));
    expect(said).toContainEqual({ problem: says, remedy: mend });
  });

  test('reference-age, which depends on the day', () => {
    const { says, mend } = ruleWords['reference-age'];
    const { site, provinces, plans } = readContent(
      new Map([['site.yaml', new TextEncoder().encode('provincesCompared: "2026-01-01"\n')]]),
    );
    const said = checkReferenceAge({ site, provinces, plans }, '2026-07-20').map(({ problem, remedy }) => ({
      problem,
      remedy,
    }));
    expect(said).toEqual([{ problem: says, remedy: mend }]);
  });
});
