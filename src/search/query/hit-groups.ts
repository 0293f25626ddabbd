import { basisInWords } from '../../presentation/words/basis-words.ts';
import { listPaths, planPath } from '../../presentation/addresses/list-paths.ts';
import { kindInWords } from './answer-words.ts';
import type { ExcerptPart } from './excerpt.ts';
import { capitalised } from '../../presentation/words/sentence.ts';
import type { SearchHit } from './search-answer.ts';

/** A heading of the list of results. */
export interface GroupHeading {
  /** `ke-hoach/<plan>`, or the kind of thing. */
  readonly key: string;
  readonly title: string;
  /** Address from the site's root without the base path; null where the heading leads nowhere. */
  readonly path: string | null;
  /** What the contexts of the hits beneath begin with and need not repeat. */
  readonly repeated: readonly string[];
}

/** Hits under one heading. */
export interface HitGroup {
  readonly heading: GroupHeading;
  readonly hits: readonly SearchHit[];
}

/** Names of the published plans. */
export type PlanNames = Readonly<Record<string, { readonly name: string; readonly province: string }>>;

const listOf: Readonly<Record<SearchHit['kind'], string | null>> = {
  doan: null,
  'chi-tieu': null,
  'so-do': listPaths.results,
  tinh: listPaths.provinces,
  'chi-so': listPaths.indicators,
  'van-ban': listPaths.documents,
};

const otherAccents: GroupHeading = { key: 'khac-dau', title: 'Khác dấu với câu đã gõ', path: null, repeated: [] };

const headingOf = (hit: SearchHit, plans: PlanNames): GroupHeading => {
  if (hit.otherAccents) return otherAccents;
  const plan = hit.plan === null ? undefined : plans[hit.plan];
  if (hit.plan !== null && plan !== undefined)
    return {
      key: `ke-hoach/${hit.plan}`,
      title: `${plan.province}: ${plan.name}`,
      path: planPath(hit.plan),
      repeated: [plan.name, plan.province],
    };
  return {
    key: hit.kind,
    title:
      hit.kind === 'chi-tieu' ? `${capitalised(basisInWords('reported').name)} từ nguồn khác` : kindInWords[hit.kind],
    path: listOf[hit.kind],
    repeated: [],
  };
};

/**
 * The hits under their headings: in the order of each heading's best hit, within a heading in the order given. What holds the
 * words only with other accents stands last, under a heading of its own: under its plan it would come before better answers.
 */
export const groupHits = (hits: readonly SearchHit[], plans: PlanNames): HitGroup[] => {
  const groups = new Map<string, { heading: GroupHeading; hits: SearchHit[] }>();
  const exact = hits.filter((hit) => !hit.otherAccents);
  for (const hit of [...exact, ...hits.filter((one) => one.otherAccents)]) {
    const heading = headingOf(hit, plans);
    const group = groups.get(heading.key) ?? { heading, hits: [] };
    group.hits.push(hit);
    groups.set(heading.key, group);
  }
  return [...groups.values()];
};

/**
 * A hit's context without what the heading above it already says: `Kế hoạch 54/KH-UBND năm 2019, mục II` → `mục II`; a
 * province, an indicator or a document stands under its kind and needs none.
 */
export const contextBelow = ({ kind, context }: SearchHit, { repeated }: GroupHeading): string => {
  if (kind === 'tinh' || kind === 'chi-so' || kind === 'van-ban') return '';
  return repeated.reduce(
    (rest, words) => (rest.startsWith(words) ? rest.slice(words.length).replace(/^[\s,;·—–-]+/, '') : rest),
    context,
  );
};

/** A hit's context where nothing stands above it, without the plan's name where the title says it already; its kind where it has none. */
export const contextBeside = ({ title, context, kind }: SearchHit): string => {
  const [plan = '', ...rest] = context.split(', ');
  return title.startsWith(`${plan} ·`) ? rest.join(', ') : context || kindInWords[kind];
};

/** Marks that only a space parts become one: `hồ sơ` is one thing that was found, not two. */
export const joinMarks = (parts: readonly ExcerptPart[]): ExcerptPart[] => {
  const joined: ExcerptPart[] = [];
  for (const part of parts) {
    const space = joined.at(-1);
    const before = joined.at(-2);
    if (part.hit && before?.hit && space && !space.hit && /^\s*$/.test(space.text))
      joined.splice(-2, 2, { text: before.text + space.text + part.text, hit: true });
    else joined.push(part);
  }
  return joined;
};
