import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { UnreadableDocument, type DocumentReader, type ReadBlock, type ReadingWarning } from '../read-document.ts';
import { countRepairs } from './characters.ts';
import { nearWorker } from './pdf/near-worker.ts';
import { extentOf, lineText, printedLines, type PrintedItem, type PrintedLine } from './pdf/printed-lines.ts';
import { pageParts } from './pdf/printed-tables.ts';
import { refuseBombs } from './pdf/refuse-bombs.ts';
import { withoutRunningHeads } from './pdf/running-heads.ts';
import { tableOf } from './table-grid.ts';
import { wordsReader } from './words-reader.ts';

/** The longest file that is read, in pages. */
const mostPages = 1500;
/** The most pieces of text that one page may print. */
const mostItems = 60_000;

const broken = (): UnreadableDocument =>
  new UnreadableDocument(
    'tệp PDF bị hỏng hoặc tải về chưa trọn.',
    'tải lại tệp từ nơi đăng; nếu vẫn vậy, mở bằng trình duyệt, chép phần văn bản vào Word, lưu thành .docx rồi nhập lại.',
  );

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

const openPdf = async (bytes: Uint8Array): Promise<{ pdf: PDFDocumentProxy; close: () => Promise<void> }> => {
  const { getDocumentProxy } = await import('unpdf');
  const worker = await nearWorker();
  const close = async (pdf?: PDFDocumentProxy): Promise<void> => {
    await pdf?.loadingTask.destroy().catch(() => undefined);
    worker?.destroy();
  };
  try {
    // The library takes the bytes for itself: it is given a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      ...(worker === undefined ? {} : { worker }),
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      useWorkerFetch: false,
      verbosity: 0,
    });
    return { pdf, close: () => close(pdf) };
  } catch (error) {
    await close();
    if (nameOf(error) === 'PasswordException')
      throw new UnreadableDocument(
        'tệp PDF có mật khẩu.',
        'mở tệp bằng mật khẩu, in hoặc lưu lại thành PDF không có mật khẩu rồi nhập lại.',
      );
    throw broken();
  }
};

const itemsOf = async (pdf: PDFDocumentProxy, number: number): Promise<PrintedItem[]> => {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.slice(0, mostItems).flatMap((item): PrintedItem[] => {
      if (!('str' in item) || item.str === '') return [];
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
      const size = Math.hypot(c, d) || Math.hypot(a, b);
      if (![x, y, size, item.width].every(Number.isFinite) || size === 0) return [];
      return [{ text: item.str, x, y, width: Math.abs(item.width), size, turned: Math.abs(b) > Math.abs(a) * 0.1 }];
    });
  } catch {
    throw broken();
  }
};

/** Begins to read a page that may never be waited for: where another breaks the reading, its own fault is no news to anybody. */
const askFor = (pdf: PDFDocumentProxy, number: number): Promise<PrintedItem[]> => {
  const items = itemsOf(pdf, number);
  items.catch(() => undefined);
  return items;
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** What is usual on the pages: how far lines stand below each other, in parts of their size, and where they begin and end. */
interface Usual {
  readonly pitch: number;
  readonly left: number;
  readonly right: number;
}

const usualOf = (pages: readonly (readonly PrintedLine[])[]): Usual => {
  const gaps = pages.flatMap((page) =>
    page.slice(1).map((line, index) => ((page[index]?.y ?? line.y) - line.y) / line.size),
  );
  const extents = pages.flat().map(extentOf);
  const lefts = new Map<number, number>();
  for (const { x } of extents) lefts.set(Math.round(x / 3), (lefts.get(Math.round(x / 3)) ?? 0) + 1);
  const [left = 0] = [...lefts].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return {
    pitch: median(gaps.filter((gap) => gap > 0.8 && gap < 3)),
    left: left * 3,
    right: extents.reduce((most, { right }) => Math.max(most, right), 0),
  };
};

/** A list item hangs over its own lines; a paragraph's first line is set in. */
const hangs = /^(?:[-–—+•*▪●○]|(?:\d{1,3}\.)*\d{1,3}[.)]?|[IVX]+[.)]|\p{L}[.)])\s/u;

