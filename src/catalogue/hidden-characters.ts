/** A character that a reader does not see as it is: it hides, turns, breaks or stands for nothing. */
export interface HiddenCharacter {
  /** Where it begins, in UTF-16 units. */
  readonly index: number;
  /** As staff find it in a table of characters: `U+200B`. */
  readonly code: string;
  /** What is wrong with it and what to do, in Vietnamese, each a clause without a full stop. */
  readonly problem: string;
  readonly remedy: string;
}

interface CharacterClass {
  readonly pattern: string;
  readonly problem: string;
  readonly remedy: string;
}

const copied = 'xóa ký tự này (thường do chép từ trang web hoặc Word)';

/**
 * What a text as received may hold, since the pages and files that we receive do: they take no room and change no word.
 * Fidelity passes over them; a text that we publish holds none.
 */
const receivedMayHold = String.raw`\u00ad\u200b-\u200d\u2060\ufeff`;

/** By kind, the telling ones first: a character may belong to several. */
const always: readonly CharacterClass[] = [
  {
    pattern: String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]`,
    problem: 'có ký tự đảo chiều chữ',
    remedy: 'xóa ký tự này: nó làm chữ hiện ra khác với chữ được lưu',
  },
  {
    pattern: String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]`,
    problem: 'có ký tự điều khiển',
    remedy: copied,
  },
  {
    pattern: String.raw`\p{Cs}`,
    problem: 'có nửa ký tự (mã thay thế đứng lẻ)',
    remedy: 'gõ lại chữ ở đây',
  },
  {
    pattern: String.raw`[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]`,
    problem: 'có ký tự trống giả làm chữ',
    remedy: 'xóa ký tự này, hoặc thay bằng dấu cách',
  },
  {
    pattern: String.raw`[\ufffd\ufffc]`,
    problem: 'có ký tự thế chỗ cho chữ không đọc được',
    remedy: 'xem lại bản gốc và gõ đúng chữ ở đây',
  },
  {
    pattern: String.raw`\p{Co}`,
    problem: 'có ký tự riêng của một phông chữ, máy khác không hiện được',
    remedy: 'thay bằng chữ hoặc dấu mà bản gốc cho thấy (dấu đầu dòng thì là “-”)',
  },
  {
    pattern: String.raw`[\u034f\u180b-\u180f\ufe00-\ufe0f\u{e0000}-\u{e0fff}]|(?![\u00ad\u200b-\u200d\u2060\ufeff])\p{Cf}`,
    problem: 'có ký tự ẩn',
    remedy: copied,
  },
  { pattern: String.raw`\p{Cn}`, problem: 'có mã không phải là chữ', remedy: copied },
  {
    pattern: String.raw`[\u0334-\u0338\u20d0-\u20ff]`,
    problem: 'có dấu gạch đè lên chữ',
    remedy: 'xóa dấu ấy; chữ bị gạch thì xem lại bản gốc',
  },
  {
    pattern: String.raw`(?<=\p{M}\p{M})\p{M}`,
    problem: 'có nhiều dấu chồng lên một chữ',
    remedy: 'gõ lại chữ này',
  },
];

/** Letters of other scripts that are drawn like Latin ones; `kΩ` and `Δt` are read as what they are. */
const looksLatin = String.raw`[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγικνορυχ]`;

const published: readonly CharacterClass[] = [
  ...always,
  { pattern: `[${receivedMayHold}]`, problem: 'có ký tự ẩn', remedy: copied },
  {
    pattern: String.raw`\r(?!\n)`,
    problem: 'có dấu xuống dòng kiểu cũ, chỉ có CR',
    remedy: 'lưu lại tệp với cách xuống dòng LF',
  },
  {
    // A word that looks Latin and is not: no search finds it and no rule reads it.
    pattern: String.raw`(?<=\p{Script=Latin})${looksLatin}|${looksLatin}(?=\p{Script=Latin})`,
    problem: 'có chữ của hệ chữ khác lẫn trong một từ',
    remedy: 'gõ lại từ này bằng chữ Latin',
  },
];

const patternOf = (classes: readonly CharacterClass[]): RegExp =>
  new RegExp(classes.map(({ pattern }) => `(${pattern})`).join('|'), 'gu');
const alwaysPattern = patternOf(always);
const publishedPattern = patternOf(published);
const mayHoldPattern = new RegExp(`[${receivedMayHold}]`, 'gu');

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const find = (text: string, pattern: RegExp, classes: readonly CharacterClass[]): HiddenCharacter[] => {
  const found = new Map<string, HiddenCharacter>();
  for (const match of text.matchAll(pattern)) {
    const code = codeOf(match[0]);
    if (found.has(code)) continue;
    const kind = classes[match.slice(1).findIndex((group) => group !== undefined)];
    if (kind) found.set(code, { index: match.index, code, problem: kind.problem, remedy: kind.remedy });
  }
  return [...found.values()];
};

/** The characters that no text of ours may hold, each once, at its first place. */
export const findHiddenCharacters = (text: string): HiddenCharacter[] => find(text, publishedPattern, published);

/** The characters that not even a text as received may hold: they hide or turn what stands there. */
export const findHiddenInReceived = (text: string): HiddenCharacter[] => find(text, alwaysPattern, always);

/** Characters without width that a text as received keeps and that fidelity passes over. */
export const findWidthless = (text: string): { index: number; code: string }[] =>
  [...text.matchAll(mayHoldPattern)].map((match) => ({ index: match.index, code: codeOf(match[0]) }));

/** Without the characters that take no room. */
export const withoutWidthless = (text: string): string => text.replace(mayHoldPattern, '');

/** The same words with every hidden character written out (`⟨U+202E⟩`), for a terminal or a message. */
export const writeOutHidden = (text: string): string =>
  text.replace(publishedPattern, (character) =>
    /\p{L}(?<![\u115f\u1160\u3164\uffa0])/u.test(character) ? character : `⟨${codeOf(character)}⟩`,
  );
