/** Signs of the Symbol font that stand in figures and lists, by code. */
const symbol: Readonly<Record<number, string>> = {
  0x2b: '+',
  0x2d: '-',
  0x25: '%',
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xae: '→',
  0xde: '⇒',
  0x3c: '<',
  0x3d: '=',
  0x3e: '>',
};
/** Signs of the Wingdings fonts: bullets and ticks. */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '□',
  0xd8: '➢',
  0xe0: '→',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfe: '☑',
};

/** The sign that a symbol font prints for a code, in Unicode; undefined where it is not known. */
export const symbolOf = (font: string, code: number): string | undefined => {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol/i.test(font)) return symbol[place];
  if (/^wingdings/i.test(font)) return wingdings[place];
  if (code >= 0xe000 && code <= 0xf8ff) return undefined;
  return code > 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
};
