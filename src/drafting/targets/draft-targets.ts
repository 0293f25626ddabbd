import type { Indicator } from '../../domain/indicator.ts';
import type { Level, Modality, Span } from '../../domain/target.ts';
import { isAmount, readAmounts } from '../../plan-text/amount-words.ts';
import { readYears } from '../../plan-text/deadline-words.ts';
import { readFigures } from '../../plan-text/figure-words.ts';
import { baselineOf } from '../../plan-text/figure-years.ts';
import { findInProvision, findQuotes } from '../../plan-text/find-quote.ts';
import { changeBefore } from '../../plan-text/promise-words.ts';
import { cellFigures } from '../../plan-text/provision-figures.ts';
import { enclosing, type PlanText, type Provision } from '../../plan-text/provision.ts';
import { isAspiration, levelAbove } from '../../plan-text/words-above.ts';
import { clausesOf, levelsIn, segmentsOf, type Segment, type Stretch } from './clauses.ts';
import { deadlineReader } from './deadline.ts';
import type { DraftedLeftOut, DraftingCatalogue } from '../draft.ts';
import { draftIndicator } from './drafted-indicator.ts';
import { noteOf } from './figure-note.ts';
import { withIds, type FoundTarget } from './found-target.ts';
import { goalProvisions } from './goal-provisions.ts';
import { indicatorMatcher } from '../../content-check/match-indicator.ts';
import { resultOfYear, whyNoCommitment, type PlanPeriod } from './no-commitment.ts';
import { chosenOf } from './sure-enough.ts';
import { commitmentsInWords } from './word-commitments.ts';

const words = (provision: Provision, { start, end }: Stretch): string =>
  provision.text.slice(start, end).replaceAll(/\s+/g, ' ').trim();

/** Whether the words around a figure say that it is a rise or a fall, not a share. */
const tellsChange = (before: string, own: string): boolean =>
  changeBefore(before) !== undefined || /được cắt giảm|cắt giảm so với/iu.test(own);

/** The term of an indicator that a quote uses, where it has several. */
const variantIn = (quote: string, indicator: Indicator | null): string | null =>
  indicator?.variants?.find(({ words: terms }) =>
    terms.some((term) => quote.toLowerCase().includes(term.toLowerCase())),
  )?.id ?? null;

/** A cell of a table as a segment: the words of its row. */
const cellSegments = (provision: Provision): (Segment & { year: number | null; isResult: boolean; about: string })[] =>
  cellFigures(provision).map((cell) => {
    const about = cell.names.map((name) => words(provision, name).replace(/^[-+•*]\s*/u, '')).join(' ');
    const level = levelsIn(cell.level ?? about).at(-1)?.level ?? null;
    return {
      mention: cell,
      own: { start: cell.start, end: cell.end },
      clause: { start: cell.row.start, end: cell.end },
      level,
      inSeries: level !== null && (cell.names.length > 1 || cell.level !== null),
      year: cell.year,
      isResult: cell.isResult,
      about,
    };
  });

/**
 * Reads all commitments of a text, and all figures that are none with the reason why. `said` holds what a person said of the
 * figure at a place: the reason why it is none, or null where it is one, whatever speaks against it.
 */
