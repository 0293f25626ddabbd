import { foldMarks } from '../../presentation/words/fold-marks.ts';
import type { ShownUnit } from '../../presentation/comparison/shown-line.ts';
import { findElement } from '../page/find-element.ts';
import { makeElement } from '../search/make-element.ts';

/** All provinces of the picker. */
export const provinceBoxes = (root: ParentNode): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>('input.province'),
];

const choiceOf = ({ id, name, region, successor, isNew, words, known }: ShownUnit): HTMLElement => {
  const box = makeElement('input', {
    type: 'checkbox',
    class: 'province',
    value: id,
    ...(region === '' ? {} : { 'data-region': region }),
    'data-successor': successor,
    'data-words': words,
    ...(isNew ? { 'data-new': '' } : {}),
  });
  return makeElement(
    'li',
    {},
    makeElement(
      'label',
      {},
      box,
      makeElement(
        'span',
        {},
        makeElement('span', { class: 'name' }, name),
        ...(known ? [] : [makeElement('small', {}, 'chưa có ở đây')]),
      ),
    ),
  );
};

/**
 * Lists the units; finds them by old or new name, with or without marks, and adds those of the same region or of the same unit
 * today. `choose` is told the chosen ids.
 */
export const startPicker = (
  filters: HTMLElement,
  units: readonly ShownUnit[],
  choose: (ids: readonly string[]) => void,
): void => {
  findElement(filters, '.choices').replaceChildren(...units.flatMap((unit) => [choiceOf(unit), ' ']));
  const boxes = provinceBoxes(filters);
  const search = findElement<HTMLInputElement>(filters, '[data-role="province-search"]');
  const status = findElement<HTMLElement>(filters, '[data-role="picker-status"]');
  const sift = (): void => {
    const wanted = foldMarks(search.value.trim());
    let shown = 0;
    for (const box of boxes) {
      const hit = foldMarks(box.dataset['words'] ?? '').includes(wanted);
      const item = box.closest('li');
      if (item) item.hidden = !hit;
      if (hit) shown += 1;
    }
    status.textContent = wanted === '' ? '' : shown === 0 ? 'Không có tỉnh nào tên như vậy.' : `${shown} đơn vị.`;
  };
  search.addEventListener('input', sift);
  // Words may have been typed before the list was here.
  sift();
  // Typing a name is no choice yet.
  search.addEventListener('change', (event) => event.stopPropagation());
  const addAlike = (key: 'region' | 'successor'): void => {
    const chosen = boxes.filter((box) => box.checked);
    const values = new Set(chosen.map((box) => box.dataset[key]).filter((value) => value !== undefined));
    if (values.size === 0) {
      status.textContent = 'Hãy chọn ít nhất một tỉnh trước.';
      return;
    }
    const alike = boxes.filter((box) => box.checked || values.has(box.dataset[key] ?? '')).map((box) => box.value);
    choose(alike);
    status.textContent = `Đang chọn ${alike.length} đơn vị.`;
  };
  findElement(filters, '[data-role="same-region"]').addEventListener('click', () => addAlike('region'));
  findElement(filters, '[data-role="same-successor"]').addEventListener('click', () => addAlike('successor'));
  findElement(filters, '[data-role="all-provinces"]').addEventListener('click', () => choose([]));
};
