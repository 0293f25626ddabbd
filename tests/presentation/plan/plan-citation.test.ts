import { describe, expect, test } from 'vitest';
import { documentPhrase } from '../../../src/presentation/documents/document-phrase.ts';
import { provisionCitation } from '../../../src/presentation/plan/plan-citation.ts';
import { comparedPath, neighbours } from '../../../src/presentation/plan/plan-page.ts';
import { citedDocumentsOf, documentStatus } from '../../../src/presentation/documents/cited-documents.ts';
import { citedDocumentName } from '../../../src/presentation/documents/document-relations.ts';
import { fivePlans, planOf, type FiveId } from '../../plan-text/five-texts.ts';

describe('the document in a citation', () => {
  test.for<{ id: FiveId; why: string; phrase: string }>([
    {
      id: 'vinh-phuc-193-kh-ubnd-2022',
      why: 'a copy of the document',
      phrase: 'Kế hoạch 193/KH-UBND ngày 26/7/2022 của Ủy ban nhân dân tỉnh Vĩnh Phúc',
    },
    {
      id: 'hau-giang-190-kh-ubnd-2024',
      why: 'the words are a summary’s, not the plan’s',
      phrase: 'bản tóm tắt về Kế hoạch 190/KH-UBND ngày 14/10/2024 của Ủy ban nhân dân tỉnh Hậu Giang',
    },
    {
      id: 'vinh-long-2022',
      why: 'the source names neither number nor date, and the citation says so',
      phrase:
        'bài báo của VietQ.vn ngày 22/3/2022 thuật lại Kế hoạch năm 2022 của Ủy ban nhân dân tỉnh Vĩnh Long (nguồn không nêu số hiệu và ngày ban hành)',
    },
  ])('$id: $why', ({ id, phrase }) => expect(documentPhrase(planOf(id).facts)).toBe(phrase));
});

describe('a citation of a provision', () => {
  const address = 'https://example.vn/ke-hoach/vinh-phuc-193-kh-ubnd-2022/#ii-2-1-1-d3';
  const document = 'Kế hoạch 193/KH-UBND ngày 26/7/2022 của Ủy ban nhân dân tỉnh Vĩnh Phúc';
  test.for([
    {
      why: 'from the dash up to the document',
      words: 'Tối thiểu 80% hồ sơ.',
      place: 'mục II.2.1.1, gạch đầu dòng thứ 3',
      citation: `“Tối thiểu 80% hồ sơ.” (Gạch đầu dòng thứ 3, mục II.2.1.1, ${document}), ${address}`,
    },
    {
      why: 'white space of the page is one space',
      words: '  Căn cứ\n   Luật ',
      place: 'đoạn 1',
      citation: `“Căn cứ Luật” (Đoạn 1, ${document}), ${address}`,
    },
    {
      why: 'a sub-dash under a point, the smallest part first',
      words: 'a',
      place: 'mục II.2, điểm đ, gạch đầu dòng thứ 1, dấu cộng thứ 2',
      citation: `“a” (Dấu cộng thứ 2, gạch đầu dòng thứ 1, điểm đ, mục II.2, ${document}), ${address}`,
    },
    {
      why: 'a place that begins with đ gets its capital',
      words: 'a',
      place: 'điểm a',
      citation: `“a” (Điểm a, ${document}), ${address}`,
    },
  ])('$why', ({ words, place, citation }) =>
    expect(provisionCitation({ words, place, document, address })).toBe(citation),
  );
});

describe('around a plan', () => {
  test('the plans of one unit lead to each other in time, those of others nowhere', () => {
    const plans = [...fivePlans].sort((one, other) => (one.id < other.id ? 1 : -1));
    const [later, earlier] = [planOf('vinh-phuc-193-kh-ubnd-2022'), planOf('vinh-phuc-54-kh-ubnd-2019')];
    const newestFirst = [later, earlier, ...plans.filter((plan) => plan !== later && plan !== earlier)];
    expect(neighbours(newestFirst, later)).toEqual({ before: earlier, after: undefined });
    expect(neighbours(newestFirst, earlier)).toEqual({ before: undefined, after: later });
    expect(neighbours(newestFirst, planOf('vinh-long-2022'))).toEqual({ before: undefined, after: undefined });
  });

  test.for([
    { year: 2025, path: '/so-sanh/?nam=2025&chi-so=ho-so-truc-tuyen' },
    { year: null, path: '/so-sanh/?nam=khong-han&chi-so=ho-so-truc-tuyen' },
  ])('other provinces at the same deadline: $year', ({ year, path }) =>
    expect(comparedPath({ indicator: 'ho-so-truc-tuyen', year })).toBe(path),
  );
});

describe('documents that a plan cites', () => {
  const cited = citedDocumentsOf(planOf('vinh-phuc-54-kh-ubnd-2019'));
  test('each once, in reading order', () => {
    expect(new Set(cited).size).toBe(cited.length);
    expect(cited.slice(0, 2).map(({ id }) => id)).toEqual([
      '17-nq-cp-2019',
      'luat-to-chuc-chinh-quyen-dia-phuong-2015',
    ]);
  });

  test('called by number, or by name where a law has none', () => {
    expect(cited.slice(0, 2).map(citedDocumentName)).toEqual([
      'Nghị quyết 17/NQ-CP',
      'Luật Tổ chức chính quyền địa phương',
    ]);
  });

  test('what nobody but the plan names is said to be so, and only that', () => {
    const doubtful = cited.filter((document) => documentStatus(document, cited).notes.length > 0);
    expect(doubtful.map(({ id }) => id)).toEqual(
      cited.filter(({ confidence }) => confidence === 'C').map(({ id }) => id),
    );
    expect(doubtful).not.toEqual([]);
  });
});
