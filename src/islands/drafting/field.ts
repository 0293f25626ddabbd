import { makeElement } from '../search/make-element.ts';

/** A choice of a list: its value and what a person reads. */
export type Choice = readonly [value: string, words: string];

/** How a field of the form is made. */
export interface FieldOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** A list of values alone; any words are taken where it is left out. */
  readonly choices?: readonly Choice[];
  readonly type?: 'text' | 'date' | 'number';
  readonly long?: boolean;
  readonly settle: (value: string) => void;
}

/** Whether words are being typed into a field that has not told them yet. */
export const isBeingTyped = (element: Element | null): boolean =>
  (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
  element.dataset['drawn'] !== undefined &&
  element.value !== element.dataset['drawn'];

/** A labelled field that tells what was settled when it is left or chosen, not with every letter. */
export const makeField = ({ id, label, value, choices, type = 'text', long, settle }: FieldOptions): HTMLElement => {
  const control = choices
    ? makeElement('select', { id })
    : long
      ? makeElement('textarea', { id, rows: '2' })
      : makeElement('input', {
          id,
          type,
          ...(type === 'number' ? { step: 'any' } : {}),
        });
  if (choices && control instanceof HTMLSelectElement)
    for (const [choice, words] of choices) {
      const option = makeElement('option', { value: choice }, words);
      control.append(option, ' ');
    }
  control.value = value;
  control.dataset['drawn'] = value;
  control.addEventListener('change', () => settle(control.value.trim()));
  return makeElement('p', { class: 'desk-field' }, makeElement('label', { for: id }, label), control);
};
