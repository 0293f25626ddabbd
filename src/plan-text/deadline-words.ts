import { toCanonical } from './canonical.ts';

const dates = /ngày\s\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\stháng\s\d{1,2}\snăm\s\d{4})/giu;
const documentNumbers = /\d{1,5}(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)*/gu;
const baseYear = /so\svới\s(?:cùng\skỳ\s|cuối\s|đầu\s|hết\s)?(?:năm\s)?(20\d\d)/giu;
const period = /(?:giai\sđoạn|thời\skỳ)\s(20\d\d)\s?-\s?(20\d\d)/giu;
const deadline = /(?:năm|đến|tới|trước|cuối|hết)\s(20\d\d)(?!\s?[-/]\s?\d)/giu;

const blank = (text: string, pattern: RegExp): string => text.replace(pattern, (found) => ' '.repeat(found.length));

/** Years that words state as a deadline, and as the base of a comparison; each once, in order. */
export interface StatedYears {
  readonly deadlines: readonly number[];
  readonly baselines: readonly number[];
}

/**
 * Deadline years that words state (`đến hết năm 2025`, `giai đoạn 2022-2025` ends in 2025) and base years
 * (`so với năm 2020`). Dates of documents and years inside document numbers are none.
 */
export const readYears = (original: string): StatedYears => {
  let text = blank(blank(toCanonical(original).text, dates), documentNumbers);
  const baselines = [...text.matchAll(baseYear)].map((match) => Number(match[1]));
  text = blank(text, baseYear);
  const ends = [...text.matchAll(period)].map((match) => Number(match[2]));
  text = blank(text, period);
  const years = [...text.matchAll(deadline)].map((match) => Number(match[1]));
  return { deadlines: [...new Set([...ends, ...years])], baselines: [...new Set(baselines)] };
};
