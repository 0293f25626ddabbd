import { describe, expect, test } from 'vitest';
import {
  answerOf,
  lineAnswer,
  relationsInBrief,
  relationsInWords,
} from '../../../src/presentation/comparison/answer.ts';
import { choose, isWithin } from '../../../src/presentation/comparison/choice.ts';
import { comparisonData, shardsOf } from '../../../src/presentation/comparison/comparison-data.ts';
import {
  emptyState,
  readThreshold,
  type ComparisonState,
} from '../../../src/presentation/comparison/comparison-state.ts';
import { columnNameOf } from '../../../src/presentation/comparison/comparison-view.ts';
import {
  unitsOf,
  withNumber,
  type ShownFigure,
  type ShownLine,
} from '../../../src/presentation/comparison/shown-line.ts';
import { catalogue } from '../../domain/comparison/real-targets.ts';

const { lines } = comparisonData(catalogue);
const nameOf = (unit: string): string => columnNameOf(unit, catalogue);
const chosen = (state: Partial<ComparisonState>): ReturnType<typeof choose> =>
  choose(lines, { ...emptyState, ...state }, nameOf);
const answer = (state: Partial<ComparisonState>): string =>
  answerOf(chosen(state), { ...emptyState, ...state }, nameOf).join(' ');

describe('a threshold is compared with the number as printed', () => {
  test.for<
    [
      why: string,
      operator: ShownFigure['operator'],
      low: number | null,
      high: number | null,
      from: number | null,
      to: number | null,
      within: boolean,
    ]
  >([
    ['no ends, everything', '>=', 70, null, null, null, true],
    ['an end is included', '=', 80, null, 80, null, true],
    ['the other end too', '=', 80, null, null, 80, true],
    ['at least 70 is not 80, though it may become so', '>=', 70, null, 80, null, false],
    ['at most 90 is not within 80', '<=', 90, null, null, 80, false],
    ['a group of 10 is within 10', '<=', 10, null, null, 10, true],
    ['a range that reaches in', 'range', 70, 85, 80, null, true],
    ['a range that ends before', 'range', 60, 75, 80, null, false],
    ['a range around both ends', 'range', 10, 90, 40, 50, true],
    ['ends of a range written the other way round', 'range', 85, 70, 80, null, true],
    ['no number is within nothing', null, null, null, 0, null, false],
    ['both ends the same', '=', 20, null, 20, 20, true],
  ])('%s', ([, operator, low, high, from, to, within]) => {
    expect(isWithin({ operator, low, high }, { from, to })).toBe(within);
  });

  test.for<[written: string, number: number | null]>([
    ['80', 80],
    [' 80 % ', 80],
    ['80,5', 80.5],
    ['80.5', 80.5],
    ['0', 0],
    ['', null],
    ['-5', null],
    ['tám mươi', null],
    ['1e9', null],
    ['80;90', null],
    ['9'.repeat(13), null],
  ])('«%s» is read as %s', ([written, number]) => {
    expect(readThreshold(written)).toBe(number);
  });
});

describe('what a choice lets through', () => {
  test('a relation: exactly the figures that stand so to the benchmark of their day', () => {
    const all = lines.flatMap(({ figures }) => figures);
    const kept = (value: string): string[] =>
      chosen({ relations: [value] })
        .lines.flatMap(({ figures }) => figures.map(({ id }) => id))
        .sort();
    const having = (...relations: ShownFigure['relation'][]): string[] =>
      all
        .filter(({ relation }) => relations.includes(relation))
        .map(({ id }) => id)
        .sort();
    expect(kept('cao-hon')).toEqual(having('higher', 'starts'));
    expect(kept('thap-hon')).toEqual(having('lower', 'reaches'));
    expect(kept('bang')).toEqual(having('equal', 'same-number', 'starts', 'reaches'));
    expect(kept('khong-so-duoc')).toEqual(having('incomparable'));
  });

  test('an order moves units within their group of comparability and never across', () => {
    for (const order of ['ten', 'ngay'] as const)
      for (const { line, figures } of chosen({ order }).lines) {
        const groups = unitsOf(figures).map(
          (unit) => withNumber(figures.filter(({ province }) => province === unit))[0]?.group ?? 9999,
        );
        expect(groups, `${line.indicator} ${line.year}`).toEqual(groups.toSorted((one, other) => one - other));
        expect(figures.map(({ id }) => id).sort()).toEqual(line.figures.map(({ id }) => id).sort());
      }
  });

  test('only lines on which two may be compared, only lines that differ', () => {
    for (const { figures } of chosen({ onlyComparable: true }).lines) {
      const groups = withNumber(figures).map(({ group }) => group);
      expect(new Set(groups).size).toBeLessThan(groups.length);
    }
    for (const { figures } of chosen({ onlyDifferent: true }).lines)
      expect(new Set(figures.map(({ low, high, operator }) => [low, high, operator].join())).size).toBeGreaterThan(1);
  });

  test('the lines on which nothing of the choice is said are counted, and shown when asked for', () => {
    const narrow = chosen({ provinces: ['vinh-phuc'] });
    const wide = chosen({ provinces: ['vinh-phuc'], withUnstated: true });
    expect(wide.lines).toHaveLength(lines.length);
    expect(narrow.lines.length + narrow.unstated).toBe(lines.length);
  });
});

