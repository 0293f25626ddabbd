import os from 'node:os';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../find-chromium.ts';
import { serveSite } from '../serve.ts';
import { siteDirectory } from '../site-directory.ts';

/*
 * `npm run bench -- --views [--slow 4]`: how long a change of choice in the comparison takes on a slow phone, from the choice until the
 * window shows it, and the longest time for which the page answers no finger meanwhile. What the page brings in once is there already.
 */

/** Milliseconds until the window shows a choice of up to ten places, and for which the page may stand still at most. */
const limit = 200;

/** How often each choice is made; the fastest counts, the others are the machine's. */
const rounds = 5;

/** Choices by their address, each after one of everything. */
const choices = (places: readonly string[]): readonly (readonly [name: string, query: string, few: boolean])[] => {
  const some = (count: number): string => `tinh=${places.slice(0, count).join(',')}`;
  return [
    ['một nơi', `?${some(1)}`, true],
    ['bốn nơi, một hạn', `?${some(4)}&nam=2025`, true],
    ['bốn nơi', `?${some(4)}`, true],
    ['mười nơi', `?${some(10)}`, true],
    ['mười nơi, một nhóm', `?${some(10)}&nhom=chinh-quyen-so`, true],
    ['một chỉ số', '?chi-so=ho-so-truc-tuyen', true],
    ['một chỉ số từ 80', '?chi-so=ho-so-truc-tuyen&nam=2025&tu=80', true],
    ['một chỉ số, biểu đồ', '?chi-so=ho-so-truc-tuyen&dang=bieu-do', true],
    ['một chỉ số, sơ đồ ô', '?chi-so=ho-so-truc-tuyen&dang=so-do', true],
    ['mọi đơn vị', `?${some(places.length)}`, false],
  ];
};

/** What is measured of one choice, in milliseconds. */
interface Measured {
  /** Until a frame shows the new view where the reader looks. */
  readonly painted: number;
  /** Until all of it stands. */
  readonly whole: number;
  /** The longest task. */
  readonly still: number;
}

/** Measures the choices and prints them; whether all stay within the limit. */
export const benchViews = async (slow: number): Promise<boolean> => {
  const server = await serveSite(await siteDirectory());
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
  let isWithin = true;
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${server.address}so-sanh/?tinh=vinh-phuc`, { waitUntil: 'networkidle' });
    const { units } = (await (await fetch(`${server.address}so-sanh/noi.json`)).json()) as {
      units: readonly { id: string }[];
    };
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
    console.log(
      `Chậm ${slow} lần, tải máy ${(os.loadavg()[0] ?? 0).toFixed(1)}; nhanh nhất trong ${rounds} lần, mili giây.`,
    );
    console.log('lựa chọn: cửa sổ cho thấy, xong cả, đứng lâu nhất');
    for (const [name, query, few] of choices(units.map(({ id }) => id))) {
      const all: Measured[] = [];
      for (let round = 0; round < rounds; round += 1)
        all.push(
          await page.evaluate(async (asked): Promise<Measured> => {
            const view = document.querySelector<HTMLElement>('[data-role="view"]');
            if (!view) throw new Error('Trang so sánh không có khung kết quả.');
            const frame = (): Promise<void> =>
              new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
            const show = async (search: string): Promise<[painted: number, whole: number]> => {
              const changed = new Promise<void>((resolve) => {
                const seen = new MutationObserver(() => {
                  seen.disconnect();
                  resolve();
                });
                seen.observe(view, { childList: true });
              });
              const began = performance.now();
              history.pushState(null, '', `${location.pathname}${search}`);
              window.dispatchEvent(new PopStateEvent('popstate'));
              await changed;
              await frame();
              const painted = performance.now() - began;
              while (view.hasAttribute('data-laying')) await frame();
              return [painted, performance.now() - began];
            };
            await show('');
            let still = 0;
            const tasks = new PerformanceObserver((list) => {
              for (const { duration } of list.getEntries()) still = Math.max(still, duration);
            });
            tasks.observe({ type: 'longtask' });
            const [painted, whole] = await show(asked);
            for (const { duration } of tasks.takeRecords()) still = Math.max(still, duration);
            tasks.disconnect();
            return { painted, whole, still };
          }, query),
        );
      const least = (of: (measured: Measured) => number): number => Math.round(Math.min(...all.map(of)));
      const [painted, whole, still] = [
        least((one) => one.painted),
        least((one) => one.whole),
        least((one) => one.still),
      ];
      console.log(`${name}: ${painted}, ${whole}, ${still}`);
      isWithin &&= still <= limit && (!few || painted <= limit);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return isWithin;
};
