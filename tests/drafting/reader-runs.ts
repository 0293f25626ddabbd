/**
 * How often each reader of bytes is tried, and from which seed: a thousand times at every change, ten thousand in
 * `npm run test:tools`; a failure is run again with `FAST_CHECK_SEED`.
 */
export const readerRuns = {
  numRuns: Number(process.env['FAST_CHECK_RUNS'] ?? 1000),
  seed: Number(process.env['FAST_CHECK_SEED'] ?? Date.now() % 2 ** 31),
};

/** How long that may take, on a machine that does other things too. */
export const readerTimeout = 180_000 * Math.max(1, Math.ceil(readerRuns.numRuns / 1000));

console.log(`fast-check: seed ${readerRuns.seed}, ${readerRuns.numRuns} ca mỗi phép thử`);
