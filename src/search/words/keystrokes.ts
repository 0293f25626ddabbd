import { foldMarks } from '../../presentation/words/fold-marks.ts';

const tones: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323',
};
const circumflex = '\u0302';
const horn = '\u031b';
const breve = '\u0306';

/** The letter that carries the tone: the one with a mark of its own, else by the place in the group of vowels. */
const withTone = (letters: string, tone: string): string => {
  const marked = [...letters.matchAll(/[ăâêôơư]/g)].at(-1)?.index;
  const group = /(?<=^(?:qu|gi(?=[aeiouy]))?[^aeiouyăâêôơư]*)[aeiouyăâêôơư]+/.exec(letters);
  if (!group && marked === undefined) return letters;
  const start = group?.index ?? 0;
  const vowels = group?.[0] ?? '';
  const closed = start + vowels.length < letters.length;
  const place = marked ?? start + (vowels.length === 1 ? 0 : vowels.length === 3 || closed ? 1 : 0);
  return `${letters.slice(0, place + 1)}${tone}${letters.slice(place + 1)}`.normalize('NFC');
};

const assemble = (letters: string, tone: string): string => {
  const composed = letters.normalize('NFC').replaceAll('uơ', 'ươ');
  return tone === '' ? composed : withTone(composed, tone);
};

const telex = (word: string): string | undefined => {
  let letters = '';
  let tone = '';
  let changed = false;
  for (const key of word) {
    const double = /^[aeo]$/.test(key) ? letters.lastIndexOf(key) : -1;
    const last = letters.search(/[uoa](?=[^uoa]*$)/);
    if (key === 'd' && letters.startsWith('d')) letters = `đ${letters.slice(1)}`;
    else if (double >= 0 && letters[double + 1] !== circumflex)
      letters = `${letters.slice(0, double + 1)}${circumflex}${letters.slice(double + 1)}`;
    else if (key === 'w' && last >= 0) {
      const both = /uo(?=[^uoa]*$)/.exec(letters);
      const mark = letters[last] === 'a' ? breve : horn;
      letters = both
        ? letters.replace(/uo(?=[^uoa]*$)/, `u${horn}o${horn}`)
        : `${letters.slice(0, last + 1)}${mark}${letters.slice(last + 1)}`;
    } else if (key === 'w' && !letters.includes(horn)) letters += `u${horn}`;
    else if (tones[key] !== undefined && /[a-z]/.test(key) && /[aeiouy]/.test(letters)) tone = tones[key];
    else {
      letters += key;
      continue;
    }
    changed = true;
  }
  return changed ? assemble(letters, tone) : undefined;
};

const vni = (word: string): string | undefined => {
  if (!/^[a-z]+[1-9][a-z1-9]*$/.test(word)) return undefined;
  let letters = '';
  let tone = '';
  const mark = (pattern: RegExp, sign: string): void => {
    const place = letters.search(pattern);
    if (place >= 0) letters = `${letters.slice(0, place + 1)}${sign}${letters.slice(place + 1)}`;
  };
  for (const key of word) {
    if (key === '9') letters = letters.replace(/d/, 'đ');
    else if (key === '6') mark(/[aeo](?=[^aeo]*$)/, circumflex);
    else if (key === '7') {
      if (/uo(?=[^uo]*$)/.test(letters)) letters = letters.replace(/uo(?=[^uo]*$)/, `u${horn}o${horn}`);
      else mark(/[uo](?=[^uo]*$)/, horn);
    } else if (key === '8') mark(/a(?=[^a]*$)/, breve);
    else if (tones[key] !== undefined && /\d/.test(key)) tone = tones[key];
    else letters += key;
  }
  return assemble(letters, tone);
};

/**
 * The syllable that Telex (`chuyeern`) or VNI (`chuye63n`) keystrokes would have made, had the keyboard been switched on;
 * undefined where the word holds no such keystrokes. Whether the syllable exists is for the caller to know.
 */
export const decodeKeystrokes = (word: string): string | undefined => {
  const lower = word.normalize('NFC').toLowerCase();
  if (!/^[a-z][a-z1-9]+$/.test(lower)) return undefined;
  const decoded = /\d/.test(lower) ? vni(lower) : telex(lower);
  return decoded === lower || decoded === undefined || foldMarks(decoded) === lower ? undefined : decoded;
};
