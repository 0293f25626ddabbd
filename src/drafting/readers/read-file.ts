import { UnreadableDocument, type DocumentFormat, type DocumentReader, type ReadDocument } from '../read-document.ts';
import { kindOf, type FileKind } from './file-kind.ts';
import { decodeText, readText } from './text.ts';

/** The largest file that is read, in bytes. */
export const fileLimit = 20 * 1024 * 1024;

const textReader =
  (format: Extract<DocumentFormat, 'txt' | 'md'>): DocumentReader =>
  (bytes) => {
    const { text, repairs } = decodeText(bytes);
    return Promise.resolve(readText(text, format, repairs));
  };

/** Who reads which format. A new format is a line here and a file in this folder; its library comes when a file needs it. */
const readers: Readonly<Record<DocumentFormat, DocumentReader>> = {
  txt: textReader('txt'),
  md: textReader('md'),
  html: async (bytes) => (await import('./html.ts')).readHtml(bytes),
  docx: async (bytes) => (await import('./docx.ts')).readDocx(bytes),
  pdf: async (bytes) => (await import('./pdf.ts')).readPdf(bytes),
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

/** Formats that staff send and nobody reads here, by ending: what they are called, and how to save them. */
const known: Readonly<Record<string, string>> = {
  doc: 'Word cũ (.doc)',
  docm: 'Word có macro (.docm)',
  odt: 'OpenDocument (.odt)',
  rtf: 'RTF (.rtf)',
  xls: 'bảng tính Excel (.xls)',
  xlsx: 'bảng tính Excel (.xlsx)',
  ods: 'bảng tính OpenDocument (.ods)',
  csv: 'bảng CSV (.csv)',
  ppt: 'bản trình chiếu (.ppt)',
  pptx: 'bản trình chiếu (.pptx)',
  jpg: 'ảnh (.jpg)',
  jpeg: 'ảnh (.jpeg)',
  png: 'ảnh (.png)',
  heic: 'ảnh (.heic)',
  tif: 'ảnh (.tif)',
  tiff: 'ảnh (.tiff)',
  webp: 'ảnh (.webp)',
  gif: 'ảnh (.gif)',
  zip: 'tệp nén (.zip)',
  rar: 'tệp nén (.rar)',
  '7z': 'tệp nén (.7z)',
};
const pictures: ReadonlySet<FileKind> = new Set(['jpeg', 'png', 'gif', 'tiff', 'webp', 'heic']);

const endingOf = (name: string): string => /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The format that a file name claims; undefined where it is none that can be read. */
export const formatOf = (name: string): DocumentFormat | undefined => endings[endingOf(name)];

const saveAsDocx = 'mở tệp bằng chương trình của nó, chọn “Lưu thành” .docx (hoặc .txt, bảng mã UTF-8) rồi nhập lại.';

const remedyFor = (what: string): string =>
  what.startsWith('ảnh')
    ? 'xin bản gốc (.docx hoặc PDF có chữ); nếu không có, nhận dạng chữ bằng chương trình OCR, soát lại rồi nhập.'
    : what.startsWith('tệp nén')
      ? 'giải nén rồi chọn tệp văn bản ở bên trong.'
      : what.startsWith('bảng')
        ? 'chép phần văn bản sang Word, lưu thành .docx rồi nhập lại; bảng tính không phải văn bản kế hoạch.'
        : saveAsDocx;

/** What a file truly is where that is no document that can be read: its name in words. */
const foreign = (kind: FileKind, bytes: Uint8Array): string | undefined => {
  if (pictures.has(kind)) return 'ảnh';
  if (kind === 'rtf') return known['rtf'];
  if (kind === 'rar' || kind === '7z') return 'tệp nén';
  if (kind !== 'ole') return undefined;
  const words = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length & ~1, 400_000)));
  return words.includes('EncryptedPackage') ? 'tệp Office có mật khẩu' : known['doc'];
};

/** Formats whose bytes do not tell which of them it is. */
const fits: Readonly<Record<DocumentFormat, readonly FileKind[]>> = {
  txt: ['text', 'html'],
  md: ['text', 'html'],
  html: ['html', 'text'],
  docx: ['zip'],
  pdf: ['pdf'],
};
const namesOfKinds: Partial<Readonly<Record<FileKind, string>>> = {
  pdf: 'PDF',
  zip: 'một gói nén (như DOCX)',
  html: 'trang web',
  text: 'chữ thường',
  binary: 'dữ liệu không phải chữ',
};

