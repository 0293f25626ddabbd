import { describe, expect, test } from 'vitest';
import { paths } from '../../src/presentation/addresses/links.ts';
import { readState, type KnownValues } from '../../src/presentation/comparison/comparison-state.ts';
import { foldMarks } from '../../src/presentation/words/fold-marks.ts';
import { levelInAddress } from '../../src/presentation/words/words.ts';
import { lexiconOf } from '../../src/search/index/lexicon-of.ts';
import { readQuery } from '../../src/search/query/query-text.ts';
import type { DirectAnswer } from '../../src/search/query/search-answer.ts';
import { thresholdAnswers } from '../../src/search/query/threshold-answers.ts';
import { whatIsNamed, type Named } from '../../src/search/query/typed-answers.ts';
import { expand, readAbbreviations } from '../../src/search/words/abbreviations.ts';
import { catalogue } from '../plan-text/five-texts.ts';

const lexicon = lexiconOf(catalogue, [], 'test');
const abbreviations = readAbbreviations(lexicon.abbreviations);

/** What a question is answered with, read as the search reads it. */
const answered = (typed: string): { named: Named; answers: readonly DirectAnswer[] } | undefined => {
  const { text, words } = readQuery(typed);
  return thresholdAnswers(
    text,
    expand(words, text, abbreviations, true),
    (list) => whatIsNamed(list, lexicon, true),
    (path) => `/ke-hoach-so${path}`,
  );
};
const first = (typed: string): DirectAnswer | undefined => answered(typed)?.answers[0];
/** The query of the view that answers best; null where none does. */
const viewOf = (typed: string): string | null => {
  const [path, query] = first(typed)?.url.split('?') ?? [];
  if (query === undefined) return null;
  expect(path).toBe(`/ke-hoach-so${paths.comparison}`);
  return query;
};

const online = 'chi-so=ho-so-truc-tuyen';

describe('a question leads to the view that answers it', () => {
  test.for<[typed: string, view: string, why: string]>([
    ['tỉnh nào trên 80% hồ sơ trực tuyến 2025', `nam=2025&${online}&tu=80`, 'the question of the journalist'],
    ['tinh nao tren 80% ho so truc tuyen 2025', `nam=2025&${online}&tu=80`, 'without marks'],
    ['tinh nào trên 80% hồ sơ truc tuyen 2025', `nam=2025&${online}&tu=80`, 'some marks'],
    ['TỈNH NÀO TRÊN 80% HỒ SƠ TRỰC TUYẾN 2025', `nam=2025&${online}&tu=80`, 'in capitals'],
    [
      'tỉnh nào trên 80% hồ sơ trực tuyến 2025'.normalize('NFD'),
      `nam=2025&${online}&tu=80`,
      'decomposed, as a Mac types',
    ],
    ['nơi nào từ 80 % trở lên hồ sơ trực tuyến đến 2026', `nam=2026&${online}&tu=80`, 'from, a space before the sign'],
    ['hồ sơ trực tuyến 80% trở lên đến năm 2025', `nam=2025&${online}&tu=80`, 'said behind the number'],
    ['địa phương nào ít nhất 20 % hồ sơ trực tuyến', `${online}&tu=20`, 'at least; no year, so all of them'],
    ['những tỉnh nào có tối thiểu 80 phần trăm hồ sơ xử lý trực tuyến', `${online}&tu=80`, 'the sign spelt out'],
    ['hồ sơ trực tuyến không dưới 80%', `${online}&tu=80`, 'not below is from'],
    ['hồ sơ trực tuyến vượt mức 80%', `${online}&tu=80`, 'a word between'],
    ['tỉnh nào hứa ≥ 80 % hồ sơ trực tuyến đến 2025', `nam=2025&${online}&tu=80`, 'a sign'],
    ['hồ sơ trực tuyến >= 80%', `${online}&tu=80`, 'a sign of two'],
    ['hồ sơ trực tuyến dưới 50% 2025', `nam=2025&${online}&den=50`, 'below'],
    ['hồ sơ trực tuyến không quá 50% năm 2025', `nam=2025&${online}&den=50`, 'at most'],
    ['hồ sơ trực tuyến từ 90% trở xuống', `${online}&den=90`, 'what stands behind decides over `từ`'],
    ['hồ sơ trực tuyến từ 50 đến 80%', `${online}&tu=50&den=80`, 'a span, one sign for both'],
    ['hồ sơ trực tuyến từ 80% đến 50%', `${online}&tu=50&den=80`, 'a span from its upper end'],
    ['hồ sơ trực tuyến trên 50% và dưới 80%', `${online}&tu=50&den=80`, 'both ends by words of their own'],
    ['hồ sơ trực tuyến đúng 80%', `${online}&tu=80&den=80`, 'this number and no other'],
    ['hồ sơ trực tuyến từ 80% đến 2026', `nam=2026&${online}&tu=80`, 'a year ends no span'],
    ['hồ sơ trực tuyến trên 80% giai đoạn 2021-2025', `nam=2025&${online}&tu=80`, 'a period ends with its deadline'],
    ['hồ sơ trực tuyến trên 80% năm 2025 và 2026', `nam=2025,2026&${online}&tu=80`, 'two years'],
    ['hồ sơ trực tuyến năm 2025 trên 80', `nam=2025&${online}&tu=80`, 'no sign, and nothing that is counted'],
    ['kinh tế số trong GRDP trên 12,5%', 'chi-so=kinh-te-so-grdp&tu=12.5', 'a fraction'],
    [
      'hồ sơ công việc xử lý trên mạng cấp xã trên 60% 2025',
      'nam=2025&cap=commune&chi-so=ho-so-cong-viec-mang&tu=60',
      'a tier; `trên` of a name stays',
    ],
    ['TTHC được xử lý đúng hạn trên 90%', 'chi-so=thu-tuc-dung-han&tu=90', 'an abbreviation; `đúng` of a name stays'],
    ['tỉnh nào top 10 thứ hạng chuyển đổi số', 'chi-so=xep-hang-chuyen-doi-so&den=10', 'a rank: small is high'],
    [
      'thứ hạng chuyển đổi số nhóm 20 đến 2025',
      'nam=2025&chi-so=xep-hang-chuyen-doi-so&den=20',
      'a rank, as plans word it',
    ],
    ['Người từ 15 tuổi có tài khoản ngân hàng trên 70%', 'chi-so=tai-khoan-ngan-hang&tu=70', 'an age is no threshold'],
    ['điện thoại thông minh trên 80% có không', 'chi-so=dien-thoai-thong-minh&tu=80', 'said without its beginning'],
  ])('«%s»: %s (%s)', ([typed, view]) => {
    expect(viewOf(typed)).toBe(view);
    // The part that reads it is asked for it.
    expect(foldMarks(readQuery(typed).text)).toMatch(new RegExp(lexicon.common.comparing));
  });
});

