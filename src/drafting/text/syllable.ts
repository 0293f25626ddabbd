import { tellOnce } from '../../domain/read-once.ts';

/** Onsets of Vietnamese syllables, the longer ones first; *ngh*, *gh*, *k* stand before e, ê, i, y and their fellows before the rest. */
const onset = 'ngh(?=[eêi])|ch|gh(?=[eêi])|gi|kh|ng(?![eêi])|nh|ph|qu|th|tr|k(?=[eêiy])|c(?![eêiy])|[bdđghlmnpqrstvx]';
/** Rimes without their tone. */
const rimes =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uynh uyên uyêt uyt uyu uê uêch uênh uân uâng uât uây uơ uơn ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh yt ych yêc êng';
const shape = new RegExp(`^(?:${onset})?(?:${rimes.split(' ').join('|')})$`, 'u');
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A syllable in parts: its letters without the tone, and the tone. */
const parted = (syllable: string): { letters: string; tone: string } => {
  const open = syllable.toLowerCase().normalize('NFD');
  return { letters: open.replace(tones, '').normalize('NFC'), tone: open.match(tones)?.join('') ?? '' };
};

/** Few syllables make up a long text. */
const limit = 20_000;

/**
 * Whether letters can be one syllable of Vietnamese: onset, rime and tone as its spelling allows them. Most misprints of
 * dropped letters (*tnh*, *đnhân*) cannot.
 */
export const isSyllable = tellOnce((word: string): boolean => {
  const { letters, tone } = parted(word);
  if (tone.length > 1 || !shape.test(letters)) return false;
  // A syllable that ends in a stop has the sharp or the heavy tone.
  return !/(?:[ptc]|ch)$/.test(letters) || tone === '\u0301' || tone === '\u0323';
}, limit);

/** Letters without marks and tone: two readings that differ in them alone look alike in print. */
export const bareLetters = (word: string): string =>
  word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();

/** The same syllable whichever vowel of it carries the tone: `hoá` and `hóa` are one. */
export const withoutTonePlace = tellOnce((word: string): string => {
  const { letters, tone } = parted(word);
  return `${letters}${tone}`;
}, limit);
