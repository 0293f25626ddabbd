import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passagesOf, type Passage } from '../../src/passages/passage.ts';
import { mostShown, sameWords, type ToldPassage } from '../../src/passages/same-words.ts';
import { findCitations } from '../../src/plan-text/citations.ts';
import { parsePlanText } from '../../src/plan-text/parse-plan-text.ts';

interface Made {
  readonly body: string;
  readonly head?: string;
  readonly names?: readonly string[];
}
const passages = (id: string, { body, head, names = [] }: Made): Passage[] => {
  const text = parsePlanText(body, head);
  const citations = text.provisions.flatMap((provision) =>
    findCitations(provision.text, []).map((citation) => ({ ...citation, provision: provision.id })),
  );
  return passagesOf({ id, text, citations, misprints: [], names });
};
const toldOf = (plans: Readonly<Record<string, Made>>): ReadonlyMap<string, readonly ToldPassage[]> =>
  sameWords(new Map(Object.entries(plans).map(([id, made]) => [id, passages(id, made)])));
const inShort = (told: ReadonlyMap<string, readonly ToldPassage[]>): string[] =>
  [...told].flatMap(([id, list]) =>
    list.map(
      ({ passage, others, further }) =>
        `${id} ${passage.provision}: ${others.map((other) => `${other.passage.plan} ${other.passage.provision} ${other.extent}`).join(', ')}${further > 0 ? ` +${String(further)}` : ''}`,
    ),
  );

const sentence =
  'Tối thiểu 80% người dân từ đủ mười tám tuổi trở lên có hồ sơ sức khỏe cá nhân được lập và cập nhật thường xuyên';
const plan = (...lines: readonly string[]): Made => ({ body: ['## I. MỤC TIÊU', ...lines].join('\n\n') });

test.for([
  {
    why: 'the same sentence with another figure is found whole from both sides',
    plans: { a: plan(`- ${sentence};`), b: plan('- Mục khác.', `- ${sentence.replace('80%', '95%')}.`) },
    told: ['a i-d1: b i-d2 whole', 'b i-d2: a i-d1 whole'],
  },
  {
    why: 'a sentence that goes on holds the other as a part of itself',
    plans: {
      a: plan(`- ${sentence};`),
      b: plan(`- ${sentence}, tích hợp với cơ sở dữ liệu của bệnh viện tuyến trên cùng các trạm y tế gần nhất;`),
    },
    told: ['a i-d1: b i-d1 whole', 'b i-d1: a i-d1 part'],
  },
  {
    why: 'the names of the provinces that speak are no difference',
    plans: {
      a: { ...plan(`- ${sentence} tại Kiên Giang;`), names: ['Kiên Giang'] },
      b: { ...plan(`- ${sentence} tại Hậu Giang;`), names: ['Hậu Giang'] },
    },
    told: ['a i-d1: b i-d1 whole', 'b i-d1: a i-d1 whole'],
  },
  {
    why: 'an old place of the tone mark is the same word, and so is a capital',
    plans: {
      a: plan(
        '- Hoàn thành số hóa tài liệu lưu trữ, văn hóa, khai thác hòa mạng các thư viện công cộng của mọi huyện;',
      ),
      b: plan(
        '- hoàn thành số hoá tài liệu lưu trữ, văn hoá, khai thác hoà mạng các thư viện công cộng của mọi huyện;',
      ),
    },
    told: ['a i-d1: b i-d1 whole', 'b i-d1: a i-d1 whole'],
  },
  {
    why: 'of one clause in a long sentence',
    plans: { a: plan(`- Một việc; ${sentence}; việc khác.`), b: plan(`- ${sentence};`) },
    told: ['a i-d1: b i-d1 whole', 'b i-d1: a i-d1 whole'],
  },
])('told: $why', ({ plans, told }) => expect(inShort(toldOf(plans))).toEqual(told));

