/*
 * What is said where a figure is set against nothing. We hold the benchmarks that reliable sources told, not all that there
 * are: it is never said that there is none.
 */

/** Said where no national benchmark that we hold speaks of the indicator, level and deadline of a figure. */
export const noBenchmark = 'chưa thấy mốc quốc gia có nguồn đủ tin cậy';

/** Said of a figure where every benchmark that we hold is younger than its document. */
export const olderThanBenchmarks = 'có trước mọi mốc thấy ở đây';
