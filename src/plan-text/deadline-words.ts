import { tellOnce } from '../domain/read-once.ts';
import { toCanonical } from './canonical.ts';

const dates = /ngày\s\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\stháng\s\d{1,2}\snăm\s\d{4})/giu;
const documentNumbers = /\d{1,5}(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)*(?:\s[Nn]ăm\s20\d\d)?/gu;
/** The year in the name of a law is part of the name: `Luật Giao dịch điện tử năm 2023`. */
const laws =
  /(?<!(?:pháp|kỷ|quy)\s)(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)(?:\s(?!đến|tới|trước|hết|trong|vào|cuối|đầu|từ)[\p{L}()]+){0,10}?\snăm\s(?:19|20)\d\d/gu;
/** Day, month or quarter of a year: `30/6/2025`, `ngày 30 tháng 6 năm 2025`, `tháng 6/2025`, `quý II/2025`. */
const day = String.raw`(?:ngày\s)?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?|ngày\s\d{1,2}\stháng\s\d{1,2}\snăm\s`;
const month = String.raw`tháng\s\d{1,2}\s?(?:[/.-]|năm)\s?|quý\s(?:I{1,3}|IV|[1-4])\s?(?:[/.-]|năm)\s?`;
const until = String.raw`(?:trước|đến|tới|hết|chậm\snhất|muộn\snhất|không\smuộn\shơn)\s(?:(?:hết|là|đến|vào|trước|cuối)\s)*`;
const lastDay = new RegExp(String.raw`${until}(?:${day}|\d{1,2}\s?/\s?)(20\d\d)(?![\d/])`, 'giu');
const lastMonth = new RegExp(String.raw`(?<!(?:từ|so với|cùng kỳ)\s)(?:${month})(20\d\d)(?![\d/])`, 'giu');
/** Where a period begins, what is to come after a year, the term of a congress: no deadline. */
const beginning = new RegExp(
  String.raw`từ\s(?:đầu\s)?(?:${day}|${month}|năm\s)?20\d\d(?=\s(?:đến|tới)\s)|(?<!\p{L})sau\s(?:năm\s)?20\d\d|nhiệm\skỳ\s20\d\d\s?(?:-|đến)\s?20\d\d`,
  'giu',
);
const comparedWith = String.raw`(?:thời\sđiểm|kết\squả|thực\shiện|số\sliệu|cùng\skỳ|bình\squân|trung\sbình|mức|cuối|đầu|hết|của)\s`;
const basePeriod = new RegExp(
  String.raw`(?<!\p{L})so\s(?:với\s)?(?:${comparedWith})*(?:giai\sđoạn|thời\skỳ|nhiệm\skỳ)\s20\d\d\s?(?:-|đến)\s?20\d\d`,
  'giu',
);
const baseYear = new RegExp(
  [
    String.raw`(?<!\p{L})so\s(?:với\s)?(?:${comparedWith})*(?:${day}|${month}|năm\s)?(20\d\d)`,
    String.raw`(?<!\p{L})(?:gấp|bằng)\s(?:[\d.,]+|\p{L}+)\s?(?:lần\s|%\s)?(?:so\svới\s)?(?:${comparedWith})*năm\s(20\d\d)`,
    String.raw`(?<!\p{L})(?:cao|thấp|nhiều|ít|lớn|nhỏ|tốt|nhanh)\shơn\s(?:so\svới\s)?(?:${comparedWith})*năm\s(20\d\d)`,
  ].join('|'),
  'giu',
);
/** A number that may be a year of a plan, and counts nothing. */
const planned = String.raw`20(?:1[5-9]|[2-9]\d)(?!\d|\s?[-/]\s?\d|[.,]\d|\s(?:người|hộ|xã|doanh\snghiệp|cán\sbộ|lượt|thủ\stục|dịch\svụ|hồ\ssơ|tỷ|triệu|đồng)(?!\p{L}))`;
/** A period ends in its last year, with or without a word for it; of `đến năm 2025 - 2030` both may be meant. */
const period =
  /(?<!(?:đến|tới|trước|hết)\s(?:hết\s|cuối\s)?(?:năm\s)?)(?<![\d/.-])20\d\d\s?-\s?(20\d\d)(?![\d/-]|\.\d)/giu;
const eitherYear = /(?:đến|tới|trước|hết)\s(?:hết\s|cuối\s)?(?:năm\s)?(20\d\d)(?=\s?-\s?20\d\d)/giu;
const deadline = /(?:năm|đến|tới|trước|cuối|hết|vào)\s(20\d\d)(?!\s?[-/]\s?\d)/giu;
/** Years that follow another one, or stand before what is reached by them: `năm 2024, 2025`, `2030 đạt 90%`. */
const listed = new RegExp(String.raw`(?<=20\d\d\s?(?:,|;|và|-)\s?)(${planned})`, 'giu');
const opening = new RegExp(String.raw`(?<=(?:^|[,;.(])\s?)(${planned})(?=\s?(?::|đạt\s|là\s))`, 'giu');

const blank = (text: string, pattern: RegExp): string => text.replace(pattern, (found) => ' '.repeat(found.length));

/** A text in which base years and the years of laws are blanks, every other character in its place. */
export const withoutOtherYears = (words: string): string => blank(blank(blank(words, laws), basePeriod), baseYear);

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
  const collect = (from: string, pattern: RegExp): string => {
    for (const match of from.matchAll(pattern)) found.push({ at: match.index, year: Number(match[1]) });
    return blank(from, pattern);
  };
  const named = blank(blank(canonical, documentNumbers), laws);
  const baselines = [...blank(named, basePeriod).matchAll(baseYear)].map((match) =>
    Number(match.slice(1).find((year) => year !== undefined)),
  );
  let text = blank(blank(blank(named, basePeriod), baseYear), beginning);
  text = collect(blank(collect(text, lastDay), dates), lastMonth);
  collect(text, listed);
  collect(text, opening);
  collect(text, eitherYear);
  collect(collect(text, period), deadline);
  const deadlines = found.sort((one, other) => one.at - other.at).map(({ year }) => year);
  return { deadlines: [...new Set(deadlines)], baselines: [...new Set(baselines)] };
}, 2000);
