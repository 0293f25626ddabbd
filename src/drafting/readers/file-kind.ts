import { UnreadableDocument, type DocumentFormat } from '../read-document.ts';
import { openZip } from './zip-files.ts';

/** A kind of file that is not read, as staff knows it, with how its words can be brought in. */
interface Refused {
  readonly what: string;
  readonly remedy: string;
}

/** What a file is by its content: a format that is read, or a kind that is refused by its name. */
export type FileKind = { readonly format: DocumentFormat } | Refused;

const saveAs = 'mở tệp bằng Word hoặc LibreOffice, chọn “Lưu thành” .docx rồi nhập lại.';
const refused = {
  doc: { what: 'Word cũ (.doc)', remedy: saveAs },
  odt: { what: 'OpenDocument (.odt)', remedy: saveAs },
  rtf: { what: 'RTF (.rtf)', remedy: saveAs },
  docm: { what: 'Word có macro (.docm)', remedy: saveAs },
  locked: {
    what: 'tài liệu Office có mật khẩu',
    remedy: 'mở tệp bằng mật khẩu, bỏ mật khẩu, lưu lại thành .docx rồi nhập lại.',
  },
  sheet: { what: 'bảng tính Excel', remedy: 'chép bảng vào một tài liệu Word, lưu thành .docx rồi nhập lại.' },
  slides: {
    what: 'bản trình chiếu PowerPoint',
    remedy: 'chép chữ vào một tài liệu Word, lưu thành .docx rồi nhập lại.',
  },
  image: {
    what: 'ảnh',
    remedy:
      'xin bản gốc có chữ (.docx hoặc PDF); nếu không có, nhận dạng chữ (OCR), soát lại, lưu thành .docx rồi nhập.',
  },
  archive: { what: 'tệp nén', remedy: 'giải nén rồi nhập từng tệp .docx, .pdf bên trong.' },
  ole: { what: 'Word cũ (.doc) hoặc tài liệu Office đời cũ', remedy: saveAs },
  mht: {
    what: 'trang web lưu thành một tệp (.mht)',
    remedy: 'mở bằng trình duyệt, lưu lại thành .html hoặc chép vào Word, lưu thành .docx rồi nhập lại.',
  },
  binary: { what: 'tệp không có chữ (mã nhị phân)', remedy: 'chọn đúng tệp văn bản: .docx, .pdf, .html hoặc .txt.' },
} as const satisfies Record<string, Refused>;

/** Endings of kinds that are refused by name whatever stands in them. */
const refusedEndings: Readonly<Record<string, Refused>> = {
  doc: refused.doc,
  dot: refused.doc,
  odt: refused.odt,
  rtf: refused.rtf,
  docm: refused.docm,
  dotm: refused.docm,
  xls: refused.sheet,
  xlsx: refused.sheet,
  xlsm: refused.sheet,
  ods: refused.sheet,
  csv: refused.sheet,
  ppt: refused.slides,
  pptx: refused.slides,
  jpg: refused.image,
  jpeg: refused.image,
  png: refused.image,
  gif: refused.image,
  heic: refused.image,
  tif: refused.image,
  tiff: refused.image,
  webp: refused.image,
  bmp: refused.image,
  zip: refused.archive,
  rar: refused.archive,
  '7z': refused.archive,
  gz: refused.archive,
  mht: refused.mht,
  mhtml: refused.mht,
};

/** The kind that a file's ending names among those that are refused. */
export const refusedEnding = (ending: string): Refused | undefined => refusedEndings[ending];

const startsWith = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte);
const latin = (bytes: Uint8Array, from: number, to: number): string =>
  new TextDecoder('windows-1252').decode(bytes.subarray(from, to));
const holds = (bytes: Uint8Array, words: string): boolean => {
  const wanted = [...words].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (startsWith(bytes, wanted, at)) return true;
  return false;
};

const images: readonly (readonly [readonly number[], number])[] = [
  [[0xff, 0xd8, 0xff], 0],
  [[0x89, 0x50, 0x4e, 0x47], 0],
  [[0x47, 0x49, 0x46, 0x38], 0],
  [[0x49, 0x49, 0x2a, 0x00], 0],
  [[0x4d, 0x4d, 0x00, 0x2a], 0],
  [[0x57, 0x45, 0x42, 0x50], 8],
];
const archives: readonly (readonly number[])[] = [
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x1f, 0x8b, 0x08],
];

