import { describe, expect, test } from 'vitest';
import { plans } from './content-entries.ts';
import { basePath, useSite } from './site.ts';

const site = useSite();

/** What must work on every build, whatever its content and its address: a reader comes, reads, compares and finds. */
describe('the built site works', () => {
  test('from the first page to a plan, by the links alone', async () => {
    const { page, problems } = await site.open('/');
    await page.locator(`a[href="${basePath}/ke-hoach/"]`).first().click();
    await page.waitForURL((url) => url.pathname === `${basePath}/ke-hoach/`);
    const [first] = plans;
    await page
      .locator(`main a[href="${basePath}/ke-hoach/${first?.id ?? ''}/"]`)
      .first()
      .click();
    await page.waitForURL((url) => url.pathname === `${basePath}/ke-hoach/${first?.id ?? ''}/`);
    expect((await page.locator('main').innerText()).normalize('NFC')).toContain(first?.title.normalize('NFC'));
    expect(problems).toEqual([]);
  });

  test('the comparison lays itself out, and a figure leads to its sentence', async () => {
    const { page, problems } = await site.open('/so-sanh/');
    await page.locator('details.line > summary').first().click();
    await page.locator('details.line li a.figure:visible').first().click();
    await page.locator('dialog[open] a[data-part="address"], dialog[open] a[data-part="source"]').first().waitFor();
    expect(problems).toEqual([]);
  });

  test('a search finds a plan’s own words', async () => {
    const { page, problems } = await site.open('/tim-kiem/?q=chuy%E1%BB%83n%20%C4%91%E1%BB%95i%20s%E1%BB%91');
    await page.locator('main site-search ol > li').first().waitFor();
    expect(await page.locator('main site-search [role="status"]').innerText()).toMatch(/^\d+ kết quả/);
    expect(problems).toEqual([]);
  });
});
