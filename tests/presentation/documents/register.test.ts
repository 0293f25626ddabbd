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
  ['05-NQ/TU', true],
  ['33-CTr/TU', true],
  ['676/QĐ-UBND', false],
  [undefined, false],
] as const)('%s is one of the Party’s: %s', ([number, party]) => expect(isOfParty(number)).toBe(party));

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
