import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { isLeftBehind } from '../src/drafting/readers/pdf/left-behind.ts';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the published content must hold, whatever stands in it; the plain build is otherwise opened once. */
const ofContent = ['smoke', 'fidelity', 'links', 'counts', 'head', 'results'].map(
  (name) => `tests/site/${name}.test.ts`,
);

/** The longest file first: begun last, it would run on alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('/page-kinds.test.ts');
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

/** Tests of a built site, in Chromium. */
const built = {
  // One server and one browser for a worker, not for a file.
  isolate: false,
  // Two files at a time: most of a test is waiting.
  maxWorkers: 2,
  testTimeout: 120_000,
  hookTimeout: 300_000,
  // A browser on a busy machine takes its time; a poll ends as soon as it has what it waits for.
  expect: { poll: { timeout: 15_000 } },
};

/** Libraries as the commands load them: Vitest would ask Node for what their developers look at, which is slower and larger. */
const inEarnest: Plugin = {
  name: 'libraries-in-earnest',
  configResolved: ({ ssr }) => {
    ssr.resolve = { ...ssr.resolve, conditions: [] };
  },
};

/**
 * `unit` needs nothing but the sources; `site` needs a built site (`SITE_DIR`) with the content it was built from
 * (`CONTENT_DIR`) and a browser; `content` is the part of it that looks at what is published rather than at the code; `tools` takes
 * minutes or programs of its own and is no part of the gate.
 */
export default defineConfig({
  root,
  test: {
    // A damaged PDF is read or refused; what its library lets fall beside that is no result of a test.
    onUnhandledError: (error) => (isLeftBehind(error) ? false : undefined),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        plugins: [inEarnest],
        test: {
          name: 'unit',
          // Modules are read once for a worker, not once for a file: no test changes what a module holds.
          isolate: false,
          // A machine may be busy; a unit test that hangs is still told. Ten times the runs of a property take ten times as long.
          testTimeout: 60_000 * Math.max(1, Number(process.env['FAST_CHECK_RUNS'] ?? 1000) / 1000),
          // Modules are loaded by Node itself, as the commands load them: nothing here needs what a bundler makes of them.
          experimental: { viteModuleRunner: false, nodeLoader: false },
          setupFiles: ['tests/fast-check.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/site/**', 'tests/tools/**'],
        },
      },
      {
        root,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          ...built,
        },
      },
      {
        root,
        test: {
          name: 'tools',
          include: ['tests/tools/**/*.test.ts'],
          // Each fills the machine by itself.
          fileParallelism: false,
          testTimeout: 1_200_000,
          hookTimeout: 1_200_000,
        },
      },
      {
        root,
        test: {
          name: 'content',
          include: ofContent,
          ...built,
        },
      },
    ],
  },
});
