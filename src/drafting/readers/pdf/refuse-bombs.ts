import { UnreadableDocument } from '../../read-document.ts';

/** How much all packed streams of a file may hold together, in bytes, and how many there may be. */
const mostBytes = 150 * 1024 * 1024;
const mostStreams = 200_000;
/** A stream of this size that grew so many times is made to harm. */
const large = 8 * 1024 * 1024;
const ratio = 200;
/** Where the description of a stream is looked for before it. */
const lookBack = 2000;
const step = 16 * 1024;

const bomb = (): UnreadableDocument =>
  new UnreadableDocument(
    'tệp PDF phình ra quá lớn khi giải nén (bom nén).',
    'không dùng tệp này; mở bằng trình duyệt, chép phần văn bản vào Word, lưu thành .docx rồi nhập lại.',
  );

/** Unpacks the streams of a PDF into nothing, and refuses the file where they grow out of measure. */
export const refuseBombs = async (bytes: Uint8Array): Promise<void> => {
  const { Inflate } = await import('fflate');
  const text = new TextDecoder('windows-1252').decode(bytes);
  let total = 0;
  let streams = 0;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    const before = text.slice(Math.max(0, at - lookBack), at);
    const described = before.slice(before.lastIndexOf('obj') + 1);
    const packings = described.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    // Pictures are never unpacked.
    if (packings === 0 || /\/Subtype\s*\/Image\b/.test(described)) continue;
    streams += 1;
    // No program packs what is packed.
    if (packings > 1 || streams > mostStreams) throw bomb();
    const start = at + 6 + (text.startsWith('\r\n', at + 6) ? 2 : 1);
    const end = text.indexOf('endstream', start);
    const packed = bytes.subarray(start + 2, end < 0 ? bytes.length : end);
    let own = 0;
    const inflate = new Inflate((part) => {
      total += part.length;
      own += part.length;
      if (total > mostBytes || (own > large && own > packed.length * ratio)) throw bomb();
    });
    try {
      for (let from = 0; from < packed.length; from += step) inflate.push(packed.subarray(from, from + step));
    } catch (error) {
      // A broken stream is for the reader of pages to tell.
      if (error instanceof UnreadableDocument) throw error;
    }
    if (end < 0) break;
    at = end;
  }
};
