import { UnreadableDocument, type DocumentFormat, type DocumentReader, type PageListener } from '../read-document.ts';
import { refuseByWords } from './document-words.ts';
import { isVague, kindOfFile, refuse, refusedEnding } from './file-kind.ts';
import { decodeText, readText } from './text.ts';

/** The largest file that is read, in bytes. */
export const fileLimit = 20 * 1024 * 1024;

const textReader =
  (format: Extract<DocumentFormat, 'txt' | 'md'>): DocumentReader =>
  (bytes) => {
    const { text, repairs } = decodeText(bytes);
    return Promise.resolve(readText(text, format, repairs));
  };

/** Who reads which format. A new format is a line here and a file in this folder; each comes with its library on first use. */
const readers: Record<DocumentFormat, DocumentReader> = {
  txt: textReader('txt'),
  md: textReader('md'),
  html: async (bytes) => (await import('./html.ts')).readHtml(bytes),
  docx: async (bytes) => (await import('./docx.ts')).readDocx(bytes),
  pdf: async (bytes, onPage) => (await import('./pdf.ts')).readPdf(bytes, onPage),
};

const endings: Readonly<Record<string, DocumentFormat>> = {
  txt: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  pdf: 'pdf',
};

const endingOf = (name: string): string => /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The format that a file name claims; undefined where it is none that can be read. */
export const formatOf = (name: string): DocumentFormat | undefined => endings[endingOf(name)];

const inWords: Readonly<Record<DocumentFormat | 'text', string>> = {
  txt: 'chữ thường',
  md: 'chữ thường',
  text: 'chữ thường (.txt)',
  html: 'trang web (HTML)',
  docx: 'DOCX',
  pdf: 'PDF',
};

/** The format to read by: what the bytes are, where the name does not say otherwise. Throws where they disagree. */
const settledFormat = async (name: string, bytes: Uint8Array): Promise<DocumentFormat> => {
  const ending = endingOf(name);
  const claimed = endings[ending];
  const byName = refusedEnding(ending);
  let kind;
  try {
    kind = await kindOfFile(bytes);
  } catch (error) {
    // A broken file is refused by the name it has, where that name is never read.
    throw byName === undefined ? error : refuse(byName, ending);
  }
  if (kind !== 'text' && !('format' in kind)) throw refuse(isVague(kind) && byName ? byName : kind, ending);
  const is = kind === 'text' ? kind : kind.format;
  const right = is === 'text' ? 'txt' : is;
  if (claimed === undefined) {
    if (byName !== undefined) throw refuse(byName, ending);
    throw new UnreadableDocument(
      `chưa đọc được dạng tệp «${/\.[^./\\]+$/.exec(name)?.[0] ?? name}»; bên trong là ${inWords[is]}.`,
      `đổi đuôi tệp thành .${right} rồi nhập lại, hoặc mở tệp, chọn “Lưu thành” .docx.`,
    );
  }
  const fits = is === claimed || (is === 'text' && ['txt', 'md', 'html'].includes(claimed));
  if (!fits)
    throw new UnreadableDocument(
      `tệp tên .${ending} nhưng bên trong là ${inWords[is]}.`,
      `đổi đuôi tệp thành .${right} rồi nhập lại; nếu tệp mở ra không đúng thì tải lại từ nơi đăng.`,
    );
  return claimed;
};

/** Reads a file by its name and bytes. Rejects with `UnreadableDocument`, which says in Vietnamese what to do. */
export const readDocumentFile = async (
  name: string,
  bytes: Uint8Array,
  onPage?: PageListener,
): ReturnType<DocumentReader> => {
  if (bytes.length === 0) throw new UnreadableDocument('tệp rỗng.', 'chọn tệp có nội dung.');
  if (bytes.length > fileLimit)
    throw new UnreadableDocument('tệp lớn hơn 20 MB.', 'bỏ ảnh trong tệp, hoặc tách phụ lục thành tệp riêng.');
  const document = await readers[await settledFormat(name, bytes)](bytes, onPage);
  refuseByWords(document);
  return document;
};
