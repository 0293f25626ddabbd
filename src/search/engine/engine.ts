import { basisAmong } from '../../presentation/comparison/basis-address.ts';
import { readAbbreviations } from '../words/abbreviations.ts';
import { excerpt } from '../query/excerpt.ts';
import { countFacets, letThrough, noFacets } from '../index/filter-records.ts';
import { foldMarks } from '../../presentation/words/fold-marks.ts';
import { href } from '../../presentation/addresses/list-paths.ts';
import { readAsking } from '../query/query-text.ts';
import type { RankQuery } from '../query/rank.ts';
import {
  SearchUnavailable,
  type DirectAnswer,
  type SearchAnswer,
  type SearchEngine,
  type SearchHit,
  type SearchQuestion,
} from '../query/search-answer.ts';
import { readVocabulary } from '../query/spelling.ts';
import { answeringFigures, whatIsNamed } from '../query/typed-answers.ts';
import { findAnswers, type FoundAnswers, type RankedRecord, type SearchTools } from './find-answers.ts';
import { openIndex, type IndexPlace, type OpenIndex } from './pagefind.ts';

interface Reading {
  readonly key: string;
  readonly found: Promise<FoundAnswers>;
  readonly direct: Promise<DirectAnswer[]>;
}

interface Session extends SearchTools {
  last: Reading | undefined;
}

/** Where the engine finds its index, and the base path of the site for the addresses it gives. */
export interface SearchPlace extends IndexPlace {
  /** Base path of the site: `/`, or `/ke-hoach-so/`. */
  readonly base: string;
}

const nothing: SearchAnswer = {
  state: 'too-little',
  total: 0,
  hits: [],
  facets: noFacets(),
  direct: [],
  correction: null,
  relaxed: false,
};

/** The plan that an address belongs to: the address says it, so the index need not. */
const planOf = (path: string): string | null => /^\/ke-hoach\/([^/]+)/.exec(path)?.[1] ?? null;

/** Opens an engine over the index of the site. Nothing is loaded before the first question that holds a letter or digit. */
export const createSearchEngine = ({ base, ...place }: SearchPlace): SearchEngine => {
  let opened: Promise<Session> | undefined;

  const open = async (): Promise<Session> => {
    const index = await openIndex(place);
    return {
      index,
      vocabulary: readVocabulary(index.lexicon.words),
      abbreviations: readAbbreviations([...index.lexicon.abbreviations, ...index.lexicon.spellings]),
      spellings: readAbbreviations(index.lexicon.spellings),
      asking: readAsking(index.lexicon.common.asking),
      last: undefined,
    };
  };

  const hitOf = (
    { id, record, passage, otherAccents }: RankedRecord,
    query: RankQuery,
    { index, abbreviations: table }: Session,
  ): SearchHit => {
    const { place: anchor = '', text = '' } = record.passages[passage] ?? {};
    const path = anchor === '' ? record.path : `${record.path}#${anchor}`;
    const traits = index.traits.get(id);
    const parts = excerpt(text, query, table);
    const shown = parts.map((part) => part.text).join('');
    return {
      url: href(path, base),
      kind: (traits?.['loai']?.[0] ?? 'doan') as SearchHit['kind'],
      plan: planOf(path),
      title: record.title,
      context: record.context,
      parts,
      misprints: record.misprints
        .filter(({ reading }) => shown.includes(reading))
        .map(({ printed, ...others }) => ({ ...others, printed: excerpt(printed, query, table) })),
      otherAccents,
      basis: basisAmong(traits?.['bang-chung']),
    };
  };

  const pageOf = (
    kind: Exclude<DirectAnswer['kind'], 'chi-tieu'>,
    path: string,
    title: string,
    text: string,
  ): DirectAnswer => ({ kind, url: href(path, base), title, text });

  const directOf = async (index: OpenIndex, { text, words }: FoundAnswers): Promise<DirectAnswer[]> => {
    const asked = new RegExp(index.lexicon.common.comparing).test(foldMarks(text))
      ? await import('../query/threshold-answers.ts').then(
          (part) =>
            part.thresholdAnswers(
              text,
              words,
              (list) => whatIsNamed(list, index.lexicon, true),
              (path) => href(path, base),
            ),
          // Without that part of the code the other answers still stand.
          () => undefined,
        )
      : undefined;
    const named = asked?.named ?? whatIsNamed(words, index.lexicon);
    const figures = named.place?.figures
      ? answeringFigures(await index.figures(named.place.slug), named).map(
          ({ indicator, provinceName, figure, path, comparison, quote, basis }): DirectAnswer => {
            const name = named.indicators.find(({ id }) => id === indicator)?.shortName ?? '';
            return {
              kind: 'chi-tieu',
              url: href(path, base),
              comparison: href(comparison, base),
              title: `${provinceName}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
              figure,
              quote,
              basis,
            };
          },
        )
      : [];
    return [
      ...(asked?.answers ?? []),
      ...named.documents.map(({ path, title, text: about }) => pageOf('van-ban', path, title, about)),
      ...figures,
      ...(figures.length > 0 ? [] : named.indicators.slice(0, 2)).map(({ path, shortName, text: coverage }) =>
        pageOf('chi-so', path, shortName, coverage),
      ),
      ...named.provinces.map(({ path, names: [title = ''], text: place }) => pageOf('tinh', path, title, place)),
    ];
  };

  /** What answers the text: kept for the next question, which is often the same text with another filter or more hits. */
  const reading = (session: Session, { text, exact }: SearchQuestion): Reading => {
    const key = `${exact} ${text}`;
    if (session.last?.key === key) return session.last;
    const found = findAnswers(session, text, exact);
    const direct = found.then((answers) => directOf(session.index, answers));
    direct.catch(() => undefined);
    session.last = { key, found, direct };
    return session.last;
  };

  /** The newest first, of those that hold all words and then of the near ones. */
  const byDate = async (index: OpenIndex, ids: readonly string[], strict: ReadonlySet<string>): Promise<string[]> => {
    const wanted = new Set(ids);
    const newest = (await index.newest()).filter((id) => wanted.has(id));
    return [...newest.filter((id) => strict.has(id)), ...newest.filter((id) => !strict.has(id))];
  };

  const answerIn = async (session: Session, question: SearchQuestion): Promise<SearchAnswer> => {
    const { traits } = session.index;
    const { found, direct } = reading(session, question);
    const { rank, answers, strict, correction, ordered, look } = await found;
    const { ids, first } = await ordered((id) => letThrough(traits.get(id), question.filters));
    const order = question.sort === 'moi-nhat' ? await byDate(session.index, ids, strict) : ids;
    const shown = await Promise.all(order.slice(0, Math.max(0, question.limit)).map(look));
    return {
      state: 'asked',
      total: ids.length,
      hits: shown.map((one) => hitOf(one, rank, session)),
      facets: countFacets(
        [...answers].map((id) => traits.get(id)),
        question.filters,
      ),
      direct: await direct,
      correction,
      relaxed: ids.length > 0 && !first.some(({ whole }) => whole),
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
