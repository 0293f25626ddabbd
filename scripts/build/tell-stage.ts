/**
 * Says that a stage of the work begins, to who measures it (`npm run bench` sets `BENCH_STAGES`); says nothing otherwise. The stage
 * lasts until the next one is told.
 */
export const tellStage = (name: string): void => {
  if (process.env['BENCH_STAGES'] === '1') console.log(`[bench] ${name}`);
};
