import { HEAD_ID, type PlanText, type Provision } from '../../plan-text/provision.ts';
import { findInProvision } from '../../plan-text/find-quote.ts';
import { phraseSlips } from './phrase-slips.ts';
import { stockPhrases } from './stock-phrases.ts';
import { bareLetters, isSyllable, withoutTonePlace } from './syllable.ts';

/** A word that looks misprinted; `reading` null where no reading suggests itself. */
export interface Misprint {
  readonly printed: string;
  readonly reading: string | null;
  readonly provision: string;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\d]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

const vietnamese = /[à-ỹăâđêôơưĂÂĐÊÔƠƯ]/iu;
const measures =
  /^(?:km|kg|kwh|gb|mb|tb|kb|tp|tx|tt|vnd|sms|html|xml|pdf|gps|px|mm|cm|m|ha|hz|ghz|mhz|kv|mw|kw|www|http|https|vn|gov|com|org|net|th|st)$/iu;
/** Whether a word can be no Vietnamese syllable, no foreign word and no abbreviation. */
const isBroken = (word: string): boolean => {
  if (
    /\d/.test(word) ||
    word.length < 2 ||
    /^\p{Lu}/u.test(word) ||
    word.length > 12 ||
    isSyllable(word) ||
    measures.test(word)
  )
    return false;
  return vietnamese.test(word) ? true : word.length >= 2 && !/[aeiouy]/iu.test(word);
};

/** Whether `whole` becomes `part` when one letter is left out. */
const lacksOne = (part: string, whole: string): boolean => {
  const [one, other] = [[...part.normalize('NFC').toLowerCase()], [...whole.normalize('NFC').toLowerCase()]];
  if (other.length !== one.length + 1) return false;
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  return one.slice(place).join('') === other.slice(place + 1).join('');
};

/** Pairs of neighbouring words of all that is read, in small letters, and how often they stand. */
class Neighbours {
  readonly pairs = new Map<string, number>();
  readonly words = new Map<string, number>();
  readonly next = new Map<string, Set<string>>();
  add(words: readonly string[]): void {
    words.forEach((word, index) => {
      const one = word.toLowerCase();
      this.words.set(one, (this.words.get(one) ?? 0) + 1);
      const next = words[index + 1]?.toLowerCase();
      if (next === undefined) return;
      this.next.set(one, (this.next.get(one) ?? new Set()).add(next));
      this.pairs.set(`${one} ${next}`, (this.pairs.get(`${one} ${next}`) ?? 0) + 1);
    });
  }
  /** The words that follow a word, and how often. */
  after(word: string): [string, number][] {
    return [...(this.next.get(word) ?? [])].map((next) => [next, this.count(word, next)]);
  }
  count(one: string | undefined, other: string | undefined): number {
    return one === undefined || other === undefined
      ? 0
      : (this.pairs.get(`${one.toLowerCase()} ${other.toLowerCase()}`) ?? 0);
  }
}

/** Keeps the capitals of what is printed: `HIỆU` is read `HIỆN`. */
const likePrinted = (reading: string, printed: string): string =>
  /^\P{Ll}+$/u.test(printed) && /\p{Lu}{2}/u.test(printed)
    ? reading.toUpperCase()
    : /^\p{Lu}/u.test(printed)
      ? reading.charAt(0).toUpperCase() + reading.slice(1)
      : reading;

/** Words that stand at a place of a provision, with as many neighbours as make them stand there once. */
const once = (
  provision: Provision,
  words: readonly Word[],
  from: number,
  to: number,
): { from: number; to: number } | undefined => {
  const tries = [
    [from, to],
    [from, to + 1],
    [from - 1, to],
    [from - 1, to + 1],
    [from - 2, to + 2],
  ] as const;
  for (const [first, last] of tries) {
    const [one, other] = [words[first], words[last]];
    if (one && other && findInProvision(provision, provision.text.slice(one.start, other.end)).length === 1)
      return { from: first, to: last };
  }
  return undefined;
};

/** Whether two syllables differ by one mark: the tone, or the sign on one letter. */
const oneMark = (one: string, other: string): boolean => {
  const [first, second] = [[...one.toLowerCase().normalize('NFC')], [...other.toLowerCase().normalize('NFC')]];
  return first.length === second.length && first.filter((letter, index) => letter !== second[index]).length === 1;
};

/** Whether one syllable may be a misprint of the other: one mark, one letter at its end, or one letter left out. */
const near = (one: string, other: string): boolean => {
  if (withoutTonePlace(one) === withoutTonePlace(other)) return false;
  const [bare, wanted] = [bareLetters(one), bareLetters(other)];
  if (bare === wanted) return oneMark(one, other);
  if (Math.min(bare.length, wanted.length) < 4) return false;
  return (bare.length === wanted.length && bare.slice(0, -1) === wanted.slice(0, -1)) || lacksOne(bare, wanted);
};

