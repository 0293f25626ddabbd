import { parseDocument } from 'yaml';
import { splitFrontMatter } from '../catalogue/content-file.ts';
import { rankOfSchema, resultEntrySchema } from '../domain/result.ts';
import { levelSchema, measuredUnitSchema, modalitySchema, operatorSchema, unitSchema } from '../domain/target.ts';
import type { FigureEntry } from './figure-changes.ts';
import type { ResultThen } from './result-changes.ts';

/*
 * Content of any age, read for what it states. The form of the content has changed and will change: what a file of years ago
 * does not state in today's form is left out, and never makes the whole unreadable.
 */

/** One entry of a file as YAML gives it. */
export type Written = Readonly<Record<string, unknown>>;

const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** The text that stands under a key; undefined where there is none. */
export const textIn = (entry: Written, key: string): string | undefined => {
  const value = entry[key];
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
};
const numberIn = (entry: Written, key: string): number | undefined => {
  const value = entry[key];
  return typeof value === 'number' ? value : undefined;
};
/** The entries of a list that stands under a key. */
export const entriesIn = (entry: Written, key: string): Written[] => {
  const value = entry[key];
  return Array.isArray(value) ? value.filter(isWritten) : [];
};
/** The group of keys that stands under a key; empty where there is none. */
export const groupIn = (entry: Written, key: string): Written => {
  const value = entry[key];
  return isWritten(value) ? value : {};
};

/** A figure as far as readers see it; undefined where the entry names no indicator. */
export const figureIn = (entry: Written): FigureEntry | undefined => {
  const indicator = textIn(entry, 'indicator');
  if (indicator === undefined) return undefined;
  const figure: FigureEntry = {
    id: textIn(entry, 'id'),
    indicator,
    level: levelSchema.safeParse(entry['level']).data,
    operator: operatorSchema.safeParse(entry['operator']).data,
    low: numberIn(entry, 'low'),
    high: numberIn(entry, 'high'),
    unit: unitSchema.safeParse(entry['unit']).data,
    year: numberIn(entry, 'year'),
    baseline: numberIn(entry, 'baseline'),
    variant: textIn(entry, 'variant'),
    modality: modalitySchema.safeParse(entry['modality']).data,
    quote: textIn(entry, 'quote'),
    figure: textIn(entry, 'figure'),
    note: textIn(entry, 'note'),
  };
  return figure;
};

/** A measured value as far as readers see it; undefined where the entry does not say what was measured, of whom, when. */
export const resultIn = (entry: Written): ResultThen | undefined => {
  const [province, indicator] = [textIn(entry, 'province'), textIn(entry, 'indicator')];
  const [value, period] = [numberIn(entry, 'value'), numberIn(entry, 'period')];
  const unit = measuredUnitSchema.safeParse(entry['unit']).data;
  if (province === undefined || indicator === undefined || value === undefined || period === undefined || !unit)
    return undefined;
  return {
    id: textIn(entry, 'id'),
    province,
    indicator,
    level: levelSchema.safeParse(entry['level']).data,
    operator: resultEntrySchema.shape.operator.safeParse(entry['operator']).data ?? '=',
    value,
    unit,
    rankOf: rankOfSchema.safeParse(entry['rankOf']).data,
    period,
    asOf: textIn(entry, 'asOf'),
    measuredBy: textIn(entry, 'measuredBy'),
    method: textIn(entry, 'method'),
    source: textIn(entry, 'source'),
    confidence: textIn(entry, 'confidence'),
    note: textIn(entry, 'note'),
  };
};

/** The top-level entries of a list, each with its own lines; undefined where the file is not written as such a list. */
const entriesOfText = (text: string): string[] | undefined => {
  const entries: string[][] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) continue;
    if (/^-(?: |$)/.test(line)) entries.push([line]);
    else if (/^\s/.test(line) || line === '') entries.at(-1)?.push(line);
    else return undefined;
  }
  return entries.map((lines) => lines.join('\n').trimEnd());
};

/** What YAML holds; undefined where it is broken: what a parser guesses of the rest of a broken file was never there. */
const parsed = (yaml: string): unknown => {
  try {
    const document = parseDocument(yaml, { logLevel: 'silent' });
    return document.errors.length > 0 ? undefined : (document.toJS() as unknown);
  } catch {
    return undefined;
  }
};

/** A reader of lists that reads an entry once, however many states of a file hold it: most of a file stays as it was. */
export interface ListReader {
  /** The entries of a file; undefined where it cannot be read as a list. */
  readonly read: (text: string) => Written[] | undefined;
}

/** A fresh reader of lists. */
export const listReader = (): ListReader => {
  const known = new Map<string, Written | undefined>();
  const readEntry = (lines: string): Written | undefined => {
    if (known.has(lines)) return known.get(lines);
    const value = parsed(lines);
    const [entry] = Array.isArray(value) ? (value as readonly unknown[]) : [];
    const written = isWritten(entry) ? entry : undefined;
    known.set(lines, written);
    return written;
  };
  return {
    read: (text) => {
      const apart = entriesOfText(text);
      if (apart !== undefined) {
        const entries = apart.map(readEntry);
        return entries.some((entry) => entry === undefined)
          ? undefined
          : entries.filter((entry) => entry !== undefined);
      }
      const value = parsed(text);
      return Array.isArray(value) && value.every(isWritten) ? value : undefined;
    },
  };
};

/** The facts and the words of a `plan.md`; undefined where it cannot be read. */
export const planIn = (text: string): { readonly facts: Written; readonly body: string } | undefined => {
  const parts = splitFrontMatter(text);
  const facts = parts && parsed(parts.yaml);
  return parts && isWritten(facts) ? { facts, body: parts.body } : undefined;
};
