import type { Indicator } from '../../domain/indicator.ts';
import { nameInList, withKind, type Province } from '../../domain/province.ts';
import { NATION, type ResultEntry } from '../../domain/result.ts';
import { quotedWord, yamlWord } from '../yaml-words.ts';

/** What decides the order of a file: that of the indicators, of the units, of the years. */
export interface FileOrder {
  readonly provinces: readonly Province[];
  readonly indicators: readonly Indicator[];
}

/** One entry as the files of `results/` are written. */
export const printResult = (entry: ResultEntry): string => {
  const field = (key: string, value: string | number | undefined): string[] =>
    value === undefined ? [] : [`${key}: ${value}`];
  const words = (value: string | undefined): string | undefined => (value === undefined ? undefined : yamlWord(value));
  return [
    ...field('province', entry.province),
    ...field('id', entry.id),
    ...field('indicator', entry.indicator),
    ...field('level', entry.level),
    `operator: ${quotedWord(entry.operator)}`,
    `value: ${entry.value}`,
    `unit: ${/^[a-z]+$/iu.test(entry.unit) ? entry.unit : quotedWord(entry.unit)}`,
    ...field('rankOf', entry.rankOf),
    ...field('period', entry.period),
    ...field('asOf', entry.asOf === undefined ? undefined : quotedWord(entry.asOf)),
    ...field('measuredBy', words(entry.measuredBy)),
    ...field('method', entry.method),
    ...field('source', words(entry.source)),
    ...field('confidence', entry.confidence),
    ...field('note', words(entry.note)),
  ]
    .map((line, place) => `${place === 0 ? '- ' : '  '}${line}`)
    .join('\n');
};

const headerOf = (slug: string, provinces: readonly Province[]): string => {
  const unit = provinces.find((one) => one.slug === slug);
  const whose = slug === NATION || !unit ? 'cả nước' : withKind(nameInList(unit, undefined));
  return `# Số đo của ${whose}: điều nguồn nói là đã đo được, không phải chỉ tiêu.\n# Hai cách đo khác nhau không đặt lên một trục. Theo chỉ số, rồi theo đơn vị và năm đo.\n`;
};

/** The parts of a file: what stands above the first entry, then each entry with the remarks above it. */
const partsOf = (text: string): { readonly head: string; readonly entries: readonly string[] } => {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, place) => (line.startsWith('- ') ? [place] : []));
  const begins = starts.map((start, place) => {
    let first = start;
    // A remark right above an entry belongs to it; above the first one only what an empty line parts from the head.
    while (first - 1 > (starts[place - 1] ?? -1) && lines[first - 1]?.startsWith('#') === true) first -= 1;
    return place === 0 && first === 0 ? start : first;
  });
  const part = (from: number, to: number | undefined): string => lines.slice(from, to).join('\n').trim();
  return {
    head: part(0, begins[0] ?? lines.length),
    entries: begins.map((begin, place) => part(begin, begins[place + 1])),
  };
};

/** A file with entries put where its order wants them; not a letter of what stood there is another. */
export interface GrownFile {
  readonly text: string;
  /** For each new entry, in the order given, the line of the text on which it begins, from 1. */
  readonly lines: readonly number[];
}

/** Negative where the one comes first, by the first of their places that differ. */
const compare = (one: readonly number[], other: readonly number[]): number =>
  one.map((place, index) => place - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

/**
 * Puts new entries into a file of `results/`: beside the others of their indicator, by unit and year; an indicator that the file
 * did not have comes last. `before` is the text that stands there and `known` its entries; undefined for a file that is new.
 */
export const growFile = (
  slug: string,
  before: string | undefined,
  known: readonly ResultEntry[],
  added: readonly ResultEntry[],
  { provinces, indicators }: FileOrder,
): GrownFile => {
  const indicatorPlaces = new Map(indicators.map(({ id }, place) => [id, place]));
  const unitPlaces = new Map(provinces.map(({ id }, place) => [id, place]));
  const placeOf = ({ province, period }: ResultEntry): number[] => [unitPlaces.get(province) ?? 0, period];
  const inOrder = [...added.entries()].sort(([, one], [, other]) =>
    compare(
      [indicatorPlaces.get(one.indicator) ?? 0, ...placeOf(one)],
      [indicatorPlaces.get(other.indicator) ?? 0, ...placeOf(other)],
    ),
  );
  const parts = before === undefined ? { head: headerOf(slug, provinces).trim(), entries: [] } : partsOf(before);
  const blocks = known.map((entry, place) => ({ entry, text: parts.entries[place] ?? '', added: -1 }));
  for (const [place, entry] of inOrder) {
    const isOfSame = (block: { readonly entry: ResultEntry }): boolean => block.entry.indicator === entry.indicator;
    const later = blocks.findIndex((block) => isOfSame(block) && compare(placeOf(block.entry), placeOf(entry)) > 0);
    const last = blocks.findLastIndex(isOfSame);
    const at = later >= 0 ? later : last >= 0 ? last + 1 : blocks.length;
    blocks.splice(at, 0, { entry, text: printResult(entry), added: place });
  }
  const lines: number[] = [];
  let line = parts.head === '' ? 1 : parts.head.split('\n').length + 2;
  for (const block of blocks) {
    if (block.added >= 0) lines[block.added] = line;
    line += block.text.split('\n').length + 1;
  }
  const head = parts.head === '' ? [] : [parts.head];
  return { text: `${[...head, ...blocks.map(({ text }) => text)].join('\n\n')}\n`, lines };
};
