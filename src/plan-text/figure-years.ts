import type { Span, Unit } from '../domain/target.ts';
import { readAmounts } from './amount-words.ts';
import { readYears } from './deadline-words.ts';
import { clauseEnd } from './exception-words.ts';
import { mentionsOf, numbersOf } from './provision-figures.ts';
import type { Provision } from './provision.ts';

/** A year that the text names, with its place. */
interface PlacedYear {
  readonly year: number;
  readonly start: number;
}

/** The parts of a quote between commas and *và*, each with the figures and deadline years that stand in it. */
const partsOf = (provision: Provision, quote: Span): { start: number; figures: number[]; years: PlacedYear[] }[] => {
  const words = provision.text.slice(quote.start, quote.end);
  const figures = numbersOf(provision).filter(({ start, end }) => start >= quote.start && end <= quote.end);
  const cuts = [0, ...[...words.matchAll(/[,;]\s|\svà\s/gu)].map((match) => match.index + match[0].length)];
  return cuts.map((from, index) => {
    const [start, end] = [quote.start + from, quote.start + (cuts[index + 1] ?? words.length)];
    return {
      start,
      figures: figures.filter((figure) => figure.start >= start && figure.start < end).map((figure) => figure.start),
      years: readYears(provision.text.slice(start, end)).deadlines.map((year) => ({ year, start })),
    };
  });
};

/**
 * The year that the words of one figure state where its quote states several: those of its own part of the sentence, or the
 * nearest before it; null where words elsewhere have to say it.
 */
export const yearOfFigure = (provision: Provision, quote: Span, mark: Span, unit: Unit | undefined): number | null => {
  const inMark = readYears(provision.text.slice(mark.start, mark.end)).deadlines;
  if (inMark.length === 1) return inMark[0] ?? null;
  const place = mentionsOf(provision, unit).find(({ start, end }) => end > mark.start && start < mark.end)?.start;
  if (place === undefined) return null;
  const parts = partsOf(provision, quote);
  const own = parts.findLast(({ start }) => start <= place);
  if (own?.figures.length === 1 && own.years.length === 1) return own.years[0]?.year ?? null;
  if (own === undefined || own.years.length > 0) return null;
  const before = parts.filter(({ start, years }) => start < own.start && years.length > 0).at(-1);
  // A year that another figure stands beside may be that one's alone: `60% năm 2023, 80%`.
  return before?.years.length === 1 && before.figures.length === 0 ? (before.years[0]?.year ?? null) : null;
};

/** Base years that words hold, where a quote has several figures: beside this one, or before them all. */
export const baselineOf = (
  provision: Provision,
  quote: Span,
  mark: Span,
  unit: Unit | undefined,
): readonly number[] => {
  const figures = mentionsOf(provision, unit).filter(({ start, end }) => start >= quote.start && end <= quote.end);
  const place = figures.findIndex(({ start, end }) => end > mark.start && start < mark.end);
  const inQuote = readYears(provision.text.slice(quote.start, quote.end)).baselines;
  if (figures.length < 2 || place < 0) return inQuote;
  const beside = provision.text.slice(figures[place - 1]?.end ?? quote.start, figures[place + 1]?.start ?? quote.end);
  const own = readYears(beside).baselines;
  if (own.length > 0) return own;
  return readYears(provision.text.slice(quote.start, figures[0]?.start ?? quote.start)).baselines;
};

/** Base years behind a quote in its clause, before any other figure. */
export const baselineBehind = (provision: Provision, quote: Span): readonly number[] => {
  const next = [...numbersOf(provision), ...readAmounts(provision.text)]
    .map(({ start }) => start)
    .filter((start) => start >= quote.end)
    .sort((one, other) => one - other)[0];
  const rest = provision.text.slice(quote.end, next);
  return readYears(rest.slice(0, clauseEnd(rest, 0))).baselines;
};
