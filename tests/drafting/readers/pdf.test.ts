import { expect, test } from 'vitest';
import { readPdf } from '../../../src/drafting/readers/pdf.ts';
import { keepsContract, shown } from './contract.ts';
import { madePdf, type MadeText } from './made-pdf.ts';

/** Lines below each other from the top, at one left edge. */
const lines = (texts: readonly string[], start = 700, left = 80): MadeText[] =>
  texts.map((text, index) => ({ text, x: left, y: start - index * 16 }));
const words = 'Tỉnh phấn đấu hoàn thành các mục tiêu của kế hoạch';
const body = (page: number): string[] =>
  Array.from(
    { length: 6 },
    (_, index) => `Trang ${'abcdef'[page] ?? ''} dòng thứ ${'abcdef'[index] ?? ''} của văn bản này`,
  );

test.for<{ why: string; pages: MadeText[][]; is: string[] }>([
  {
    why: 'lines from top to bottom, in whatever order they are drawn',
    pages: [[...lines(['Một', 'hai', 'ba'])].reverse()],
    is: ['Một', 'hai', 'ba'],
  },
  {
    why: 'pieces of a line, spaces from gaps',
    pages: [
      [
        { text: 'Chuyển', x: 80, y: 700 },
        { text: 'đổi', x: 119, y: 700 },
        { text: ' số', x: 137, y: 700.5 },
      ],
    ],
    is: ['Chuyển đổi số'],
  },
  {
    why: 'a piece that touches the one before',
    pages: [
      [
        { text: 'Chuy', x: 80, y: 700 },
        { text: 'ển', x: 104, y: 700 },
      ],
    ],
    is: ['Chuyển'],
  },
  {
    why: 'two columns of the head',
    pages: [
      [
        { text: 'ỦY BAN NHÂN DÂN', x: 80, y: 700 },
        { text: 'CỘNG HÒA XÃ HỘI', x: 300, y: 701 },
        { text: 'TỈNH SƠN LA', x: 90, y: 684 },
        { text: 'Độc lập - Tự do', x: 300, y: 686 },
      ],
    ],
    is: ['ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI', 'TỈNH SƠN LA\tĐộc lập - Tự do'],
  },
  {
    why: 'a larger space begins a paragraph',
    pages: [[...lines([words, words]), ...lines([words, words], 650)]],
    is: [words, words, `¶${words}`, words],
  },
  {
    why: 'a line set in begins a paragraph',
    pages: [
      [
        ...lines([words, words]),
        { text: 'Sau đó tỉnh làm tiếp', x: 110, y: 668 },
        { text: words, x: 80, y: 652 },
        { text: words, x: 80, y: 636 },
      ],
    ],
    is: [words, words, '¶Sau đó tỉnh làm tiếp', words, words],
  },
  {
    why: 'a hyphen at the end of a line stays',
    pages: [lines(['giai đoạn 2021-', '2025 của tỉnh'])],
    is: ['giai đoạn 2021-', '2025 của tỉnh'],
  },
  {
    why: 'a table of three columns',
    pages: [
      [
        ...[
          ['TT', 'Chỉ tiêu', 'Năm 2025'],
          ['1', 'Tỷ lệ hồ sơ', '80%'],
          ['2', 'Số xã', '45'],
        ].flatMap((row, at) =>
          row.map((text, column): MadeText => ({ text, x: [80, 130, 400][column] ?? 0, y: 700 - at * 20 })),
        ),
      ],
    ],
    is: ['TT | Chỉ tiêu | Năm 2025 // 1 | Tỷ lệ hồ sơ | 80% // 2 | Số xã | 45'],
  },
  {
    why: 'wrapped words of a cell, text above and below',
    pages: [
      [
        { text: 'Phụ lục của kế hoạch', x: 80, y: 720 },
        ...[
          ['TT', 'Chỉ tiêu', 'Năm'],
          ['1', 'Tỷ lệ hồ sơ', '80%'],
          ['', 'trực tuyến', ''],
          ['2', 'Số xã', '45'],
        ].flatMap((row, at) =>
          row.flatMap((text, column): MadeText[] =>
            text === '' ? [] : [{ text, x: [80, 130, 400][column] ?? 0, y: 700 - at * 16 }],
          ),
        ),
        { text: 'Các chỉ tiêu trên được đánh giá hằng năm và công bố', x: 80, y: 600 },
      ],
    ],
    is: [
      'Phụ lục của kế hoạch',
      'TT | Chỉ tiêu | Năm // 1 | Tỷ lệ hồ sơ trực tuyến | 80% // 2 | Số xã | 45',
      '¶Các chỉ tiêu trên được đánh giá hằng năm và công bố',
    ],
  },
  {
    why: 'page numbers and running heads',
    pages: [0, 1, 2].map((page) => [
      { text: 'Công báo tỉnh', x: 250, y: 770 },
      ...lines(body(page)),
      { text: String(page + 1), x: 300, y: 40 },
    ]),
    is: [0, 1, 2].flatMap(body),
  },
  { why: 'a number that is no page number', pages: [[...lines(['Tổng số xã', '45'])]], is: ['Tổng số xã', '45'] },
  {
    why: 'a stamp at an angle',
    pages: [[...lines(['Một', 'hai']), { text: 'SAO Y', x: 40, y: 300, turned: true }]],
    is: ['Một', 'hai'],
  },
  {
    why: 'a small raised number of a note',
    pages: [
      [
        { text: 'mức độ', x: 80, y: 700 },
        { text: '4', x: 117, y: 705, size: 7 },
        { text: ' của tỉnh', x: 122, y: 700 },
      ],
    ],
    is: ['mức độ của tỉnh'],
  },
  {
    why: 'words printed twice to look bold',
    pages: [
      [
        { text: 'KẾ HOẠCH', x: 80, y: 700 },
        { text: 'KẾ HOẠCH', x: 80.4, y: 700 },
      ],
    ],
    is: ['KẾ HOẠCH'],
  },
  {
    why: 'bullets of a symbol font',
    pages: [
      [
        { text: '\uf0b7', x: 80, y: 700 },
        { text: '80% xã có mạng', x: 100, y: 700 },
      ],
    ],
    is: ['- 80% xã có mạng'],
  },
])('PDF as printed: $why', async ({ pages, is }) => {
  const document = await readPdf(madePdf(pages));
  expect(shown(document)).toEqual(is);
  keepsContract(document);
});

