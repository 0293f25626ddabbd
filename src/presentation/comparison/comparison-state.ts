import { basesInAddress, basesListed } from './basis-address.ts';
import { listPaths } from '../addresses/list-paths.ts';
import { decoded, listedValues } from '../addresses/pasted-value.ts';

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
  /** Lowest and highest number as printed, both included, whatever its sign; null where there is no such end. */
  readonly from: number | null;
  readonly to: number | null;
  /** How a figure stands to the benchmark of its day: values of `relations`. */
  readonly relations: readonly string[];
  readonly view: View;
  readonly order: Order;
}

/** The same choice as a table, a chart, or tile maps; as the address names them. */
export const views = ['bang', 'bieu-do', 'so-do'] as const;
export type View = (typeof views)[number];
/** By value, by name, by day of issue; never across what cannot be compared. */
export const orders = ['con-so', 'ten', 'ngay'] as const;
export type Order = (typeof orders)[number];

/** How a figure can stand to the benchmark in force when its document was issued; as the address names it. */
export const relationValues = ['cao-hon', 'bang', 'thap-hon', 'khong-so-duoc'] as const;
export type RelationValue = (typeof relationValues)[number];

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
  from: null,
  to: null,
  relations: [],
  view: 'bang',
  order: 'con-so',
};

/** A number as an address or a field writes it: a comma or a point before the fraction, a percent sign forgiven; null where it is none. */
export const readThreshold = (written: string): number | null => {
  const digits = /^\s*(\d{1,12}(?:[.,]\d{1,4})?)\s*%?\s*$/.exec(written)?.[1];
  return digits === undefined ? null : Number(digits.replace(',', '.'));
};

const oneOf = <Value extends string>(values: readonly Value[], written: readonly string[]): Value | undefined =>
  values.find((value) => written[0] === value);

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
  const number = (parameter: string): number | null => {
    const written = query.getAll(parameter).filter((value) => value.trim() !== '');
    const numbers = written.map((value) => readThreshold(decoded(value)));
    ignored.push(...written.filter((_, index) => index > 0 || numbers[0] === null));
    return numbers[0] ?? null;
  };
  const single = <Value extends string>(parameter: string, values: readonly Value[], usual: Value): Value => {
    const named = list(parameter, new Set<string>(values));
    ignored.push(...named.slice(1));
    return oneOf(values, named) ?? usual;
  };
  const ends = [number('tu'), number('den')] as const;
  // Ends that were named the wrong way round mean the same span.
  const [from, to] = ends[0] !== null && ends[1] !== null && ends[0] > ends[1] ? [ends[1], ends[0]] : ends;
  return {
    state: {
      ...chosen,
      onlyDifferent: set.includes(flags.onlyDifferent),
      onlyComparable: set.includes(flags.onlyComparable),
      withUnstated: set.includes(flags.withUnstated),
      from,
      to,
      relations: list('so-voi-moc', new Set<string>(relationValues)),
      view: single('dang', views, emptyState.view),
      order: single('xep', orders, emptyState.order),
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
  if (state.from !== null) parts.push(`tu=${state.from}`);
  if (state.to !== null) parts.push(`den=${state.to}`);
  if (state.relations.length > 0) parts.push(`so-voi-moc=${state.relations.join(',')}`);
  if (state.view !== emptyState.view) parts.push(`dang=${state.view}`);
  if (state.order !== emptyState.order) parts.push(`xep=${state.order}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
};

/** The address of a view, from the site's root without its base; what is not named is as without parameters. */
export const viewPath = (choice: Partial<ComparisonState>): string =>
  `${listPaths.comparison}${writeState({ ...emptyState, ...choice })}`;

/** Whether a list of the choice lets a value through. */
export const lets = (chosen: readonly string[], value: string): boolean =>
  chosen.length === 0 || chosen.includes(value);
