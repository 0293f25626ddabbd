import type { CitedDocument } from '../../domain/cited-document.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { LocatedCitation, PublishedPlan } from '../../catalogue/published-plan.ts';
import { numberKey, type Resolution } from '../../plan-text/citations.ts';
import { oncePer } from '../../domain/read-once.ts';
import { findProvision, type Provision } from '../../plan-text/provision.ts';
import { inPages, PLANS_A_PAGE } from '../parts/in-pages.ts';
import { excerptAround, type Excerpt } from '../plan/excerpt.ts';
import { quotedWords, type QuotedPiece } from '../plan/quoted-words.ts';
import { dateInWords } from '../words/words.ts';

/** A place in a plan that cites a document. */
export interface CitingPlace {
  readonly plan: PublishedPlan;
  readonly provision: Provision;
  readonly citation: LocatedCitation;
  /** The words of the citation, as printed. */
  readonly words: string;
}

type Plans = Pick<Catalogue, 'plans'>;

const placesWhere = ({ plans }: Plans, wanted: (resolution: Resolution) => boolean): CitingPlace[] =>
  plans.flatMap((plan) =>
    plan.citations.flatMap((citation) => {
      const provision = findProvision(plan.text, citation.provision);
      return provision && wanted(citation.resolution)
        ? [{ plan, provision, citation, words: provision.text.slice(citation.start, citation.end) }]
        : [];
    }),
  );

/** All places of the plans that cite a known document, by its id. */
const placesByDocument = oncePer((plans: Plans['plans']): ReadonlyMap<string, readonly CitingPlace[]> =>
  Map.groupBy(
    placesWhere({ plans }, ({ kind }) => kind === 'document'),
    ({ citation: { resolution } }) => (resolution.kind === 'document' ? resolution.document.id : ''),
  ),
);

/** Every place that cites a document, by plan, in reading order. */
export const citingPlaces = ({ plans }: Plans, document: string): readonly CitingPlace[] =>
  placesByDocument(plans).get(document) ?? [];

/** The places that cite a document in pages of so many plans; what one plan says stands together. */
export const citingPages = (catalogue: Plans, document: string, size = PLANS_A_PAGE): (readonly CitingPlace[])[] =>
  inPages([...Map.groupBy(citingPlaces(catalogue, document), ({ plan }) => plan).values()], size).map((plans) =>
    plans.flat(),
  );

/** Every place that names a document which `documents.yaml` does not know. The check lets none of them be built. */
export const unknownPlaces = (catalogue: Plans): CitingPlace[] =>
  placesWhere(catalogue, ({ kind }) => kind === 'unknown');

/** The plans of some places, each once, in order. */
export const plansOf = (places: readonly CitingPlace[]): PublishedPlan[] => [
  ...new Map(places.map(({ plan }) => [plan.id, plan])).values(),
];

/** The words around a citation, as they are quoted. */
export interface CitingExcerpt extends Pick<Excerpt, 'cutBefore' | 'cutAfter'> {
  readonly before: readonly QuotedPiece[];
  /** The words of the citation itself. */
  readonly words: readonly QuotedPiece[];
  readonly after: readonly QuotedPiece[];
  /** What must be known of doubtful misprints among them. */
  readonly doubts: readonly string[];
}

/** The words around a citation: about two lines on a phone on either side. */
export const citingExcerpt = ({ plan, provision, citation }: CitingPlace): CitingExcerpt => {
  const { before, after, cutBefore, cutAfter } = excerptAround(provision.text, citation.start, citation.end, 130);
  const { pieces, doubts } = quotedWords(
    plan,
    { provision: provision.id, start: citation.start - before.length, end: citation.end + after.length },
    [citation.start, citation.end],
  );
  const isBefore = ({ end }: QuotedPiece): boolean => end <= citation.start;
  const isAfter = ({ start, end }: QuotedPiece): boolean => start >= citation.end && end > citation.end;
  // What is ours about a misprint at the end of the citation stands with it.
  const last = pieces.findIndex(isAfter);
  const behind = last < 0 ? pieces.length : last;
  return {
    before: pieces.filter(isBefore),
    words: pieces.slice(0, behind).filter((piece) => !isBefore(piece)),
    after: pieces.slice(behind),
    cutBefore,
    cutAfter,
    doubts,
  };
};

/** The provisions of some places, each once, by plan in reading order. */
export const provisionsByPlan = (
  places: readonly CitingPlace[],
): { plan: PublishedPlan; provisions: readonly Provision[] }[] =>
  [...Map.groupBy(places, ({ plan }) => plan)].map(([plan, own]) => ({
    plan,
    provisions: [...new Set(own.map(({ provision }) => provision))],
  }));

/** A form of a document's number or date that is not the official one, with the places that print it. */
export interface OtherForm {
  /** `17-NQ/CP`; with the date where it is the date that differs: `2174/QĐ-UBND ngày 26/8/2021`. */
  readonly written: string;
  readonly places: readonly CitingPlace[];
}

/** The misquoted forms that stand in plans. Laws that are known by name alone have no official number to differ from. */
export const otherForms = (document: CitedDocument, places: readonly CitingPlace[]): OtherForm[] => {
  const { number, date } = document;
  if (number === undefined) return [];
  const forms = new Map<string, CitingPlace[]>();
  for (const place of places) {
    const { citation } = place;
    const otherDate = citation.date !== null && date !== undefined && citation.date !== date;
    if (numberKey(citation.written) === numberKey(number) && !otherDate) continue;
    const written = citation.written + (otherDate ? ` ngày ${dateInWords(citation.date ?? '')}` : '');
    forms.set(written, [...(forms.get(written) ?? []), place]);
  }
  return [...forms].map(([written, found]) => ({ written, places: found }));
};