/** Whether a line begins a paragraph by the space above it, or by being set in from the line above. */
const opensParagraph = (line: PrintedLine, above: PrintedLine | undefined, usual: Usual): boolean => {
  if (above === undefined) return false;
  if ((above.y - line.y) / line.size > usual.pitch * 1.22) return true;
  const { x, right } = extentOf(line);
  const set = x - usual.left;
  const centred = Math.abs(set - (usual.right - right)) < line.size * 2;
  return (
    set > line.size * 0.8 &&
    set < line.size * 6 &&
    !centred &&
    x - extentOf(above).x > line.size * 0.8 &&
    !hangs.test(lineText(above))
  );
};

const emptyPages = (pages: readonly (readonly PrintedLine[])[]): ReadingWarning[] => {
  const empty = pages.flatMap((page, index) => (page.length === 0 ? [index + 1] : []));
  return empty.length === 0
    ? []
    : [
        {
          problem: `trang ${empty.slice(0, 20).join(', ')}${empty.length > 20 ? ', …' : ''} không có lớp chữ (trang quét hoặc trang trống).`,
          remedy: 'xem các trang ấy trong bản gốc; nếu có chữ thì nhận dạng chữ, soát lại rồi nhập lại cả tệp.',
        },
      ];
};

/** Reads a PDF by where its words are printed: lines in reading order, columns, tables; without running heads. */
export const readPdf: DocumentReader = async (bytes, onPage) => {
  await refuseBombs(bytes);
  const { pdf, close } = await openPdf(bytes);
  const repairs = countRepairs();
  const printed: PrintedLine[][] = [];
  try {
    if (pdf.numPages > mostPages)
      throw new UnreadableDocument(
        `tệp PDF có ${pdf.numPages} trang.`,
        'tách riêng phần kế hoạch thành tệp dưới 1.500 trang rồi nhập lại.',
      );
    // A damaged file may be without any page.
    if (pdf.numPages < 1) throw broken();
    // The next page is asked for while this one is read: it need not be waited for.
    let next = askFor(pdf, 1);
    for (let number = 1; number <= pdf.numPages; number += 1) {
      onPage?.(number, pdf.numPages);
      const items = await next;
      if (number < pdf.numPages) next = askFor(pdf, number + 1);
      printed.push(printedLines(items, repairs));
    }
  } finally {
    await close();
  }
  if (printed.every((page) => page.length === 0))
    throw new UnreadableDocument(
      'bản quét, không có lớp chữ.',
      'xin bản gốc có chữ (DOCX, PDF xuất từ Word), hoặc nhận dạng chữ (OCR) rồi soát lại trước khi nhập.',
    );
  const pages = withoutRunningHeads(printed, repairs);
  const usual = usualOf(pages);
  const wordsOf = wordsReader(printed.flat().map(lineText).join('\n'), repairs);
  let tables = 0;
  const blocks = pages.flatMap((lines, index) =>
    pageParts(lines).flatMap((part): ReadBlock[] => {
      const page = index + 1;
      if (part.kind === 'table') {
        const read = tableOf(
          part.grid.map((row) => new Map([...row].map(([column, text]) => [column, wordsOf(text)]))),
        );
        if (read === undefined) return [];
        tables += 1;
        return [{ ...read, page }];
      }
      const text = wordsOf(lineText(part.line));
      return text === ''
        ? []
        : [
            {
              kind: 'text',
              text,
              ...(opensParagraph(part.line, part.above, usual) ? { spaceBefore: true } : {}),
              page,
            },
          ];
    }),
  );
  return {
    format: 'pdf',
    blocks,
    lines: 'printed',
    repairs: repairs.list(),
    warnings: [
      ...emptyPages(printed),
      ...(tables === 0
        ? []
        : [
            {
              problem: `có ${tables} bảng được dựng lại từ vị trí của chữ.`,
              remedy: 'so từng hàng của bảng với bản gốc: một ô dài có thể đứng nhầm hàng.',
            },
          ]),
    ],
  };
};
