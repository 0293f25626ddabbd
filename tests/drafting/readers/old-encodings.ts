/** Writers of the old encodings, for tests: the inverse of what the reader knows, written down on their own. */

const tcvn3Letters: Readonly<Record<string, number>> = Object.fromEntries(
  'Ă A1|Â A2|Ê A3|Ô A4|Ơ A5|Ư A6|Đ A7|ă A8|â A9|ê AA|ô AB|ơ AC|ư AD|đ AE|à B5|ả B6|ã B7|á B8|ạ B9|ằ BB|ẳ BC|ẵ BD|ắ BE|ặ C6|ầ C7|ẩ C8|ẫ C9|ấ CA|ậ CB|è CC|ẻ CE|ẽ CF|é D0|ẹ D1|ề D2|ể D3|ễ D4|ế D5|ệ D6|ì D7|ỉ D8|ĩ DC|í DD|ị DE|ò DF|ỏ E1|õ E2|ó E3|ọ E4|ồ E5|ổ E6|ỗ E7|ố E8|ộ E9|ờ EA|ở EB|ỡ EC|ớ ED|ợ EE|ù EF|ủ F1|ũ F2|ú F3|ụ F4|ừ F5|ử F6|ữ F7|ứ F8|ự F9|ỳ FA|ỷ FB|ỹ FC|ý FD|ỵ FE'
    .split('|')
    .map((entry) => [entry.slice(0, 1), parseInt(entry.slice(2), 16)]),
);
const tcvn3Tones: Readonly<Record<string, number>> = {
  '\u0300': 0xb0,
  '\u0309': 0xb1,
  '\u0303': 0xb2,
  '\u0301': 0xb3,
  '\u0323': 0xb4,
};
const westernPunctuation: Readonly<Record<string, number>> = {
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '…': 0x85,
  '\u00a0': 0xa0,
};

const base = (letter: string): string =>
  letter
    .normalize('NFD')
    .replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
const toneOf = (letter: string): string => /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD'))?.[0] ?? '';

const ascii = (letter: string): number[] => {
  const code = letter.charCodeAt(0);
  if (code > 127) throw new Error(`không có trong bảng mã: ${letter}`);
  return [code];
};

/**
 * Text in TCVN3 as bytes. `capitals` says how capitals with a tone are written, for which there is no code: as the small
 * letter, as typists do, or as the capital with its tone after it.
 */
export const toTcvn3 = (text: string, capitals: 'small' | 'tone' = 'small'): Uint8Array =>
  Uint8Array.from(
    [...text.normalize('NFC')].flatMap((letter) => {
      const known = tcvn3Letters[letter] ?? westernPunctuation[letter];
      if (known !== undefined) return [known];
      if (toneOf(letter) === '') return ascii(letter);
      if (capitals === 'small') return [tcvn3Letters[letter.toLowerCase()] ?? 0x3f];
      const bare = base(letter);
      return [tcvn3Letters[bare] ?? bare.charCodeAt(0), tcvn3Tones[toneOf(letter)] ?? 0x3f];
    }),
  );

const vniMarks: Readonly<Record<string, string>> = Object.fromEntries(
  'á ù|à ø|ả û|ã õ|ạ ï|â â|ấ á|ầ à|ẩ å|ẫ ã|ậ ä|ă ê|ắ é|ằ è|ẳ ú|ẵ ü|ặ ë'
    .split('|')
    .map((entry) => [entry.slice(0, 1), entry.slice(2)]),
);
const vniLetters: Readonly<Record<string, string>> = {
  ơ: 'ô',
  ư: 'ö',
  đ: 'ñ',
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
};

const vniLetter = (letter: string): string => {
  const own = vniLetters[letter];
  if (own !== undefined) return own;
  const bare = base(letter);
  const tone = toneOf(letter);
  // The mark of a vowel with hat and tone is that of `a` with both.
  const hat = bare.normalize('NFD').slice(1);
  const vowel = vniLetters[bare] ?? bare.normalize('NFD').slice(0, 1);
  const mark = `a${bare === 'ơ' || bare === 'ư' ? '' : hat}${tone}`.normalize('NFC');
  return mark === 'a' ? vowel : `${vowel}${vniMarks[mark] ?? '?'}`;
};

/** Text in VNI-Windows as it stands in a Unicode text. */
export const toVniLetters = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => {
      if (letter.charCodeAt(0) < 128 || !/\p{L}/u.test(letter)) return letter;
      return letter === letter.toLowerCase() ? vniLetter(letter) : vniLetter(letter.toLowerCase()).toUpperCase();
    })
    .join('');

/** Text in VNI-Windows as bytes. */
export const toVni = (text: string): Uint8Array =>
  Uint8Array.from([...toVniLetters(text)].map((letter) => westernPunctuation[letter] ?? letter.charCodeAt(0)));

const vietnamese1258: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index) => [
    new TextDecoder('windows-1258').decode(Uint8Array.of(128 + index)),
    128 + index,
  ]),
);

/** Text in Windows-1258 as bytes: letters with their tone after them. */
export const to1258 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text.normalize('NFC')].flatMap((letter) => {
      const known = vietnamese1258.get(letter);
      if (known !== undefined) return [known];
      if (toneOf(letter) === '') return ascii(letter);
      const bare = base(letter);
      return [vietnamese1258.get(bare) ?? bare.charCodeAt(0), vietnamese1258.get(toneOf(letter)) ?? 0x3f];
    }),
  );

/** Bytes of an old encoding as a font-bound text holds them: each as the Western letter of its code. */
export const asWesternLetters = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);
