import type { DocumentFacts } from '../facts/facts.ts';

const latin = (words: string): string =>
  words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

/**
 * The id that a plan's folder would get: unit, number, year (`vinh-phuc-193-kh-ubnd-2022`), or unit and year where no number is
 * told. Always a usable id; what is not known is left out.
 */
export const suggestedId = ({ province, possibleProvinces, number, year }: DocumentFacts): string => {
  const unit = (province ?? possibleProvinces[0] ?? 'chua-ro').replace(/-2025$/, '');
  const parts = [unit, ...(number === null ? [] : [latin(number)]), ...(year === null ? [] : [String(year)])];
  return parts
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 80)
    .replace(/-+$/, '');
};
