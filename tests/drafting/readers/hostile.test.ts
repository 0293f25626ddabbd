import { strToU8, zipSync, zlibSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { readDocumentFile } from '../../../src/drafting/readers/read-file.ts';
import { docxFiles, escaped, madeDocx, paragraph } from './made-docx.ts';
import { madePdf } from './made-pdf.ts';
import { planDocx, planPage, planText } from './plan-fixture.ts';

// The largest of these files is read for as long as a busy machine needs.
vi.setConfig({ testTimeout: 300_000 });

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from([...values, ...Array<number>(600).fill(7)]);
const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const ole = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array<number>(504).fill(0),
    ...wide(stream),
    0,
    0,
  ]);
const zipOf = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const docxWith = (document: string, level: 0 | 1 = 0): Uint8Array =>
  zipSync({ ...docxFiles(''), 'word/document.xml': strToU8(document) }, { level });
const words = 'Ủy ban nhân dân tỉnh ban hành Kế hoạch chuyển đổi số của tỉnh đến năm 2025.';

/** A ZIP file whose directory tells a smaller size than an entry grows to. */
const lying = (): Uint8Array => {
  const whole = zipSync({ ...docxFiles(''), 'word/document.xml': new Uint8Array(3_000_000).fill(0x20) });
  const view = new DataView(whole.buffer);
  for (let at = 0; at + 46 < whole.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 3_000_000)
      view.setUint32(at + 24, 5000, true);
  return whole;
};
/** A DOCX one letter of which was changed on the way. */
const damaged = (): Uint8Array => {
  const whole = zipSync(docxFiles(paragraph(words)), { level: 0 });
  const at = new TextDecoder('latin1').decode(whole).indexOf('2025');
  whole[at + 3] = 0x36;
  return whole;
};
/** A PDF whose packed page comes to 40 MB. */
const swelling = (): Uint8Array => {
  const packed = zlibSync(new Uint8Array(40 * 1024 * 1024), { level: 9 });
  const part = [...encode('1 0 obj << /Filter /FlateDecode >> stream\n'), ...packed, ...encode('\nendstream endobj\n')];
  return Uint8Array.from([...encode('%PDF-1.7\n'), ...part]);
};
const head = (number: number): string =>
  `ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n\nSố: ${number}/KH-UBND\n\nSơn La, ngày 04 tháng 5 năm 2021\n\nKẾ HOẠCH\n\nChuyển đổi số của tỉnh\n\nTối thiểu 80% hồ sơ được xử lý trực tuyến.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n`;

const unsigned = (number: number): string => head(number).replace(/\nTM\.[^]*/, '\n');

const word = /Word hoặc LibreOffice.*\.docx/;
const newFile = /chép nội dung sang tệp mới.*\.docx/;
const again = /tải lại tệp.*\.docx/;

interface Hostile {
  readonly why: string;
  readonly name: string;
  readonly file: () => Uint8Array;
  readonly problem: RegExp;
  readonly remedy: RegExp;
}

