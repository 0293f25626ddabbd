import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `unit` needs nothing but the sources; `site` needs a built `dist/` and a browser, and shares one server. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          // Modules are read once for a worker, not once for a file: no test changes what a module holds.
          isolate: false,
          // A machine may be busy; a unit test that hangs is still told.
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/site/**'],
        },
      },
      {
        root,
        test: {
          name: 'site',
          isolate: false,
          include: ['tests/site/**/*.test.ts'],
          // Two files at a time: each has a server and a browser of its own, and most of a test is waiting.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // A browser on a busy machine takes its time; a poll ends as soon as it has what it waits for.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