describe('the answer', () => {
  test('the question of a journalist: who states 80% or more for 2025, in one sentence', () => {
    expect(answer({ indicators: ['ho-so-truc-tuyen'], years: ['2025'], from: 80 })).toBe(
      'Đến năm 2025: trong 2 nơi có con số, 1 nêu từ 80% trở lên: Vĩnh Phúc; mốc quốc gia: tối thiểu 80% theo 942/QĐ-TTg; so với mốc có hiệu lực khi văn bản ban hành: 1 bằng.',
    );
  });

  test.for<{ why: string; state: Partial<ComparisonState>; says: RegExp }>([
    {
      why: 'nobody reaches',
      state: { indicators: ['ho-so-truc-tuyen'], years: ['2025'], from: 99 },
      says: /^Không con số nào ở đây hợp/,
    },
    {
      why: 'a rank has no percent sign',
      state: { indicators: ['xep-hang-chuyen-doi-so'], years: ['2025'], to: 10 },
      says: /nêu từ 10 trở xuống/,
    },
    {
      why: 'both ends',
      state: { indicators: ['kinh-te-so-grdp'], years: ['2025'], from: 20, to: 30 },
      says: /nêu từ 20% đến 30%/,
    },
    { why: 'several deadlines', state: { indicators: ['kinh-te-so-grdp'] }, says: /dòng khác của chỉ số này: đến năm/ },
    {
      why: 'a line without benchmark',
      state: { indicators: ['ho-so-truc-tuyen'], years: ['2023'] },
      says: /chưa thấy mốc quốc gia/,
    },
    {
      why: 'places',
      state: { provinces: ['vinh-phuc', 'ha-noi'] },
      says: /^Vĩnh Phúc nêu \d+ con số; không dòng nào .* Hà Nội: không có con số hợp/,
    },
    {
      why: 'nothing at all',
      state: { indicators: ['ho-so-truc-tuyen'], levels: ['district'] },
      says: /^Không dòng nào/,
    },
    { why: 'everything', state: {}, says: /^\d+ con số của \d+ nơi, trên \d+ dòng của \d+ chỉ số; \d+ dòng có mốc/ },
  ])('$why', ({ state, says }) => {
    expect(answer(state)).toMatch(says);
  });

  test('its counts are those of the figures: places, matches, relations', () => {
    for (const line of lines) {
      const state = {
        indicators: [line.indicator],
        years: [line.year === null ? 'khong-han' : String(line.year)],
        levels: [line.level ?? 'toan-tinh'],
      };
      const said = answer(state);
      const places = new Set(catalogueFigures(line)).size;
      if (places > 0) expect(said).toContain(`${places} nơi có con số`);
      const higher = line.figures.filter(({ relation }) => relation === 'higher').length;
      expect(/(\d+) cao hơn/.exec(said)?.[1] ?? '0', said).toBe(String(higher));
    }
  });
});

/** How many figures an answer tells of, whichever way they stand to their benchmarks. */
const countedIn = (said: string): number =>
  [
    ...said.matchAll(
      /(\d+) (?:cao hơn|bằng|cùng số|thấp hơn|là khoảng|con số không so được|có trước mọi mốc|chưa thấy mốc)/gu,
    ),
  ].reduce((sum, [, count]) => sum + Number(count), 0);

