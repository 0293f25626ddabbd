import type { Span } from '../domain/target.ts';
import { findCitations, resolveCitation } from './citations.ts';
import { readYears } from './deadline-words.ts';
import { enclosing, findProvision, type PlanText, type Provision } from './provision.ts';

/** Facts by which a text is known to name itself. */
interface OwnNumber {
  readonly province: string;
  readonly number?: string | undefined;
  readonly issued?: string | undefined;
}

const isItem = ({ kind, number }: Provision): boolean => kind === 'dash' || kind === 'sub-dash' || number !== null;

const sameParents = (one: Provision, other: Provision): boolean =>
  one.ancestors.length === other.ancestors.length && one.ancestors.every((id, place) => id === other.ancestors[place]);

/** The words that lead into the list in which an item stands, and the running paragraphs right above those, nearest first. */
export const leadIn = (text: PlanText, item: Provision): Provision[] => {
  const found: Provision[] = [];
  let passing = isItem(item);
  for (let index = text.provisions.indexOf(item) - 1; index >= 0; index -= 1) {
    const above = text.provisions[index];
    if (!above || above.kind === 'heading' || above.kind === 'head' || above.kind === 'gap') break;
    const beneath =
      above.ancestors.length > item.ancestors.length && item.ancestors.every((id) => above.ancestors.includes(id));
    if (passing && (beneath || (sameParents(above, item) && isItem(above)))) {
      // The dash under which a `+` stands leads into it.
      if (item.kind === 'sub-dash' && above.kind === 'dash' && found.length === 0) found.push(above);
      continue;
    }
    if (!sameParents(above, item) || above.kind !== 'paragraph' || above.number !== null) break;
    passing = false;
    found.push(above);
  }
  return found;
};

/** Asked for with every figure of one text. */
const openings = new WeakMap<PlanText, { readonly own: OwnNumber; readonly found: readonly Provision[] }>();

/**
 * The opening of a text that has headings: the paragraphs before the first one in which it names itself by its number
 * (`Kế hoạch số 190/KH-UBND … đến hết năm 2025`). Its words are about the whole plan.
 */
const opening = (text: PlanText, own: OwnNumber): readonly Provision[] => {
  const known = openings.get(text);
  if (known && known.own.number === own.number && known.own.issued === own.issued) return known.found;
  const first = text.provisions.findIndex(({ kind, ancestors }) => kind === 'heading' || ancestors.length > 0);
  const found = text.provisions
    .slice(0, Math.max(0, first))
    .filter(
      (provision) =>
        provision.kind === 'paragraph' &&
        findCitations(provision.text, []).some((citation) => resolveCitation(citation, [], own).kind === 'self'),
    );
  openings.set(text, { own, found });
  return found;
};

/**
 * Where words may stand that set the deadline of a quote, nearest first: the provision itself before the quote, the words
 * that lead into its list, running paragraphs above under the same heading with no list between, the headings and numbered
 * provisions that enclose it with their lead-ins, and the opening that names the plan. Words behind the quote, in another
 * list or under another heading govern nothing here.
 */
export const deadlinePlaces = (text: PlanText, quote: Span, own: OwnNumber): readonly Provision[] => {
  const provision = findProvision(text, quote.provision);
  if (!provision) return [];
  const above = enclosing(text, provision);
  return [
    provision,
    ...leadIn(text, provision),
    ...above.flatMap((one) => (one.kind === 'heading' ? [one] : [one, ...leadIn(text, one)])),
    ...opening(text, own),
  ];
};

/** Whether words at a span may set the deadline of a quote. */
export const reaches = (words: Span, quote: Span, places: readonly Provision[]): boolean =>
  words.provision === quote.provision
    ? words.end <= quote.start || (words.start >= quote.start && words.end <= quote.end)
    : places.some(({ id }) => id === words.provision);

/** Deadline years that the clause of a quote states behind it (`…, hoàn thành trước năm 2024`), up to the next semicolon or sentence end. */
export const yearsBehind = (text: PlanText, quote: Span): readonly number[] => {
  // A remark in brackets with a figure of its own tells another year's result: `(năm 2023 đạt 62%)`.
  const rest = (findProvision(text, quote.provision)?.text ?? '')
    .slice(quote.end)
    .replaceAll(/\([^()]*\d\s?%[^()]*\)/gu, ' ');
  const stop = rest.search(/;|[.!?](?:\s|$)/u);
  return readYears(stop < 0 ? rest : rest.slice(0, stop)).deadlines;
};
