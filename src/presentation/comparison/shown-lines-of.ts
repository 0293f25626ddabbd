import { comparabilityGroups } from '../../domain/comparison/comparability.ts';
import { againstBenchmark, type AgainstBenchmark } from '../../domain/comparison/yardstick.ts';
import type { Benchmark } from '../../domain/benchmark.ts';
import type { Comparison, Row } from '../../domain/comparison/comparison.ts';
import { compareProvinces, rowKeys } from '../../domain/comparison/comparison.ts';
import { oncePer } from '../../domain/read-once.ts';
import { isPossibleShare } from '../../domain/possible-share.ts';
import type { Province } from '../../domain/province.ts';
import type { Target } from '../../domain/target.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { paths, targetPath } from '../addresses/links.ts';
import { absenceInWords } from '../words/cell-words.ts';
import { remarksOn } from '../words/comparability-words.ts';
import { olderThanBenchmarks } from '../words/benchmark-words.ts';
import { againstInWords, remarksOnLine, undecidedInBrief } from '../words/verdict-words.ts';
import { figureInWords } from '../words/words.ts';
import { tileMap } from '../charts/tile-map.ts';
import { columnName, documentName, planRecords } from './comparison-view.ts';
import { pagesOfLine } from '../parts/indicator-pages.ts';
import type {
  Absence,
  Relation,
  ShownBenchmark,
  ShownFigure,
  ShownLine,
  ShownPlaces,
  ShownUnit,
} from './shown-line.ts';

/** Every line with every unit, those without a document too. */
export const wholeComparison = (catalogue: Catalogue): Comparison =>
  compareProvinces(
    rowKeys(catalogue.topics, catalogue.indicators, catalogue.targets),
    catalogue.provinces,
    planRecords(catalogue),
    catalogue.targets,
    catalogue.benchmarks,
  );

/** How a figure stands to its yardstick, as a code; null where there is no yardstick, or no figure. */
export const relationOf = (target: Target, against: AgainstBenchmark | null): Relation | null => {
  if (target.operator === null || against === null) return null;
  if (against.kind === 'undecided' || against.verdict === null || against.verdict === 'overlapping')
    return 'incomparable';
  const { verdict, comparability } = against;
  const otherSign = comparability.comparable && comparability.cautions.some(({ code }) => code === 'other-sign');
  return verdict === 'equal' && otherSign ? 'same-number' : verdict;
};

const whyNot = (target: Target, row: Row, against: AgainstBenchmark | null): string => {
  if (target.operator === null || against === null) return '';
  if (against.kind === 'undecided') return undecidedInBrief;
  if (against.verdict === 'overlapping') return 'con số để ngỏ cả phía trên lẫn phía dưới mốc';
  if (against.verdict !== null) return '';
  if (row.indicator.kind === 'share' && !isPossibleShare(target)) return 'không tỷ lệ nào đạt được';
  // Side by side, but neither higher nor lower: the terms say different things.
  return remarksOn(against.comparability)[0] ?? '';
};

const shownFigure = (
  target: Target,
  row: Row,
  group: number | null,
  several: boolean,
  catalogue: Catalogue,
): ShownFigure => {
  const { indicator } = row;
  const against = againstBenchmark(target, indicator, catalogue.benchmarks);
  const variant = indicator.variants?.find(({ id }) => id === target.variant)?.name;
  const impossible = indicator.kind === 'share' && target.operator !== null && !isPossibleShare(target);
  const verdict =
    against?.kind === 'undecided'
      ? [undecidedInBrief]
      : against?.kind === 'rated' && target.operator !== null && (against.verdict !== null || !impossible)
        ? [againstInWords(against, target)]
        : against === null && target.operator !== null && row.benchmarks.length > 0
          ? [olderThanBenchmarks]
          : [];
  return {
    id: target.id,
    province: target.province,
    value: figureInWords(target),
    operator: target.operator,
    low: target.low,
    high: target.high,
    basis: target.basis,
    ...(variant === undefined ? {} : { term: variant }),
    ...(impossible ? { impossible } : {}),
    remarks: [
      ...(variant === undefined ? [] : [variant]),
      ...(several ? [target.issued === null ? 'không rõ năm ban hành' : `ban hành ${target.issued.slice(0, 4)}`] : []),
      ...(impossible ? ['không tỷ lệ nào đạt được, không so'] : verdict),
    ],
    group,
    relation: relationOf(target, against),
    why: whyNot(target, row, against),
    issued: target.issued?.slice(0, 4) ?? '',
    document: documentName(target, catalogue),
    path: targetPath(target),
  };
};

const shownBenchmark = (benchmark: Benchmark, row: Row, catalogue: Catalogue): ShownBenchmark => {
  const document = catalogue.documentById.get(benchmark.document);
  const variant = row.indicator.variants?.find(({ id }) => id === benchmark.variant)?.name;
  return {
    id: benchmark.id,
    value: figureInWords(benchmark),
    remarks: [
      ...(variant === undefined ? [] : [variant]),
      ...(benchmark.from === undefined ? [] : [`giai đoạn ${benchmark.from}–${benchmark.year}`]),
    ],
    document: document?.number ?? document?.title ?? '',
    path: `${paths.document(benchmark.document)}#moc-quoc-gia`,
    operator: benchmark.operator ?? null,
    low: benchmark.low ?? null,
    high: benchmark.high ?? null,
  };
};