/** Letters of a document, and whether it is Vietnamese: an English plan has none of these. */
const lettersOf = (document: ReadDocument): string =>
  document.blocks.map((block) => (block.kind === 'text' ? block.text : block.rows.flat().join(' '))).join('\n');
const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/giu;

/** Heads of documents of their own: two of them with numbers and days are two documents. */
const heads = (document: ReadDocument): number => {
  const lines = lettersOf(document).split('\n');
  const numbers = lines.flatMap((line) => /^Số\s?:\s?(\d[^\s,;]{2,30})/u.exec(line.trim())?.[1] ?? []);
  const titles = lines.filter((line) => /^KẾ HOẠCH$/u.test(line.trim())).length;
  return Math.min(new Set(numbers).size, titles);
};

const checked = (document: ReadDocument): ReadDocument => {
  const words = lettersOf(document);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40)
    throw new UnreadableDocument(
      letters === 0 ? 'không thấy chữ nào trong tệp.' : 'tệp có quá ít chữ để là một kế hoạch.',
      'chọn tệp khác; nếu đây là bản quét, không có lớp chữ, hãy xin bản gốc hoặc nhận dạng chữ rồi soát lại.',
    );
  if ((words.match(vietnamese)?.length ?? 0) < letters * 0.03)
    throw new UnreadableDocument(
      'chữ trong tệp không phải tiếng Việt, hoặc là tiếng Việt đã mất dấu.',
      'chọn bản tiếng Việt có dấu của văn bản.',
    );
  if (heads(document) > 1)
    throw new UnreadableDocument(
      'trong tệp có hai kế hoạch, mỗi bản một số hiệu.',
      'tách thành hai tệp rồi nhập từng tệp, mỗi tệp một mã kế hoạch.',
    );
  return document;
};

/** Reads a file by its name and bytes. Rejects with `UnreadableDocument`, which says in Vietnamese what to do. */
export const readDocumentFile: (name: string, bytes: Uint8Array) => ReturnType<DocumentReader> = async (
  name,
  bytes,
) => {
  if (bytes.length === 0) throw new UnreadableDocument('tệp rỗng.', 'chọn tệp có nội dung.');
  if (bytes.length > fileLimit)
    throw new UnreadableDocument('tệp lớn hơn 20 MB.', 'bỏ ảnh trong tệp, hoặc tách phụ lục thành tệp riêng.');
  const kind = kindOf(bytes);
  const ending = endingOf(name);
  const what = foreign(kind, bytes) ?? (formatOf(name) === undefined ? known[ending] : undefined);
  if (what !== undefined)
    throw what === 'tệp Office có mật khẩu'
      ? new UnreadableDocument('tệp có mật khẩu.', 'mở bằng mật khẩu, bỏ mật khẩu, lưu lại rồi nhập.')
      : new UnreadableDocument(`đây là ${what}, chưa đọc được ở đây.`, remedyFor(what));
  const format = formatOf(name);
  if (format === undefined)
    throw new UnreadableDocument(
      `chưa đọc được dạng tệp «${ending === '' ? name : `.${ending}`}».`,
      'mở tệp, chọn “Lưu thành” .docx hoặc .txt (bảng mã UTF-8) rồi nhập lại.',
    );
  if (!fits[format].includes(kind))
    throw new UnreadableDocument(
      `tệp tên .${ending} nhưng bên trong là ${namesOfKinds[kind] ?? 'dạng khác'}.`,
      kind === 'binary' ? saveAsDocx : 'đổi đuôi tệp cho đúng với nội dung, hoặc lưu lại từ chương trình đã mở nó.',
    );
  try {
    return checked(await readers[format](bytes));
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument(
      `không đọc được tệp (${error instanceof Error ? error.message.slice(0, 120) : 'lỗi lạ'}).`,
      'lưu lại tệp từ chương trình đã mở nó rồi nhập lại; nếu vẫn vậy, báo cho người giữ mã nguồn kèm tệp.',
    );
  }
};
