/** Kinds of printed numbers, as Vietnamese administrative documents use them (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export type NumberKind =
  | 'appendix'
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'upper-letter'
  | 'roman'
  | 'decimal'
  | 'letter'
  | 'bracketed';

/** A number read at the start of a line. */
export interface PrintedNumber {
  readonly kind: NumberKind;
  /** Its parts in id form: `2.1.1` → `['2','1','1']`, `II` → `['ii']`, `đ` → `['dd']`, `Điều 3` → `['dieu-3']`. */
  readonly parts: readonly string[];
  /** As printed, with its full stop or bracket, without white space after it. */
  readonly printed: string;
  /** Whether it is the first of a series (1, a, I). */
  readonly first: boolean;
}

const romanForm = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;
const namedKinds: readonly (readonly [RegExp, NumberKind, string])[] = [
  [/^PHỤ LỤC(?:\s+(?:SỐ\s+)?([IVX]+|\d{1,2}))?(?=[\s.:]|$)/iu, 'appendix', 'phu-luc'],
  [
    /^PHẦN\s+(?:THỨ\s+)?(NHẤT|HAI|BA|BỐN|TƯ|NĂM|SÁU|BẢY|TÁM|CHÍN|MƯỜI|[IVX]+|[A-E]|\d{1,2})(?=[\s.:]|$)/iu,
    'part',
    'phan',
  ],
  [/^CHƯƠNG\s+([IVX]+|\d{1,2})(?=[\s.:]|$)/iu, 'chapter', 'chuong'],
  [/^MỤC\s+([IVX]+|\d{1,2})(?=[\s.:]|$)/iu, 'section', 'muc'],
  [/^ĐIỀU\s+(\d{1,3})(?=[\s.:]|$)/iu, 'article', 'dieu'],
];
const ordinals: Readonly<Record<string, string>> = {
  nhất: '1',
  hai: '2',
  ba: '3',
  bốn: '4',
  tư: '4',
  năm: '5',
  sáu: '6',
  bảy: '7',
  tám: '8',
  chín: '9',
  mười: '10',
};

/** `đ` → `dd`, so that the id stays ASCII and differs from `d`. */
const asciiLetter = (letter: string): string => (letter.toLowerCase() === 'đ' ? 'dd' : letter.toLowerCase());

/**
 * The number printed at the start of a line, or undefined. A figure that merely begins a sentence (`80% hồ sơ`,
 * `1.000 tỷ`) is none. `afterLetter` is the upper-case letter number before, which decides whether `C.` is 100 or a letter.
 */
export const readPrintedNumber = (
  original: string,
  context: { heading: boolean; afterLetter?: string | undefined } = { heading: false },
): PrintedNumber | undefined => {
  const line = original.normalize('NFC');
  for (const [pattern, kind, word] of namedKinds) {
    const match = pattern.exec(line);
    if (!match) continue;
    const rest = line.slice(match[0].length).trimStart();
    if (!context.heading && rest !== '' && !/^[.:]/.test(rest)) continue;
    const value = match[1]?.toLowerCase();
    const ascii = value === undefined ? '' : (ordinals[value] ?? value);
    if (!/^[a-z0-9]*$/.test(ascii)) continue;
    return {
      kind,
      parts: [ascii === '' ? word : `${word}-${ascii}`],
      printed: line.startsWith('.', match[0].length) ? `${match[0]}.` : match[0],
      first: ascii === '' || ascii === '1' || ascii === 'i',
    };
  }
  const bracketed = /^\((\d{1,2}|[a-zđ])\)(?=\s|$)/u.exec(line);
  if (bracketed?.[1] !== undefined) {
    const value = asciiLetter(bracketed[1]);
    return { kind: 'bracketed', parts: [value], printed: bracketed[0], first: value === '1' || value === 'a' };
  }
  const upper = /^([A-ZĐ]{1,5})\s?[.)/](?=\s|$)|^([IVX]{1,5})\s?[-–](?=\s)/u.exec(line);
  const letters = upper?.[1] ?? upper?.[2];
  if (upper && letters !== undefined) {
    const nextLetter =
      context.afterLetter !== undefined &&
      letters.length === 1 &&
      letters.codePointAt(0) === (context.afterLetter.toUpperCase().codePointAt(0) ?? 0) + 1;
    if (romanForm.test(letters) && !nextLetter)
      return { kind: 'roman', parts: [letters.toLowerCase()], printed: upper[0], first: letters === 'I' };
    if (letters.length === 1)
      return { kind: 'upper-letter', parts: [asciiLetter(letters)], printed: upper[0], first: letters === 'A' };
    return undefined;
  }
  const decimal = /^(\d{1,3}(?:\.\d{1,2})*)([.)/]?)(?=\s|$)/u.exec(line);
  if (decimal?.[1] !== undefined) {
    const parts = decimal[1].split('.').map((part) => String(Number(part)));
    const rest = line.slice(decimal[0].length).trimStart();
    const marked = decimal[2] !== '' || (parts.length > 1 && (context.heading || /^\p{Lu}/u.test(rest)));
    if (marked) return { kind: 'decimal', parts, printed: decimal[0], first: parts.at(-1) === '1' };
    return undefined;
  }
  const letter = /^([a-zđ])[.)](?=\s|$)/u.exec(line);
  if (letter?.[1] !== undefined)
    return { kind: 'letter', parts: [asciiLetter(letter[1])], printed: letter[0], first: letter[1] === 'a' };
  return undefined;
};
