/** The document as received: the file that nobody changed, kept beside its text and offered for download. */
export interface Original {
  /** What follows `original.` in its name. */
  readonly extension: OriginalExtension;
  /** Size in bytes. */
  readonly bytes: number;
  /** SHA-256 of the bytes, hexadecimal, lower case. */
  readonly sha256: string;
}

/** A file that stands where the original of a plan stands, sound or not. */
export interface ReceivedFile {
  /** Path below the content folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** SHA-256, hexadecimal; undefined where whoever read the files gave no way to reckon it. */
  readonly sha256: string | undefined;
}

/** The kinds that are taken: what provinces publish, and what text a message or a page can be kept as. */
export const originalExtensions = ['pdf', 'docx', 'html', 'txt', 'md'] as const;
export type OriginalExtension = (typeof originalExtensions)[number];

/** Largest original, in bytes: hosts of static files refuse more than 25 MB. */
export const ORIGINAL_LIMIT = 20 * 1024 * 1024;

/** Whether a path (from the content folder) is that of an original: rules for text do not apply to it. */
export const isOriginal = (file: string): boolean => /^plans\/[^/]+\/original(?:\.[^/]*)?$/iu.test(file);

/** The kind of an original by its name; undefined where its name is none of those that are taken. */
export const originalExtension = (file: string): OriginalExtension | undefined => {
  const name = file.split('/').at(-1);
  return originalExtensions.find((extension) => name === `original.${extension}`);
};

/** What is wrong with a file that should be an original; the words for staff are the check's. */
export type OriginalFlaw = 'name' | 'empty' | 'too-large' | 'not-of-kind' | 'cut-off' | 'protected' | 'macros';

/** Bytes as characters, one each: enough to look for signatures. */
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Where these characters first stand, from a place on; -1 where they do not. */
const indexOf = (bytes: Uint8Array, words: string, from: number): number => {
  const wanted = [...words].map((letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0] ?? 0, from); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((code, index) => bytes[at + index] === code)) return at;
  return -1;
};

/** How far from its end a PDF or a ZIP may have its closing mark: what follows is a comment or stray bytes. */
const closing = 66_000;
const closes = (bytes: Uint8Array, mark: string): boolean =>
  indexOf(bytes, mark, Math.max(0, bytes.length - closing)) >= 0;

/** The old binary formats of Office, and any new one that is locked with a password. */
const isCompoundFile = (start: string): boolean => start.startsWith('\u00d0\u00cf\u0011\u00e0');
const isPdf = (start: string): boolean => start.includes('%PDF-');
const isZip = (start: string): boolean => start.startsWith('PK\u0003\u0004');

const flawOfPdf = (bytes: Uint8Array, start: string): OriginalFlaw | undefined =>
  isPdf(start) ? (closes(bytes, '%%EOF') ? undefined : 'cut-off') : 'not-of-kind';

const flawOfDocx = (bytes: Uint8Array, start: string): OriginalFlaw | undefined => {
  if (isCompoundFile(start)) return 'protected';
  if (!isZip(start)) return 'not-of-kind';
  if (!closes(bytes, 'PK\u0005\u0006')) return 'cut-off';
  // Names of the files in a ZIP are not packed.
  if (indexOf(bytes, 'word/document', 0) < 0) return 'not-of-kind';
  return indexOf(bytes, 'vbaProject.bin', 0) < 0 ? undefined : 'macros';
};

/** UTF-16 carries zeros between its letters; whoever writes it says so with a mark. */
const isUtf16 = (start: string): boolean => start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff');
const isText = (bytes: Uint8Array, start: string): boolean =>
  !isPdf(start) && !isZip(start) && !isCompoundFile(start) && (isUtf16(start) || !bytes.includes(0));
const looksLikeHtml = (bytes: Uint8Array): boolean =>
  /<(?:!doctype\s+html|html|head|body|title|meta|div|p|span|table|h[1-6])\b/iu.test(
    latin(bytes.subarray(0, 65_536)).replaceAll('\0', ''),
  );

/** What is wrong with a file that stands in the place of an original; undefined where it may be published as it is. */
export const flawOf = ({ file, bytes }: ReceivedFile): OriginalFlaw | undefined => {
  const extension = originalExtension(file);
  if (extension === undefined) return 'name';
  if (bytes.length === 0) return 'empty';
  if (bytes.length > ORIGINAL_LIMIT) return 'too-large';
  const start = latin(bytes.subarray(0, 1024));
  switch (extension) {
    case 'pdf':
      return flawOfPdf(bytes, start);
    case 'docx':
      return flawOfDocx(bytes, start);
    case 'html':
      return isText(bytes, start) && looksLikeHtml(bytes) ? undefined : 'not-of-kind';
    case 'txt':
    case 'md':
      return isText(bytes, start) ? undefined : 'not-of-kind';
  }
};