const hostile: readonly Hostile[] = [
  { why: 'nothing', name: 'a.docx', file: () => new Uint8Array(), problem: /^tệp rỗng/, remedy: /có nội dung/ },
  {
    why: 'over 20 MB',
    name: 'a.txt',
    file: () => new Uint8Array(21 * 1024 * 1024),
    problem: /lớn hơn 20 MB/,
    remedy: /tách phụ lục/,
  },
  { why: 'old Word', name: 'a.doc', file: () => ole('WordDocument'), problem: /Word cũ \(\.doc\)/, remedy: word },
  {
    why: 'old Word that calls itself DOCX',
    name: 'a.docx',
    file: () => ole('WordDocument'),
    problem: /«\.docx».*Word cũ \(\.doc\)/,
    remedy: word,
  },
  {
    why: 'old Excel',
    name: 'a.xls',
    file: () => ole('Workbook'),
    problem: /bảng tính Excel/,
    remedy: /tài liệu Word.*\.docx/,
  },
  {
    why: 'a DOCX with a password',
    name: 'a.docx',
    file: () => ole('EncryptedPackage'),
    problem: /có mật khẩu/,
    remedy: /bỏ mật khẩu.*\.docx/,
  },
  {
    why: 'OpenDocument',
    name: 'a.odt',
    file: () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
    problem: /OpenDocument \(\.odt\)/,
    remedy: word,
  },
  { why: 'RTF', name: 'a.rtf', file: () => encode('{\\rtf1\\ansi Xin}'), problem: /RTF/, remedy: word },
  {
    why: 'RTF that calls itself DOCX',
    name: 'a.docx',
    file: () => encode('{\\rtf1\\ansi Xin}'),
    problem: /«\.docx».*RTF/,
    remedy: word,
  },
  {
    why: 'Excel',
    name: 'a.xlsx',
    file: () => zipOf({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' }),
    problem: /bảng tính Excel/,
    remedy: /\.docx/,
  },
  {
    why: 'PowerPoint',
    name: 'a.pptx',
    file: () => zipOf({ 'ppt/presentation.xml': '<a/>' }),
    problem: /PowerPoint/,
    remedy: /\.docx/,
  },
  {
    why: 'JPEG',
    name: 'a.jpg',
    file: () => bytes(0xff, 0xd8, 0xff, 0xe0),
    problem: /đây là ảnh/,
    remedy: /nhận dạng chữ/,
  },
  {
    why: 'PNG',
    name: 'a.png',
    file: () => bytes(0x89, 0x50, 0x4e, 0x47, 13, 10),
    problem: /đây là ảnh/,
    remedy: /nhận dạng chữ/,
  },
  {
    why: 'HEIC',
    name: 'a.heic',
    file: () => bytes(0, 0, 0, 24, ...encode('ftypheic')),
    problem: /đây là ảnh/,
    remedy: /nhận dạng chữ/,
  },
  {
    why: 'TIFF that calls itself PDF',
    name: 'a.pdf',
    file: () => bytes(0x49, 0x49, 0x2a, 0),
    problem: /«\.pdf».*ảnh/,
    remedy: /nhận dạng chữ/,
  },
  {
    why: 'WebP',
    name: 'a.webp',
    file: () => bytes(...encode('RIFFxxxxWEBP')),
    problem: /đây là ảnh/,
    remedy: /nhận dạng chữ/,
  },
  { why: 'ZIP', name: 'a.zip', file: () => zipOf({ 'a.txt': 'x' }), problem: /tệp nén/, remedy: /giải nén/ },
  {
    why: 'RAR',
    name: 'a.rar',
    file: () => bytes(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0),
    problem: /tệp nén/,
    remedy: /giải nén/,
  },
  {
    why: '7z',
    name: 'a.7z',
    file: () => bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c),
    problem: /tệp nén/,
    remedy: /giải nén/,
  },
  {
    why: 'a saved page in one file',
    name: 'a.html',
    file: () => encode('From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>'),
    problem: /\.mht/,
    remedy: /lưu lại thành \.html/,
  },
  { why: 'macros by name', name: 'a.docm', file: () => planDocx(), problem: /có macro \(\.docm\)/, remedy: word },
  {
    why: 'macros inside',
    name: 'a.docx',
    file: () => zipSync({ ...docxFiles(paragraph(words)), 'word/vbaProject.bin': new Uint8Array(10) }),
    problem: /có macro \(\.docm\)/,
    remedy: word,
  },
  {
    why: 'a DOCX that calls itself PDF',
    name: 'a.pdf',
    file: planDocx,
    problem: /tên \.pdf nhưng bên trong là DOCX/,
    remedy: /đổi đuôi tệp thành \.docx/,
  },
  {
    why: 'a PDF that calls itself DOCX',
    name: 'a.docx',
    file: () => madePdf([[{ text: words, x: 50, y: 700 }]]),
    problem: /tên \.docx nhưng bên trong là PDF/,
    remedy: /đổi đuôi tệp thành \.pdf/,
  },
  {
    why: 'a page that calls itself DOCX',
    name: 'a.docx',
    file: () => encode(planPage()),
    problem: /tên \.docx nhưng bên trong là trang web/,
    remedy: /đổi đuôi tệp thành \.html/,
  },
  {
    why: 'a text that calls itself PDF',
    name: 'a.pdf',
    file: () => encode(planText()),
    problem: /tên \.pdf nhưng bên trong là chữ thường/,
    remedy: /đổi đuôi tệp thành \.txt/,
  },
  {
    why: 'a DOCX without an ending',
    name: 'ke-hoach',
    file: planDocx,
    problem: /chưa đọc được dạng tệp.*bên trong là DOCX/,
    remedy: /thành \.docx/,
  },
  {
    why: 'a ZIP bomb by its ratio',
    name: 'a.docx',
    file: () => zipSync({ ...docxFiles(''), 'word/media/a.bin': [new Uint8Array(40 * 1024 * 1024), { level: 9 }] }),
    problem: /bom nén/,
    remedy: newFile,
  },
  {
    why: 'a ZIP bomb by its entries',
    name: 'a.docx',
    file: () =>
      zipSync(
        {
          ...docxFiles(''),
          ...Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`word/${index}.xml`, new Uint8Array()])),
        },
        { level: 0 },
      ),
    problem: /bom nén/,
    remedy: newFile,
  },
  { why: 'a ZIP bomb that lies about its size', name: 'a.docx', file: lying, problem: /bom nén/, remedy: newFile },
  {
    why: 'a DOCX cut in the middle',
    name: 'a.docx',
    file: () => planDocx().slice(0, 2000),
    problem: /hỏng hoặc tải về chưa trọn/,
    remedy: again,
  },
  {
    why: 'a DOCX one figure of which was damaged',
    name: 'a.docx',
    file: damaged,
    problem: /hỏng hoặc tải về chưa trọn/,
    remedy: again,
  },
  {
    why: 'a DOCX without its main part',
    name: 'a.docx',
    file: () => zipOf({ '[Content_Types].xml': '<a/>', 'word/styles.xml': '<a/>' }),
    problem: /thiếu phần nội dung chính/,
    remedy: word,
  },
  {
    why: 'XML that stops',
    name: 'a.docx',
    file: () => docxWith('<w:document><w:body><w:p>'),
    problem: /bị hỏng \(không đúng XML\)/,
    remedy: word,
  },
  {
    why: 'XML tags that cross',
    name: 'a.docx',
    file: () => docxWith('<w:document><w:p><w:r></w:p></w:r></w:document>'),
    problem: /bị hỏng \(không đúng XML\)/,
    remedy: word,
  },
  {
    why: 'more words in one part than any plan has',
    name: 'a.docx',
    file: () =>
      docxWith(
        `<w:document><w:body>${Array.from({ length: 700_000 }, (_, at) => `<w:p><w:r><w:t>${at * 7}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
        1,
      ),
    problem: /phần chữ trong tệp Word lớn hơn 20 MB/,
    remedy: /tách phụ lục/,
  },
  {
    why: 'two plans whose first is not signed',
    name: 'a.txt',
    file: () => encode(`${unsigned(12)}\n${unsigned(13)}`),
    problem: /có hai kế hoạch/,
    remedy: /tách thành hai tệp/,
  },
  {
    why: 'old Word with nothing to tell it but its name',
    name: 'a.doc',
    file: () => ole('X'),
    problem: /Word cũ/,
    remedy: word,
  },
  {
    why: 'a document type',
    name: 'a.docx',
    file: () => docxWith('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document>&b;</w:document>'),
    problem: /DTD hoặc thực thể/,
    remedy: newFile,
  },
  {
    why: 'an entity of its own',
    name: 'a.docx',
    file: () => docxWith(`<w:document><w:body><w:p><w:r><w:t>&lol; ${words}</w:t></w:r></w:p></w:body></w:document>`),
    problem: /bị hỏng \(không đúng XML\)/,
    remedy: word,
  },
  {
    why: 'XML of 100,000 levels',
    name: 'a.docx',
    file: () =>
      docxWith(
        `<w:document><w:body>${'<w:sdt><w:sdtContent>'.repeat(50_000)}${'</w:sdtContent></w:sdt>'.repeat(50_000)}</w:body></w:document>`,
      ),
    problem: /lồng (?:các phần|thẻ) quá sâu/,
    remedy: word,
  },
  {
    why: 'HTML of 100,000 levels',
    name: 'a.html',
    file: () => encode(`<html>${'<div>'.repeat(100_000)}${words}`),
    problem: /lồng thẻ quá sâu/,
    remedy: /chép phần văn bản vào Word/,
  },
  {
    why: 'a scanned PDF',
    name: 'a.pdf',
    file: () => madePdf([[]]),
    problem: /bản quét, không có lớp chữ/,
    remedy: /OCR/,
  },
  { why: 'a PDF that swells', name: 'a.pdf', file: swelling, problem: /bom nén/, remedy: /chép phần văn bản vào Word/ },
  {
    why: 'a broken PDF',
    name: 'a.pdf',
    file: () => encode('%PDF-1.4\nxref\n0 0\n'),
    problem: /PDF bị hỏng/,
    remedy: /tải lại/,
  },
  {
    why: 'binary rubbish',
    name: 'a.txt',
    file: () => Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251),
    problem: /mã nhị phân|không phải chữ Unicode/,
    remedy: /\.docx|UTF-8/,
  },
  {
    why: 'English',
    name: 'a.txt',
    file: () => encode('The provincial committee issues this plan on digital transformation until 2025. '.repeat(4)),
    problem: /không phải tiếng Việt/,
    remedy: /bản tiếng Việt/,
  },
  {
    why: 'English in a DOCX',
    name: 'a.docx',
    file: () =>
      madeDocx(paragraph(escaped('The provincial committee issues this plan on digital transformation until 2025.'))),
    problem: /không phải tiếng Việt/,
    remedy: /bản tiếng Việt/,
  },
  {
    why: 'Vietnamese without its marks',
    name: 'a.txt',
    file: () => encode('Uy ban nhan dan tinh ban hanh Ke hoach chuyen doi so cua tinh den nam 2025. '.repeat(3)),
    problem: /không phải tiếng Việt có dấu/,
    remedy: /chuyển mã/,
  },
  {
    why: 'two plans',
    name: 'a.txt',
    file: () => encode(`${head(12)}\n${head(13)}`),
    problem: /có hai kế hoạch/,
    remedy: /tách thành hai tệp/,
  },
  {
    why: 'two plans in a DOCX',
    name: 'a.docx',
    file: () =>
      madeDocx(
        `${head(12)}\n${head(13)}`
          .split('\n')
          .map((line) => paragraph(line))
          .join(''),
      ),
    problem: /có hai kế hoạch/,
    remedy: /tách thành hai tệp/,
  },
  { why: 'few words', name: 'a.txt', file: () => encode('Kế hoạch'), problem: /quá ít chữ/, remedy: /chọn tệp khác/ },
];

test('are at least thirty', () => expect(hostile.length).toBeGreaterThanOrEqual(30));

test.for(hostile)('a hostile document is refused in words: $why', async ({ name, file, problem, remedy }) => {
  const made = file();
  const start = performance.now();
  await expect(readDocumentFile(name, made)).rejects.toMatchObject({
    name: 'UnreadableDocument',
    problem: expect.stringMatching(problem) as string,
    remedy: expect.stringMatching(remedy) as string,
  });
  expect(performance.now() - start).toBeLessThan(5000);
});

test.for([
  { why: 'one plan that names itself twice', text: `${head(12)}\n${head(12)}` },
  { why: 'a plan with an annex', text: `${head(12)}\nPHỤ LỤC\n\nKẾ HOẠCH CHI TIẾT\n\nKèm theo Kế hoạch số 12/KH-UBND` },
])('a whole document is not taken for two: $why', async ({ text }) => {
  await expect(readDocumentFile('a.txt', encode(text))).resolves.toMatchObject({ format: 'txt' });
});