const isImage = (bytes: Uint8Array): boolean =>
  images.some(([start, at]) => startsWith(bytes, start, at)) ||
  /^ftyp(?:heic|heix|hevc|mif1|msf1|avif)/.test(latin(bytes, 4, 12)) ||
  (startsWith(bytes, [0x42, 0x4d]) && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0 && bytes[9] === 0);

const oleKind = (bytes: Uint8Array): Refused =>
  holds(bytes, 'EncryptedPackage')
    ? refused.locked
    : holds(bytes, 'WordDocument')
      ? refused.doc
      : holds(bytes, 'Workbook')
        ? refused.sheet
        : holds(bytes, 'PowerPoint Document')
          ? refused.slides
          : refused.ole;

const zipKind = async (bytes: Uint8Array): Promise<FileKind> => {
  const zip = openZip(bytes);
  const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name));
  if (zip.names.includes('mimetype')) {
    const type = latin((await zip.read('mimetype')) ?? new Uint8Array(), 0, 100);
    if (type.includes('opendocument.spreadsheet')) return refused.sheet;
    if (type.includes('opendocument.presentation')) return refused.slides;
    if (type.includes('opendocument')) return refused.odt;
  }
  if (has(/^xl\//)) return refused.sheet;
  if (has(/^ppt\//)) return refused.slides;
  const content = zip.names.includes('[Content_Types].xml')
    ? latin((await zip.read('[Content_Types].xml')) ?? new Uint8Array(), 0, 1_000_000)
    : '';
  if (has(/(?:^|\/)vbaProject\.bin$/i) || content.includes('macroEnabled')) return refused.docm;
  return has(/^word\//) || content.includes('wordprocessingml') ? { format: 'docx' } : refused.archive;
};

/** The share of control characters, which no text holds, among the first bytes. */
const isBinary = (bytes: Uint8Array): boolean => {
  const start = bytes.subarray(0, 20_000);
  const wide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const even = start.filter((_, index) => index % 2 === 0).filter((byte) => byte === 0).length;
  const odd = start.filter((_, index) => index % 2 === 1).filter((byte) => byte === 0).length;
  // UTF-16 without its mark has its zeros on one side only.
  if (wide || (Math.max(even, odd) > start.length * 0.2 && Math.min(even, odd) < start.length * 0.03)) return false;
  const controls = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127).length;
  return controls > 8 && controls > start.length * 0.02;
};

/** What a file is, by its bytes alone. Throws `UnreadableDocument` for a broken ZIP file. */
export const kindOfFile = async (bytes: Uint8Array): Promise<FileKind | 'text'> => {
  if (latin(bytes, 0, 1024).includes('%PDF-')) return { format: 'pdf' };
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return zipKind(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return oleKind(bytes);
  if (isImage(bytes)) return refused.image;
  if (archives.some((start) => startsWith(bytes, start))) return refused.archive;
  const start = latin(bytes, 0, 4096).replaceAll('\u0000', '');
  if (/^\s*\{\\rtf/.test(start)) return refused.rtf;
  if (/^(?:ï»¿)?(?:[\w-]+: .*\r?\n)*(?:MIME-Version|Content-Type: multipart\/related)/i.test(start)) return refused.mht;
  if (
    /^(?:ï»¿|ÿþ|þÿ)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start)
  )
    return { format: 'html' };
  return isBinary(bytes) ? refused.binary : 'text';
};

/** Whether the bytes tell only what a file is packed in: its name then tells more. */
export const isVague = (kind: Refused): boolean => kind === refused.ole || kind === refused.archive;

/** Refuses a kind by its name. `ending` is what the file name claims. */
export const refuse = (kind: Refused, ending: string): UnreadableDocument =>
  new UnreadableDocument(
    `chưa đọc được dạng tệp «${ending === '' ? 'không đuôi' : `.${ending}`}»: đây là ${kind.what}.`,
    kind.remedy,
  );