describe('a question without an answer of this kind', () => {
  test.for<[typed: string, why: string]>([
    ['', 'nothing'],
    ['trên 80%', 'no indicator'],
    ['tỉnh nào hơn 10 chỉ tiêu', 'counts figures, asks for none'],
    ['tỉnh nào trên 80% xyz 2025', 'an unknown indicator'],
    ['tỉnh nào trên 80% hồ sơ trực tuyến xyz', 'a known one, and more than is known'],
    ['dịch vụ công trực tuyến trên 50%', 'stands in the names of many'],
    ['thủ tục hành chính trên 80%', 'the same'],
    ['hồ sơ trên 50%', 'too little of any name'],
    ['hồ sơ trực tuyến 2025', 'no number'],
    ['hồ sơ trực tuyến 80%', 'a number, and nothing that compares'],
    ['hồ sơ trực tuyến khoảng 80%', 'neither above nor below'],
    ['trên 2025 hồ sơ trực tuyến', 'a year is no threshold'],
    ['hồ sơ trực tuyến trên 80% trước 2025', 'before a deadline is another question'],
    ['hồ sơ trực tuyến từ năm 2023 trở đi trên 80%', 'the same, after'],
    ['hồ sơ trực tuyến trên 80% > 2025', 'a sign that says nothing'],
    ['hồ sơ trực tuyến không phải trên 80%', 'denied'],
    ['hồ sơ trực tuyến trên -5%', 'below zero, which no address can hold'],
    ['hồ sơ trực tuyến trên 8e1%', 'no number'],
    ['hồ sơ trực tuyến trên 1.2.3%', 'no number either'],
    ['hồ sơ trực tuyến trên 1234567890123%', 'more digits than an address can hold'],
    ['hồ sơ trực tuyến trên 50% trên 80%', 'two lower ends'],
    ['hồ sơ trực tuyến trên 80% trở xuống', 'above and downwards'],
    ['"trên 80% hồ sơ trực tuyến"', 'between quotation marks: looked for as it stands'],
    ['top 10 hồ sơ trực tuyến', 'a ranking of our own there is not'],
    ['hồ sơ quản lý trên hệ thống một cửa điện tử trên hệ thống 2020', '`trên` without a number'],
    ['Hạng Chính phủ điện tử trong ASEAN nhóm 10', 'no place states it'],
  ])('«%s» (%s)', ([typed]) => expect(answered(typed)).toBeUndefined());

  test('a place is answered with its own figures: what is named, without the words that compare', () => {
    const { named, answers } = answered('Vĩnh Phúc có trên 80% hồ sơ trực tuyến năm 2025 không') ?? {};
    expect(answers).toEqual([]);
    expect([named?.place?.slug, named?.year, named?.indicators[0]?.id]).toEqual([
      'vinh-phuc',
      2025,
      'ho-so-truc-tuyen',
    ]);
  });
});

