import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { UnreadableDocument } from '../../../src/drafting/read-document.ts';
import { readDocumentFile } from '../../../src/drafting/readers/read-file.ts';
import { madeDocx, paragraph } from './made-docx.ts';
import { pdf } from './made-pdf.ts';
import { planDocx, planPdf, planText } from './made-documents.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, ...Array<number>(200).fill(7)]);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, strToU8(words)])));
const wide = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'utf16le'));
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const english =
  'PLAN\nDigital transformation of the province by 2025: at least 80 per cent of all files shall be processed online, and every commune shall have a broadband network.\n'.repeat(
    4,
  );
const second = planText
  .replaceAll('193/KH-UBND', '54/KH-UBND')
  .replace('Vĩnh Phúc, ngày 26 tháng 7 năm 2022', 'Vĩnh Phúc, ngày 07 tháng 3 năm 2019');

/** Name, bytes, what the message says. Each has a remedy; none leaves anything behind. */
const hostile: readonly { why: string; name: string; bytes: () => Uint8Array; says: RegExp; remedy?: RegExp }[] = [
  { why: 'empty', name: 'a.txt', bytes: () => new Uint8Array(), says: /tệp rỗng/ },
  { why: 'an empty DOCX', name: 'a.docx', bytes: () => new Uint8Array(), says: /tệp rỗng/ },
  { why: 'only white space', name: 'a.txt', bytes: () => utf8(' \n\t\n'), says: /không thấy chữ/ },
  {
    why: 'more than 20 MB',
    name: 'a.txt',
    bytes: () => new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61),
    says: /lớn hơn 20 MB/,
  },
  {
    why: 'a ZIP made to swell',
    name: 'a.docx',
    bytes: () => zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }),
    says: /phình quá lớn/,
    remedy: /không mở tệp này/,
  },
  {
    why: 'a DOCX with 11 MB of XML',
    name: 'a.docx',
    bytes: () =>
      madeDocx('', {
        'word/document.xml': Array.from({ length: 700_000 }, (_, index) => `<w:p>${index * 7919}</w:p>`).join(''),
      }),
    says: /lớn hơn 10 MB/,
    remedy: /tách phụ lục/,
  },
  {
    why: 'a ZIP of thousands of files',
    name: 'a.docx',
    bytes: () => zipped(Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`word/x${index}.xml`, 'x']))),
    says: /phình quá lớn/,
  },
  {
    why: 'a DOCX cut in half',
    name: 'a.docx',
    bytes: () => planDocx().slice(0, planDocx().length / 2),
    says: /hỏng hoặc bị cắt cụt/,
  },
  {
    why: 'a DOCX without its words',
    name: 'a.docx',
    bytes: () => zipped({ 'word/styles.xml': '<a/>' }),
    says: /không có phần chữ của Word/,
  },
  {
    why: 'broken XML in a DOCX',
    name: 'a.docx',
    bytes: () => madeDocx('', { 'word/document.xml': '<w:document><w:body>' }),
    says: /phần chữ trong tệp hỏng/,
  },
  {
    why: 'XML that defines entities (a billion laughs)',
    name: 'a.docx',
    bytes: () =>
      madeDocx('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>' }),
    says: /khai báo XML/,
  },
  {
    why: 'XML of 100,000 levels',
    name: 'a.docx',
    bytes: () => madeDocx('', { 'word/document.xml': `${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}` }),
    says: /lồng các phần quá sâu|phình quá lớn/,
  },
  {
    why: 'a DOCX with macros and a link to a stranger’s template',
    name: 'a.docx',
    bytes: () =>
      madeDocx(paragraph(planText.slice(0, 3000).replaceAll('\n', ' ')), {
        'word/vbaProject.bin': 'x',
        'word/_rels/settings.xml.rels':
          '<Relationships><Relationship Target="http://vi-du.invalid/a.dotm" TargetMode="External"/></Relationships>',
      }),
    says: /có macro/,
    remedy: /không kèm macro/,
  },
  { why: 'named .docm', name: 'a.docm', bytes: () => planDocx(), says: /Word có macro \(\.docm\)/ },
  {
    why: 'an encrypted PDF',
    name: 'a.pdf',
    bytes: () => pdf('BT ET', '/Encrypt 6 0 R /ID [<00> <00>]'),
    says: /có mật khẩu/,
    remedy: /mật khẩu/,
  },
  {
    why: 'a scanned PDF',
    name: 'a.pdf',
    bytes: () => pdf('q 100 0 0 100 0 0 cm Q'),
    says: /bản quét, không có lớp chữ/,
    remedy: /OCR/,
  },
  {
    why: 'a PDF cut off',
    name: 'a.pdf',
    bytes: () => latin('%PDF-1.7\n1 0 obj\n<<'),
    says: /hỏng hoặc bị cắt cụt|bản quét/,
  },
  {
    why: 'a PDF of rubbish',
    name: 'a.pdf',
    bytes: () => joined(latin('%PDF-1.7\n'), new Uint8Array(3000).fill(0x41)),
    says: /hỏng hoặc bị cắt cụt|bản quét/,
  },
  {
    why: 'an English PDF',
    name: 'a.pdf',
    bytes: () => pdf(`BT /F1 12 Tf 72 720 Td (${english.slice(0, 90)}) Tj ET`),
    says: /không phải tiếng Việt/,
  },
  {
    why: 'a page of scripts alone',
    name: 'a.html',
    bytes: () =>
      utf8(`<!doctype html><html><body><script>${'alert("100% kế hoạch");'.repeat(50)}</script></body></html>`),
    says: /không thấy chữ/,
  },
  {
    why: 'a page of 100,000 levels',
    name: 'a.html',
    bytes: () => utf8(`<!doctype html><html><body>${'<div>'.repeat(100_000)}kế hoạch`),
    says: /lồng các phần quá sâu/,
  },
  {
    why: 'a PDF named .docx',
    name: 'a.docx',
    bytes: () => planPdf(),
    says: /tên \.docx nhưng bên trong là PDF/,
    remedy: /đổi đuôi/,
  },
  {
    why: 'a DOCX named .pdf',
    name: 'a.pdf',
    bytes: () => planDocx(),
    says: /tên \.pdf nhưng bên trong là một gói nén \(như DOCX\)/,
  },
  {
    why: 'a DOCX named .txt',
    name: 'a.txt',
    bytes: () => planDocx(),
    says: /tên \.txt nhưng bên trong là một gói nén/,
  },
  { why: 'bytes of no text', name: 'a.txt', bytes: () => bytesOf(0, 1, 2, 3, 0, 200), says: /không phải chữ/ },
  {
    why: 'an encoding that no table reads',
    name: 'a.txt',
    bytes: () => Uint8Array.from({ length: 4000 }, (_, index) => 0x80 + ((index * 37) % 120)),
    says: /không phải Unicode/,
    remedy: /Unicode/,
  },
  {
    why: 'a photograph',
    name: 'a.jpg',
    bytes: () => bytesOf(0xff, 0xd8, 0xff, 0xe0),
    says: /đây là ảnh/,
    remedy: /OCR/,
  },
  { why: 'a photograph named .pdf', name: 'a.pdf', bytes: () => bytesOf(0x89, 0x50, 0x4e, 0x47), says: /đây là ảnh/ },
  {
    why: 'a spreadsheet',
    name: 'a.xlsx',
    bytes: () => zipped({ 'xl/workbook.xml': '<a/>' }),
    says: /bảng tính Excel/,
    remedy: /chép phần văn bản sang Word/,
  },
  {
    why: 'a spreadsheet named .docx',
    name: 'a.docx',
    bytes: () => zipped({ 'xl/workbook.xml': '<a/>' }),
    says: /bảng tính Excel/,
  },
  { why: 'the old .doc', name: 'a.doc', bytes: () => bytesOf(...ole), says: /Word cũ \(\.doc\)/, remedy: /\.docx/ },
  { why: 'the old .doc named .docx', name: 'a.docx', bytes: () => bytesOf(...ole), says: /Word cũ \(\.doc\)/ },
  {
    why: 'a DOCX with a password',
    name: 'a.docx',
    bytes: () => joined(Uint8Array.from(ole), wide('EncryptedPackage')),
    says: /tệp có mật khẩu/,
  },
  {
    why: '.odt',
    name: 'a.odt',
    bytes: () => zipped({ 'content.xml': '<a/>' }),
    says: /OpenDocument \(\.odt\)/,
    remedy: /\.docx/,
  },
  { why: '.odt named .docx', name: 'a.docx', bytes: () => zipped({ 'content.xml': '<a/>' }), says: /OpenDocument/ },
  { why: '.rtf', name: 'a.rtf', bytes: () => latin('{\\rtf1 K\\u7871 ho\\u7841ch}'), says: /RTF \(\.rtf\)/ },
  {
    why: 'a slide show',
    name: 'a.pptx',
    bytes: () => zipped({ 'ppt/presentation.xml': '<a/>' }),
    says: /bản trình chiếu/,
  },
  {
    why: 'an archive',
    name: 'a.zip',
    bytes: () => zipped({ 'a.txt': 'x' }),
    says: /tệp nén \(\.zip\)/,
    remedy: /giải nén/,
  },
  { why: 'an English plan', name: 'a.txt', bytes: () => utf8(english), says: /không phải tiếng Việt/ },
  {
    why: 'Vietnamese that lost its marks',
    name: 'a.txt',
    bytes: () => utf8('Ke hoach chuyen doi so cua tinh Vinh Phuc den nam 2025. '.repeat(9)),
    says: /đã mất dấu/,
  },
  {
    why: 'two plans in one file',
    name: 'a.txt',
    bytes: () => utf8(`${planText}\n${second}`),
    says: /hai kế hoạch/,
    remedy: /tách thành hai tệp/,
  },
  { why: 'no ending', name: 'ke-hoach', bytes: () => utf8(planText), says: /chưa đọc được dạng tệp/ },
  { why: 'an unknown ending', name: 'a.xyz', bytes: () => utf8(planText), says: /chưa đọc được dạng tệp «\.xyz»/ },
];

