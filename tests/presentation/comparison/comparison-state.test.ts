import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bases } from '../../../src/domain/basis.ts';
import {
  emptyState,
  lets,
  readState,
  orders,
  relationValues,
  views,
  writeState,
  yearInAddress,
  type ComparisonState,
  type KnownValues,
} from '../../../src/presentation/comparison/comparison-state.ts';
import { levelInAddress } from '../../../src/presentation/words/words.ts';
import { catalogue } from '../../plan-text/five-texts.ts';

const known: KnownValues = {
  provinces: new Set(catalogue.provinces.map(({ id }) => id)),
  years: new Set(catalogue.targets.map(({ year }) => yearInAddress(year))),
  topics: new Set(catalogue.topics.map(({ id }) => id)),
  levels: new Set(([null, 'province', 'district', 'commune'] as const).map(levelInAddress)),
  evidence: new Set<string>(bases),
  indicators: new Set(catalogue.indicators.map(({ id }) => id)),
};

interface Address {
  readonly why: string;
  readonly query: string;
  readonly state?: Partial<ComparisonState>;
  readonly ignored?: readonly string[];
  /** What the state is written back as; by default the query itself. */
  readonly written?: string;
}

const addresses: Address[] = [
  { why: 'no parameter: everything', query: '' },
  {
    why: 'the address of the issue; the order of the provinces is the order of the columns',
    query: '?tinh=vinh-phuc,kien-giang,vinh-long,hau-giang&nam=2025',
    state: { provinces: ['vinh-phuc', 'kien-giang', 'vinh-long', 'hau-giang'], years: ['2025'] },
  },
  {
    why: 'the same provinces in another order are another address',
    query: '?tinh=hau-giang,vinh-phuc',
    state: { provinces: ['hau-giang', 'vinh-phuc'] },
  },
  {
    why: 'every parameter of the contract',
    query:
      '?tinh=vinh-long&nam=2025,2030&nhom=kinh-te-so&cap=commune,toan-tinh&bang-chung=verbatim&chi-so=kinh-te-so-grdp',
    state: {
      provinces: ['vinh-long'],
      years: ['2025', '2030'],
      topics: ['kinh-te-so'],
      levels: ['commune', 'toan-tinh'],
      evidence: ['document', 'summary', 'press'],
      indicators: ['kinh-te-so-grdp'],
    },
  },
  { why: 'the null level', query: '?cap=toan-tinh', state: { levels: ['toan-tinh'] } },
  { why: 'a line without a deadline', query: '?nam=khong-han', state: { years: ['khong-han'] } },
  {
    why: 'old and new unit of one name are two',
    query: '?tinh=vinh-long,vinh-long-2025',
    state: { provinces: ['vinh-long', 'vinh-long-2025'] },
  },
  {
    why: 'all three flags',
    query: '?loc=khac-nhau,so-duoc,ca-khong-neu',
    state: { onlyDifferent: true, onlyComparable: true, withUnstated: true },
  },
  { why: 'one flag', query: '?loc=so-duoc', state: { onlyComparable: true } },
  { why: 'an empty list is no list', query: '?tinh=', written: '' },
  { why: 'only commas', query: '?tinh=,,,&loc=,', written: '' },
  {
    why: 'duplicates count once, at their first place',
    query: '?tinh=vinh-long,vinh-phuc,vinh-long',
    state: { provinces: ['vinh-long', 'vinh-phuc'] },
    written: '?tinh=vinh-long,vinh-phuc',
  },
  {
    why: 'spaces around a value, as a person types them',
    query: '?tinh=vinh-long,%20vinh-phuc+',
    state: { provinces: ['vinh-long', 'vinh-phuc'] },
    written: '?tinh=vinh-long,vinh-phuc',
  },
  {
    why: 'spaces around a flag, as a person types them',
    query: '?loc=khac-nhau,+so-duoc',
    state: { onlyDifferent: true, onlyComparable: true },
    written: '?loc=khac-nhau,so-duoc',
  },
  {
    why: 'commas as some programs write them',
    query: '?tinh=vinh-long%2Cvinh-phuc',
    state: { provinces: ['vinh-long', 'vinh-phuc'] },
    written: '?tinh=vinh-long,vinh-phuc',
  },
  {
    why: 'what is not known is left out and told; the rest stays',
    query: '?tinh=vinh-long,atlantis&nam=2025,1999',
    state: { provinces: ['vinh-long'], years: ['2025'] },
    ignored: ['atlantis', '1999'],
    written: '?tinh=vinh-long&nam=2025',
  },
  { why: 'an unknown value twice is told once', query: '?nhom=x,x', ignored: ['x'], written: '' },
  { why: 'a value of another list is not guessed', query: '?cap=vinh-long', ignored: ['vinh-long'], written: '' },
  { why: 'an unknown flag is told', query: '?loc=xep-hang', ignored: ['xep-hang'], written: '' },
  {
    why: 'names as written in Vietnamese are not guessed',
    query: '?tinh=V%C4%A9nh+Long',
    ignored: ['Vĩnh Long'],
    written: '',
  },
  { why: 'the document’s own words', query: '?bang-chung=document', state: { evidence: ['document'] } },
  { why: 'a summary’s', query: '?bang-chung=summary', state: { evidence: ['summary'] } },
  { why: 'a newspaper’s', query: '?bang-chung=press', state: { evidence: ['press'] } },
  { why: 'only a figure, as of old', query: '?bang-chung=reported', state: { evidence: ['reported'] } },
  {
    why: 'words that are not the document’s',
    query: '?bang-chung=summary,press',
    state: { evidence: ['summary', 'press'] },
  },
  {
    why: 'the three with words are what verbatim has always meant: one address, whichever was typed',
    query: '?bang-chung=document,summary,press',
    state: { evidence: ['document', 'summary', 'press'] },
    written: '?bang-chung=verbatim',
  },
  {
    why: 'the old value beside one of its own: each once',
    query: '?bang-chung=verbatim,press',
    state: { evidence: ['document', 'summary', 'press'] },
    written: '?bang-chung=verbatim',
  },
  {
    why: 'both old values: all four',
    query: '?bang-chung=verbatim,reported',
    state: { evidence: ['document', 'summary', 'press', 'reported'] },
  },
  { why: 'no basis', query: '?bang-chung=bao-chi', ignored: ['bao-chi'], written: '' },
  {
    why: 'one that is and one that is not',
    query: '?bang-chung=press,tom-tat',
    state: { evidence: ['press'] },
    ignored: ['tom-tat'],
    written: '?bang-chung=press',
  },
  {
    why: 'capitals, as some programs make them, mean the same',
    query: '?bang-chung=Verbatim',
    state: { evidence: ['document', 'summary', 'press'] },
    written: '?bang-chung=verbatim',
  },
  {
    why: 'a parameter twice, as a form of checkboxes sends it: nothing is lost in silence',
    query: '?tinh=vinh-long&tinh=vinh-phuc',
    state: { provinces: ['vinh-long', 'vinh-phuc'] },
    written: '?tinh=vinh-long,vinh-phuc',
  },
  { why: 'parameters of others are none of ours', query: '?utm_source=bao', written: '' },
  {
    why: 'a name that every object has',
    query: '?tinh=constructor,__proto__',
    ignored: ['constructor', '__proto__'],
    written: '',
  },
  {
    why: 'markup is text that is not known',
    query: '?tinh=%3Cscript%3E',
    ignored: ['<script>'],
    written: '',
  },
  { why: 'numbers as printed', query: '?tu=80&den=100', state: { from: 80, to: 100 } },
  { why: 'a comma before the fraction', query: '?tu=6,5', state: { from: 6.5 }, written: '?tu=6.5' },
  { why: 'a percent sign in percent writing', query: '?tu=80%25', state: { from: 80 }, written: '?tu=80' },
  { why: 'ends the wrong way round', query: '?tu=100&den=80', state: { from: 80, to: 100 }, written: '?tu=80&den=100' },
  { why: 'no number is told', query: '?tu=cao', ignored: ['cao'], written: '' },
  { why: 'below nothing is told', query: '?den=-1', ignored: ['-1'], written: '' },
  {
    why: 'two numbers: the first counts, the other is told',
    query: '?tu=80&tu=90',
    state: { from: 80 },
    ignored: ['90'],
    written: '?tu=80',
  },
  { why: 'an empty end is none', query: '?tu=&den=', written: '' },
  {
    why: 'against the benchmark',
    query: '?so-voi-moc=cao-hon,khong-so-duoc',
    state: { relations: ['cao-hon', 'khong-so-duoc'] },
  },
  { why: 'an unknown relation', query: '?so-voi-moc=tot', ignored: ['tot'], written: '' },
  { why: 'a chart', query: '?dang=bieu-do', state: { view: 'bieu-do' } },
  { why: 'the usual view is not written', query: '?dang=bang', written: '' },
  { why: 'an unknown view', query: '?dang=banh', ignored: ['banh'], written: '' },
  {
    why: 'two views: the first counts',
    query: '?dang=so-do,bieu-do',
    state: { view: 'so-do' },
    ignored: ['bieu-do'],
    written: '?dang=so-do',
  },
  { why: 'an order', query: '?xep=ngay', state: { order: 'ngay' } },
];

