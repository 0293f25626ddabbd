import { launch, type LaunchedChrome } from 'chrome-launcher';
import { chromiumFlags, findChromium } from '../find-chromium.ts';

/** Starts a Chromium with a profile of its own that answers on a port for tools. Throws when it does not start. */
export const startChromium = (): Promise<LaunchedChrome> =>
  launch({
    chromePath: findChromium(),
    chromeFlags: ['--headless=new', '--disable-dev-shm-usage', ...chromiumFlags],
    logLevel: 'error',
  });
