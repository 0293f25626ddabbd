/** Figures in one file of details, on the average: a reader who opens one sentence loads no more than these. */
const DETAILS_IN_FILE = 600;

/** In how many files the details of so many figures and benchmarks stand. */
export const detailFilesFor = (details: number): number => Math.max(1, Math.ceil(details / DETAILS_IN_FILE));

/**
 * Which of so many files, from 0, holds the details of a figure (`<plan>/<target-id>`) or of a benchmark (`moc:<document>/…`): what one
 * document says stands in one file. The page and the build reckon it alike, so that no list of files must be loaded first.
 */
export const detailFileOf = (id: string, files: number): number => {
  let sum = 0x811c9dc5;
  for (const letter of id.replace(/\/.*$/s, '')) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum % files;
};
