import { describe, expect, test } from 'vitest';
import { exceptionBeside } from '../../src/plan-text/exception-words.ts';

/** `«…»` is the quote in its provision; the exception expected is told by its words, or there is none. */
const cases: readonly (readonly [why: string, text: string, exception: string | null])[] = [
  [
    'Kiên Giang: in brackets behind the quote',
    '«100% dịch vụ có định danh» (ngoại trừ dịch vụ phải có mặt); được cung cấp',
    '(ngoại trừ dịch vụ phải có mặt)',
  ],
  ['held by the quote', '«100% dịch vụ có định danh (ngoại trừ dịch vụ phải có mặt)»; được cung cấp', null],
  ['behind a comma', '«100% văn bản được ký số», trừ văn bản mật.', 'trừ văn bản mật'],
  ['not included', '«90% hồ sơ trên mạng» không bao gồm hồ sơ mật', 'không bao gồm hồ sơ mật'],
  ['not counted', '«90% hồ sơ trên mạng», không tính hồ sơ mật', 'không tính hồ sơ mật'],
  ['not yet counted', '«tăng 20%» chưa kể các dự án mới', 'chưa kể các dự án mới'],
  ['not yet included', '«giảm 10%» (chưa bao gồm đất đai)', '(chưa bao gồm đất đai)'],
  ['a condition', '«100% xã có mạng» nếu có điện lưới', 'nếu có điện lưới'],
  ['a condition in brackets', '«100% hệ thống liên quan» (nếu có);', '(nếu có)'],
  ['on condition that', '«100% thủ tục trực tuyến» với điều kiện đã có dữ liệu', 'với điều kiện đã có dữ liệu'],
  ['those that qualify', '«100% thủ tục trực tuyến» đối với thủ tục đủ điều kiện.', 'đủ điều kiện'],
  ['depending on', '«80% xã có tổ công nghệ», tùy theo điều kiện của xã', 'tùy theo điều kiện của xã'],
  ['the other spelling of tùy', '«80% xã có tổ công nghệ», tuỳ thuộc kinh phí', 'tuỳ thuộc kinh phí'],
  ['in the case that', '«100% hồ sơ số hóa» trong trường hợp có bản giấy', 'trong trường hợp có bản giấy'],
  ['one kind apart', '«100% xã phủ sóng», riêng các xã đảo đạt 50%', 'riêng các xã đảo đạt 50%'],
  ['in capitals', '«100% XÃ PHỦ SÓNG» (TRỪ XÃ ĐẢO)', '(TRỪ XÃ ĐẢO)'],
  ['far behind in the same clause', '«100% xã phủ sóng», có cáp quang, có trạm phát, trừ xã đảo; tiếp', 'trừ xã đảo'],
  ['behind other figures of the clause', '«90% hồ sơ cấp tỉnh», 80% cấp huyện (trừ hồ sơ mật)', '(trừ hồ sơ mật)'],
  [
    'a semicolon within the brackets',
    '«90% hồ sơ» (gồm cấp tỉnh; trừ hồ sơ mật); tiếp',
    '(gồm cấp tỉnh; trừ hồ sơ mật)',
  ],
  ['behind a number with a dot', '«90% hồ sơ» theo Nghị định 43.2011 trừ hồ sơ mật', 'trừ hồ sơ mật'],
  ['before the quote, opening its clause', 'Ngoại trừ xã đảo, «100% xã phủ sóng».', 'Ngoại trừ xã đảo,'],
  ['a condition that opens the clause', 'đầu tư mới; nếu được cấp vốn, «100% xã phủ sóng»', 'nếu được cấp vốn,'],
  ['in the next clause', '«100% xã phủ sóng»; 80% hộ có mạng, trừ xã đảo', null],
  ['in the next sentence', '«100% xã phủ sóng». Trừ xã đảo, 80% hộ có mạng.', null],
  ['in the next line of a table or head', '«100% xã phủ sóng»\ntrừ xã đảo', null],
  ['in the clause before', '80% hộ có mạng (trừ xã đảo); «100% xã phủ sóng»', null],
  ['before, but not opening the clause', '80% hộ (trừ xã đảo) và «100% xã phủ sóng»', null],
  ['a word that merely ends alike', '«100% hộ dân» được khấu trừ thuế', null],
  ['to prevent', '«100% xã» phòng trừ dịch bệnh', null],
  ['a word that merely begins alike', '«100% hộ» không tính cách nào khác', null],
  ['data of one’s own', '«100% sở có dữ liệu» riêng của mình', null],
  ['nothing behind', '«100% xã phủ sóng»', null],
];

describe('the exception that a quote is cut off from', () => {
  test.for(cases)('%s', ([, marked, expected]) => {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const text = marked.replace(/[«»]/gu, '');
    const found = exceptionBeside(text, { start, end });
    expect(found === undefined ? null : text.slice(found.start, found.end).trim()).toBe(expected);
  });
});
