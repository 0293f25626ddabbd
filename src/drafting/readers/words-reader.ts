import { blockWords, type RepairCount } from './characters.ts';
import { decodeLine, encodingRepair, legacyEncodingOf } from './legacy-encoding.ts';

/**
 * How the words of a document become those of its blocks. `all` is the whole text as the file holds it: where its letters
 * are those of an old font without a name to tell it, each line that is so is decoded before anything is taken off it.
 */
export const wordsReader = (all: string, repairs: RepairCount): ((raw: string) => string) => {
  const encoding = legacyEncodingOf(all);
  if (encoding === undefined) return (raw) => blockWords(raw, repairs);
  return (raw) => {
    const words = decodeLine(raw, encoding);
    if (words !== raw) repairs.add(encodingRepair(encoding));
    return blockWords(words, repairs);
  };
};
