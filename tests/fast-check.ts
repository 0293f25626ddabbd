import fc from 'fast-check';

/*
 * How often a property is tried, and from which seed: a thousand times at every change, ten thousand in `npm run test:tools`; a
 * failure is run again with `FAST_CHECK_SEED`. Set for every test file that says nothing else.
 */
const numRuns = Number(process.env['FAST_CHECK_RUNS'] ?? 1000);
const told = globalThis as { toldSeed?: number };
const seed = Number(process.env['FAST_CHECK_SEED'] ?? told.toldSeed ?? Date.now() % 2 ** 31);
fc.configureGlobal({ numRuns, seed });
// Once for a worker, which runs many files.
if (told.toldSeed === undefined) console.log(`fast-check: seed ${seed}, ${numRuns} ca mỗi phép thử`);
told.toldSeed = seed;

/** So many runs for a property that needs more than others, and never fewer than all have. */
export const atLeast = (least: number): { numRuns: number } => ({ numRuns: Math.max(least, numRuns) });
