import { describe, expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();
const design = '/phuong-phap/giao-dien/';

describe('stacked Vietnamese marks', () => {
  test.for([360, 1440] as const)('are not clipped in any component at %s px', async (width) => {
    const { page } = await site.open(design, { width });
    await page.evaluate(() => document.fonts.ready);
    const places = await page.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) throw new Error('no canvas');
      return [...document.querySelectorAll<HTMLElement>('[data-marks]')].map((element) => {
        const style = getComputedStyle(element);
        context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        const ink = context.measureText('ẶẪỆỢỬằẵặ');
        const height = ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent;
        const line = style.lineHeight === 'normal' ? Infinity : Number.parseFloat(style.lineHeight);
        return {
          what: `${element.tagName} ${element.className}`,
          height,
          line,
          // What hides its overflow must have room for the ink.
          room: style.overflowY === 'visible' ? Infinity : element.clientHeight,
        };
      });
    });
    expect(places.length).toBeGreaterThan(12);
    for (const tag of ['SPAN', 'H3', 'BUTTON', 'TH', 'TD', 'SELECT', 'SUMMARY', 'P'])
      expect(places.map(({ what }) => what.split(' ')[0])).toContain(tag);
    expect(places.filter(({ height, line, room }) => height <= 0 || height > line || height > room)).toEqual([]);
  });

  test('are drawn by our fonts, none by a font of the device', async () => {
    const { page } = await site.open(design);
    await page.evaluate(() => document.fonts.ready);
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument', { depth: 1 });
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '[data-marks]' });
    const fonts = new Set<string>();
    for (const nodeId of nodeIds) {
      const used = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      for (const font of used.fonts) fonts.add(`${font.familyName}, ${font.isCustomFont ? 'ours' : 'of the device'}`);
    }
    expect([...fonts].filter((font) => !font.endsWith('ours'))).toEqual([]);
    expect([...fonts].join('; ')).toMatch(/Noto Sans/);
    expect([...fonts].join('; ')).toMatch(/Source Serif/);
  });
});

describe('light and dark', () => {
  const background = 'getComputedStyle(document.documentElement).backgroundColor';

  test('a chosen theme holds on every page and before anything is drawn', async () => {
    const { page, go } = await site.open('/');
    const light = await page.evaluate<string>(background);
    await page.getByLabel('Tối', { exact: true }).check({ force: true });
    const dark = await page.evaluate<string>(background);
    expect(dark).not.toBe(light);
    // The attribute is there before the body is: no frame in the other theme is ever drawn.
    await page.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        if (!document.body) return;
        document.documentElement.dataset['seen'] = document.documentElement.dataset['theme'] ?? 'none';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await go('/chi-tieu/');
    expect(await page.evaluate(() => document.documentElement.dataset['seen'])).toBe('dark');
    expect(await page.evaluate<string>(background)).toBe(dark);
    expect(await page.getByLabel('Tối', { exact: true }).isChecked()).toBe(true);
    await page.getByLabel('Theo máy').check({ force: true });
    await go('/');
    expect(await page.evaluate<string>(background)).toBe(light);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('is chosen by keyboard', async () => {
    const { page } = await site.open('/');
    await page.getByLabel('Theo máy').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    await page.getByLabel('Theo máy').check({ force: true });
  });

  test('is not offered where it cannot work', async () => {
    const { page } = await site.open('/', { javaScript: false });
    expect(await page.locator('theme-choice').isVisible()).toBe(false);
  });

  test('a device that refuses storage still gets the page', async () => {
    const { page, problems } = await site.open('/');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.reload();
    await page.getByLabel('Tối', { exact: true }).check({ force: true });
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(problems).toEqual([]);
  });
});

describe('nothing jumps', () => {
  test.for([
    { address: '/', why: 'strips and figures' },
    { address: '/ke-hoach/vinh-long-2022/', why: 'the longest text' },
    { address: '/so-sanh/', why: 'the widest table' },
    { address: '/chi-tieu/ho-so-truc-tuyen/', why: 'a chart of percentages' },
  ])('$address while scripts and fonts arrive ($why)', async ({ address }) => {
    const { page, go } = await site.open('/ngoai-tuyen/', { width: 360 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await go(address);
    await page.evaluate(() => document.fonts.ready);
    // Two frames after the last font: what it moves has moved.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
    );
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
  });
});

describe('extreme readers', () => {
  test.for([
    { address: '/', why: 'home' },
    { address: '/ke-hoach/vinh-long-2022/', why: 'a plan' },
    { address: '/chi-tieu/ho-so-truc-tuyen/', why: 'a chart' },
    { address: '/tinh/vinh-phuc/', why: 'a province' },
    { address: '/van-ban/749-qd-ttg-2020/', why: 'a document' },
    { address: '/du-lieu/', why: 'long names of columns' },
    { address: design, why: 'every component' },
  ])('$why loses nothing at 320 px, which is 1280 px at 400 %', async ({ address }) => {
    const { page } = await site.open(address);
    await page.setViewportSize({ width: 320, height: 640 });
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });

  test('forced colours keep every sign of a chart visible', async () => {
    const { page } = await site.open('/chi-tieu/ho-so-truc-tuyen/');
    await page.emulateMedia({ forcedColors: 'active' });
    const inks = await page.evaluate(() => {
      const sign = document.querySelector('.dot-plot-rows circle');
      const line = document.querySelector('.dot-plot .yardstick');
      return [
        sign && getComputedStyle(sign).stroke,
        line && getComputedStyle(line).stroke,
        getComputedStyle(document.body).backgroundColor,
      ];
    });
    expect(inks[1]).not.toBe(inks[2]);
    expect(inks[0]).not.toBeNull();
  });
});

describe('nothing leaves the page sideways on a phone, in letters twice as large either', () => {
  test.for([
    { address: '/chi-tieu/thu-tuc-truc-tuyen/', why: 'a document without a number goes by a long title' },
    { address: '/tinh/can-tho/', why: 'hosts of sources are long words' },
    { address: '/ke-hoach/vinh-phuc-193-kh-ubnd-2022/', why: 'the head of a document stands in columns' },
    { address: '/du-lieu/', why: 'options of commands are not to be cut' },
    { address: '/soan-thao/', why: 'pictures beside names of files' },
  ])('$address: $why', async ({ address }) => {
    const { page } = await site.open(address, { width: 360 });
    const session = await page.context().newCDPSession(page);
    for (const standard of [16, 32]) {
      // As in the settings of a browser: what is asked of the screen in letters is answered anew too.
      await session.send('Page.setFontSizes', { fontSizes: { standard } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${standard} px`).toBeLessThanOrEqual(
        360,
      );
    }
  });
});
