import { bases, basisOf } from '../../domain/basis.ts';
import { mergerWords } from '../../domain/merger.ts';
import { predecessorsOf, withKind, type Province } from '../../domain/province.ts';
import type { Site } from '../../domain/site.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import { basisInWords } from '../words/basis-words.ts';
import { planName } from '../plan/plan-page.ts';
import { fullNameNow, renamingInBrief, shortNameNow } from '../words/unit-names.ts';
import { completenessInWords } from '../words/source-words.ts';

/** One name on the map of names: the unit before 2025-07-01 and the unit from then on, either of which may be missing. */
export interface ProvinceName {
  readonly slug: string;
  readonly name: string;
  readonly old: Province | undefined;
  readonly current: Province | undefined;
  /** Units that the current one took over. */
  readonly predecessors: readonly Province[];
  /** The unit that holds the old one's territory today. */
  readonly successor: Province | undefined;
}

/** The 63 addresses of provinces; old and new units of one name share an address. */
export const provinceNames = (provinces: readonly Province[]): ProvinceName[] =>
  [...new Set(provinces.map(({ slug }) => slug))].map((slug): ProvinceName => {
    const old = provinces.find((unit) => unit.slug === slug && unit.validFrom === undefined);
    const current = provinces.find((unit) => unit.slug === slug && unit.validFrom !== undefined);
    return {
      slug,
      name: old?.name ?? current?.name ?? slug,
      old,
      current,
      predecessors: current ? predecessorsOf(current, provinces) : [],
      successor: provinces.find(({ id }) => id === old?.successor),
    };
  });

/** The name that lists show, and are sorted by: that of the unit that exists today, where there is one. */
export const shownName = ({ name, current }: ProvinceName, site: Site): string =>
  current ? shortNameNow(current, site) : name;

/** The same with the kind of unit: `thành phố Huế`; a unit that is no more by its last name. */
export const shownFullName = ({ name, old, current }: ProvinceName, site: Site): string => {
  const unit = current ?? old;
  return unit ? fullNameNow(unit, site) : name;
};

/** The documents in which something may be held of a unit. */
export type HoldingSource = Pick<Catalogue, 'plans' | 'reported'>;

/** Said of a unit of which nothing is here; whether it has a plan, we do not know. */
export const nothingHere = 'chưa có văn bản nào ở đây';

/** A text in the count of what is held: how much of the document, or what stands in its place. */
const textInWords = ({ source, completeness }: PublishedPlan['facts']): string =>
  source.kind === 'van-ban' ? completenessInWords(completeness) : basisInWords(basisOf(source.kind)).name;

/** What is held of one unit, by what it is: `1 kế hoạch (bản tóm tắt), 2 văn bản có số dẫn lại`. */
export const holdingInWords = (unit: string, { plans, reported }: HoldingSource): string => {
  const own = plans.filter(({ facts }) => facts.province === unit).map(({ facts }) => facts);
  // The nearer to the document, and of documents the more of it, the earlier.
  const texts = bases.flatMap((basis) =>
    (['toan-van', 'trich', 'tom-tat'] as const).flatMap((completeness) =>
      own
        .filter((facts) => basisOf(facts.source.kind) === basis && facts.completeness === completeness)
        .map(textInWords),
    ),
  );
  const reports = reported.filter(({ province }) => province === unit).length;
  const parts = [
    ...[...new Set(texts)].map((kind) => `${String(texts.filter((text) => text === kind).length)} kế hoạch (${kind})`),
    ...(reports > 0 ? [`${String(reports)} văn bản có ${basisInWords('reported').name}`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : nothingHere;
};

/**
 * What is held of the unit that exists today and of each unit before it, apart: a plan stays with its issuer, and a reader who
 * looks for a former unit must see that its plan is here. In clauses; one alone where nothing at all is held.
 */
export const holdingsInWords = ({ old, current, predecessors }: ProvinceName, source: HoldingSource): string => {
  const merged = predecessors.length > 1;
  const units = [
    ...(current
      ? [{ who: merged ? 'đơn vị mới' : `từ ${mergerWords.day}`, what: holdingInWords(current.id, source) }]
      : []),
    ...(current ? predecessors : old ? [old] : []).map((unit) => ({
      who: merged
        ? `${unit.name} cũ`
        : ['trước đó', unit.renamed && `${withKind(unit)}, ${renamingInBrief(unit) ?? ''}`]
            .filter((part) => part !== undefined)
            .join(' là '),
      what: holdingInWords(unit.id, source),
    })),
  ];
  const [first, ...others] = units;
  if (first === undefined || units.every(({ what }) => what === nothingHere))
    return merged ? `${nothingHere}, của đơn vị mới cũng như của các đơn vị cũ` : nothingHere;
  if (!current) return first.what;
  const empty = others.filter(({ what }) => what === nothingHere);
  return [
    first,
    ...others.filter((unit) => !empty.includes(unit)),
    ...(empty.length > 0 ? [{ who: empty.map(({ who }) => who).join(', '), what: nothingHere }] : []),
  ]
    .map(({ who, what }) => `${who}: ${what}`)
    .join('; ');
};

/** A document where the page names it in full elsewhere: `Kế hoạch 193/KH-UBND năm 2022`, `131/KH-UBND`, or its title. */
export const documentInBrief = (document: string, { plans, reported }: HoldingSource): string => {
  const plan = plans.find(({ id }) => id === document);
  if (plan) return planName(plan);
  const report = reported.find(({ id }) => id === document);
  return report?.number ?? report?.title ?? document;
};
