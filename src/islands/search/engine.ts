import { expand, readAbbreviations, type Abbreviations } from '../../presentation/search/abbreviations.ts';
import { excerpt } from '../../presentation/search/excerpt.ts';
import { href, paths } from '../../presentation/links.ts';
import { askingWords, readQuery } from '../../presentation/search/query-text.ts';
import { rankQuery, rankRecord, type LoadedRecord, type RankQuery } from '../../presentation/search/rank.ts';
import {
  SearchUnavailable,
  type DirectAnswer,
  type SearchAnswer,
  type SearchEngine,
  type SearchFilters,
  type SearchHit,
  type SearchQuestion,
} from '../../presentation/search/search-answer.ts';
import type { SearchWord } from '../../presentation/search/search-words.ts';
import { isKnown, readVocabulary, type Vocabulary } from '../../presentation/search/spelling.ts';
import { answeringFigures, placeWords, whatIsNamed } from '../../presentation/search/typed-answers.ts';
import { findCandidates, type Candidates } from './find-candidates.ts';
import { openIndex, type IndexPlace, type OpenIndex } from './pagefind.ts';
import { readWords } from './read-words.ts';

/** How many records are loaded and ranked anew; beyond them the order of the index holds. */
const ranked = 30;

interface Session {
  readonly index: OpenIndex;
  readonly vocabulary: Vocabulary;
  readonly abbreviations: Abbreviations;
}

/** Where the engine finds its index, and the base path of the site for the addresses it gives. */
export interface SearchPlace extends IndexPlace {
  /** Base path of the site: `/`, or `/ke-hoach-so/`. */
  readonly base: string;
}

const filterNames = ['loai', 'nam', 'tinh', 'nhom', 'bang-chung'] as const satisfies (keyof SearchFilters)[];

/** What stands in the place of the plan's name where there is none. */
const kindNames: Readonly<Record<SearchHit['kind'], string>> = {
  doan: 'Kế hoạch',
  'chi-tieu': 'Con số',
  tinh: 'Tỉnh, thành phố',
  'chi-so': 'Chỉ tiêu',
  'van-ban': 'Văn bản được viện dẫn',
};

const noFacets: SearchAnswer['facets'] = { loai: {}, nam: {}, tinh: {}, nhom: {}, 'bang-chung': {} };

const nothing: SearchAnswer = {
  state: 'too-little',
  total: 0,
  hits: [],
  facets: noFacets,
  direct: [],
  correction: null,
  relaxed: false,
};

/** What kind of record an address leads to, and the plan it belongs to: the address says it, so the index need not. */
const kindOf = (path: string): { kind: SearchHit['kind']; plan: string | null } => {
  const [, room = '', id = '', anchor = ''] = path.split('/');
  switch (room) {
    case 'ke-hoach':
      return { kind: anchor.startsWith('#ct-') ? 'chi-tieu' : 'doan', plan: id };
    case 'chi-tieu':
      return anchor === '' ? { kind: 'chi-so', plan: null } : { kind: 'chi-tieu', plan: null };
    case 'tinh':
      return { kind: 'tinh', plan: null };
    default:
      return { kind: 'van-ban', plan: null };
  }
};

