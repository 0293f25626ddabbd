import { UnreadableDocument, type Repair } from '../read-document.ts';
import { isSyllable } from '../text/syllable.ts';
import { fromTcvn3 } from './legacy/tcvn3.ts';
import { fromVni } from './legacy/vni.ts';

/** Encodings that Vietnamese texts came in before Unicode. */
export type LegacyEncoding = 'TCVN3' | 'VNI' | 'Windows-1258';

/** What a change of encoding is called among the repairs. */
export const encodingRepair = (encoding: LegacyEncoding): string => `chuyển từ ${encoding} sang Unicode`;

/** Letters, and signs that old fonts print as letters with marks; plain punctuation of Unicode is no part of a word. */
const codedWord = /[A-Za-z\u00a1-\u00ff\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9\uf0a1-\uf0fe]+/g;
const plainWord = /^[A-Za-z]+$/;
/** How much of a text decides; a long one is sampled. */
const sample = 400_000;
/** Words with marks that must be seen, the share of them that must be syllables, and by how much the best must lead. */
const fewest = 6;
const share = 0.8;
const lead = 0.2;

/** Words with marks and how often each occurs: few words make up a long text. */
const wordCounts = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of text.slice(0, sample).matchAll(codedWord))
    if (word.length <= 30 && !plainWord.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const isWords = (text: string): boolean => {
  const words = text.match(/[\p{L}\p{M}]+/gu);
  return (
    words !== null &&
    !/[¡-¿×÷]/u.test(text) &&
    // Letters read by the wrong table mix capitals into words.
    words.every((word) => isSyllable(word) && /^(?:\p{Lu}[\p{Ll}\p{M}]*|[\p{Ll}\p{M}]+|[\p{Lu}\p{M}]+)$/u.test(word))
  );
};

/** The share of words with marks that are Vietnamese syllables after decoding. */
const shareOf = (counts: ReadonlyMap<string, number>, decode: (text: string) => string): number => {
  let all = 0;
  let right = 0;
  for (const [word, count] of counts) {
    all += count;
    if (isWords(decode(word))) right += count;
  }
  return all === 0 ? 0 : right / all;
};

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, one) => sum + one, 0);

interface Candidate {
  readonly encoding: LegacyEncoding;
  readonly share: number;
}

/** The encoding that clearly leads the others, or undefined. */
const clear = (candidates: readonly Candidate[]): LegacyEncoding | undefined => {
  const [best, second] = candidates.toSorted((one, other) => other.share - one.share);
  return best !== undefined && best.share >= share && best.share - (second?.share ?? 0) >= lead
    ? best.encoding
    : undefined;
};

const decoded = (bytes: Uint8Array, encoding: 'windows-1252' | 'windows-1258'): string =>
  new TextDecoder(encoding).decode(bytes).normalize('NFC');

/** Bytes that are no Unicode, by the encoding whose words are Vietnamese. Throws `UnreadableDocument` where none clearly is. */
export const decodeLegacy = (bytes: Uint8Array): { text: string; repairs: Repair[] } => {
  const western = decoded(bytes, 'windows-1252');
  const vietnamese = decoded(bytes, 'windows-1258');
  const counts = wordCounts(western);
  const candidates: Candidate[] = [
    { encoding: 'TCVN3', share: shareOf(counts, fromTcvn3) },
    { encoding: 'VNI', share: shareOf(counts, fromVni) },
    { encoding: 'Windows-1258', share: shareOf(wordCounts(vietnamese), (word) => word) },
  ];
  const encoding = total(counts) < fewest ? undefined : clear(candidates);
  if (encoding === undefined)
    throw new UnreadableDocument(
      'tệp không phải chữ Unicode (UTF-8, UTF-16), và không đủ rõ là bảng mã TCVN3, VNI hay Windows-1258.',
      'mở tệp bằng đúng phông cũ, chuyển mã sang Unicode, chọn “Lưu với bảng mã UTF-8” rồi nhập lại.',
    );
  const text = encoding === 'TCVN3' ? fromTcvn3(western) : encoding === 'VNI' ? fromVni(western) : vietnamese;
  return { text, repairs: [{ what: encodingRepair(encoding), count: 1 }] };
};

/** The encoding of letters that stand in a Unicode text as an old font needs them, or undefined where there are none. */
export const legacyEncodingOf = (text: string): 'TCVN3' | 'VNI' | undefined => {
  const wrong = new Map([...wordCounts(text)].filter(([word]) => !isWords(word.normalize('NFC'))));
  if (total(wrong) < fewest) return undefined;
  const found = clear([
    { encoding: 'TCVN3', share: shareOf(wrong, fromTcvn3) },
    { encoding: 'VNI', share: shareOf(wrong, fromVni) },
  ]);
  return found === 'Windows-1258' ? undefined : found;
};

/** Letters that only Unicode has: a line that holds one was not typed for an old font. */
const unicodeOnly = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** A line of a document that is in the encoding, decoded; a line whose words are Vietnamese as they stand stays. */
export const decodeLine = (line: string, encoding: 'TCVN3' | 'VNI'): string => {
  const counts = wordCounts(line);
  if (counts.size === 0) return line;
  const decode = encoding === 'TCVN3' ? fromTcvn3 : fromVni;
  const asIs = shareOf(counts, (word) => word.normalize('NFC'));
  const then = shareOf(counts, decode);
  return then > asIs || (then === asIs && !unicodeOnly.test(line)) ? decode(line) : line;
};

/** The words of a run set in an old font: `.VnTime`, `.VnTimeH` (which prints capitals), `VNI-Times`. */
export const decodeByFont = (text: string, font: string): { text: string; encoding?: LegacyEncoding } => {
  // Fonts named .Vn… also came with Unicode letters typed later: those are left as they are.
  if (unicodeOnly.test(text)) return { text };
  if (/^\.vn/i.test(font)) {
    const words = fromTcvn3(text);
    return { text: /h$/i.test(font.trim()) ? words.toUpperCase() : words, encoding: 'TCVN3' };
  }
  return /^vni[-\s]/i.test(font) ? { text: fromVni(text), encoding: 'VNI' } : { text };
};
