import { UnreadableDocument, type DocumentReader, type ReadBlock, type ReadingWarning } from '../read-document.ts';
import { readLegacy } from './legacy-encoding.ts';
import { printedLines, runningLines, type PlacedWords, type PrintedLine } from './pdf-lines.ts';

/** No plan has more pages. */
const mostPages = 600;

const refusalOf = (error: unknown): UnreadableDocument => {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException'
    ? new UnreadableDocument('tệp PDF có mật khẩu.', 'mở bằng mật khẩu, in ra PDF mới không có mật khẩu, rồi nhập lại.')
    : new UnreadableDocument(
        'tệp PDF hỏng hoặc bị cắt cụt.',
        'tải lại hoặc xin lại tệp; mở được ở máy khác thì in ra PDF mới.',
      );
};

/** Pieces of words of every page. */
const placedWords = async (bytes: Uint8Array): Promise<PlacedWords[][]> => {
  const { getDocumentProxy } = await import('unpdf');
  // The library takes the bytes for itself: it gets a copy.
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0, stopAtErrors: false });
  try {
    if (pdf.numPages > mostPages)
      throw new UnreadableDocument(`tệp PDF có ${pdf.numPages} trang.`, 'tách phần kế hoạch thành tệp riêng.');
    const pages: PlacedWords[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item): PlacedWords[] => {
          if (!('str' in item)) return [];
          const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
          // Words that run up or down the page are no line of the text.
          if (Math.abs(b) > Math.abs(a) || Math.abs(c) > Math.abs(d)) return [];
          return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height || 10 }];
        }),
      );
      page.cleanup();
    }
    return pages;
  } finally {
    await pdf.loadingTask.destroy();
  }
};

/** Lines as blocks: a larger gap is told, rows of three columns or more in a run are a table. */
const blocksOf = (lines: readonly PrintedLine[]): ReadBlock[] => {
  const gaps = lines
    .map((line, place) => (lines[place + 1]?.page === line.page ? line.y - (lines[place + 1]?.y ?? 0) : 0))
    .filter((gap) => gap > 0)
    .sort((one, other) => one - other);
  const usual = gaps[Math.floor(gaps.length * 0.4)] ?? 0;
  const blocks: ReadBlock[] = [];
  const cellsOf = (line: PrintedLine | undefined): string[] => line?.text.split('\t') ?? [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    let end = index;
    while (cellsOf(lines[end]).length >= 3) end += 1;
    if (end - index >= 2) {
      const rows = lines.slice(index, end).map(cellsOf);
      const width = Math.max(...rows.map((row) => row.length));
      blocks.push({
        kind: 'table',
        rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
        page: line.page,
      });
      index = end - 1;
      continue;
    }
    const above = lines[index - 1];
    const isApart = above !== undefined && above.page === line.page && above.y - line.y > usual * 1.35;
    blocks.push({ kind: 'text', text: line.text, page: line.page, ...(isApart ? { spaceBefore: true } : {}) });
  }
  return blocks;
};

/**
 * Reads the text layer of a PDF, line by line as printed; running heads and page numbers are taken out and told. Throws
 * `UnreadableDocument` for what is locked, broken, or has no words.
 */
export const readPdf: DocumentReader = async (bytes) => {
  let pieces: PlacedWords[][];
  try {
    pieces = await placedWords(bytes);
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : refusalOf(error);
  }
  const pages = pieces.map((page, place) => printedLines(page, place + 1));
  const empty = pages.filter((lines) => lines.length === 0).length;
  if (empty === pages.length)
    throw new UnreadableDocument(
      'bản quét, không có lớp chữ: cả tệp chỉ là ảnh.',
      'xin bản gốc (.docx hoặc PDF xuất từ máy); nếu không có, nhận dạng chữ bằng chương trình OCR, soát lại rồi nhập.',
    );
  const running = runningLines(pages);
  const lines = pages.flat().filter((line) => !running.has(line));
  const legacy = readLegacy(lines.map(({ text }) => text).join('\n'));
  const words = legacy?.text.split('\n');
  const read =
    words?.length === lines.length ? lines.map((line, place) => ({ ...line, text: words[place] ?? '' })) : lines;
  const warnings: ReadingWarning[] =
    empty === 0
      ? []
      : [
          {
            problem: `${empty} trang không có chữ đọc được (ảnh quét).`,
            remedy: 'xem các trang ấy trong tệp gốc và chép phần còn thiếu.',
          },
        ];
  return {
    format: 'pdf',
    blocks: blocksOf(read),
    lines: 'printed',
    repairs: [
      ...(running.size > 0 ? [{ what: 'bỏ đầu trang, chân trang và số trang', count: running.size }] : []),
      ...(legacy ? [{ what: `chuyển từ ${legacy.code} sang Unicode`, count: 1 }] : []),
    ],
    warnings,
  };
};