/** Opens an engine over the index of the site. Nothing is loaded before the first question that holds a letter or digit. */
export const createSearchEngine = ({ base, ...place }: SearchPlace): SearchEngine => {
  let opened: Promise<Session> | undefined;

  const open = async (): Promise<Session> => {
    const index = await openIndex(place);
    return {
      index,
      vocabulary: readVocabulary(index.lexicon.words),
      abbreviations: readAbbreviations(index.lexicon.abbreviations),
    };
  };

  const hitOf = (record: LoadedRecord, passage: number, query: RankQuery, table: Abbreviations): SearchHit => {
    const { place: anchor = '', text = '' } = record.passages[passage] ?? {};
    const path = anchor === '' ? record.path : `${record.path}#${anchor}`;
    const { kind, plan } = kindOf(path);
    return {
      url: href(path, base),
      kind,
      plan,
      title: record.title,
      context: record.context || kindNames[kind],
      parts: excerpt(text, query, table),
    };
  };

  /** Facets under `any`: the counts of a filter are those that its own choice does not narrow. */
  const facetsOf = async (
    { index }: Session,
    filters: SearchFilters,
    { counts, unfiltered, best }: Pick<Candidates, 'counts' | 'unfiltered' | 'best'>,
  ): Promise<SearchAnswer['facets']> => {
    const kept = (found: Readonly<Record<string, number>> | undefined): Record<string, number> =>
      Object.fromEntries(Object.entries(found ?? {}).filter(([, count]) => count > 0));
    const facets: Record<keyof SearchFilters, Record<string, number>> = { ...noFacets };
    for (const name of filterNames) {
      const own =
        filters[name].length === 0
          ? counts
          : (await index.ask({ ...best, filters: { ...filters, [name]: [] } })).counts;
      facets[name] = kept(own[name]);
    }
    // Figures stand in the list only when they are asked for; how many there would be is told all the same.
    const figures =
      !best.phrase && filterNames.every((name) => filters[name].length === 0)
        ? (unfiltered['loai']?.['chi-tieu'] ?? 0)
        : (await index.ask({ ...best, filters: { ...filters, loai: ['chi-tieu'] } })).ids.length;
    return { ...facets, loai: { ...facets.loai, ...(figures > 0 ? { 'chi-tieu': figures } : {}) } };
  };

  const directOf = async (session: Session, words: readonly SearchWord[]): Promise<DirectAnswer[]> => {
    const { index } = session;
    const named = whatIsNamed(words, index.lexicon);
    const answers: DirectAnswer[] = named.documents.map(({ path, title, text }) => ({
      kind: 'van-ban',
      url: href(path, base),
      title,
      text,
    }));
    if (named.place?.figures) {
      const figures = answeringFigures(await index.figures(named.place.slug), named);
      answers.push(
        ...figures.map(({ indicator, province, provinceName, year, figure, path, quote }): DirectAnswer => {
          const name = named.indicators.find(({ id }) => id === indicator)?.shortName ?? '';
          return {
            kind: 'chi-tieu',
            url: href(path, base),
            comparison: href(
              `${paths.comparison}?tinh=${province}&nam=${year ?? 'khong-han'}&chi-so=${indicator}`,
              base,
            ),
            title: `${provinceName}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
            figure,
            quote,
            evidence: quote === null ? 'reported' : 'verbatim',
          };
        }),
      );
    }
    if (!answers.some(({ kind }) => kind === 'chi-tieu'))
      answers.push(
        ...named.indicators.slice(0, 2).map(({ id, shortName, text }): DirectAnswer => ({
          kind: 'chi-so',
          url: href(paths.indicator(id), base),
          title: shortName,
          text,
        })),
      );
    answers.push(
      ...named.provinces.map(({ slug, names: [title = ''], text }): DirectAnswer => ({
        kind: 'tinh',
        url: href(paths.province(slug), base),
        title,
        text,
      })),
    );
    return answers;
  };

  const answerIn = async (session: Session, question: SearchQuestion): Promise<SearchAnswer> => {
    const { index, vocabulary, abbreviations } = session;
    const query = readQuery(question.text);
    const { words, corrected, unknown } = await readWords(
      query,
      vocabulary,
      question.exact,
      async (pair) => (await index.ask({ words: pair.join(' '), phrase: true, filters: {} })).ids.length,
    );
    const direct = directOf(session, expand(words, query.text, abbreviations, true));
    direct.catch(() => undefined);
    const found = await findCandidates(
      index,
      query,
      words,
      unknown,
      corrected !== null,
      vocabulary,
      abbreviations,
      question.filters,
    );
    const asked = expand(words, query.text, abbreviations, true);
    const last = words.at(-1);
    const growing = query.typing && last !== undefined && !isKnown(last.text, vocabulary, false);
    const rank = rankQuery(
      asked,
      query.typing,
      askingWords(asked, query.marked),
      words,
      growing,
      placeWords(asked, index.lexicon.provinces),
    );
    const newest = question.sort === 'moi-nhat' && found.strict.size > 0;
    const order = newest
      ? (await index.ask({ ...found.best, filters: question.filters, newestFirst: true })).ids
      : found.ids;
    const loaded = new Map<string, { readonly record: LoadedRecord; readonly passage: number }>();
    const look = async (id: string) => {
      const record = await index.record(id);
      const result = rankRecord(rank, record, abbreviations);
      loaded.set(id, { record, passage: result.passage });
      return { id, ...result };
    };
    let ids: readonly string[] = order;
    let whole = false;
    if (!newest) {
      const first = await Promise.all(order.slice(0, ranked).map(look));
      first.sort((one, other) => other.score - one.score);
      const top = first[0]?.score ?? 0;
      whole = first.some((result) => result.whole);
      ids = [
        ...first
          .filter(
            ({ id, score, coverage }) =>
              coverage > 0.2 && (found.strict.has(id) || (!found.only && coverage >= 0.5 && score >= 0.4 * top)),
          )
          .map(({ id }) => id),
        ...order.slice(ranked).filter((id) => found.strict.has(id)),
      ];
    }
    const shown = ids.slice(0, Math.max(0, question.limit));
    await Promise.all(shown.filter((id) => !loaded.has(id)).map(look));
    return {
      state: 'asked',
      total: ids.length,
      hits: shown.flatMap((id) => {
        const hit = loaded.get(id);
        return hit ? [hitOf(hit.record, hit.passage, rank, abbreviations)] : [];
      }),
      facets: ids.length === 0 ? noFacets : await facetsOf(session, question.filters, found),
      direct: await direct,
      correction: corrected === null ? null : { typed: query.text.trim(), searched: corrected },
      relaxed: ids.length > 0 && !newest && !whole,
    };
  };

  return {
    answer: async (question) => {
      if (!/[\p{L}\p{N}]/u.test(question.text)) return nothing;
      opened ??= open();
      const mine = opened;
      try {
        return await answerIn(await mine, question);
      } catch (cause) {
        // The next question begins anew; one that has already begun anew is left alone.
        if (opened === mine) opened = undefined;
        throw cause instanceof SearchUnavailable
          ? cause
          : new SearchUnavailable('load', cause instanceof Error ? cause.message : String(cause), { cause });
      }
    },
  };
};
