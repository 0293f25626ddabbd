import { describe, expect, test } from 'vitest';
import type { Erratum } from '../../../src/domain/plan.ts';
import type { Target } from '../../../src/domain/target.ts';
import { dataTables } from '../../../src/open-data/tables.ts';
import { indexed } from '../../../src/catalogue/catalogue.ts';
import type { PublishedPlan } from '../../../src/catalogue/published-plan.ts';
import { findProvision } from '../../../src/plan-text/provision.ts';
import { citingExcerpt, citingPlaces } from '../../../src/presentation/documents/citations-view.ts';
import { quotedHtml } from '../../../src/presentation/plan/marked-html.ts';
import { misprintMark, misprintMarkInFull, quotedWords } from '../../../src/presentation/plan/quoted-words.ts';
import { figuresBySlug } from '../../../src/search/index/lexicon-of.ts';
import { searchRecords } from '../../../src/search/index/records.ts';
import { citationOf, targetDetail } from '../../../src/presentation/plan/target-detail.ts';
import { catalogue, fivePlans, planOf } from '../../plan-text/five-texts.ts';
import { downloadedRow } from '../records/downloaded-row.ts';

const identity = (path: string): string => path;
const [anyTarget] = catalogue.targets;

/** Every misprint of every plan, in a target made for it that quotes the whole provision. */
const misprints = fivePlans.flatMap((plan) =>
  plan.errata.flatMap((erratum) =>
    erratum.spans.map(({ provision }) => {
      const text = findProvision(plan.text, provision)?.text ?? '';
      const quoteSpan = { provision, start: 0, end: text.length };
      if (!anyTarget) throw new Error('no target');
      const target: Target = { ...anyTarget, plan: plan.id, quote: text, quoteSpan, markSpan: quoteSpan, note: null };
      const only = indexed({
        ...catalogue,
        targets: [target],
        plans: catalogue.plans.map((other) => ({ ...other, targets: other.id === plan.id ? [target] : [] })),
      });
      return { plan: plan.id, erratum, target, only, text };
    }),
  ),
);
type Misprint = (typeof misprints)[number];

const detail = ({ target, only }: Misprint) => targetDetail(target, only, identity);
const record = ({ only }: Misprint) =>
  dataTables(only, identity).find(({ name }) => name === 'targets')?.records[0] ?? {};

/** Where quoted words go, and all that stands there. */
const surfaces: Readonly<Record<string, (misprint: Misprint) => string>> = {
  'dialog of a figure': (misprint) => [detail(misprint).quote, ...detail(misprint).notes].join('\n'),
  'citation of a figure': (misprint) => citationOf(detail(misprint)),
  'table of targets': ({ target, plan }) => {
    const { pieces, doubts } = quotedWords(planOf(plan as Parameters<typeof planOf>[0]), target.quoteSpan ?? never());
    return [quotedHtml(pieces).replaceAll(/<[^>]+>/g, ''), ...doubts].join('\n').replaceAll('&quot;', '"');
  },
};
const never = (): never => {
  throw new Error('no place');
};

const told = ({ printed, reading, note }: Erratum): string[] => [
  `${printed} ${reading === undefined ? '[chỗ còn ngờ]' : `[đọc là: ${reading}]`}`,
  ...(note === undefined ? [] : [note]),
];

