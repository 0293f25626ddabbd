/** What the bytes of a file are, whatever it is called. */
export type FileKind =
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'rtf'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'tiff'
  | 'webp'
  | 'heic'
  | 'rar'
  | '7z'
  | 'html'
  | 'text'
  | 'binary';

const starts: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
];

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** Tells the kind of a file from its first bytes; never throws. */
export const kindOf = (bytes: Uint8Array): FileKind => {
  const found = starts.find(([, start]) => start.every((byte, place) => bytes[place] === byte));
  if (found) return found[0];
  const head = ascii(bytes, 0, 1024);
  // A mark or some white space may stand before.
  if (head.slice(0, 64).includes('%PDF-')) return 'pdf';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (/^.{4}ftyp(?:heic|heix|mif1|msf1)/s.test(head)) return 'heic';
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const zeros = bytes.subarray(0, 4096).filter((byte) => byte === 0).length;
  if (!isWide && zeros > 0) {
    // UTF-16 without its mark: every other byte of Latin letters is zero.
    const sample = bytes.subarray(0, 400);
    return zeros > bytes.subarray(0, 4096).length * 0.2 && sample.length > 20 ? 'text' : 'binary';
  }
  return /^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|table|p)\b/is.test(
    head.replace(/^\u00ef\u00bb\u00bf/, ''),
  )
    ? 'html'
    : 'text';
};
