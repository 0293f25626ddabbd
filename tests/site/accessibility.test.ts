import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { pageKinds, type PageKind } from './page-kinds.ts';
import { useSite, type View, type Visit } from './site.ts';

const site = useSite();
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What each run must have looked at, so that no option silences it unnoticed. */
const witnesses = { all: ['target-size', 'color-contrast', 'region', 'landmark-one-main'], colour: ['color-contrast'] };
/** The rules of axe that look at colours: all that a change of the colour scheme can break. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Violations as lines: rule, place, what is wrong. `target-size` is off in axe unless it is asked for. The site has no
 * frames, so axe runs in the page itself, and passes are not carried over: on the comparison that is three times as fast.
 */
const violationsOn = async ({ page }: Visit, rules: keyof typeof witnesses): Promise<string[]> => {
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

const openKind = async ({ address, act }: PageKind, view: View): Promise<Visit> => {
  const visit = await site.open(address, view);
  await act?.(visit.page);
  return visit;
};

describe('axe finds nothing, in light and dark', () => {
  test.for(pageKinds.flatMap((kind) => ([320, 1280] as const).map((width) => ({ ...kind, width }))))(
    '$kind, $width px',
    async ({ width, ...kind }) => {
      const visit = await openKind(kind, { width });
      expect(await violationsOn(visit, 'all')).toEqual([]);
      await visit.page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsOn(visit, 'colour')).toEqual([]);
    },
  );
});

/** Where something stands, in the words of the page's source: itself and the two elements around it. */
const placeOf = `(element) => {
  const steps = [];
  for (let step = element; step && steps.length < 3; step = step.parentElement)
    steps.unshift(step.tagName.toLowerCase() + [...step.classList].map((name) => '.' + name).join(''));
  return steps.join(' > ');
}`;

/** Places with the number of times each was found, so that one rule of style that is missing is one line. */
const counted = (places: readonly string[]): string[] =>
  [...new Set(places)].map((place) => `${place} (${places.filter((other) => other === place).length} times)`);

describe.for(pageKinds)('$kind on a phone', (kind) => {
  test('a finger hits every control: at least 44 × 44 px', async () => {
    const { page } = await openKind(kind, { width: 360 });
    const small = await page.evaluate<string[]>(`(() => {
      const placeOf = ${placeOf};
      const seen = (element) => {
        element.scrollIntoView({ block: 'center' });
        const box = element.getClientRects()[0];
        const hit = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return Boolean(hit) && element.contains(hit);
      };
      // Links in running text are excepted, as in WCAG 2.5.5: their size is the line's.
      const inSentence = (element) =>
        element.tagName === 'A' &&
        getComputedStyle(element).display === 'inline' &&
        (element.closest('p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6') ?? element).textContent.trim().length >
          element.textContent.trim().length;
      return [...document.querySelectorAll('a[href], button, input, select, summary')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .filter((element) => !inSentence(element))
        .filter((element) => {
          // A finger on the words of a box to tick ticks it: there the label is the target.
          const target = element.matches('[type="checkbox"], [type="radio"]') ? (element.closest('label') ?? element) : element;
          const { width, height } = target.getBoundingClientRect();
          return width < 43.5 || height < 43.5;
        })
        .filter(seen)
        .map(placeOf);
    })()`);
    expect(counted(small)).toEqual([]);
  });

  test('whatever takes the focus is seen', async () => {
    const { page } = await openKind(kind, { width: 360 });
    const unseen = await page.evaluate<string[]>(`(() => {
      const placeOf = ${placeOf};
      // Two dozen of one place tell as much as the hundreds that a table repeats.
      const times = new Map();
      const fewOfEach = (element) => {
        const place = placeOf(element);
        times.set(place, (times.get(place) ?? 0) + 1);
        return times.get(place) <= 24;
      };
      return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter(fewOfEach)
        .filter((element) => {
          element.focus();
          if (document.activeElement !== element) return false;
          element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
          return ![...element.getClientRects()].some((box) => {
            const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
            const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
            const hit = document.elementFromPoint(x, y);
            return hit !== null && element.contains(hit);
          });
        })
        .map(placeOf);
    })()`);
    expect(counted(unseen)).toEqual([]);
  });
});
