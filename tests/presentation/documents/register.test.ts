import { describe, expect, test } from 'vitest';
import { assembleCatalogue } from '../../../src/catalogue/catalogue.ts';
import { entriesOf, readContent } from '../../../src/catalogue/content.ts';
import {
  isOfParty,
  leftOutOfRequest,
  registerInWords,
  registerOf,
  registerOfUnit,
  requestFor,
} from '../../../src/presentation/documents/register.ts';
import { realContent } from '../../content-check/edited-content.ts';

const catalogue = assembleCatalogue(entriesOf(readContent(realContent, () => 'x')));
const register = registerOf(catalogue);
const entry = (id: string) => register.find((other) => other.id === id);

test('every document that is held, reported, cited of a province, or known stands in the register once', () => {
  const ids = register.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id } of [...catalogue.plans, ...catalogue.reported, ...catalogue.knownDocuments])
    expect(ids).toContain(id);
  for (const { id, province } of catalogue.documents) expect(ids.includes(id)).toBe(province !== undefined);
});

describe('a document is told by what is held of it', () => {
  test.for([
    ['vinh-phuc-193-kh-ubnd-2022', 'part', 'Kế hoạch 193/KH-UBND', 'có ở đây: một phần văn bản', 'an excerpt'],
    ['vinh-long-2022', 'part', 'Kế hoạch năm 2022 của UBND tỉnh Vĩnh Long', 'có ở đây: báo chí', 'a newspaper’s words'],
    ['lang-son-246-kh-ubnd-2024', 'figures', 'Kế hoạch 246/KH-UBND', 'chỉ có số dẫn lại', 'figures alone'],
    ['kien-giang-186-kh-ubnd-2020', 'nothing', 'Kế hoạch 186/KH-UBND', 'được viện dẫn', 'cited here'],
    ['bac-kan-676-qd-ubnd-2022', 'nothing', 'Quyết định 676/QĐ-UBND', 'thấy nhắc đến ngày 25/11/2026', 'only known'],
    ['vinh-long-742-qd-ubnd-2023', 'nothing', 'Quyết định 742/QĐ-UBND', 'theo chinhsachcuocsong', 'its source is told'],
  ] as const)('%s: %s (%s; %s; %s)', ([id, held, name, knownBy]) => {
    expect(entry(id)).toMatchObject({ held, name });
    expect(entry(id)?.knownBy).toContain(knownBy);
  });
});

test('nothing is called whole: all texts published here are parts, summaries or reports', () =>
  expect(register.filter(({ held }) => held === 'whole')).toEqual([]));

test('a document that is held by now is not told as missing', () => {
  const [known] = catalogue.knownDocuments;
  if (!known) throw new Error('empty register');
  const twice = {
    ...known,
    id: 'kien-giang-243-kh-ubnd-2022-2',
    province: 'kien-giang',
    number: '243/kh-ubnd',
    issued: '2022',
  };
  const told = registerOf({ ...catalogue, knownDocuments: [twice] });
  expect(told.filter(({ unit, number }) => unit.id === 'kien-giang' && number?.startsWith('243'))).toHaveLength(1);
});

test('of one unit the youngest comes first, what is not dated last', () =>
  expect(registerOfUnit(register, 'ha-tinh').map(({ number }) => number)).toEqual(['05-NQ/TU', '424/QĐ-UBND']));

test.for([
  { why: 'its number', number: '05-NQ/TU', party: true },
  { why: 'another kind', number: '33-CTr/TU', party: true },
  { why: 'a number of a state body', number: '676/QĐ-UBND', party: false },
  { why: 'nothing is known', party: false },
  { why: 'a congress', title: 'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ I, nhiệm kỳ 2025-2030', party: true },
  { why: 'a congress of delegates', title: 'Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI', party: true },
  { why: 'the committee of a city', title: 'Kế hoạch hành động của Ban Thường vụ Thành ủy', party: true },
  { why: 'the committee of a province', title: 'Chương trình hành động của Tỉnh ủy thực hiện …', party: true },
  {
    why: 'a plan that carries out such a resolution',
    title: 'Kế hoạch thực hiện Nghị quyết của Tỉnh ủy',
    party: false,
  },
  {
    why: 'the same with its number',
    number: '50/KH-UBND',
    title: 'Nghị quyết của Tỉnh ủy, kế hoạch triển khai',
    party: false,
  },
  { why: 'a council', title: 'Nghị quyết của Hội đồng nhân dân tỉnh về kế hoạch năm 2026', party: false },
])('the Party’s or not: $why', ({ number, title, party }) => expect(isOfParty({ number, title })).toBe(party));

test('what a request asks for and what it says to leave out are all that is not held whole, each once', () => {
  for (const unit of new Set(register.map((one) => one.unit))) {
    const entries = registerOfUnit(register, unit.id);
    const asked = requestFor('tỉnh X', entries, []);
    const left = leftOutOfRequest(entries) ?? '';
    for (const { name, held } of entries)
      expect([asked.includes(name), left.includes(name)].filter(Boolean), `${unit.id}: ${name}`).toHaveLength(
        held === 'whole' ? 0 : 1,
      );
  }
});

describe('a request', () => {
  const request = requestFor('tỉnh Hà Tĩnh', registerOfUnit(register, 'ha-tinh'), []);
  test('names the law by its title, no article and no form', () => {
    expect(request).toContain('Luật Tiếp cận thông tin');
    expect(request).not.toMatch(/Điều \d|khoản|Mẫu số|Nghị định/);
  });
  test('asks for what a state body issued and is not here; a day that is not known is not made up', () => {
    expect(request).toContain('- Quyết định 424/QĐ-UBND của tỉnh Hà Tĩnh.');
    expect(request).not.toContain('/TU');
  });
  test('says what it leaves out', () => {
    expect(leftOutOfRequest(registerOfUnit(register, 'ha-tinh'))).toBe(
      'Nghị quyết 05-NQ/TU do cơ quan của Đảng ban hành nên không nêu trong mẫu này.',
    );
    expect(leftOutOfRequest(registerOfUnit(register, 'bac-kan'))).toBeUndefined();
  });
  test('of a unit that took over others names them and why', () => {
    const words = requestFor('tỉnh Thái Nguyên', registerOfUnit(register, 'bac-kan'), [
      'tỉnh Bắc Kạn',
      'tỉnh Thái Nguyên',
    ]);
    expect(words).toMatch(/^Kính gửi: Ủy ban nhân dân tỉnh Thái Nguyên\n/);
    expect(words).toContain('- Quyết định 676/QĐ-UBND ngày 26/4/2022 của tỉnh Bắc Kạn.');
    expect(words).toContain('tiếp nhận các đơn vị ấy từ ngày 01/7/2025');
  });
  test('where nothing is known asks for the plan itself, of the former units too', () =>
    expect(requestFor('tỉnh X', [], ['tỉnh A', 'tỉnh B'])).toContain(
      '- Kế hoạch chuyển đổi số đang có hiệu lực của tỉnh X và của tỉnh A, tỉnh B trước đây',
    ));
});

test('the sentence counts every document once and says that there may be more', () => {
  const words = registerInWords(register);
  const [total = 0, ...parts] = [...words.matchAll(/\d+/g)].map(Number);
  expect(total).toBe(register.length);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  expect(words).toMatch(/không biết\.$/);
  expect(words).not.toContain('%');
});
