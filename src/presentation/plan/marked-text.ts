import type { Span, Target } from '../../domain/target.ts';
import type { LocatedCitation, LocatedErratum, PublishedPlan } from '../../catalogue/published-plan.ts';
import { readFigures } from '../../plan-text/figure-words.ts';
import type { Provision } from '../../plan-text/provision.ts';

/** What is said about a span of official text. Nothing of it stands in the text itself. */
export type Mark =
  | { readonly kind: 'quote' }
  /** `continued` where the figure began before: its id stands on its first words only. */
  | { readonly kind: 'figure'; readonly target: Target; readonly continued?: true }
  | { readonly kind: 'number' }
  | { readonly kind: 'citation'; readonly citation: LocatedCitation }
  | { readonly kind: 'erratum'; readonly erratum: LocatedErratum }
  | { readonly kind: 'emphasis'; readonly strong: boolean };

/** A text with its marks, nested: each node is words or a mark around nodes. */
export type MarkedNode = string | { readonly mark: Mark; readonly children: readonly MarkedNode[] };

interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
}

const order: Readonly<Record<Mark['kind'], number>> = {
  quote: 0,
  figure: 1,
  emphasis: 2,
  citation: 3,
  number: 4,
  erratum: 5,
};

/** The rest of a span behind a place that cuts it. */
const restFrom = (span: MarkedSpan, place: number): MarkedSpan => {
  if (span.start >= place) return span;
  const { mark } = span;
  return { ...span, start: place, mark: mark.kind === 'figure' ? { ...mark, continued: true } : mark };
};

const nest = (text: string, start: number, end: number, spans: readonly MarkedSpan[]): MarkedNode[] => {
  const nodes: MarkedNode[] = [];
  let place = start;
  const words = (to: number): void => {
    if (to > place) nodes.push(text.slice(place, to));
    place = Math.max(place, to);
  };
  const open = [...spans];
  for (let span = open.shift(); span !== undefined; span = open.shift()) {
    const from = Math.max(span.start, place);
    const to = Math.min(span.end, end);
    if (from >= to) continue;
    words(from);
    // A span that merely overlaps this one is cut at its end; the rest follows behind it.
    const inner: MarkedSpan[] = [];
    const later: MarkedSpan[] = [];
    for (const other of open) {
      if (other.start < to) inner.push({ ...other, end: Math.min(other.end, to) });
      if (other.end > to) later.push(restFrom(other, to));
    }
    open.splice(0, open.length, ...later);
    nodes.push({ mark: span.mark, children: nest(text, from, to, inner) });
    place = to;
  }
  words(end);
  return nodes;
};

/** A span in pieces, cut wherever one of the places lies within it. */
const cutAt = (span: MarkedSpan, places: readonly number[]): MarkedSpan[] => {
  const within = places.filter((place) => place > span.start && place < span.end).sort((one, other) => one - other);
  const starts = [span.start, ...within];
  return starts.map((start, index) => ({ ...span, start, end: starts[index + 1] ?? span.end }));
};

/**
 * Spans of which none that must stay whole is cut by another: a misprint is replaced by its reading once, a figure has an
 * id. A quote or a figure that meets a misprint takes in all of it; everything else is cut at the ends of misprints and
 * figures. A citation leaves the misprint out: no link stands within a link.
 */
const settled = (spans: readonly MarkedSpan[]): MarkedSpan[] => {
  const errata = spans.filter(({ mark }) => mark.kind === 'erratum');
  const whole = (span: MarkedSpan): MarkedSpan => {
    const met = errata.filter(({ start, end }) => start < span.end && end > span.start);
    return {
      ...span,
      start: Math.min(span.start, ...met.map(({ start }) => start)),
      end: Math.max(span.end, ...met.map(({ end }) => end)),
    };
  };
  const figures = spans.filter(({ mark }) => mark.kind === 'figure').map(whole);
  const ends = [...errata, ...figures].flatMap(({ start, end }) => [start, end]);
  const inErratum = (piece: MarkedSpan): boolean =>
    errata.some(({ start, end }) => start <= piece.start && piece.end <= end);
  return spans.flatMap((span): MarkedSpan[] => {
    switch (span.mark.kind) {
      case 'erratum':
        return [span];
      case 'quote':
      case 'figure':
        return [whole(span)];
      case 'citation':
        return cutAt(span, ends).filter((piece) => !inErratum(piece));
      case 'number':
      case 'emphasis':
        return cutAt(span, ends);
    }
  });
};

/** Everything that is said about one provision, as spans of its text. */
const spansOf = (plan: PublishedPlan, provision: Provision): MarkedSpan[] => {
  const here = (span: Span | null): span is Span => span?.provision === provision.id;
  const spans: MarkedSpan[] = [];
  const quotes = new Set<string>();
  for (const target of plan.targets) {
    const { quoteSpan, markSpan } = target;
    if (here(quoteSpan) && !quotes.has(`${quoteSpan.start} ${quoteSpan.end}`)) {
      quotes.add(`${quoteSpan.start} ${quoteSpan.end}`);
      spans.push({ ...quoteSpan, mark: { kind: 'quote' } });
    }
    if (here(markSpan)) {
      spans.push({ ...markSpan, mark: { kind: 'figure', target } });
      for (const mention of readFigures(provision.text))
        if (mention.start >= markSpan.start && mention.end <= markSpan.end)
          spans.push({ start: mention.start, end: mention.end, mark: { kind: 'number' } });
    }
  }
  for (const { span } of plan.commitments) if (here(span)) spans.push({ ...span, mark: { kind: 'quote' } });
  for (const citation of plan.citations)
    if (citation.provision === provision.id && citation.resolution.kind === 'document')
      spans.push({ start: citation.start, end: citation.end, mark: { kind: 'citation', citation } });
  for (const erratum of plan.errata)
    for (const span of erratum.spans) if (here(span)) spans.push({ ...span, mark: { kind: 'erratum', erratum } });
  for (const { start, end, strong } of provision.emphasis)
    spans.push({ start, end, mark: { kind: 'emphasis', strong } });
  return settled(spans).sort(
    (one, other) => one.start - other.start || other.end - one.end || order[one.mark.kind] - order[other.mark.kind],
  );
};

/** A provision's text (or a part of it) with its figures, citations and misprints marked. */
export const markedText = (
  plan: PublishedPlan,
  provision: Provision,
  from = 0,
  to = provision.text.length,
): MarkedNode[] =>
  nest(
    provision.text,
    from,
    to,
    spansOf(plan, provision)
      .filter((span) => span.start < to && span.end > from)
      .map((span) => restFrom(span, from)),
  );
