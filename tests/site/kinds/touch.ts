import type { Page } from 'playwright-core';

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

/** Controls that a finger misses: smaller than 44 × 44 px. */
export const smallControls = async (page: Page): Promise<string[]> =>
  counted(
    await page.evaluate<string[]>(`(() => {
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
    })()`),
  );

/** What takes the focus where nobody sees it. */
export const unseenFocus = async (page: Page): Promise<string[]> =>
  counted(
    await page.evaluate<string[]>(`(() => {
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
    })()`),
  );
