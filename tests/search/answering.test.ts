import { describe, expect, test } from 'vitest';
import { contract, expand, otherWays, readAbbreviations } from '../../src/search/words/abbreviations.ts';
import { excerpt } from '../../src/search/query/excerpt.ts';
import { fuse } from '../../src/search/query/fuse.ts';
import { vocabularyOf } from '../../src/search/index/lexicon-of.ts';
import { rankQuery, rankRecord, type LoadedRecord } from '../../src/search/query/rank.ts';
import { searchRecords } from '../../src/search/index/records.ts';
import { wordsOf } from '../../src/search/words/search-words.ts';
import { catalogue } from '../plan-text/five-texts.ts';

const table = readAbbreviations([
  ['TTHC', 'thủ tục hành chính'],
  ['KH', 'kế hoạch'],
  ['UBND', 'ủy ban nhân dân'],
  ['CĐS', 'chuyển đổi số'],
]);
const texts = (words: readonly { text: string }[]): string => words.map(({ text }) => text).join(' ');

describe('abbreviations, both ways', () => {
  test.for([
    { typed: 'TTHC', read: 'thủ tục hành chính', why: 'as it is written' },
    { typed: 'tthc', read: 'thủ tục hành chính', why: 'in small letters' },
    { typed: 'cds', read: 'chuyển đổi số', why: 'without marks' },
    { typed: 'KH', read: 'kế hoạch', why: 'two letters in capitals' },
    { typed: 'kh', read: 'kh', why: 'two small letters may be anything' },
    { typed: '54/KH-UBND', read: '54 KH UBND', why: 'part of a document number' },
  ])('«$typed» is read «$read» ($why)', ({ typed, read }) => {
    expect(texts(expand(wordsOf(typed), typed, table, true))).toBe(read);
  });
  test('a text is read as it is written: no small letters', () => {
    const text = 'tthc và TTHC';
    expect(texts(expand(wordsOf(text), text, table, false))).toBe('tthc và thủ tục hành chính');
  });
  test('full words made short, marks or not', () => {
    expect(texts(contract(wordsOf('giải quyết thu tuc hanh chinh'), table))).toBe('giải quyết TTHC');
  });
  test('what the index holds beside a text', () => {
    expect(otherWays('Hồ sơ TTHC của ủy ban nhân dân theo 54/KH-UBND', table)).toEqual(['thủ tục hành chính', 'UBND']);
  });
});

const recordOf = (text: string, more: Partial<LoadedRecord> = {}): LoadedRecord => ({
  path: '/ke-hoach/mau/#p1',
  title: '',
  context: '',
  passages: [{ place: '', text }],
  beside: '',
  misprints: [],
  heading: false,
  ...more,
});

describe('ranking', () => {
  const best = (query: string, ...records: LoadedRecord[]): number => {
    const scores = records.map((record) => rankRecord(rankQuery(wordsOf(query)), record, table).score);
    return scores.indexOf(Math.max(...scores));
  };
  test.for([
    {
      query: 'kinh tế số',
      right: 'phát triển kinh tế số',
      wrong: 'kinh doanh số, tế bào, kinh tế, số',
      why: 'side by side before scattered',
    },
    { query: 'số', right: 'chính quyền số', wrong: 'Sở, Sở và Sở', why: 'the very marks before other marks' },
    { query: 'so', right: 'chính quyền số', wrong: 'song song với', why: 'a whole word before a beginning' },
    { query: '190', right: 'Kế hoạch 190/KH-UBND', wrong: 'năm 1903 có 1903 xã', why: 'the whole number' },
    { query: '80% hồ sơ', right: 'tối thiểu 80% hồ sơ', wrong: '80 hồ sơ và hồ sơ', why: 'a percentage' },
    {
      query: 'TTHC',
      right: 'giải quyết TTHC',
      wrong: 'thủ đô, tục lệ, hành quân, chính quyền',
      why: 'an abbreviation',
    },
    {
      query: 'dịch vụ công',
      right: 'dịch vụ công trực tuyến',
      wrong: 'dịch vụ bưu chính, cổng dịch vụ',
      why: 'all words',
    },
  ])('«$query»: $why', ({ query, right, wrong }) => {
    expect(best(query, recordOf(wrong), recordOf(right))).toBe(1);
  });
  test('a sentence before its heading, words read here before a reported figure', () => {
    const words = 'kinh tế số chiếm 20%';
    expect(best('kinh tế số', recordOf(words, { heading: true }), recordOf(words))).toBe(1);
    const reported = recordOf(words, { path: '/chi-tieu/kinh-te-so-grdp/#mau--kinh-te-so-grdp' });
    expect(best('kinh tế số', reported, recordOf(words))).toBe(1);
  });
  test('the passage that answers, where a record is a whole plan', () => {
    const record = recordOf('', {
      passages: [
        { place: 'i', text: 'Mục đích' },
        { place: 'ii', text: 'Kinh tế số chiếm 20% GRDP' },
      ],
    });
    expect(rankRecord(rankQuery(wordsOf('kinh te so')), record, table).passage).toBe(1);
  });
  test('fusion: what stands high in two lists comes before what leads one', () => {
    expect(
      fuse([
        { ids: ['a', 'b'], weight: 1 },
        { ids: ['c', 'b'], weight: 1 },
      ])[0],
    ).toBe('b');
  });
});