describe('every misprint is marked on every surface that quotes it', () => {
  test('there are misprints of both kinds', () => {
    expect(misprints.length).toBeGreaterThanOrEqual(13);
    expect(new Set(misprints.map(({ erratum }) => erratum.reading === undefined)).size).toBe(2);
  });

  describe.each(Object.entries(surfaces))('%s', (_name, said) => {
    test.for(misprints.map((misprint) => [misprint.plan, misprint.erratum.printed, misprint] as const))(
      '%s: %s',
      ([, , misprint]) => {
        for (const words of told(misprint.erratum)) expect(said(misprint)).toContain(words);
      },
    );
  });

  test.for(misprints.map((misprint) => [misprint.plan, misprint.erratum.printed, misprint] as const))(
    'open data and the table of a view keep the words of %s verbatim and tell of «%s» in the note',
    ([, , misprint]) => {
      for (const { quote, note, warnings } of [record(misprint), downloadedRow(misprint.target, misprint.only)]) {
        expect(quote).toBe(misprint.text);
        const { printed, reading, note: remark } = misprint.erratum;
        expect(note).toContain(printed);
        expect(note).toContain(reading === undefined ? remark : `đọc là “${reading}”`);
        expect(warnings).toContain('see-note');
      }
    },
  );

  test.for(misprints.map((misprint) => [misprint.plan, misprint.erratum.printed, misprint] as const))(
    'search: the answer of %s marks «%s», a hit tells of it',
    ([, , misprint]) => {
      const { erratum, only, target } = misprint;
      const [answer] = [...figuresBySlug(only).values()].flat();
      expect(answer?.quote).toContain(told(erratum)[0]);
      const hit = searchRecords(only).find(
        ({ path }) => path === `/ke-hoach/${target.plan}/#${target.quoteSpan?.provision ?? ''}`,
      );
      expect(hit?.misprints).toContainEqual({
        printed: erratum.printed,
        reading: erratum.reading ?? erratum.printed,
        ...(erratum.note === undefined ? {} : { doubt: expect.stringContaining(erratum.note) as unknown }),
      });
    },
  );

  test('words around a citation mark theirs', () => {
    const places = catalogue.documents.flatMap(({ id }) => citingPlaces(catalogue, id));
    const said = places.map((place) => {
      const { before, words, after } = citingExcerpt(place);
      return [...before, ...words, ...after].map((piece) => piece.words).join('');
    });
    for (const printed of ['Thủ tướng Chính', 'tnh', '7/03/2019 CHÍNH PHỦ']) {
      const holding = said.filter((words) => words.includes(`${printed} [`));
      expect(holding, printed).not.toEqual([]);
    }
    expect(said.filter((words) => /Thủ tướng Chính (?!phủ|\[)/u.test(words))).toEqual([]);
    // The words of the citation itself stay in one piece with their mark.
    for (const place of places)
      expect(
        citingExcerpt(place)
          .words.filter(({ ours }) => !ours)
          .map(({ words }) => words)
          .join(''),
      ).toBe(place.words);
  });
});

const withErrata = (errata: PublishedPlan['errata']): PublishedPlan => ({
  ...planOf('vinh-phuc-193-kh-ubnd-2022'),
  errata,
});
describe('a misprint and the ends of a quote', () => {
  const provision = 'ii-2-1-1-d3';
  const text = findProvision(planOf('vinh-phuc-193-kh-ubnd-2022').text, provision)?.text ?? '';
  const at = (words: string): { provision: string; start: number; end: number } => {
    const start = text.indexOf(words);
    return { provision, start, end: start + words.length };
  };
  const misprint = (printed: string, others: Partial<Erratum> = { reading: 'X' }): PublishedPlan['errata'][number] => ({
    printed,
    provision,
    spans: [at(printed)],
    ...others,
  });
  test.for<[why: string, quote: string, errata: PublishedPlan['errata'], marked: string]>([
    ['none', 'hồ sơ thủ tục', [], 'hồ sơ thủ tục'],
    ['in the midst', 'hồ sơ thủ tục', [misprint('sơ')], 'hồ sơ [đọc là: X] thủ tục'],
    ['at the beginning', 'hồ sơ thủ tục', [misprint('hồ')], 'hồ [đọc là: X] sơ thủ tục'],
    ['at the end', 'hồ sơ thủ tục', [misprint('tục')], 'hồ sơ thủ tục [đọc là: X]'],
    ['two', 'hồ sơ thủ tục', [misprint('tục'), misprint('sơ')], 'hồ sơ [đọc là: X] thủ tục [đọc là: X]'],
    ['doubtful', 'hồ sơ thủ tục', [misprint('sơ', { note: 'Ngờ.' })], 'hồ sơ [chỗ còn ngờ] thủ tục'],
    ['the quote ends within it', 'hồ sơ thủ', [misprint('thủ tục')], 'hồ sơ thủ [chữ in “thủ tục”, đọc là: X]'],
    ['the quote begins within it', 'sơ thủ tục', [misprint('hồ sơ')], 'sơ [chữ in “hồ sơ”, đọc là: X] thủ tục'],
    ['right before the quote', 'thủ tục', [misprint('hồ sơ')], 'thủ tục'],
    ['right behind the quote', 'hồ sơ', [misprint('thủ tục')], 'hồ sơ'],
  ])('%s', ([, quote, errata, marked]) => {
    const quoted = quotedWords(withErrata(errata), at(quote));
    expect(quoted.marked).toBe(marked);
    expect(
      quoted.pieces
        .filter(({ ours }) => !ours)
        .map(({ words }) => words)
        .join(''),
    ).toBe(quote);
  });

  test('a remark to a certain reading is told as well', () =>
    expect(quotedWords(withErrata([misprint('sơ', { reading: 'X', note: 'Chữ mờ.' })]), at('hồ sơ'))).toMatchObject({
      doubts: ['Chữ in “sơ”: Chữ mờ.'],
      notes: ['Bản nhận được in “sơ”, đọc là “X”. Chữ in “sơ”: Chữ mờ.'],
    }));

  test.for<[Pick<Erratum, 'reading' | 'note'>, string, string]>([
    [{ reading: 'để nhân' }, '[đọc là: để nhân]', '[đọc là: để nhân]'],
    [{ note: 'Không rõ.' }, '[chỗ còn ngờ]', '[chỗ còn ngờ: Không rõ]'],
    [{ reading: 'để nhân', note: 'Chữ mờ.' }, '[đọc là: để nhân]', '[đọc là: để nhân; Chữ mờ]'],
  ])('the mark of %o is %s, in full %s', ([erratum, mark, full]) => {
    expect(misprintMark(erratum)).toBe(mark);
    expect(misprintMarkInFull(erratum)).toBe(full);
  });
});
