import { tellOnce } from '../domain/read-once.ts';
import { toCanonical } from './canonical.ts';

const dates = /ngày\s\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\stháng\s\d{1,2}\snăm\s\d{4})/giu;
const documentNumbers = /\d{1,5}(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)*(?:\s[Nn]ăm\s20\d\d)?/gu;
const lastDay =
  /(?:trước|đến|tới|hết|chậm\snhất|muộn\snhất)\s(?:hết\s|là\s)?(?:ngày\s\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?|tháng\s\d{1,2}\s?[/.-]\s?)(20\d\d)/giu;
const beginning = /từ\s(?:năm\s)?20\d\d(?=\s(?:đến|tới)\s)/giu;
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
export const readYears = tellOnce((original): StatedYears => {
  const canonical = toCanonical(original).text;
  const found: { at: number; year: number }[] = [];
  const collect = (from: string, pattern: RegExp, group: number): string => {
    for (const match of from.matchAll(pattern)) found.push({ at: match.index, year: Number(match[group]) });
    return blank(from, pattern);
  };
  let text = blank(blank(blank(collect(canonical, lastDay, 1), dates), documentNumbers), beginning);
  const baselines = [...text.matchAll(baseYear)].map((match) => Number(match[1]));
  text = blank(text, baseYear);
  collect(collect(text, period, 2), deadline, 1);
  const deadlines = found.sort((one, other) => one.at - other.at).map(({ year }) => year);
  return { deadlines: [...new Set(deadlines)], baselines: [...new Set(baselines)] };
}, 2000);