export const draftTargets = (
  text: PlanText,
  catalogue: DraftingCatalogue,
  period: PlanPeriod,
  plan: { province: string; number?: string; issued?: string },
  said: ReadonlyMap<string, string | null> = new Map(),
): { targets: FoundTarget[]; leftOut: DraftedLeftOut[] } => {
  const matcher = indicatorMatcher(catalogue.indicators, catalogue.abbreviations, catalogue.published);
  const deadlineOf = deadlineReader(text, plan);
  const inGoals = goalProvisions(text);
  const why = (place: string, provision: Provision, segment: Segment): string | null => {
    const told = said.get(place);
    if (told !== undefined) return told;
    const reason = whyNoCommitment(text, provision, segment, period);
    if (reason !== null || period.issued === null) return reason;
    // `Năm 2022, … đạt 31%; 100% xã …` in a plan of 2023: the year at the start is that of all its clauses.
    const { year } = deadlineOf(provision, { quote: segment.clause, own: segment.own, number: segment.mention.start });
    return year !== null && year < period.issued ? resultOfYear(year) : null;
  };
  const modalityAt = (provision: Provision, place: number): Modality =>
    isAspiration(text, provision, place) ? 'aspiration' : 'binding';
  const found: FoundTarget[] = [];
  const leftOut: DraftedLeftOut[] = [];

  const leave = (
    provision: Provision,
    place: string,
    segment: Segment,
    reason: string,
    mustStand: boolean,
    limits: Stretch,
  ): void => {
    const tries: Stretch[] = [
      segment.own,
      segment.clause,
      limits,
      { start: segment.mention.start, end: segment.mention.end },
    ];
    const fits = tries.find(
      (stretch) =>
        stretch.start <= segment.mention.start &&
        stretch.end >= segment.mention.end &&
        stretch.start >= limits.start &&
        stretch.end <= limits.end &&
        findQuotes(text, words(provision, stretch)).length === 1,
    );
    leftOut.push({ place, quote: words(provision, fits ?? segment.clause), reason, mustStand });
  };

  const add = (
    provision: Provision,
    place: string,
    segment: Segment,
    given: { year?: number | null; about?: string },
  ): void => {
    const { mention, own, clause, level, inSeries } = segment;
    const spanOf = ({ start, end }: Stretch): Span => ({ provision: provision.id, start, end });
    const doubts: string[] = [];
    const whole = words(provision, clause);
    const printed = provision.text.slice(mention.start, mention.end);
    const mentions = (isAmount(mention.unit) ? readAmounts : readFigures)(
      provision.text.slice(clause.start, clause.end),
    );
    const isCell = given.about !== undefined;
    const cells = isCell
      ? cellFigures(provision).filter((cell) => cell.start >= clause.start && cell.end <= clause.end)
      : [];
    const needsFigure = isCell ? cells.length > 1 : mentions.length > 1;
    const first = mentions[0];
    const last = mentions.at(-1);
    const about =
      given.about ??
      (inSeries || (own.start === clause.start && own.end === clause.end) || !first || !last
        ? whole
        : `${words(provision, own)} ${whole.slice(0, first.start)} ${whole.slice(last.end)}`);
    const changes = tellsChange(provision.text.slice(clause.start, mention.start), words(provision, own));
    // A rank is told by the words around it: the sentence before it speaks of other things.
    const told =
      mention.unit === 'rank' && given.about === undefined
        ? provision.text.slice(Math.max(clause.start, provision.text.lastIndexOf(',', mention.start) + 1), clause.end)
        : about;
    const candidates = matcher.candidates(told, { unit: mention.unit, changes });
    const chosen = chosenOf(candidates);
    const indicator = chosen?.indicator ?? null;
    const knowsLevels = indicator === null || indicator.levels !== undefined;
    const named = level ?? (levelsIn(whole).length === 0 ? levelAbove(text, provision) : null);
    const tier: Level | null =
      named !== null && (inSeries || (indicator !== null && indicator.levels !== undefined)) ? named : null;
    if (tier !== null && !knowsLevels)
      doubts.push(`chỉ số «${indicator?.id ?? ''}» chưa chia theo cấp, còn câu này nêu từng cấp`);
    if (indicator?.levels !== undefined && tier === null) doubts.push('không rõ con số thuộc cấp nào');
    const deadline =
      isCell && given.year !== null && given.year !== undefined
        ? { year: given.year, deadlineQuote: null, doubt: null }
        : deadlineOf(provision, { quote: clause, own, number: mention.start });
    if (deadline.doubt !== null) doubts.push(deadline.doubt);
    const within = findInProvision(provision, whole).length;
    const everywhere = findQuotes(text, whole).length;
    if (everywhere !== 1 && within !== 1) doubts.push('câu trích đứng ở nhiều chỗ');
    const ownWords = words(provision, own);
    const figure = needsFigure
      ? ownWords !== whole && countIn(whole, ownWords) === 1
        ? ownWords
        : printed.replaceAll(/\s+/g, ' ')
      : null;
    if (figure !== null && countIn(whole, figure) !== 1)
      doubts.push('phần chứa con số không đứng đúng một lần trong câu trích');
    found.push({
      doubts,
      target: {
        place,
        indicator: indicator?.id ?? null,
        confidence: Number((chosen?.confidence ?? candidates[0]?.confidence ?? 0).toFixed(2)),
        candidates: candidates
          .filter(({ confidence }) => confidence >= 0.2)
          .map(({ indicator: one, confidence }) => ({ indicator: one.id, confidence: Number(confidence.toFixed(2)) })),
        drafted:
          indicator === null
            ? draftIndicator(
                isCell
                  ? about
                  : inSeries
                    ? whole
                    : words(provision, own.end - own.start > 25 && mention.unit !== 'times' ? own : clause),
                isCell ? '\u0000' : printed,
                {
                  unit: mention.unit,
                  changes,
                  headings: enclosing(text, provision).map((above) => above.text),
                  levels: tier === null ? [] : ['province', 'district', 'commune'],
                },
                catalogue.topics,
                catalogue.indicators,
              )
            : null,
        level: tier,
        operator: mention.operator,
        low: mention.low,
        high: mention.high,
        unit: mention.unit,
        year: deadline.year,
        baseline:
          baselineOf(provision, spanOf(clause), spanOf(figure === null ? clause : own), mention.unit)[0] ?? null,
        variant: variantIn(whole, indicator),
        modality: modalityAt(provision, mention.start),
        quote: whole,
        figure,
        deadlineQuote: deadline.deadlineQuote,
        provision: everywhere === 1 ? null : provision.id,
        note: noteOf(mention, indicator?.kind, inSeries ? (first ?? null) : null, provision),
        id: null,
      },
    });
  };

  for (const provision of text.provisions) {
    if (provision.kind === 'head' || provision.id === '') continue;
    const figures = provision.kind === 'table' ? [] : readFigures(provision.text);
    const segments = provision.kind === 'table' ? cellSegments(provision) : segmentsOf(provision.text, figures);
    segments.forEach((segment, index) => {
      const place = `${provision.id}/${index + 1}`;
      const cell = 'about' in segment ? (segment as ReturnType<typeof cellSegments>[number]) : undefined;
      const reason =
        cell?.isResult === true && !said.has(place)
          ? 'Con số ở cột kết quả, hiện trạng, không phải cam kết.'
          : why(place, provision, segment);
      if (reason !== null) {
        const limits = {
          start: segments[index - 1]?.mention.end ?? 0,
          end: segments[index + 1]?.mention.start ?? provision.text.length,
        };
        leave(provision, place, segment, reason, !isAmount(segment.mention.unit), limits);
      } else add(provision, place, segment, cell === undefined ? {} : { year: cell.year, about: cell.about });
    });
    if (provision.kind === 'table' || provision.kind === 'heading') continue;
    if (!inGoals.has(provision)) continue;
    // Amounts are promises only among the goals, and only where their clause names no share.
    const amounts = readAmounts(provision.text);
    const alone = clausesOf(provision.text).filter((clause) =>
      figures.every((figure) => figure.end <= clause.start || figure.start >= clause.end),
    );
    const promised = amounts.filter((amount) =>
      alone.some((clause) => amount.start >= clause.start && amount.end <= clause.end),
    );
    segmentsOf(provision.text, promised).forEach((segment, index) => {
      const place = `${provision.id}/a${index + 1}`;
      const reason = why(place, provision, segment);
      const limits = { start: 0, end: provision.text.length };
      if (reason !== null) leave(provision, place, segment, reason, false, limits);
      else add(provision, place, segment, {});
    });
    for (const [index, named] of commitmentsInWords(
      provision,
      alone.filter((clause) => promised.every((amount) => amount.end <= clause.start || amount.start >= clause.end)),
      matcher,
    ).entries()) {
      const place = `${provision.id}/w${index + 1}`;
      const quote = words(provision, named.clause);
      const reason = why(place, provision, {
        mention: { operator: '=', low: 0, high: null, unit: '%', start: named.clause.start, end: named.clause.start },
        own: named.clause,
        clause: named.clause,
        level: null,
        inSeries: false,
      });
      if (reason !== null) {
        // Words without a figure are listed only where a person left them out: the check misses no figure there.
        if (said.has(place)) leftOut.push({ place, quote, reason, mustStand: false });
        continue;
      }
      const { indicator } = named.candidate;
      const confidence = Number(named.candidate.confidence.toFixed(2));
      const deadline = deadlineOf(provision, { quote: named.clause, own: named.own, number: named.own.start });
      found.push({
        doubts: [...(deadline.doubt === null ? [] : [deadline.doubt])],
        target: {
          place,
          indicator: indicator.id,
          confidence,
          candidates: [{ indicator: indicator.id, confidence }],
          drafted: null,
          level: null,
          operator: null,
          low: null,
          high: null,
          unit: null,
          year: deadline.year,
          baseline: readYears(quote).baselines[0] ?? null,
          variant: variantIn(quote, indicator),
          modality: modalityAt(provision, named.own.start),
          quote,
          figure:
            named.own.start === named.clause.start && named.own.end === named.clause.end
              ? null
              : words(provision, named.own),
          deadlineQuote: deadline.deadlineQuote,
          provision: findQuotes(text, quote).length === 1 ? null : provision.id,
          note: null,
          id: null,
        },
      });
    }
  }
  return { targets: withIds(found), leftOut };
};

const countIn = (whole: string, part: string): number => whole.split(part).length - 1;
