/** What a reader tells of: where it stands and the words that stand there. */
export interface Reported {
  /** Address of the place, absolute where the site's own is known. */
  readonly address: string;
  /** The words of the place; empty where the whole page is meant. */
  readonly words: string;
}

/** Mail programs and browsers cut longer addresses; the place leads to the rest of the words. */
const mostWords = 400;

/** Words in an address: half of a surrogate pair has no percent form. */
const encoded = (words: string): string => encodeURIComponent(words.toWellFormed());

/**
 * The address that opens a report, filled in: `start` is the issue form with its template, or `mailto:` with its subject. The
 * fields are those of `.github/ISSUE_TEMPLATE/`.
 */
export const reportAddress = (start: string, { address, words }: Reported): string => {
  const letters = [...words];
  const quoted = letters.length > mostWords ? `${letters.slice(0, mostWords).join('')}…` : words;
  return start.startsWith('mailto:')
    ? `${start}&body=${encoded([`Địa chỉ: ${address}`, ...(quoted === '' ? [] : [`Nguyên văn ở đó: “${quoted}”`]), 'Chỗ sai, và nguồn cho thấy điều đúng: '].join('\r\n\r\n'))}`
    : `${start}&dia-chi=${encoded(address)}${quoted === '' ? '' : `&nguyen-van=${encoded(quoted)}`}`;
};
