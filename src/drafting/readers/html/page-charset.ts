import { UnreadableDocument, type Repair } from '../../read-document.ts';
import { decodeText } from '../text.ts';

/** The encoding that a page names for itself, where it is one that only browsers with Western or Vietnamese defaults use. */
const named = (bytes: Uint8Array): string | undefined => {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 8192));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(start)?.[1]?.toLowerCase();
};

const decodeAs = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * A page's bytes as text: by its byte order mark, the encoding it names, UTF-8, or an old encoding of Vietnamese told by
 * its words. A page that names a Western encoding is tried as an old Vietnamese one first: that is what such pages hold.
 */
export const decodePage = (bytes: Uint8Array): { text: string; repairs: Repair[] } => {
  const charset = named(bytes);
  const isUnicode = decodeAs(bytes, 'utf-8') !== undefined;
  if (charset === undefined || isUnicode || /^(?:utf-?8|unicode|utf-16)/.test(charset)) return decodeText(bytes);
  try {
    return decodeText(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    const text = decodeAs(bytes, charset);
    if (text === undefined) throw error;
    return { text, repairs: [{ what: `chuyển từ ${charset} sang Unicode`, count: 1 }] };
  }
};