describe('what names no number is counted apart, and on no line of numbers', () => {
  test.for<{ why: string; state: Partial<ComparisonState>; words: string | undefined }>([
    { why: 'everything', state: {}, words: undefined },
    {
      why: 'a place',
      state: { provinces: ['vinh-phuc'], years: ['2025'] },
      words: '1 chỉ tiêu không có con số.',
    },
    {
      why: 'one line of which the choice lets through the words alone',
      state: { indicators: ['kinh-te-so-grdp'], years: ['2025'], evidence: ['document'] },
      words: 'không nơi nào có con số hợp với lựa chọn, 1 nơi nêu mà không có con số;',
    },
    {
      why: 'several lines, words alone on all of them',
      state: { topics: ['kinh-te-so', 'xa-hoi-so', 'ha-tang-so'], evidence: ['document', 'press'], from: null },
      words: undefined,
    },
    { why: 'none of it is let through', state: { from: 80 }, words: undefined },
  ])('$why', ({ state, words }) => {
    const { lines: own } = chosen(state);
    const wordsOnly =
      own.flatMap(({ figures }) => figures).length - own.flatMap((one) => withNumber(one.figures)).length;
    const said = answer(state);
    if (words !== undefined) expect(said).toContain(words);
    else if (wordsOnly === 0) expect(said).not.toMatch(/nêu mà không có|chỉ tiêu không có/);
    else expect(said).toContain(`${wordsOnly} chỉ tiêu không có con số.`);
    const onLines = /trên (\d+) dòng/u.exec(said);
    if (onLines) expect(Number(onLines[1])).toBe(own.filter((one) => withNumber(one.figures).length > 0).length);
  });
});

describe('no figure is left out of the counts against benchmarks', () => {
  test('of one line that has benchmarks', () => {
    const withBenchmarks = lines.filter(({ benchmarks }) => benchmarks.length > 0);
    expect(withBenchmarks.length).toBeGreaterThan(10);
    for (const line of withBenchmarks) {
      const state = { ...emptyState, indicators: [line.indicator] };
      expect(countedIn(lineAnswer({ line, figures: line.figures }, state, nameOf)), line.name).toBe(
        withNumber(line.figures).length,
      );
    }
  });

  test.for<{ why: string; state: Partial<ComparisonState> }>([
    { why: 'of everything, with lines that have no benchmark', state: {} },
    {
      why: 'of chosen places: one with an early document, one whose years have no benchmark',
      state: { provinces: ['ho-chi-minh', 'kien-giang'] },
    },
  ])('$why', ({ state }) => {
    const figures = chosen(state).lines.flatMap((one) => withNumber(one.figures));
    expect(countedIn(answer(state))).toBe(figures.length);
  });

  test('a document that is older than all benchmarks here: said of the figure, its line and its places', () => {
    const line = lines.find(({ indicator, year }) => indicator === 'ho-so-truc-tuyen' && year === 2025);
    const early = { ...line?.figures[0], relation: null } as ShownFigure;
    if (!line) throw new Error('no line');
    expect(relationsInWords([{ line, figures: [early] }])).toEqual([
      'so với mốc có hiệu lực khi văn bản ban hành: 1 có trước mọi mốc thấy ở đây',
    ]);
    expect(relationsInBrief({ line, figures: [early] })).toBe('1 có trước mốc');
    expect(relationsInWords([{ line: { ...line, benchmarks: [] }, figures: [early] }])).toEqual([]);
  });
});

/** Units with a number on a line, from the catalogue itself. */
const catalogueFigures = ({ indicator, level, year }: ShownLine): string[] =>
  catalogue.targets
    .filter(
      (target) =>
        target.indicator === indicator && target.level === level && target.year === year && target.operator !== null,
    )
    .map(({ province }) => province);

describe('the files that the views are fetched from', () => {
  test('hold every line once, the lines of an indicator together, a topic a file', () => {
    const shards = shardsOf(lines);
    expect(
      shards
        .flatMap(({ lines: own }) => own)
        .map(({ indicator }) => indicator)
        .sort(),
    ).toEqual(lines.map(({ indicator }) => indicator).sort());
    for (const { name, lines: own } of shards) expect(new Set(own.map(({ topic }) => topic))).toEqual(new Set([name]));
  });

  test('of many figures a topic has several, none of them too large', () => {
    const [first] = lines;
    if (!first) throw new Error('no line');
    const figure = first.figures[0];
    const many = Array.from({ length: 10 }, (_, index): ShownLine => ({
      ...first,
      indicator: `chi-so-${index}`,
      figures: Array.from({ length: 400 }, () => figure as ShownFigure),
    }));
    const shards = shardsOf(many);
    expect(shards.map(({ name }) => name)).toEqual([
      first.topic,
      `${first.topic}--2`,
      `${first.topic}--3`,
      `${first.topic}--4`,
    ]);
    expect(shards.flatMap(({ lines: own }) => own)).toHaveLength(10);
  });
});