describe('what is left out of the view is said', () => {
  test.for<[typed: string, view: string, text: string, why: string]>([
    [
      'hồ sơ trực tuyến trên 300% 2025',
      `nam=2025&${online}`,
      'Không lọc theo ngưỡng: con số ở đây là tỷ lệ từ 0% đến 100%.',
      'more than a share can be',
    ],
    [
      'hồ sơ trực tuyến trên 100%',
      online,
      'Không lọc theo ngưỡng: con số ở đây là tỷ lệ từ 0% đến 100%.',
      'nothing is above the whole',
    ],
    [
      'hồ sơ trực tuyến dưới 0%',
      online,
      'Không lọc theo ngưỡng: con số ở đây là tỷ lệ từ 0% đến 100%.',
      'nor below nothing',
    ],
    ['hồ sơ trực tuyến từ 100% trở lên', `${online}&tu=100`, '', 'the whole is a share'],
    [
      'hồ sơ trực tuyến trên 80% dưới 50%',
      online,
      'Không lọc theo ngưỡng: hai ngưỡng ngược nhau.',
      'the view would take it for the span between',
    ],
    [
      'ít nhất 20 hồ sơ trực tuyến',
      online,
      'Không lọc theo ngưỡng: nếu 20 là tỷ lệ thì hãy gõ cả dấu %.',
      'a share, or as many files',
    ],
    [
      'hơn 10 chỉ tiêu hồ sơ trực tuyến',
      online,
      'Không lọc theo ngưỡng: nếu 10 là tỷ lệ thì hãy gõ cả dấu %.',
      'counts figures',
    ],
    [
      'thứ hạng chuyển đổi số trên 20',
      'chi-so=xep-hang-chuyen-doi-so',
      'Không lọc theo ngưỡng: với thứ hạng, “trên” không rõ là số nhỏ hơn hay lớn hơn; hãy gõ “nhóm 20”.',
      'the better rank is the smaller number',
    ],
    [
      'thứ hạng chuyển đổi số dưới 20%',
      'chi-so=xep-hang-chuyen-doi-so',
      'Không lọc theo ngưỡng: con số ở đây là thứ hạng, không phải tỷ lệ.',
      'a share of ranks',
    ],
    [
      'thứ hạng chuyển đổi số top 64',
      'chi-so=xep-hang-chuyen-doi-so',
      'Không lọc theo ngưỡng: con số ở đây là thứ hạng từ 1 đến 63.',
      'more than there ever were',
    ],
    [
      'hồ sơ trực tuyến từ 80% trở lên năm 2035',
      `${online}&tu=80`,
      'Ở đây chưa có con số nào đến năm 2035, nên không lọc theo năm.',
      'a year without a figure',
    ],
    [
      'hồ sơ trực tuyến cấp xã từ 80% trở lên',
      `${online}&tu=80`,
      'Ở đây chưa có con số nào riêng cấp xã, nên không lọc theo cấp.',
      'a tier without a figure',
    ],
  ])('«%s»: %s, %s (%s)', ([typed, view, text]) => {
    expect(viewOf(typed)).toBe(view);
    expect(first(typed)).toMatchObject({ kind: 'so-sanh', text });
  });

  test('what is asked without the number itself is said with it, as the view sifts', () => {
    expect(first('tỉnh nào trên 80% hồ sơ trực tuyến 2025')).toMatchObject({
      title: 'Hồ sơ xử lý trực tuyến: nơi nào nêu từ 80% trở lên, đến năm 2025',
      text: 'Con số đúng 80% cũng được tính.',
    });
    expect(first('hồ sơ công việc xử lý trên mạng cấp xã dưới 60% 2025')).toMatchObject({
      title: 'Hồ sơ công việc xử lý trên mạng: nơi nào nêu từ 60% trở xuống, đến năm 2025, cấp xã',
      text: 'Con số đúng 60% cũng được tính.',
    });
  });

  test('several indicators: the one that is said best, then the others', () =>
    expect(answered('kinh tế số trên 20% 2025')?.answers.map(({ url }) => url.split('?')[1])).toEqual([
      'nam=2025&chi-so=kinh-te-so-grdp&tu=20',
      'nam=2025&chi-so=lao-dong-kinh-te-so&tu=20',
      'nam=2025&chi-so=kinh-te-so-nganh&tu=20',
    ]));

  test('every view is an address of the comparison that leaves nothing out', () => {
    const known: KnownValues = {
      provinces: new Set(),
      years: new Set(catalogue.targets.map(({ year }) => String(year))),
      topics: new Set(),
      levels: new Set((['province', 'district', 'commune'] as const).map(levelInAddress)),
      evidence: new Set(),
      indicators: new Set(catalogue.indicators.map(({ id }) => id)),
    };
    const asked = lexicon.indicators.flatMap(({ name }) =>
      ['trên 50% 2025', 'từ 10 đến 50%', 'nhóm 10', 'cấp xã dưới 50% năm 2030'].flatMap(
        (question) => answered(`${name} ${question}`)?.answers ?? [],
      ),
    );
    expect(asked.length).toBeGreaterThan(100);
    for (const answer of asked) {
      const { state, ignored } = readState(new URLSearchParams(answer.url.split('?')[1]), known);
      expect(ignored, answer.url).toEqual([]);
      expect(state.indicators, answer.url).toHaveLength(1);
    }
  });
});
