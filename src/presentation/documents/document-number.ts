import { splitAtNumbers } from '../../plan-text/citations.ts';
import { escapeHtml, tag } from '../words/html.ts';

/** Our words as HTML in which no document number (`17-NQ/CP`) breaks at its hyphen. */
export const numberedHtml = (words: string): string =>
  splitAtNumbers(words)
    .map(({ text, isNumber }) => (isNumber ? tag('span', { class: 'whole' }, escapeHtml(text)) : escapeHtml(text)))
    .join('');
