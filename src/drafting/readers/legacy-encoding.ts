import { isSyllable } from '../text/syllable.ts';

/** An 8-bit code in which Vietnamese was typed before Unicode. */
export interface LegacyCode {
  /** `TCVN3`, `VNI`, `Windows-1258`. */
  readonly name: string;
  /** Reads letters that stand for its bytes (as Windows-1252 shows them) as Vietnamese in NFC. */
  readonly read: (letters: string) => string;
}

const tcvn3Letters =
  '\u00b5à¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợïùñủòũóúôụ\u00adưõừöử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ';
/** The table of TCVN 5712:1993 (VN3), as the fonts `.VnTime` use it: letter shown → letter meant. */
const tcvn3 = new Map([...tcvn3Letters.matchAll(/(.)(.)/gsu)].map(([, shown = '', meant = '']) => [shown, meant]));

/** VNI-Windows sets the mark as a letter of its own after the vowel; a few letters are one. */
const vniMarks: Readonly<Record<string, string>> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  ê: '\u0306',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const vniLetters: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ö: 'ư',
  ô: 'ơ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};
const inBothCases = (table: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(
    Object.entries(table).flatMap(([key, value]) => [
      [key, value] as const,
      [key.toUpperCase(), value.toUpperCase()] as const,
    ]),
  );
const [marks, letters] = [inBothCases(vniMarks), inBothCases(vniLetters)];
const takesMark = /[aeouyAEOUYôöÔÖ]/;

const readVni = (text: string): string => {
  const read: string[] = [];
  let mayTake = false;
  for (const letter of text) {
    const mark: string | undefined = mayTake ? marks.get(letter) : undefined;
    read.push(mark ?? letters.get(letter) ?? letter);
    mayTake = mark === undefined && takesMark.test(letter);
  }
  return read.join('').normalize('NFC');
};

/** Bytes 0x80–0x9F of Windows-1252 and Windows-1258, which only some names show. */
const asBytes = (text: string): Uint8Array | undefined => {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const byte = code < 256 ? code : windows1252.get(code);
    if (byte === undefined) return undefined;
    bytes[index] = byte;
  }
  return bytes;
};
const windows1252 = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, place) => 0x80 + place))].map(
    (letter, place) => [letter.charCodeAt(0), 0x80 + place] as const,
  ),
);

const codes: readonly LegacyCode[] = [
  {
    name: 'TCVN3',
    read: (text) => text.replaceAll(/[\u00a0-\u00ff]/gu, (letter) => tcvn3.get(letter) ?? letter).normalize('NFC'),
  },
  { name: 'VNI', read: readVni },
  {
    name: 'Windows-1258',
    read: (text) => {
      const bytes = asBytes(text);
      return bytes === undefined ? text : new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    },
  },
];

/** How much of a text is spelled as Vietnamese: the share of its words with a letter beyond ASCII that can be syllables. */
const spelled = (text: string): { share: number; words: number } => {
  let [good, words] = [0, 0];
  for (const [word] of text.slice(0, 40_000).matchAll(/[\p{L}\u0080-\u00ff]+/gu)) {
    if (!/[^\u0000-\u007f]/.test(word)) continue;
    words += 1;
    if (isSyllable(word)) good += 1;
  }
  return { share: words === 0 ? 0 : good / words, words };
};

/** What a text in an old code reads as. */
export interface LegacyReading {
  readonly code: string;
  readonly text: string;
}

const enough = 0.7;
const clearly = 0.2;

/**
 * The old code of a text whose letters stand for its bytes, told from how well its words are spelled; undefined where none
 * reads clearly better than the text as it stands and than the others.
 */
export const readLegacy = (shown: string): LegacyReading | undefined => {
  const asItStands = spelled(shown);
  if (asItStands.words < 3 || asItStands.share >= enough) return undefined;
  const [best, second] = codes
    .map(({ name, read }) => {
      const text = read(shown);
      return { code: name, text, share: spelled(text).share };
    })
    .toSorted((one, other) => other.share - one.share);
  if (best === undefined || best.share < enough || best.share - asItStands.share < clearly) return undefined;
  if (second !== undefined && best.share - second.share < 0.05) return undefined;
  return { code: best.code, text: best.text };
};

/** Reads letters of one old code, named by a font: `.VnTime`, `.VnTimeH` (capitals), `VNI-Times`. The words as they are where it names none. */
export const readByFont = (font: string, words: string): string => {
  if (/^\.Vn\w*H$/.test(font)) return (codes[0]?.read(words) ?? words).toLocaleUpperCase('vi');
  if (/^\.Vn/i.test(font)) return codes[0]?.read(words) ?? words;
  return /^VNI[- ]/i.test(font) ? readVni(words) : words;
};
