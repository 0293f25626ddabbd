import type { DraftedTarget } from '../../drafting/draft.ts';
import { makeButton, makeElement } from '../search/make-element.ts';
import type { NamedValue } from './desk-messages.ts';
import { findIndicators } from './find-indicators.ts';

/** How many answers of a search stand in the list. */
const most = 8;

/** What is known of the indicator of a commitment, and what choosing one does. */
export interface IndicatorChoice {
  readonly id: string;
  readonly target: DraftedTarget;
  readonly indicators: ReadonlyMap<string, NamedValue>;
  readonly choose: (indicator: string) => void;
}

/** The indicator of a commitment, by name; another is found by typing words of its name, with or without marks. */
export const drawIndicator = ({ id, target, indicators, choose }: IndicatorChoice): HTMLElement => {
  const { drafted } = target;
  const likely = target.candidates.flatMap(({ indicator }) => indicators.get(indicator) ?? []);
  const proposed: NamedValue[] =
    drafted === null ? likely : [...likely, { id: drafted.id, name: `chỉ số mới: ${drafted.name}` }];
  const input = makeElement('input', { id, type: 'search', autocomplete: 'off', 'aria-controls': `${id}-thay` });
  // Words asked for are no answer yet: drawing anew must not sweep them away.
  input.dataset['drawn'] = '';
  const list = makeElement('ul', { id: `${id}-thay`, class: 'desk-found' });
  const said = makeElement('p', { role: 'status', class: 'quiet' });
  const show = (): void => {
    const asked = input.value.trim();
    const found = asked === '' ? proposed : findIndicators(asked, indicators.values());
    list.replaceChildren(
      ...found
        .filter((one) => one.id !== target.indicator)
        .slice(0, most)
        .map((one) =>
          makeElement(
            'li',
            {},
            makeButton(one.name, () => choose(one.id), { 'data-choice': one.id }),
          ),
        ),
    );
    said.textContent =
      asked === ''
        ? ''
        : found.length === 0
          ? 'Không có chỉ số nào có những chữ ấy. Thử ít chữ hơn.'
          : found.length > most
            ? `${found.length} chỉ số; gõ thêm chữ để thu hẹp.`
            : `${found.length} chỉ số.`;
  };
  input.addEventListener('input', show);
  show();
  const current =
    target.indicator === null
      ? 'chưa chọn'
      : (indicators.get(target.indicator)?.name ?? (drafted === null ? target.indicator : `mới: ${drafted.name}`));
  return makeElement(
    'div',
    { class: 'desk-field' },
    makeElement('p', {}, 'Chỉ số: ', makeElement('b', {}, current)),
    makeElement('label', { for: id }, 'Tìm chỉ số khác theo tên'),
    input,
    said,
    list,
  );
};