test.for(addresses)('$why: $query', ({ query, state = {}, ignored = [], written = query }) => {
  const read = readState(new URLSearchParams(query), known);
  expect(read).toEqual({ state: { ...emptyState, ...state }, ignored });
  expect(writeState(read.state)).toBe(written);
});

const someOf = (values: ReadonlySet<string>): fc.Arbitrary<string[]> =>
  fc.shuffledSubarray([...values], { minLength: 0, maxLength: Math.min(values.size, 12) });
const states: fc.Arbitrary<ComparisonState> = fc.record({
  provinces: someOf(known.provinces),
  years: someOf(known.years),
  topics: someOf(known.topics),
  levels: someOf(known.levels),
  // A set: it has no order of its own.
  evidence: fc.subarray([...bases]),
  indicators: someOf(known.indicators),
  onlyDifferent: fc.boolean(),
  onlyComparable: fc.boolean(),
  withUnstated: fc.boolean(),
  from: fc.option(fc.integer({ min: 0, max: 500 })),
  // Above every first end: two ends are read in their order.
  to: fc.option(fc.integer({ min: 501, max: 1000 })),
  relations: someOf(new Set<string>(relationValues)),
  view: fc.constantFrom(...views),
  order: fc.constantFrom(...orders),
});

describe('an address and a choice are the same thing', () => {
  test('what is written is read back, and nothing of it is ignored', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readState(new URLSearchParams(writeState(state)), known)).toEqual({ state, ignored: [] });
      }),
    );
  });

  test('also through a real address, as browsers normalise it', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { searchParams } = new URL(`/so-sanh/${writeState(state)}`, 'https://example.invalid');
        expect(readState(searchParams, known).state).toEqual(state);
      }),
    );
  });

  test('whatever an address says, only known values are taken, and what is not taken is told', () => {
    const parameter = fc.constantFrom('tinh', 'nam', 'nhom', 'cap', 'bang-chung', 'chi-so', 'loc', 'khac');
    const value = fc.oneof(fc.string(), fc.constantFrom(...known.provinces, ...known.years, 'so-duoc'));
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            parameter,
            fc.array(value).map((list) => list.join(',')),
          ),
        ),
        (pairs) => {
          const { state, ignored } = readState(new URLSearchParams(pairs), known);
          for (const list of ['provinces', 'years', 'topics', 'levels', 'evidence', 'indicators'] as const)
            expect(state[list].filter((entry) => !known[list].has(entry))).toEqual([]);
          expect(ignored).not.toContain('');
          expect(readState(new URLSearchParams(writeState(state)), known)).toEqual({ state, ignored: [] });
        },
      ),
    );
  });

  test('commas stay readable', () =>
    expect(writeState({ ...emptyState, provinces: ['vinh-long', 'vinh-phuc'] })).toBe('?tinh=vinh-long,vinh-phuc'));
});

