import { expect, test } from 'vitest';
import { sizeInWords, sourceFacts, type Fact } from '../../../src/presentation/plan/plan-source.ts';
import { planOf } from '../../plan-text/five-texts.ts';

const plan = planOf('vinh-phuc-193-kh-ubnd-2022');
const factsOf = (changed: Partial<typeof plan>): Map<string, Fact | undefined> =>
  new Map(sourceFacts({ ...plan, ...changed }, (path) => `/goc${path}`));

test('a text without an address of origin says so, and is compared with what was received, not with a source', () => {
  const facts = factsOf({});
  expect(facts.get('Địa chỉ nguồn')).toBe('không có địa chỉ nguồn');
  expect(facts.get('Đối chiếu')).toMatch(/^với bản nhận được, lần cuối ngày \d/);
  expect([...facts.keys()].join()).not.toMatch(/đối chiếu với nguồn/iu);
  expect(facts.get('Tệp gốc')).toBeUndefined();
});

test('an address of origin is a link, called by its host', () => {
  const source = { ...plan.facts.source, address: 'https://vanban.vinhphuc.gov.vn/ke-hoach-193' };
  expect(factsOf({ facts: { ...plan.facts, source } }).get('Địa chỉ nguồn')).toEqual({
    words: 'vanban.vinhphuc.gov.vn',
    address: 'https://vanban.vinhphuc.gov.vn/ke-hoach-193',
  });
});

test('an original is offered under a fixed address, with its size and hash; HTML never as a page of this site', () => {
  const sha256 = 'ab'.repeat(32);
  const original = (extension: 'pdf' | 'html'): Fact | undefined =>
    factsOf({ original: { extension, bytes: 1_234_567, sha256 } }).get('Tệp gốc');
  expect(original('pdf')).toEqual({
    words: 'original.pdf',
    address: '/goc/ke-hoach/vinh-phuc-193-kh-ubnd-2022/original.pdf',
    download: 'vinh-phuc-193-kh-ubnd-2022.pdf',
    rest: `, 1,2 MB (1.234.567 byte), mã băm SHA-256: ${sha256}`,
  });
  expect(original('html')).toMatchObject({
    address: '/goc/ke-hoach/vinh-phuc-193-kh-ubnd-2022/original.html.txt',
    download: 'vinh-phuc-193-kh-ubnd-2022.html',
  });
});

test.for([
  [1, '1 KB', 'never nothing'],
  [340_400, '340 KB', 'whole kilobytes'],
  [1_250_000, '1,3 MB', 'one decimal'],
  [20_000_000, '20 MB', 'none where it is nought'],
] as const)('%i bytes are %s (%s)', ([bytes, words]) => expect(sizeInWords(bytes)).toBe(words));
