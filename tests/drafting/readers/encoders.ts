/** Old 8-bit codes of Vietnamese, written here from their own tables so that no reader is its own judge. */
const tcvn3: Readonly<Record<string, number>> = Object.fromEntries(
  'à:b5 ả:b6 ã:b7 á:b8 ạ:b9 ằ:bb ẳ:bc ẵ:bd ắ:be ặ:c6 ầ:c7 ẩ:c8 ẫ:c9 ấ:ca ậ:cb è:cc ẻ:ce ẽ:cf é:d0 ẹ:d1 ề:d2 ể:d3 ễ:d4 ế:d5 ệ:d6 ì:d7 ỉ:d8 ĩ:dc í:dd ị:de ò:df ỏ:e1 õ:e2 ó:e3 ọ:e4 ồ:e5 ổ:e6 ỗ:e7 ố:e8 ộ:e9 ờ:ea ở:eb ỡ:ec ớ:ed ợ:ee ù:ef ủ:f1 ũ:f2 ú:f3 ụ:f4 ừ:f5 ử:f6 ữ:f7 ứ:f8 ự:f9 ỳ:fa ỷ:fb ỹ:fc ý:fd ỵ:fe ă:a8 â:a9 ê:aa ô:ab ơ:ac ư:ad đ:ae Ă:a1 Â:a2 Ê:a3 Ô:a4 Ơ:a5 Ư:a6 Đ:a7'
    .split(' ')
    .map((pair) => pair.split(':'))
    .map(([letter = '', code = '']) => [letter, Number.parseInt(code, 16)]),
);

/** TCVN3 as it was typed: capitals with a tone have no code and are typed as small letters (of a font of capitals). */
export const encodeTcvn3 = (text: string): Uint8Array =>
  Uint8Array.from([...text.normalize('NFC')], (letter) => {
    const code = tcvn3[letter] ?? tcvn3[letter.toLowerCase()] ?? letter.charCodeAt(0);
    return code < 256 ? code : 0x3f;
  });

const vniMarks: Readonly<Record<string, string>> = {
  '\u0300': 'ø',
  '\u0301': 'ù',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
  '\u0302': 'â',
  '\u0306': 'ê',
  '\u0302\u0300': 'à',
  '\u0302\u0301': 'á',
  '\u0302\u0309': 'å',
  '\u0302\u0303': 'ã',
  '\u0302\u0323': 'ä',
  '\u0306\u0300': 'è',
  '\u0306\u0301': 'é',
  '\u0306\u0309': 'ú',
  '\u0306\u0303': 'ü',
  '\u0306\u0323': 'ë',
};
const vniLetters: Readonly<Record<string, string>> = {
  đ: 'ñ',
  ư: 'ö',
  ơ: 'ô',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
  ì: 'ì',
  í: 'í',
};

const vniOf = (letter: string): string => {
  const isCapital = letter !== letter.toLowerCase();
  const small = letter.toLowerCase();
  const inCase = (words: string): string => (isCapital ? words.toUpperCase() : words);
  const whole = vniLetters[small];
  if (whole !== undefined) return inCase(whole);
  // ơ and ư are letters of their own; the tone follows them.
  const horned = small
    .normalize('NFD')
    .replace(
      /([ou])((?:[\u0300\u0301\u0303\u0309\u0323])?)\u031b((?:[\u0300\u0301\u0303\u0309\u0323])?)/u,
      (_, vowel: string, before: string, after: string) => `${vowel === 'o' ? 'ô' : 'ö'}|${before}${after}`,
    );
  if (horned.includes('|')) {
    const [vowel = '', tone = ''] = horned.split('|');
    return inCase(vowel + (vniMarks[tone] ?? ''));
  }
  const [base = '', ...rest] = [...small.normalize('NFD')];
  const order = ['\u0302', '\u0306'];
  const sorted = rest.toSorted((one, other) => order.indexOf(other) - order.indexOf(one)).join('');
  return rest.length === 0 ? letter : inCase(base + (vniMarks[sorted] ?? ''));
};

/** VNI-Windows: the mark is a letter of its own after the vowel. */
export const encodeVni = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text.normalize('NFC')].flatMap((letter) => [...vniOf(letter)]),
    (letter) => (letter.charCodeAt(0) < 256 ? letter.charCodeAt(0) : 0x3f),
  );

const table1258 = new Map(
  [...new TextDecoder('windows-1258').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
    (letter, byte) => [letter, byte],
  ),
);

/** Windows-1258: a vowel with its own mark, then the tone as a sign of its own. */
export const encodeWindows1258 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text.normalize('NFC')].flatMap((letter) => {
      const own = table1258.get(letter);
      if (own !== undefined) return [own];
      const parts = [...letter.normalize('NFD')];
      const tone = parts.find((part) => /[\u0300\u0301\u0303\u0309\u0323]/.test(part)) ?? '';
      const vowel = parts
        .filter((part) => part !== tone)
        .join('')
        .normalize('NFC');
      return [table1258.get(vowel) ?? 0x3f, ...(tone === '' ? [] : [table1258.get(tone) ?? 0x3f])];
    }),
  );