const absencesOf = (row: Row, provinces: readonly Province[]): Absence[] => {
  const absences = new Map<string, { state: Absence['state']; why: string; units: string[] }>();
  row.cells.forEach((cell, column) => {
    const province = provinces[column];
    if (province === undefined || cell.state === 'stated' || cell.state === 'qualitative') return;
    const why = absenceInWords(cell);
    const key = `${cell.state} ${why}`;
    const absence = absences.get(key) ?? { state: cell.state, why, units: [] };
    absence.units.push(province.id);
    absences.set(key, absence);
  });
  return [...absences.values()];
};

/**
 * Units by the group of their newest figure, within a group from the lowest number, within a number by name; the figures of
 * one unit together, newest first.
 */
const inOrder = (cells: readonly (readonly ShownFigure[])[], nameOf: (unit: string) => string): ShownFigure[] => {
  const leading = (figures: readonly ShownFigure[]): ShownFigure | undefined =>
    figures.find(({ operator }) => operator !== null);
  const name = ([figure]: readonly ShownFigure[]): string => nameOf(figure?.province ?? '');
  return cells
    .toSorted(
      (one, other) =>
        (leading(one)?.group ?? 9999) - (leading(other)?.group ?? 9999) ||
        (leading(one)?.low ?? 0) - (leading(other)?.low ?? 0) ||
        name(one).localeCompare(name(other), 'vi'),
    )
    .flat();
};

const shownLine = (row: Row, provinces: readonly Province[], catalogue: Catalogue): ShownLine => {
  const cells = row.cells.flatMap((cell) =>
    cell.state === 'stated' || cell.state === 'qualitative' ? [cell.targets] : [],
  );
  const stated = cells.flat().filter(({ operator }) => operator !== null);
  const groups = comparabilityGroups(stated, row.indicator).toSorted((one, other) => other.length - one.length);
  const groupOf = new Map(groups.flatMap((group, index) => group.map((target) => [target.id, index] as const)));
  const names = new Map(provinces.map((province) => [province.id, columnName(province)]));
  const [first, last] = pagesOfLine({ indicator: row.indicator.id, level: row.level, year: row.year }, catalogue);
  return {
    indicator: row.indicator.id,
    name: row.indicator.shortName,
    topic: row.indicator.topic,
    unit: row.indicator.unit,
    level: row.level,
    year: row.year,
    benchmarks: row.benchmarks.map((benchmark) => shownBenchmark(benchmark, row, catalogue)),
    figures: inOrder(
      cells.map((targets) =>
        targets.map((target) =>
          shownFigure(target, row, groupOf.get(target.id) ?? null, targets.length > 1, catalogue),
        ),
      ),
      (unit) => names.get(unit) ?? '',
    ),
    absences: absencesOf(row, provinces),
    remarks: remarksOnLine(stated, row.indicator),
    ...(last === 1 ? {} : { pages: [first, last] as const }),
  };
};

/** All lines of the comparison, in reading order; made once for a catalogue. */
export const shownLines = oncePer((catalogue: Catalogue): readonly ShownLine[] => {
  const { rows, provinces } = wholeComparison(catalogue);
  return rows.map((row) => shownLine(row, provinces, catalogue));
});

/** All units, those of which something stands here first, and the archipelagos. */
export const shownPlaces = (catalogue: Catalogue): ShownPlaces => {
  const { tiles } = tileMap(catalogue);
  const shortOf = new Map(tiles.map((tile) => [tile.kind === 'province' ? tile.slug : '', tile.lines[0]]));
  const units = catalogue.provinces.map((province): ShownUnit => {
    const { row, column } = province;
    const isTile = row !== undefined && column !== undefined;
    return {
      id: province.id,
      name: columnName(province),
      slug: province.slug,
      isNew: province.validFrom !== undefined,
      region: province.region ?? '',
      successor: province.successor ?? province.id,
      words: [
        province.name,
        ...(province.renamed ? [province.renamed.name] : []),
        ...(province.otherNames ?? []),
        ...(province.spellings ?? []),
        catalogue.provinceById.get(province.successor ?? '')?.name ?? '',
      ].join(' '),
      short: (isTile ? shortOf.get(province.slug) : undefined) ?? province.name,
      ...(isTile ? { tile: [row, column] as const } : {}),
      known: catalogue.targetsByProvince.has(province.id),
    };
  });
  return {
    units: [...units.filter(({ known }) => known), ...units.filter(({ known }) => !known)],
    islands: tiles.flatMap(({ kind, lines: [first, second], row, column }) =>
      kind === 'archipelago'
        ? [{ name: first, of: (second ?? '').replace(/^\(|\)$/g, ''), tile: [row, column] as const }]
        : [],
    ),
  };
};
