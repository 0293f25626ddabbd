import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { readDocumentFile } from '../../../src/drafting/readers/read-file.ts';
import { readDocx } from '../../../src/drafting/readers/docx.ts';
import { readHtml } from '../../../src/drafting/readers/html.ts';
import { readPdf } from '../../../src/drafting/readers/pdf.ts';
import { readerRuns, readerTimeout } from '../reader-runs.ts';
import { readOrRefused } from './contract.ts';
import { abstractList, cell, docxFiles, inList, list, paragraph, row, run, table } from './made-docx.ts';
import { madePdf } from './made-pdf.ts';

vi.setConfig({ testTimeout: readerTimeout });

const words = 'Ủy ban nhân dân tỉnh ban hành Kế hoạch chuyển đổi số của tỉnh đến năm 2025.';
const body = `${paragraph(words, inList(1))}${paragraph(run('Tối thiểu 80% hồ sơ', '<w:b/>'), inList(1, 1))}${table(
  row(cell('TT'), cell('Chỉ tiêu', '<w:gridSpan w:val="2"/>')),
  row(cell('1', '<w:vMerge w:val="restart"/>'), cell('Tỷ lệ'), cell('80%')),
)}`;
const files = docxFiles(body, {
  numbering: `${abstractList(0, [{ format: 'upperRoman', text: '%1.' }, { text: '%1.%2.' }])}${list(1, 0)}`,
  styles: '<w:style w:type="paragraph" w:default="1" w:styleId="A"><w:name w:val="heading 1"/></w:style>',
});
const page = new TextEncoder().encode(
  `<!doctype html><html><head><meta charset="utf-8"></head><body><nav><a>Trang chủ</a></nav><h1>Kế hoạch</h1><ol start="2"><li>${words}</li><li>Hai<ul><li>Ba</li></ul></li></ol><table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td colspan="2">c<br>d</td></tr></table><p>${words}</p></body></html>`,
);
const pdf = madePdf([
  [
    ...[words, 'Tối thiểu 80% hồ sơ', 'được xử lý trực tuyến'].map((text, index) => ({
      text,
      x: 80,
      y: 700 - index * 16,
    })),
    ...['TT', 'Chỉ tiêu', 'Năm'].flatMap((text, column) =>
      [0, 1].map((line) => ({ text, x: 80 + column * 120, y: 600 - line * 16 })),
    ),
  ],
  [{ text: '2', x: 300, y: 40 }],
]);

type Change =
  | { readonly kind: 'flip'; readonly at: number; readonly byte: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'put'; readonly at: number; readonly bytes: Uint8Array };
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.nat(80) }),
  fc.record({ kind: fc.constant('put' as const), at: fc.nat(), bytes: fc.uint8Array({ maxLength: 30 }) }),
);
const changed = (bytes: Uint8Array, changes: readonly Change[]): Uint8Array =>
  changes.reduce((now, one) => {
    if (now.length === 0) return now;
    const at = one.at % now.length;
    if (one.kind === 'flip') return now.with(at, one.byte);
    if (one.kind === 'cut') return Uint8Array.from([...now.subarray(0, at), ...now.subarray(at + one.length)]);
    return Uint8Array.from([...now.subarray(0, at), ...one.bytes, ...now.subarray(at)]);
  }, bytes);
const changes = fc.array(change, { minLength: 1, maxLength: 6 });

test.for([
  { name: 'DOCX', start: [0x50, 0x4b, 3, 4], read: readDocx },
  { name: 'HTML', start: [], read: readHtml },
  { name: 'PDF', start: [...new TextEncoder().encode('%PDF-1.7\n')], read: readPdf },
])('$name: arbitrary bytes are read or refused in words', async ({ start, read }) => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.boolean(), async (bytes, marked) => {
      await readOrRefused(() => read(marked ? Uint8Array.from([...start, ...bytes]) : bytes));
    }),
    readerRuns,
  );
});

test('arbitrary bytes under any name are read or refused in words', async () => {
  const name = fc.constantFrom('a.docx', 'a.pdf', 'a.html', 'a.txt', 'a.md', 'a.doc', 'a');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), name, async (bytes, named) => {
      await readOrRefused(() => readDocumentFile(named, bytes));
    }),
    readerRuns,
  );
});

test('DOCX: a changed ZIP file is read or refused in words', async () => {
  const whole = zipSync(files);
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      await readOrRefused(() => readDocumentFile('a.docx', changed(whole, list)));
    }),
    readerRuns,
  );
});

test('DOCX: a changed part in a sound ZIP file is read or refused in words', async () => {
  const part = fc.constantFrom(
    'word/document.xml',
    'word/numbering.xml',
    'word/styles.xml',
    '_rels/.rels',
    '[Content_Types].xml',
  );
  await fc.assert(
    fc.asyncProperty(part, changes, async (name, list) => {
      const bytes = files[name];
      if (!(bytes instanceof Uint8Array)) throw new Error(name);
      await readOrRefused(() =>
        readDocumentFile('a.docx', zipSync({ ...files, [name]: changed(bytes, list) }, { level: 0 })),
      );
    }),
    readerRuns,
  );
});

test('HTML: a changed page is read or refused in words', async () => {
  const piece = fc.constantFrom(
    '<table>',
    '</table>',
    '<tr>',
    '<td colspan=9>',
    '<ol reversed>',
    '<li value=-3>',
    '<p>',
    '</div>',
    '<!--',
    '<script>',
    '<b>',
    '&#0;',
    '&nbsp;',
    '<svg>',
    '<template>',
    '<select>',
    '\u00ad',
    '<form>',
  );
  await fc.assert(
    fc.asyncProperty(changes, fc.array(fc.tuple(fc.nat(), piece), { maxLength: 6 }), async (list, pieces) => {
      const put = pieces.map(([at, text]): Change => ({ kind: 'put', at, bytes: new TextEncoder().encode(text) }));
      await readOrRefused(() => readHtml(changed(page, [...put, ...list.slice(0, pieces.length === 0 ? 6 : 1)])));
    }),
    readerRuns,
  );
});

test('PDF: a changed file is read or refused in words', async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      await readOrRefused(() => readPdf(changed(pdf, list)));
    }),
    readerRuns,
  );
});

test('the files that are changed are sound before', async () => {
  for (const [name, bytes] of [
    ['a.docx', zipSync(files)],
    ['a.html', page],
    ['a.pdf', pdf],
  ] as const)
    expect(await readOrRefused(() => readDocumentFile(name, bytes)), name).toBeDefined();
});
