import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { provinces } from './content-entries.ts';
import { laid } from './comparison-page.ts';
import { useSite } from './site.ts';

const site = useSite();

/** What a browser tells of one time that it found styles anew. */
interface Restyled {
  readonly name: string;
  readonly args: { readonly elementCount?: number };
}

/** How many elements were given their style while something went on, those that were given it again counted again. */
const styledDuring = async (page: Page, go: () => Promise<void>): Promise<number> => {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  const session = await browser.newBrowserCDPSession();
  let styled = 0;
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, args } of value as unknown as readonly Restyled[])
      if (name === 'UpdateLayoutTree') styled += args.elementCount ?? 0;
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  try {
    await go();
  } finally {
    const told = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await told;
    await session.detach();
  }
  return styled;
};

test('on a cheap phone a table of all units is styled line by line, not whole with each line', async () => {
  const { page } = await site.open('/so-sanh/?tinh=vinh-phuc', { width: 360 });
  await page.locator('table.comparison thead th').first().waitFor({ state: 'attached' });
  await laid(page);
  // A cheap phone: the table comes in many parts there, where a fast machine lays it down in one.
  const phone = await page.context().newCDPSession(page);
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const all = `?tinh=${provinces.map(({ id }) => id).join(',')}`;
  const styled = await styledDuring(page, async () => {
    await page.evaluate((query) => {
      history.pushState(null, '', `${location.pathname}${query}`);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, all);
    await page.waitForFunction(() => document.querySelectorAll('thead th').length > 40);
    await laid(page);
  });
  const elements = await page.locator('*').count();
  expect(elements).toBeGreaterThan(15_000);
  expect(styled).toBeGreaterThan(elements / 20);
  // Each element once, and a part of them once more; a rule that hangs on the whole view would find them ten times.
  expect(styled, `${styled} styles found for ${elements} elements`).toBeLessThan(elements * 2);
});
