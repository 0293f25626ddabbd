import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from './find-chromium.ts';
import { serveSite } from './serve.ts';
const [addr = '', tag = 'x', sel = ''] = process.argv.slice(2);
const server = await serveSite('.build-bench/published', { port: 0, base: '/ke-hoach-so' });
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
for (const [w, dark] of [
  [360, false],
  [1440, true],
] as const) {
  const ctx = await browser.newContext({
    viewport: { width: w, height: 900 },
    serviceWorkers: 'block',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await ctx.newPage();
  await page.goto(server.address + addr);
  if (sel) await page.locator(sel).first().click();
  await page.waitForTimeout(300);
  const h = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), 2600);
  await page.screenshot({ path: `/tmp/s_${tag}_${w}.png`, fullPage: true, clip: { x: 0, y: 0, width: w, height: h } });
  console.log(
    w,
    await page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]),
  );
}
await browser.close();
await server.close();
