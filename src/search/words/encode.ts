/** Combining short stroke overlay: `d` + this is folded to `d` by Pagefind, while `đ` has no decomposition and is not. */
const stroke = '\u0335';

/** Word joiner: keeps Pagefind from taking a free-standing dash for a word, and tells which space was taken out or put in. */
const joiner = '\u2060';

/**
 * Text as the index holds it. Pagefind folds `ồ` to `o` but keeps `đ`, so that “dong nai” would miss “Đồng Nai”; it counts
 * a free-standing dash as a word, so that no phrase would reach across “kinh tế - xã hội”; it loses one-letter parts
 * after a slash, so that “5G” would miss “4G/5G”; and it parts “80 %” from its sign.
 */
export const encodeForIndex = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('đ', `d${stroke}`)
    .replaceAll('Đ', `D${stroke}`)
    .replaceAll(/ ([-–—]) /g, `${joiner}$1 `)
    .replaceAll(/(\d)\s(?=%)/g, `$1${joiner}`)
    .replaceAll(/(\dG)\/(?=\dG)/g, `$1/${joiner} `);

/** Text from the index as readers see it: the inverse of `encodeForIndex`, but for runs of white space. */
export const decodeFromIndex = (text: string): string =>
  text
    .replaceAll(`d${stroke}`, 'đ')
    .replaceAll(`D${stroke}`, 'Đ')
    .replaceAll(`/${joiner} `, '/')
    .replaceAll(joiner, ' ');

/** Characters that the index must keep inside words. */
export const indexedCharacters = `${stroke}%`;
