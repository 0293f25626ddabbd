import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { isReckonedBack, NATION, shareAxis, UNSTATED_METHOD, type Result } from '../../domain/result.ts';
import { hostInWords, paths } from '../addresses/links.ts';
import { columnName } from '../comparison/comparison-view.ts';
import { measuredInWords, methodInWords, reckonedBackInWords } from '../words/result-words.ts';
import { capitalised } from '../words/sentence.ts';
import { datedInWords, levelInWords } from '../words/words.ts';

/** One measured value among others of its source. */
export interface MeasuredValue {
  readonly result: Result;
  /** Anchor of its row. */
  readonly anchor: string;
  readonly unit: string;
  /** Page of the unit, from the root; undefined for the whole country. */
  readonly unitPath: string | undefined;
  /** Without the number of units ranked, which the axis tells. */
  readonly words: string;
  /** What must be known of it; what holds of all values of its source is told there. */
  readonly remarks: readonly string[];
}

/** Values that one source tells of one year. */
export interface MeasuredSource {
  /** `Bộ Khoa học và Công nghệ, nêu ngày 21/10/2025, mức tin cậy B`. */
  readonly told: string;
  readonly source: string;
  readonly host: string;
  /** What must be known of all its values. */
  readonly remarks: readonly string[];
  /** By name, the whole country first: never by value. */
  readonly values: readonly MeasuredValue[];
}

/** Values that may stand on one axis (`shareAxis`); what is another method, ranking or tier stands in another. */
export interface MeasuredAxis {
  /** `Bộ chỉ số DTI, trong 63 tỉnh, thành phố`; two axes may share it where no source tells its method. */
  readonly name: string;
  /** Who measured, where the axis holds together by nothing else. */
  readonly measuredBy: string | undefined;
  /** What the method measures, where the indicator tells; of values without a method, why they stand apart. */
  readonly definition: string | undefined;
  /** The newest year first. */
  readonly years: readonly { readonly period: number; readonly sources: readonly MeasuredSource[] }[];
}

const collator = new Intl.Collator('vi');

/** What a measured unit is called in a list. */
export const measuredUnit = ({ province }: Pick<Result, 'province'>, catalogue: Catalogue): string => {
  const unit = catalogue.provinceById.get(province);
  return unit ? columnName(unit) : province === NATION ? 'Cả nước' : province;
};

/** Remarks that a measured value carries wherever it stands. */
export const remarksOnResult = (result: Result, { provinceById }: Pick<Catalogue, 'provinceById'>): string[] => [
  ...(isReckonedBack(result, provinceById.get(result.province)) ? [reckonedBackInWords(result)] : []),
  ...(result.note === null ? [] : [result.note]),
];

const valueOf = (result: Result, catalogue: Catalogue): MeasuredValue => {
  const unit = catalogue.provinceById.get(result.province);
  return {
    result,
    anchor: result.id.replace('/', '--'),
    unit: measuredUnit(result, catalogue),
    unitPath: unit && paths.province(unit.slug),
    words: measuredInWords({ ...result, rankOf: null }),
    remarks: remarksOnResult(result, catalogue),
  };
};

const sourceOf = (own: readonly [Result, ...Result[]], catalogue: Catalogue): MeasuredSource => {
  const [{ measuredBy, asOf, confidence, source }] = own;
  const values = own.map((result) => valueOf(result, catalogue));
  const common =
    values.length === 1
      ? []
      : (values[0]?.remarks ?? []).filter((words) => values.every(({ remarks }) => remarks.includes(words)));
  return {
    told: capitalised(
      [measuredBy, ...(asOf === null ? [] : [`nêu ${datedInWords(asOf)}`]), `mức tin cậy ${confidence}`].join(', '),
    ),
    source,
    host: hostInWords(source),
    remarks: common,
    values: values
      .map((value) => ({ ...value, remarks: value.remarks.filter((words) => !common.includes(words)) }))
      .toSorted(
        (one, other) =>
          Number(one.unitPath !== undefined) - Number(other.unitPath !== undefined) ||
          collator.compare(one.unit, other.unit),
      ),
  };
};

/** Entries in groups of those that are alike, in the order of the first of each; no group is empty. */
const grouped = <Entry>(
  entries: readonly Entry[],
  alike: (one: Entry, other: Entry) => boolean,
): [Entry, ...Entry[]][] => {
  const groups: [Entry, ...Entry[]][] = [];
  for (const entry of entries) {
    const group = groups.find(([first]) => alike(first, entry));
    if (group) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
};

const isOneSource = (one: Result, other: Result): boolean =>
  one.measuredBy === other.measuredBy &&
  one.source === other.source &&
  one.asOf === other.asOf &&
  one.confidence === other.confidence;

const axisOf = (members: readonly [Result, ...Result[]], indicator: Indicator, catalogue: Catalogue): MeasuredAxis => {
  const [first] = members;
  const isUnstated = first.method === UNSTATED_METHOD;
  return {
    name: capitalised(
      [
        methodInWords(first, indicator),
        ...(first.rankOf === null ? [] : [`trong ${first.rankOf} tỉnh, thành phố`]),
        ...(first.level === null ? [] : [levelInWords(first.level)]),
      ].join(', '),
    ),
    measuredBy: isUnstated ? first.measuredBy : undefined,
    definition: isUnstated
      ? 'Không rõ các nơi có đo như nhau không, nên số của hai nơi không đặt cạnh nhau.'
      : indicator.methods?.find(({ id }) => id === first.method)?.definition,
    years: grouped(
      members.toSorted((one, other) => other.period - one.period),
      (one, other) => one.period === other.period,
    ).map((year) => ({
      period: year[0].period,
      sources: grouped(year, isOneSource)
        .map((own) => sourceOf(own, catalogue))
        .toSorted((one, other) => other.values.length - one.values.length),
    })),
  };
};

/**
 * Measured values of one indicator, apart by all that keeps two values apart, then by year and source. The methods in the order
 * of the indicator, those that no source tells last.
 */
export const measuredAxes = (
  results: readonly Result[],
  indicator: Indicator,
  catalogue: Catalogue,
): readonly MeasuredAxis[] => {
  const methods = [...(indicator.methods ?? []).map(({ id }) => id), UNSTATED_METHOD];
  const levels = [null, 'province', 'district', 'commune'];
  const placeOf = ({ method, level, rankOf }: Result): number[] => [
    methods.indexOf(method),
    levels.indexOf(level),
    -(rankOf ?? 0),
  ];
  return grouped(results, shareAxis)
    .toSorted(([one], [other]) => {
      const [left, right] = [placeOf(one), placeOf(other)];
      return (
        left.map((place, index) => place - (right[index] ?? 0)).find((difference) => difference !== 0) ??
        collator.compare(one.measuredBy, other.measuredBy)
      );
    })
    .map((members) => axisOf(members, indicator, catalogue));
};
