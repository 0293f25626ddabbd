import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressFault } from '../../src/content-check/shared-file-rules/addresses.ts';
import { slugOf } from '../../src/content-check/ids.ts';
import { slug } from '../../src/domain/province.ts';

test.for([
  'https://nhandan.vn/soc-trang-post715894.html',
  'http://thutuchanhchinh.vn/noidung/View_Detail.aspx?ItemID=1053',
  'https://en.qdnd.vn/a/b-517283',
  'https://a.gov.vn',
  'https://a.vn/x#muc-2',
  'https://a.vn/nguoi@dung',
  'https://a.vn/gio-10:30',
])('an address that readers may follow: %s', (address) => expect(addressFault(address)).toBeUndefined());

test.for([
  { address: 'https://a.vn@b.vn/', fault: 'dấu @' },
  { address: 'https://@a.vn/', fault: 'dấu @' },
  { address: 'https://a.vn%40b.vn/', fault: 'không' },
  { address: 'https://a.vn:80/', fault: 'cổng' },
  { address: 'http://a.vn:80/', fault: 'cổng' },
  { address: 'http://a.vn:/', fault: 'cổng' },
  { address: 'http://2130706433/', fault: 'bằng số' },
  { address: 'http://0x7f.1/', fault: 'bằng số' },
  { address: 'https://intranet/', fault: 'công khai' },
  { address: 'https://a.vn\\@b.vn/', fault: 'gạch chéo ngược' },
  { address: 'https://xn--nhndan-5nf.vn/', fault: 'ngoài a-z' },
  { address: `https://a.vn/${'x'.repeat(500)}`, fault: 'dài quá' },
  { address: 'nhandan.vn', fault: 'không đọc được' },
])('an address that is refused: $address', ({ address, fault }) => expect(addressFault(address)).toContain(fault));

test('the address of a name is a slug, the same for every spelling of its marks and case', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'aăâdđeêioôơuưyáàảãạẫộừ BX-'), { minLength: 1, maxLength: 20 }),
      (letters) => {
        const name = letters.join('');
        fc.pre(/[a-zđ]/i.test(name));
        expect(slug.safeParse(slugOf(name)).success).toBe(true);
        expect(slugOf(name.normalize('NFD'))).toBe(slugOf(name));
        expect(slugOf(name.toUpperCase())).toBe(slugOf(name));
        expect(slugOf(slugOf(name))).toBe(slugOf(name));
      },
    ),
  ));
