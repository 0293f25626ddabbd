import type { Erratum } from '../../domain/plan.ts';
import type { Span, Target } from '../../domain/target.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import { findProvision } from '../../plan-text/provision.ts';

/** A stretch of a quote: words as printed, or what we say about the misprint just before. */
export interface QuotedPiece {
  readonly words: string;
  /** Whether these are our words, in brackets, and no part of the text. */
  readonly ours: boolean;
  /** Where the words stand in the provision; what is ours stands at one place. */
  readonly start: number;
  readonly end: number;
}

/** Words of a plan as they are quoted anywhere outside its page: as printed, and every misprint marked as one. */
export interface QuotedWords {
  readonly pieces: readonly QuotedPiece[];
  /** The pieces as one text: `cơ sở đnhân [đọc là: để nhân] rộng mô hình`. */
  readonly marked: string;
  /** What must be known of misprints that nobody can read for certain, a sentence each; goes with the marked words. */
  readonly doubts: readonly string[];
  /** The same for all misprints: goes with the words where they stand unmarked, verbatim. */
  readonly notes: readonly string[];
}

const readingMark = (reading: string | undefined): string =>
  reading === undefined ? 'chỗ còn ngờ' : `đọc là: ${reading}`;

/** What stands in brackets behind a misprint: its reading, or that it is doubtful. */
export const misprintMark = ({ reading }: Pick<Erratum, 'reading'>): string => `[${readingMark(reading)}]`;

/** The same with its remark, for where the words stand by themselves: `[chỗ còn ngờ: không rõ …]`. */
export const misprintMarkInFull = ({ reading, note }: Pick<Erratum, 'reading' | 'note'>): string =>
  `[${readingMark(reading)}${note === undefined ? '' : `${reading === undefined ? ': ' : '; '}${note.replace(/\.$/, '')}`}]`;

/** What must be known of a misprint without a certain reading, or with a remark to its reading; empty where all is said. */
export const misprintDoubt = ({ printed, reading, note }: Erratum): string =>
  note === undefined
    ? ''
    : reading === undefined
      ? `Chỗ còn ngờ, in là “${printed}”: ${note}`
      : `Chữ in “${printed}”: ${note}`;

const misprintNote = (erratum: Erratum): string =>
  [
    erratum.reading === undefined ? '' : `Bản nhận được in “${erratum.printed}”, đọc là “${erratum.reading}”.`,
    misprintDoubt(erratum),
  ]
    .filter((words) => words !== '')
    .join(' ');

/** The misprints that a span meets, in reading order, each with its place. */
export const misprintsIn = (plan: PublishedPlan, span: Span): { erratum: Erratum; span: Span }[] =>
  plan.errata
    .flatMap((erratum) => erratum.spans.map((place) => ({ erratum, span: place })))
    .filter(({ span: place }) => place.provision === span.provision && place.start < span.end && place.end > span.start)
    .sort((one, other) => one.span.start - other.span.start);

/**
 * The words of a span as they are quoted: the one way in which words of a plan leave its page. `cuts` are places at which a
 * piece must end (of a citation within an excerpt). A misprint of which the span holds only a part is named in full.
 */
export const quotedWords = (plan: PublishedPlan, span: Span, cuts: readonly number[] = []): QuotedWords => {
  const whole = findProvision(plan.text, span.provision)?.text ?? '';
  const misprints = misprintsIn(plan, span);
  const marks = misprints.map(({ erratum, span: place }) => {
    const at = Math.min(place.end, span.end);
    const isWhole = place.start >= span.start && place.end <= span.end;
    return {
      at,
      words: isWhole ? ` ${misprintMark(erratum)}` : ` [chữ in “${erratum.printed}”, ${readingMark(erratum.reading)}]`,
    };
  });
  const ends = [...new Set([...marks.map(({ at }) => at), ...cuts, span.end])]
    .filter((at) => at > span.start && at <= span.end)
    .sort((one, other) => one - other);
  const pieces: QuotedPiece[] = [];
  let start = span.start;
  for (const end of ends) {
    pieces.push({ words: whole.slice(start, end), ours: false, start, end });
    for (const mark of marks) if (mark.at === end) pieces.push({ words: mark.words, ours: true, start: end, end });
    start = end;
  }
  const met = [...new Set(misprints.map(({ erratum }) => erratum))];
  return {
    pieces,
    marked: pieces.map(({ words }) => words).join(''),
    doubts: met.map(misprintDoubt).filter((words) => words !== ''),
    notes: met.map(misprintNote),
  };
};

/** The quote of a target as it is quoted; undefined for a figure of which no words stand here. */
export const quoteOf = (target: Target, { planById }: Pick<Catalogue, 'planById'>): QuotedWords | undefined => {
  const plan = planById.get(target.plan);
  return plan && target.quoteSpan ? quotedWords(plan, target.quoteSpan) : undefined;
};