describe('excerpts', () => {
  const marked = (text: string, query: string, typing = false): string =>
    excerpt(text, rankQuery(wordsOf(query), typing), table)
      .map((part) => (part.hit ? `[${part.text}]` : part.text))
      .join('');
  test.for([
    { text: 'Chính quyền số song hành', query: 'số', shown: 'Chính quyền [số] song hành', why: 'no song for số' },
    { text: 'số hộ có số hóa', query: 'số hóa', shown: 'số hộ có [số hóa]', why: 'only the piece, where it is there' },
    {
      text: 'giải quyết TTHC đúng hạn',
      query: 'thủ tục hành chính',
      shown: 'giải quyết [TTHC] đúng hạn',
      why: 'an abbreviation',
    },
    { text: 'kinh tế - xã hội', query: 'kinh tế xã hội', shown: '[kinh tế - xã hội]', why: 'across a dash' },
    { text: 'Quyết định 749/QĐ-TTg', query: '749 qd ttg', shown: 'Quyết định [749/QĐ-TTg]', why: 'across signs' },
    { text: 'chuyển hoá', query: 'chuyển hóa', shown: '[chuyển hoá]', why: 'the tone on the other vowel' },
    { text: '190 và 1903', query: '190', shown: '[190] và 1903', why: 'whole numbers' },
    { text: '<b>hồ sơ</b>', query: 'hồ sơ', shown: '<b>[hồ sơ]</b>', why: 'text stays text' },
  ])('$why', ({ text, query, shown }) => expect(marked(text, query)).toBe(shown));
  test('a word still being typed marks those that begin with it', () => {
    expect(marked('hội nghị truyền hình', 'truyền hìn', true)).toBe('hội nghị [truyền hình]');
  });
  test('all parts together are the passage, or a window of it with dots', () => {
    const text = `${'mở đầu '.repeat(60)}học bạ số${' phần sau'.repeat(60)}`;
    const parts = excerpt(text, rankQuery(wordsOf('học bạ số')), readAbbreviations([]));
    const shown = parts.map((part) => part.text).join('');
    expect(shown.startsWith('…\u00a0')).toBe(true);
    expect(shown.endsWith('\u00a0…')).toBe(true);
    expect(text).toContain(shown.slice(2, -2));
    expect(shown.length).toBeLessThan(270);
    expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(['học bạ số']);
  });
});

describe('records', () => {
  const records = searchRecords(catalogue);
  test('one for each provision and each figure, province, indicator, document', () => {
    const provisions = catalogue.plans.flatMap(({ text }) => text.provisions.filter(({ id }) => id !== ''));
    const count = (kind: string): number => records.filter((record) => record.kind === kind).length;
    expect(count('doan')).toBe(provisions.length);
    expect(count('chi-tieu')).toBe(catalogue.targets.length);
    expect(count('tinh')).toBe(new Set(catalogue.provinces.map(({ slug }) => slug)).size);
    expect(count('chi-so')).toBe(catalogue.indicators.length);
    expect(count('van-ban')).toBe(catalogue.documents.length);
    expect(new Set(records.map(({ path }) => path)).size).toBe(records.length);
  });
  test('above the limit one for each plan, with all its passages and their places', () => {
    const few = searchRecords(catalogue, records.length - 1);
    const plans = few.filter(({ kind }) => kind === 'doan');
    expect(plans.map(({ path }) => path).sort()).toEqual(catalogue.plans.map(({ id }) => `/ke-hoach/${id}/`).sort());
    for (const { path, passages } of plans)
      for (const { place } of passages) expect(records.map((record) => record.path)).toContain(`${path}#${place}`);
    expect(few.length).toBeLessThan(records.length);
    expect(searchRecords(catalogue, records.length)).toHaveLength(records.length);
  });
  test('a misprint stands as it is read, and is found as it is printed', () => {
    const passage = records.find(({ path }) => path === '/ke-hoach/vinh-long-2022/#p1');
    expect(passage?.passages[0]?.text).toContain('địa bàn tỉnh');
    expect(passage?.passages[0]?.text).not.toContain('địa tỉnh');
    expect(passage?.beside.some((words) => words.includes('địa tỉnh'))).toBe(true);
    expect(passage?.misprints).toEqual([{ reading: 'địa bàn tỉnh', printed: 'địa tỉnh' }]);
  });
  test('no title repeats a number, keeps a colon or says nothing but a place', () => {
    const passages = records.filter(({ kind }) => kind === 'doan');
    expect(passages.map(({ title }) => title)).toContain('Cung cấp dịch vụ công · mục II.2.1.1, gạch thứ 2');
    expect(
      passages.filter(({ title }) => !/^\p{L}{2}.*[^\s:.;,] · (?:mục|điểm|đoạn|gạch|phần|bảng|dấu)/u.test(title)),
    ).toEqual([]);
    expect(passages.filter(({ title }) => /\d\. \p{L}|: ·/u.test(title))).toEqual([]);
  });
  test('an indicator says in sentences what it counts', () => {
    const indicator =
      records.find(({ path }) => path === '/chi-tieu/can-bo-dinh-danh-so/') ??
      records.find(({ passages }) => passages[0]?.text.includes('có định danh số'));
    expect(indicator?.passages[0]?.text).toBe(
      'Đếm: cán bộ, công chức, viên chức có định danh số trong xử lý công việc; trên: cán bộ, công chức, viên chức. Chỉ tiêu của Chiến lược phát triển Chính phủ số.',
    );
  });
  test('a figure with its own words does not stand in the list beside its passage; a reported one does', () => {
    const figures = records.filter(({ kind }) => kind === 'chi-tieu');
    expect(figures.filter(({ listed, basis }) => listed !== (basis === 'reported'))).toEqual([]);
  });
  test('the vocabulary: most frequent first, no numbers', () => {
    expect(vocabularyOf(['số Số sở 2025', '80% số'])).toBe('số sở');
  });
});
