import { escapeHtml } from './marked-html.ts';

/** The number of a document as it is printed: `749/QĐ-TTg`, `42/2022/NĐ-CP`, `17-NQ/CP`, `202/2025/QH15`. */
const documentNumber = /(?<![\p{L}\d/])\d+(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]*(?:[/-]\p{Lu}[\p{L}\d]*)*/gu;

/** Our words as HTML in which no document number breaks at its hyphen (`.document-number`). */
export const numberedHtml = (words: string): string => {
  let html = '';
  let done = 0;
  for (const match of words.matchAll(documentNumber)) {
    html += `${escapeHtml(words.slice(done, match.index))}<span class="document-number">${escapeHtml(match[0])}</span>`;
    done = match.index + match[0].length;
  }
  return html + escapeHtml(words.slice(done));
};
