import type { Browser } from 'playwright-core';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How long the pages of a browser stand still at a time, in milliseconds. */
const still = 30;

/**
 * Does something while all processes of a browser that run pages are stopped and let go in turn, so that they get one part in `times`
 * of the time. The browser's own slowing reaches a page and not its workers; this reaches both. Returns how much slower they truly were.
 */
export const slowed = async (browser: Browser, times: number, act: () => Promise<void>): Promise<number> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const signal = (name: NodeJS.Signals): void => {
    for (const page of pages) process.kill(page, name);
  };
  let isDone = false;
  let [all, gone] = [0, 0];
  const turns = async (): Promise<void> => {
    while (!isDone) {
      const began = performance.now();
      signal('SIGSTOP');
      await pause(still);
      signal('SIGCONT');
      const letGo = performance.now();
      await pause((letGo - began) / (times - 1));
      all += performance.now() - began;
      gone += performance.now() - letGo;
    }
  };
  const turning = turns();
  try {
    await act();
  } finally {
    isDone = true;
    await turning;
    await session.detach();
  }
  return all / gone;
};