test.for([
  {
    why: 'words that a plan repeats at the same height below its first line',
    pages: [0, 1, 2].map((page) => [
      ...lines([`Dòng đầu ${'abc'[page] ?? ''}`, words, `Dòng cuối ${'abc'[page] ?? ''}`]),
      { text: `${page + 1}`, x: 300, y: 40 },
    ]),
    keeps: words,
    times: 3,
  },
  {
    why: 'words on two pages alone',
    pages: [lines([words, 'Một']), lines([words, 'Hai']), lines(['Ba'])],
    keeps: words,
    times: 2,
  },
])('no words of the plan are taken for a running head: $why', async ({ pages, keeps, times }) => {
  const said = shown(await readPdf(madePdf(pages)));
  expect(said.filter((text) => text.replace('¶', '') === keeps)).toHaveLength(times);
});

test('whoever listens for pages and fails ends the reading, and nothing is left over', async () => {
  const stop = (): void => {
    throw new Error('thôi');
  };
  await expect(readPdf(madePdf([lines([words]), lines([words])]), stop)).rejects.toThrow('thôi');
});

test('what was taken off and what could not be read are told', async () => {
  const document = await readPdf(
    madePdf([
      ...[0, 1, 2].map((page) => [
        { text: 'Công báo', x: 250, y: 770 },
        ...lines(body(page)),
        { text: `Trang ${page + 1}`, x: 300, y: 40 },
      ]),
      [],
    ]),
  );
  expect(document.repairs).toEqual([
    { what: 'bỏ dòng lặp lại ở đầu, cuối trang: «Công báo»', count: 3 },
    { what: 'bỏ số trang', count: 3 },
  ]);
  expect(document.warnings.map(({ problem }) => problem)).toEqual([expect.stringMatching(/^trang 4 không có lớp chữ/)]);
  expect(document.blocks.map(({ page }) => page)).toEqual([1, 2, 3].flatMap((page) => Array<number>(6).fill(page)));
});

test.for([
  { why: 'no text on any page', bytes: madePdf([[], []]), problem: /^bản quét, không có lớp chữ\.$/, remedy: /OCR/ },
  {
    why: 'cut in the middle',
    bytes: madePdf([lines([words])]).slice(0, 300),
    problem: /PDF bị hỏng/,
    remedy: /tải lại/,
  },
  {
    // What nobody waits for must not end the program either: vitest tells a rejection that is left over.
    why: 'a list of pages that says there are none',
    bytes: new Uint8Array(
      Buffer.from(
        Buffer.from(madePdf([lines([words])]))
          .toString('latin1')
          .replace('/Count 1', '/Count 0'),
        'latin1',
      ),
    ),
    problem: /PDF bị hỏng/,
    remedy: /tải lại/,
  },
  {
    why: 'only its first line',
    bytes: new TextEncoder().encode('%PDF-1.7\n'),
    problem: /PDF bị hỏng/,
    remedy: /tải lại/,
  },
  {
    why: 'a password',
    bytes: madePdf(
      [lines([words])],
      `/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'1F'.repeat(32)}> /U <${'2E'.repeat(32)}> >>`,
    ),
    problem: /có mật khẩu/,
    remedy: /bỏ mật khẩu|không có mật khẩu/,
  },
])('a PDF that is refused: $why', async ({ bytes, problem, remedy }) => {
  await expect(readPdf(bytes)).rejects.toMatchObject({
    problem: expect.stringMatching(problem) as string,
    remedy: expect.stringMatching(remedy) as string,
  });
});
