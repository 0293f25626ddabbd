import { makeElement } from '../search/make-element.ts';

/** What opens below the buttons of a view: a region with a name, in place of the one of the same role that stands there. */
export const placePanel = (role: string, name: string, near: Element, children: readonly Node[]): HTMLElement => {
  const panel = makeElement(
    'section',
    { class: 'hand-out no-print', 'aria-label': name, 'data-role': role, tabindex: '-1' },
    ...children,
  );
  near.parentElement?.querySelector(`:scope > [data-role="${role}"]`)?.remove();
  // The field to copy by hand stays where the reader is.
  const field = near.nextElementSibling?.matches('.copy-by-hand') === true ? near.nextElementSibling : near;
  field.after(panel);
  return panel;
};

/** One of a few, as radio buttons under one word; `choose` is told which. */
export const makeRadios = <Option extends { readonly id: string; readonly name: string; readonly meaning?: string }>(
  group: string,
  legend: string,
  options: readonly Option[],
  chosen: Option | undefined,
  choose: (option: Option) => void,
): HTMLFieldSetElement =>
  makeElement(
    'fieldset',
    {},
    makeElement('legend', {}, legend),
    ...options.flatMap((option) => {
      const radio = makeElement('input', { type: 'radio', name: group, value: option.id });
      radio.checked = option === chosen;
      radio.addEventListener('change', () => choose(option));
      const small = option.meaning === undefined ? [] : [' ', makeElement('small', {}, option.meaning)];
      return [makeElement('label', {}, radio, ' ', option.name, ...small), ' '];
    }),
  );