test.for([
  { why: 'a plan beside itself', plans: { a: plan(`- ${sentence};`, `- ${sentence};`), b: plan('- Việc khác.') } },
  { why: 'a passage of three words', plans: { a: plan('- Phát triển nhân lực.'), b: plan('- Phát triển nhân lực.') } },
  {
    why: 'words that every plan of the matter says',
    plans: {
      a: plan(
        '- Phát triển chính quyền số, kinh tế số, xã hội số trên địa bàn tỉnh đến năm 2025, định hướng đến năm 2030.',
      ),
      b: plan(
        '- Phát triển chính quyền số, kinh tế số và xã hội số trên địa bàn tỉnh đến năm 2025, định hướng đến năm 2030.',
      ),
    },
  },
  {
    why: 'the legal basis',
    plans: Object.fromEntries(
      ['a', 'b'].map((id) => [
        id,
        {
          body: 'Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030; Quyết định của Ủy ban nhân dân về việc thành lập Ban chỉ đạo xây dựng và phát triển các nền tảng dùng chung;',
        },
      ]),
    ),
  },
  {
    why: 'the title of a document that both cite',
    plans: Object.fromEntries(
      ['a', 'b'].map((id) => [
        id,
        plan(
          '- Thực hiện tốt Nghị quyết số 17/NQ-CP ngày 07/3/2019 của Chính phủ về một số nhiệm vụ, giải pháp trọng tâm để đẩy mạnh cải cách nền hành chính công.',
        ),
      ]),
    ),
  },
  {
    why: 'the printed head, the motto, the formula of issue',
    plans: Object.fromEntries(
      ['a', 'b'].map((id) => [
        id,
        {
          head: 'ỦY BAN NHÂN DÂN TỈNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nKế hoạch về việc triển khai các nhiệm vụ, giải pháp lớn của ngành trong giai đoạn mới',
          body: 'Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai các nhiệm vụ, giải pháp lớn của ngành trong giai đoạn mới với những nội dung chủ yếu như sau:',
        },
      ]),
    ),
  },
  {
    why: 'where it is sent, and how it ends',
    plans: Object.fromEntries(
      ['a', 'b'].map((id) => [
        id,
        plan(
          'Trên đây là Kế hoạch của tỉnh, yêu cầu thủ trưởng các sở, ban, ngành, đoàn thể nghiêm túc triển khai thực hiện và định kỳ báo cáo kết quả.',
          'Nơi nhận: Bộ Thông tin và Truyền thông, Thường trực Tỉnh ủy, Thường trực Hội đồng, Chủ tịch và các Phó Chủ tịch, các sở, ban, ngành.',
        ),
      ]),
    ),
  },
  {
    why: 'a heading',
    plans: Object.fromEntries(['a', 'b'].map((id) => [id, { body: `## I. ${sentence}` }])),
  },
  {
    why: 'the same matter in other words',
    plans: {
      a: plan(`- ${sentence};`),
      b: plan(
        '- Lập, cập nhật hồ sơ sức khỏe cá nhân cho trên 80% dân số trưởng thành, thường xuyên theo dõi bệnh tật;',
      ),
    },
  },
])('not told: $why', ({ plans }) => expect(inShort(toldOf(plans))).toEqual([]));

test('of many plans the first few are named and the rest counted, to the number', () => {
  const plans = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [
      `p${String(index)}`,
      plan(`- ${sentence.replace('80', String(50 + index))};`),
    ]),
  );
  for (const [id, [only]] of toldOf(plans)) {
    expect(only?.others.map((other) => other.passage.plan)).not.toContain(id);
    expect([only?.others.length, only?.further, only?.atLeast]).toEqual([mostShown, 8 - mostShown, false]);
  }
});

test('whoever stands beside somebody has him beside itself, where all are shown', () => {
  const line = fc.constantFrom(
    sentence,
    `${sentence}, theo quy định của ngành`,
    sentence.replace('cá nhân', 'từng người dân'),
    'Toàn bộ trường học, bệnh viện, trạm y tế trong vùng dùng chung một nền tảng thanh toán không cần tiền mặt',
    'Việc khác hẳn.',
  );
  fc.assert(
    fc.property(fc.array(fc.array(line, { maxLength: 3 }), { minLength: 2, maxLength: mostShown + 1 }), (bodies) => {
      const told = toldOf(
        Object.fromEntries(
          bodies.map((lines, index) => [`p${String(index)}`, plan(...lines.map((words) => `- ${words}.`))]),
        ),
      );
      for (const [id, list] of told)
        for (const { others } of list)
          for (const { passage } of others) {
            expect(passage.plan).not.toBe(id);
            const back = told.get(passage.plan)?.flatMap((one) => one.others.map((other) => other.passage.plan));
            expect(back).toContain(id);
          }
    }),
    { numRuns: 200 },
  );
});
