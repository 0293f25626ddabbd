import { makeElement } from '../search/make-element.ts';
import type { ShownDraft } from './desk-messages.ts';

/** The document as received, with the words lit that figures stand on; they lead to their forms. */
export const drawSource = (source: ShownDraft['source'], goTo: (place: string) => void): HTMLElement => {
  const lines = source.map((pieces, line) =>
    makeElement(
      'p',
      { 'data-line': String(line), tabindex: '-1' },
      ...pieces.map(({ text, place }) => {
        if (place === null) return text;
        const mark = makeElement(
          'a',
          {
            href: '#soan-chi-tieu',
            class: 'lit',
            'data-place': place,
            // By the keyboard figures are reached through their forms, not through hundreds of words before them.
            tabindex: '-1',
          },
          text,
        );
        mark.addEventListener('click', (event) => {
          event.preventDefault();
          goTo(place);
        });
        return mark;
      }),
    ),
  );
  return makeElement(
    'section',
    { class: 'desk-original', 'aria-label': 'Bản nhận được', tabindex: '0' },
    makeElement('h2', {}, 'Bản nhận được'),
    ...lines,
  );
};
