import { isSyllable } from '../../text/syllable.ts';

/** Letters of TCVN 5712 VN3 (ABC, `.VnTime`) by code from A1: capitals without tone, small letters with and without. */
const letters: Readonly<Record<number, string>> = Object.fromEntries(
  (
    [
      [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
      [0xb5, 'àảãáạ'],
      [0xbb, 'ằẳẵắ'],
      [0xc6, 'ặầẩẫấậè'],
      [0xce, 'ẻẽéẹềểễếệìỉ'],
      [0xdc, 'ĩíịò'],
      [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
      [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
    ] as const
  ).flatMap(([start, run]) => [...run].map((letter, index) => [start + index, letter])),
);
/** Tones that stand after their letter: capitals with a tone in plain files. */
const tones: Readonly<Record<number, string>> = {
  0xb0: '\u0300',
  0xb1: '\u0309',
  0xb2: '\u0303',
  0xb3: '\u0301',
  0xb4: '\u0323',
};
/** Codes that Word moved to the private area for symbol fonts, brought back. */
const codeOf = (character: string): number => {
  const code = character.charCodeAt(0);
  return code >= 0xf020 && code <= 0xf0ff ? code - 0xf000 : code;
};
const coded = /[\u00a1-\u00fe\uf020-\uf0ff]/g;

const decodeLetters = (text: string): string =>
  text
    .replaceAll(coded, (character) => {
      const code = codeOf(character);
      return letters[code] ?? tones[code] ?? (code === character.charCodeAt(0) ? character : String.fromCharCode(code));
    })
    .normalize('NFC');

/** Letters whose code is the same for capital and small: in a word in capitals they are capitals. */
const caseless = /[\u00b5-\u00b9\u00bb-\u00be\u00c6-\u00cc\u00ce-\u00d8\u00dc-\u00df\u00e1-\u00ef\u00f1-\u00fe]/;

type Case = 'capitals' | 'small' | 'open';

/** Whether a word, as coded, is written in capitals: small letters and a lone capital at its start do not tell. */
const caseOf = (coded: string, decoded: string): Case => {
  const sure = [...coded].filter((letter) => !caseless.test(letter)).join('');
  const shown = decodeLetters(sure);
  if (/\p{Ll}/u.test(shown)) return 'small';
  if ((shown.match(/\p{Lu}/gu)?.length ?? 0) >= 2) return isSyllable(decoded) ? 'capitals' : 'open';
  return 'open';
};

/** Few words make up a long text: each is decoded once. */
const known = new Map<string, { readonly word: string; readonly is: Case }>();
const wordOf = (coded: string): { readonly word: string; readonly is: Case } => {
  const before = known.get(coded);
  if (before !== undefined) return before;
  const word = decodeLetters(coded);
  if (known.size > 20_000) known.clear();
  const read = { word, is: caseOf(coded, word) };
  if (coded.length < 40) known.set(coded, read);
  return read;
};

const between = /([^A-Za-z\u00a1-\u00fe\uf0a1-\uf0fe]+)/;

const fromLine = (line: string): string => {
  if (!/[\u00a1-\u00fe\uf0a1-\uf0fe]/.test(line)) return decodeLetters(line);
  const parts = line.split(between);
  const words = parts.map((part, index) => (index % 2 === 1 ? undefined : wordOf(part)));
  /** The nearest word on one side that only spaces part from this one, and whose case is known. */
  const beside = (index: number, step: 1 | -1): Case | undefined => {
    for (let at = index; ; at += 2 * step) {
      if (!/^[ \t“”"]+$/.test(parts[at + step] ?? '')) return undefined;
      const is = words[at + 2 * step]?.is;
      if (is !== 'open') return is;
      if (Math.abs(at - index) > 8) return undefined;
    }
  };
  return parts
    .map((part, index) => {
      const read = words[index];
      if (read === undefined) return part === ' ' ? part : decodeLetters(part);
      const { word, is } = read;
      if (is === 'small' || !caseless.test(part)) return word;
      if (is === 'capitals') return word.toUpperCase();
      const sides = [beside(index, -1), beside(index, 1)].filter((side) => side !== undefined);
      return sides.length > 0 && sides.every((side) => side === 'capitals') ? word.toUpperCase() : word;
    })
    .join('');
};

/**
 * Text in TCVN3 code points as Unicode. The encoding has no capitals with a tone of its own: typists print small ones
 * (`KÕ HO¹CH`), which are capitals where the word, or for a short word every neighbour, is in capitals.
 */
export const fromTcvn3 = (text: string): string => text.split('\n').map(fromLine).join('\n');
