import type { UnitCount } from '../../domain/unit-count.ts';
import { unitsInWords } from '../words/unit-count-words.ts';
import { basesInAddress, basesListed } from './basis-address.ts';
import { listedValues } from '../addresses/pasted-value.ts';

/** What the reader chose to see; an empty list means all. The whole of it stands in the address. */
export interface ComparisonState {
  /** Unit ids, in the order of the columns. */
  readonly provinces: readonly string[];
  readonly years: readonly string[];
  readonly topics: readonly string[];
  /** `province`, `district`, `commune`; `toan-tinh` is the null level. */
  readonly levels: readonly string[];
  /** Bases of figures. */
  readonly evidence: readonly string[];
  readonly indicators: readonly string[];
  /** Only lines on which the shown figures differ. */
  readonly onlyDifferent: boolean;
  /** Only lines on which at least two shown figures may be compared. */
  readonly onlyComparable: boolean;
  /** Also lines on which no chosen province names anything. */
  readonly withUnstated: boolean;
}

/** What the address may name. */
export interface KnownValues {
  readonly provinces: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
}

type ListKey = keyof KnownValues;

const parameters: Readonly<Record<ListKey, string>> = {
  provinces: 'tinh',
  years: 'nam',
  topics: 'nhom',
  levels: 'cap',
  evidence: 'bang-chung',
  indicators: 'chi-so',
};
const flags = { onlyDifferent: 'khac-nhau', onlyComparable: 'so-duoc', withUnstated: 'ca-khong-neu' } as const;
const flagParameter = 'loc';

const lists = Object.keys(parameters) as ListKey[];

/** A year is known as text; a line without a deadline is asked for as `khong-han`. */
export const yearInAddress = (year: number | null): string => (year === null ? 'khong-han' : String(year));

/** Everything, as an address without parameters asks for it. */
export const emptyState: ComparisonState = {
  provinces: [],
  years: [],
  topics: [],
  levels: [],
  evidence: [],
  indicators: [],
  onlyDifferent: false,
  onlyComparable: false,
  withUnstated: false,
};

/**
 * The choice that an address names. Values are read through what pasting did to them (`kinh-te-so.`); those that are unknown all
 * the same are left out and told, never guessed.
 */
export const readState = (
  query: URLSearchParams,
  known: KnownValues,
): { state: ComparisonState; ignored: string[] } => {
  const ignored: string[] = [];
  const list = (parameter: string, allowed: ReadonlySet<string>): string[] => {
    const { values, unknown } = listedValues(query, parameter, allowed);
    ignored.push(...unknown);
    return values;
  };
  const valuesOf = (key: ListKey): string[] =>
    key === 'evidence'
      ? basesListed((allowed) => list(parameters[key], allowed), known[key])
      : list(parameters[key], known[key]);
  const chosen = Object.fromEntries(lists.map((key) => [key, valuesOf(key)])) as Record<ListKey, string[]>;
  const set = list(flagParameter, new Set(Object.values(flags)));
  return {
    state: {
      ...chosen,
      onlyDifferent: set.includes(flags.onlyDifferent),
      onlyComparable: set.includes(flags.onlyComparable),
      withUnstated: set.includes(flags.withUnstated),
    },
    ignored,
  };
};

/** The values of one list as the address, and the field of the form, write them. */
export const listInAddress = (key: keyof KnownValues, state: ComparisonState): readonly string[] =>
  key === 'evidence' ? basesInAddress(state.evidence) : state[key];

/** The query string of a choice, `''` for everything; commas stay readable. */
export const writeState = (state: ComparisonState): string => {
  const parts = lists.flatMap((key) =>
    state[key].length > 0 ? [`${parameters[key]}=${listInAddress(key, state).map(encodeURIComponent).join(',')}`] : [],
  );
  const set = (Object.keys(flags) as (keyof typeof flags)[]).filter((flag) => state[flag]).map((flag) => flags[flag]);
  if (set.length > 0) parts.push(`${flagParameter}=${set.join(',')}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
};

/** What a table of the comparison holds, in one line. */
export const tableCaption = (lines: number, columns: UnitCount): string =>
  `${lines} dòng chỉ tiêu; ${unitsInWords(columns)}; cột đầu là mốc quốc gia.`;

/** Whether a list of the choice lets a value through. */
export const lets = (chosen: readonly string[], value: string): boolean =>
  chosen.length === 0 || chosen.includes(value);