/** Words of a text that look misprinted, in order. `known` are texts that are spelt right: names of indicators, titles. */
export const findMisprints = (text: PlanText, known: readonly string[]): Misprint[] => {
  const neighbours = new Neighbours();
  for (const phrase of stockPhrases) neighbours.add(phrase);
  for (const words of known) neighbours.add(wordsOf(words).map((word) => word.text));
  for (const provision of text.provisions) neighbours.add(wordsOf(provision.text).map((word) => word.text));
  const found: Misprint[] = [];
  for (const provision of text.provisions) {
    if (provision.id === '') continue;
    const words = wordsOf(provision.text);
    const say = (from: number, to: number, reading: string | null): void => {
      const place = once(provision, words, from, to);
      const [first, last] = [words[place?.from ?? from], words[place?.to ?? to]];
      const [begin, stop] = [words[from], words[to]];
      if (!place || !first || !last || !begin || !stop) return;
      const printed = provision.text.slice(first.start, last.end);
      if (
        found.some(
          (other) =>
            other.provision === provision.id && (other.printed.includes(printed) || printed.includes(other.printed)),
        )
      )
        return;
      found.push({
        printed,
        reading:
          reading === null
            ? null
            : provision.text.slice(first.start, begin.start) + reading + provision.text.slice(stop.end, last.end),
        provision: provision.id,
      });
    };
    /** A word that is right elsewhere is shown with the neighbour that makes it wrong here. */
    const sayPair = (index: number, neighbour: number, reading: string): void => {
      const [from, to] = [Math.min(index, neighbour), Math.max(index, neighbour)];
      const [first, last, word] = [words[from], words[to], words[index]];
      if (first && last && word)
        say(
          from,
          to,
          provision.text.slice(first.start, word.start) + reading + provision.text.slice(word.end, last.end),
        );
    };
    words.forEach((word, index) => {
      if (!isBroken(word.text)) return;
      const [before, after] = [words[index - 1]?.text, words[index + 1]?.text];
      const whole = [...neighbours.words.keys()]
        .filter((candidate) => lacksOne(word.text, candidate) && isSyllable(candidate))
        .map((candidate) => ({
          candidate,
          weight:
            3 * neighbours.count(before, candidate) +
            3 * neighbours.count(candidate, after) +
            Math.min(2, (neighbours.words.get(candidate) ?? 0) / 20),
        }))
        .sort((one, other) => other.weight - one.weight)[0];
      // `đnhân` is two words run together, the first without its vowel.
      const glued = /^(\p{L}{1,3}?)(\p{L}{2,})$/u.exec(word.text);
      const second = [1, 2, 3]
        .map((length) => word.text.slice(length))
        .find((rest) => isSyllable(rest) && neighbours.words.has(rest.toLowerCase()));
      const head = second === undefined ? undefined : word.text.slice(0, word.text.length - second.length);
      const parted =
        glued && second !== undefined && head !== undefined
          ? [...neighbours.words.keys()]
              .filter(
                (candidate) =>
                  lacksOne(head, candidate) && isSyllable(candidate) && neighbours.count(candidate, second) > 0,
              )
              .sort((one, other) => neighbours.count(other, second) - neighbours.count(one, second))[0]
          : undefined;
      const short = word.text.length < 3;
      if (whole && whole.weight >= 3) {
        const withNext = neighbours.count(whole.candidate, after) > neighbours.count(before, whole.candidate);
        const [from, to] = short ? (withNext ? [index, index + 1] : [index - 1, index]) : [index, index];
        const reading = likePrinted(whole.candidate, word.text);
        const [first, last] = [words[from], words[to]];
        if (first && last)
          say(
            from,
            to,
            provision.text.slice(first.start, word.start) + reading + provision.text.slice(word.end, last.end),
          );
      } else if (parted !== undefined && second !== undefined) say(index, index, `${parted} ${second}`);
      else say(index, index, whole && whole.weight > 0 ? likePrinted(whole.candidate, word.text) : null);
    });
    const follows = words.map(
      (word, index) => index > 0 && /^\s+$/u.test(provision.text.slice(words[index - 1]?.end, word.start)),
    );
    const slips = phraseSlips(
      words.map((word) => word.text),
      follows,
    );
    for (const { index, phrase, place, isMissing } of slips) {
      const wanted = phrase[place] ?? '';
      if (!isMissing) {
        const word = words[index + place];
        const usual =
          neighbours.count(words[index + place - 1]?.text, word?.text) +
          neighbours.count(word?.text, words[index + place + 1]?.text);
        if (word && near(word.text, wanted) && usual <= 2)
          sayPair(index + place, place > 0 ? index + place - 1 : index + place + 1, likePrinted(wanted, word.text));
        continue;
      }
      const isLast = place === phrase.length - 1;
      // At the end of a phrase other words may follow; only the name of an office is surely broken off.
      if (isLast && wanted !== 'phủ') continue;
      const [before, after] = [words[index + place - 1], words[index + place]];
      if (isLast && after !== undefined && (after.text.toLowerCase() === wanted || near(after.text, wanted))) continue;
      if (!isLast && neighbours.count(before?.text, after?.text) > 1) continue;
      const [from, to] = isLast ? [index, index + place - 1] : [index + place - 1, index + place];
      const [first, last] = [words[from], words[to]];
      if (!first || !last) continue;
      const added = /^\p{Lu}{2}/u.test(first.text) ? wanted.toUpperCase() : wanted;
      say(
        from,
        to,
        isLast ? `${provision.text.slice(first.start, last.end)} ${added}` : `${first.text} ${added} ${last.text}`,
      );
    }
    // A word that stands here alone, where the text elsewhere keeps writing another that looks like it.
    if (provision.id === HEAD_ID) continue;
    words.forEach((word, index) => {
      const small = word.text.toLowerCase();
      if (/\d/.test(small) || small.length < 4 || (neighbours.words.get(small) ?? 0) !== 1 || !vietnamese.test(small))
        return;
      const before = words[index - 1]?.text.toLowerCase();
      if (before === undefined || !/^\s+$/u.test(provision.text.slice(words[index - 1]?.end, word.start))) return;
      const usual = neighbours
        .after(before)
        .filter(([next, count]) => count >= 3 && near(next, small))
        .sort((one, other) => other[1] - one[1])[0];
      if (usual) sayPair(index, index - 1, likePrinted(usual[0], word.text));
    });
  }
  return found;
};
