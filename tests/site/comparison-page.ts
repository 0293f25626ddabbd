import type { Page } from 'playwright-core';

/** Waits until the view stands as the choice asks. */
export const laid = (page: Page): Promise<void> =>
  page.locator('[data-role="view"]:not([data-laying])').waitFor({ state: 'attached' });

/** The places that are columns of the matrix. */
export const columns = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('table.comparison thead th[data-column]')
    .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-column')));