describe('what cannot be read is refused by name, with a remedy', () => {
  test('thirty kinds or more', () => expect(hostile.length).toBeGreaterThanOrEqual(30));

  test.for(hostile)('$why ($name)', async ({ name, bytes, says, remedy }) => {
    const refused: unknown = await readDocumentFile(name, bytes()).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(UnreadableDocument);
    const { problem, remedy: said } = refused as UnreadableDocument;
    expect(problem).toMatch(says);
    expect(said).toMatch(remedy ?? /\p{L}{2}/u);
    expect(`${problem} ${said}`).not.toMatch(/\bundefined\b|\[object|\bat \w+ \(/);
  });
});

test.for([
  {
    why: 'links of a DOCX to other places are not followed, its words are read',
    name: 'a.docx',
    bytes: () =>
      madeDocx(
        planText
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => paragraph(line))
          .join(''),
        {
          'word/_rels/document.xml.rels':
            '<Relationships><Relationship Target="http://vi-du.invalid/" TargetMode="External"/></Relationships>',
        },
      ),
  },
  {
    why: 'a script in a page is no word of it',
    name: 'a.html',
    bytes: () =>
      utf8(
        `<html><body><p>${planText.replaceAll('\n', '</p><p>')}</p><script>x("tiêm vào 100%")</script></body></html>`,
      ),
  },
])('$why', async ({ name, bytes }) => {
  const { blocks } = await readDocumentFile(name, bytes());
  const words = blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n');
  expect(words).toContain('Tối thiểu 80% hồ sơ');
  expect(words).not.toContain('tiêm vào');
});
