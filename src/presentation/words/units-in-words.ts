import { MERGER_DATE, mergerWords } from '../../domain/merger.ts';
import type { Province } from '../../domain/province.ts';
import type { Site } from '../../domain/site.ts';
import { countUnits, kindsOn } from '../../domain/unit-count.ts';
import type { DotStrip } from '../charts/dot-strip.ts';
import { unitsInWords } from './unit-count-words.ts';
import { dateInWords } from './words.ts';

/** The two words of such counts, told once on a page that uses them. */
export const erasInWords = `“Cũ” là tỉnh, thành phố đến hết ngày ${mergerWords.lastDay}, “nay” là từ ngày ${mergerWords.day}; văn bản chưa quyết được thời thì xếp tạm vào một bên và nói rõ ở đó`;

/** A target as far as it is counted. */
interface Counted {
  readonly province: string;
  readonly operator: string | null;
}

/**
 * Whose figures these are: `34 con số của 33 đơn vị: 29 cũ, 4 nay; 1 đơn vị cũ nêu mà không có con số`. A unit that names an
 * indicator without any figure is never counted among those that have one. Empty where there is nothing.
 */
export const coverageInWords = (targets: readonly Counted[], provinces: readonly Province[]): string => {
  const stated = targets.filter(({ operator }) => operator !== null);
  const having = new Set(stated.map(({ province }) => province));
  const others = targets.map(({ province }) => province).filter((province) => !having.has(province));
  return [
    ...(stated.length === 0 ? [] : [`${stated.length} con số của ${unitsInWords(countUnits(having, provinces))}`]),
    ...(others.length === 0 ? [] : [unitsInWords(countUnits(others, provinces), 'nêu mà không có con số')]),
  ].join('; ');
};

/** What a strip of dots holds, figures and words apart: `25 đơn vị có con số: 20 cũ, 5 nay (1 con số không vẽ được thành chấm)`. */
export const stripInWords = (
  { stating, naming, notDrawn }: Pick<DotStrip, 'stating' | 'naming' | 'notDrawn'>,
  provinces: readonly Province[],
): string =>
  [
    `${unitsInWords(countUnits(stating, provinces), 'có con số')}${notDrawn === 0 ? '' : ` (${notDrawn} con số không vẽ được thành chấm)`}`,
    ...(naming.length === 0 ? [] : [unitsInWords(countUnits(naming, provinces), 'nêu mà không có con số')]),
  ].join('; ');

/** `28 tỉnh, 6 thành phố`. */
const kindsInWords = ({ provinces, cities }: ReturnType<typeof kindsOn>): string =>
  `${provinces} tỉnh, ${cities} thành phố`;

/** How many units the merger left, and how many of each kind there are by the list of units: one sentence, from the list alone. */
export const unitsTodayInWords = (provinces: readonly Province[], site: Site): string => {
  const then = kindsOn(provinces, MERGER_DATE);
  const now = site.provincesCompared === undefined ? undefined : kindsOn(provinces, site.provincesCompared);
  const changed = now !== undefined && kindsInWords(now) !== kindsInWords(then);
  return (
    [
      `Từ ngày ${mergerWords.day} cả nước có ${then.total} đơn vị (${kindsInWords(then)} khi ấy`,
      ...(changed ? [`${kindsInWords(now)} theo danh sách so ngày ${dateInWords(site.provincesCompared ?? '')}`] : []),
    ].join('; ') + ').'
  );
};
