import type { Catalogue } from '../../catalogue/catalogue.ts';
import { NATION } from '../../domain/result.ts';
import type { HistoryEvent } from '../../history/history.ts';
import type { ResultThen } from '../../history/result-changes.ts';
import { paths } from '../addresses/links.ts';
import { columnName } from '../comparison/comparison-view.ts';
import { resultPath } from '../results/measured-values.ts';
import type { LogDocument, LogItem } from './change-log.ts';
import { resultDifferences, resultInWords, resultName, resultThenInWords } from './result-change-words.ts';

type OfResult = Extract<HistoryEvent, { what: 'result' }>;

const labels: Readonly<Record<OfResult['kind'], string>> = {
  added: 'số đo mới',
  removed: 'bỏ số đo',
  corrected: 'đính chính số đo',
  changed: 'số đo theo lần công bố khác',
};
/** What happened to measured values: `đính chính số đo`. */
export const resultsLabel = (kind: OfResult['kind']): string => labels[kind];

/** Whose values they are: the unit by name, `Cả nước`; the id of a unit that is no more. */
export const measuredName = (unit: string, { provinceById }: Pick<Catalogue, 'provinceById'>): string => {
  const province = provinceById.get(unit);
  return province ? columnName(province) : unit === NATION ? 'Cả nước' : unit;
};

/** Where the values of a unit stand, from the site's root; null where it has none any more. */
export const measuredPath = (unit: string, catalogue: Catalogue): string | null => {
  if (!catalogue.resultsByProvince.has(unit)) return null;
  const province = catalogue.provinceById.get(unit);
  return province ? `${paths.province(province.slug)}#ket-qua-${unit}` : paths.results;
};

/** Where a value stands now: the same number of the same year, method and tier; null where it stands nowhere. */
const placeOf = (entry: ResultThen, catalogue: Catalogue): string | null => {
  const same = (catalogue.resultsByProvince.get(entry.province) ?? []).filter(
    ({ indicator, level, period, method }) =>
      indicator === entry.indicator &&
      (level ?? undefined) === entry.level &&
      period === entry.period &&
      method === entry.method,
  );
  const found = same.find(({ value, source }) => value === entry.value && source === entry.source) ?? same[0];
  return found ? resultPath(found, catalogue) : null;
};

/** One measured value that came, went or is not what it was. */
export const resultItem = (
  { before, after, isMoved }: Pick<OfResult, 'kind' | 'holder' | 'before' | 'after' | 'isMoved'>,
  catalogue: Catalogue,
): LogItem => {
  const entry = after ?? before;
  const differences = before && after ? resultDifferences(before, after, catalogue) : [];
  return {
    name: entry ? resultName(entry, catalogue) : '',
    path: after && placeOf(after, catalogue),
    said:
      before && after
        ? [
            // What stayed is said too, so that the line tells which value it is.
            ...(resultThenInWords(before) === resultThenInWords(after) ? [resultThenInWords(after)] : []),
            ...differences,
            ...(isMoved ? ['địa chỉ của số đo đổi theo'] : []),
          ].join('; ')
        : entry
          ? resultInWords(entry, catalogue)
          : '',
    quotes: [],
    lines: { removed: [], added: [] },
    indicators: [...new Set([before, after].flatMap((side) => side?.indicator ?? []))],
  };
};

/** Values told in sum: `12 số đo`. */
export const valuesCounted = (count: number): string => `${String(count)} số đo`;

/** Units whose values a feed tells one by one; one commit may bring those of all 63. */
const FEW_UNITS = 5;

/** Documents as a feed tells them: measured values of many units that one commit brought, mended or took stand in one entry. */
export const measuredTogether = (documents: readonly LogDocument[]): LogDocument[] => {
  const measured = documents.filter(({ label }) => label !== '');
  const [first] = measured;
  if (!first || measured.length <= FEW_UNITS) return [...documents];
  const items = measured.flatMap((document) =>
    [...document.items, ...document.figures].map((item) => ({ ...item, name: `${document.name}, ${item.name}` })),
  );
  const together = {
    key: 'results',
    now: 'results',
    name: `${String(measured.length)} nơi`,
    path: null,
    label: first.label,
    said: valuesCounted(items.length),
    province: null,
    items,
    figures: [],
  };
  // First, so that a feed that is full holds it.
  return [together, ...documents.filter(({ label }) => label === '')];
};
