import { describe, expect, test } from 'vitest';
import { numberedHtml } from '../../../src/presentation/documents/document-number.ts';
import { numberedSources, sourceOf } from '../../../src/presentation/words/sources.ts';

describe('a source as content names it', () => {
  test.for([
    {
      why: 'host and path: whole',
      written: 'en.vneconomy.vn/digital-economy-to-contribute-20-of-gdp-by-2025.htm',
      is: {
        name: 'en.vneconomy.vn',
        rest: '',
        address: 'https://en.vneconomy.vn/digital-economy-to-contribute-20-of-gdp-by-2025.htm',
      },
    },
    {
      why: 'a question in the address',
      written: 'niics.gov.vn/?q=node/10472',
      is: { address: 'https://niics.gov.vn/?q=node/10472' },
    },
    {
      why: 'a remark is no part of the address',
      written: 'scribd.com/document/589734223 (phần đầu văn bản)',
      is: { address: 'https://scribd.com/document/589734223', rest: ' (phần đầu văn bản)' },
    },
    {
      why: 'cut in the middle',
      written: 'm.thanhnien.vn/thoi-su/…-1233738.html',
      is: { lacks: 'path', rest: '/thoi-su/…-1233738.html' },
    },
    { why: 'cut at the end', written: 'vietnam.vn/en/day-manh-phat-kinh-te-so-xa-hoi-so…', is: { lacks: 'path' } },
    { why: 'cut after the host', written: 'baomoi.net.vn …c52117420', is: { lacks: 'path', rest: ' …c52117420' } },
    { why: 'host and number of an article', written: 'dientuungdung.vn 3984', is: { lacks: 'path', rest: ' 3984' } },
    { why: 'a host alone', written: 'evn.com.vn', is: { lacks: 'page', name: 'evn.com.vn', rest: '' } },
    {
      why: 'a host and a remark',
      written: 'luatvietnam.vn (tóm tắt tiếng Anh)',
      is: { lacks: 'page', rest: ' (tóm tắt tiếng Anh)' },
    },
    { why: 'words', written: 'Kế hoạch 54/KH-UBND năm 2019', is: { name: 'Kế hoạch 54/KH-UBND năm 2019', rest: '' } },
    {
      why: 'a name without a host',
      written: 'vietnamnet (bản tin 17/6/2025)',
      is: { name: 'vietnamnet (bản tin 17/6/2025)' },
    },
  ])('$why', ({ written, is }) => {
    const source = sourceOf(written);
    expect(source).toMatchObject(is);
    expect(source.address).toBe('address' in is ? is.address : undefined);
    expect(source.lacks).toBe('lacks' in is ? is.lacks : undefined);
    expect(source.name + source.rest === written || source.address !== undefined).toBe(true);
  });

  test('each once, in the order of the page', () =>
    expect(numberedSources(['b', 'a'], undefined, ['a', 'c'])).toEqual(['b', 'a', 'c']));
});

describe('a document number does not break', () => {
  const held = (words: string): string[] =>
    [...numberedHtml(words).matchAll(/<span class="whole">(.*?)<\/span>/g)].map(([, number = '']) => number);
  test.for([
    { words: 'Quyết định 749/QĐ-TTg năm 2020', numbers: ['749/QĐ-TTg'] },
    { words: '42/2022/NĐ-CP thay 43/2011/NĐ-CP.', numbers: ['42/2022/NĐ-CP', '43/2011/NĐ-CP'] },
    { words: 'Nghị quyết 52-NQ/TW, 202/2025/QH15', numbers: ['52-NQ/TW', '202/2025/QH15'] },
    { words: '17/QĐ-UBQGCĐS', numbers: ['17/QĐ-UBQGCĐS'] },
    { words: 'ngày 01/7/2025, giai đoạn 2025-2030, 20%/năm', numbers: [] },
  ])('$words', ({ words, numbers }) => expect(held(words)).toEqual(numbers));

  test('words cannot become markup', () => expect(numberedHtml('<b> & 1/QĐ-TTg')).not.toContain('<b>'));
});
