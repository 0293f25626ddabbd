import { makeElement } from '../search/make-element.ts';

/** A part of the draft with its heading. */
export const drawPart = (id: string, title: string, ...children: readonly (Node | string)[]): HTMLElement =>
  makeElement('section', { id, class: 'desk-part' }, makeElement('h2', {}, title), ...children);