describe('an address of 10,000 characters', () => {
  test('of known values, over and over: read at once, each kept once', () => {
    const query = `?tinh=${'vinh-phuc,vinh-long,'.repeat(500)}`;
    const before = performance.now();
    const { state, ignored } = readState(new URLSearchParams(query), known);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(query.length).toBeGreaterThan(10_000);
    expect({ provinces: state.provinces, ignored }).toEqual({ provinces: ['vinh-phuc', 'vinh-long'], ignored: [] });
  });
  test('of unknown values: everything is shown, all of them are told', () => {
    const values = Array.from({ length: 1500 }, (_value, index) => `khong-${index}`);
    const before = performance.now();
    const { state, ignored } = readState(new URLSearchParams({ tinh: values.join(',') }), known);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(state).toEqual(emptyState);
    expect(ignored).toEqual(values);
  });
  test('one value as long as that', () =>
    expect(readState(new URLSearchParams({ chi: 'x', nam: '2'.repeat(10_000) }), known).state).toEqual(emptyState));
});

test.for([
  { why: 'an empty list lets everything through', chosen: [], value: '2025', through: true },
  { why: 'a list lets its own through', chosen: ['2025'], value: '2025', through: true },
  { why: 'and nothing else', chosen: ['2025'], value: '2030', through: false },
  { why: 'no deadline is a value like any other', chosen: ['2025'], value: 'khong-han', through: false },
])('$why', ({ chosen, value, through }) => expect(lets(chosen, value)).toBe(through));

test.for([
  { year: 2025, words: '2025' },
  { year: null, words: 'khong-han' },
])('the year $year stands in the address as $words', ({ year, words }) => expect(yearInAddress(year)).toBe(words));
