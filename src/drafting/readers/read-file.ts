import { UnreadableDocument, type DocumentFormat, type DocumentReader } from '../read-document.ts';
import { decodeUnicode, readText } from './text.ts';

/** The largest file that is read, in bytes. */
export const fileLimit = 20 * 1024 * 1024;

const textReader =
  (format: Extract<DocumentFormat, 'txt' | 'md'>): DocumentReader =>
  (bytes) => {
    const { text, repairs } = decodeUnicode(bytes);
    return Promise.resolve(readText(text, format, repairs));
  };

/** Who reads which format. A new format is a line here and a file in this folder. */
const readers: Partial<Record<DocumentFormat, DocumentReader>> = { txt: textReader('txt'), md: textReader('md') };

const endings: Readonly<Record<string, DocumentFormat>> = {
  txt: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  pdf: 'pdf',
};

/** The format that a file name claims; undefined where it is none that can be read. */
export const formatOf = (name: string): DocumentFormat | undefined =>
  endings[/\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];

/** Reads a file by its name and bytes. Rejects with `UnreadableDocument`, which says in Vietnamese what to do. */
export const readDocumentFile: (name: string, bytes: Uint8Array) => ReturnType<DocumentReader> = async (
  name,
  bytes,
) => {
  if (bytes.length === 0) throw new UnreadableDocument('tệp rỗng.', 'chọn tệp có nội dung.');
  if (bytes.length > fileLimit)
    throw new UnreadableDocument('tệp lớn hơn 20 MB.', 'bỏ ảnh trong tệp, hoặc tách phụ lục thành tệp riêng.');
  const format = formatOf(name);
  const reader = format === undefined ? undefined : readers[format];
  if (reader === undefined)
    throw new UnreadableDocument(
      `chưa đọc được dạng tệp «${/\.[^./\\]+$/.exec(name)?.[0] ?? name}».`,
      'mở tệp, chọn “Lưu thành” .txt (bảng mã UTF-8) rồi nhập lại.',
    );
  const document = await reader(bytes);
  const letters = document.blocks.reduce(
    (sum, block) =>
      sum + (block.kind === 'text' ? block.text : block.rows.flat().join('')).replaceAll(/\s/g, '').length,
    0,
  );
  if (letters < 40)
    throw new UnreadableDocument(
      letters === 0 ? 'không thấy chữ nào trong tệp.' : 'tệp có quá ít chữ để là một kế hoạch.',
      'chọn tệp khác; nếu đây là bản quét, không có lớp chữ, hãy xin bản gốc hoặc nhận dạng chữ rồi soát lại.',
    );
  return document;
};
