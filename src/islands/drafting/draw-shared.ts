import { makeButton, makeElement } from '../search/make-element.ts';
import { withConfirmed, withoutConfirmed } from './desk-answers.ts';
import type { ShownDraft } from './desk-messages.ts';
import type { Settle } from './draw-facts.ts';
import { drawPart } from './draw-part.ts';

/** What the shared lists lack for this plan, each to be taken with a button; and the lists with it, to be handed over too. */
export const drawShared = (shown: ShownDraft, settle: Settle, zip: () => void): HTMLElement[] => {
  if (shown.proposed.length === 0 && shown.shared.length === 0) return [];
  const documents = shown.proposed.map(({ at, words, taken }) =>
    makeElement(
      'li',
      { ...(taken ? {} : { class: 'unsettled' }) },
      makeElement('p', {}, `«${words}» chưa có trong danh mục văn bản.`),
      makeElement(
        'p',
        { class: 'desk-buttons' },
        taken
          ? makeButton('Đã thêm; bỏ ra', () => settle((now) => withoutConfirmed(now, at)))
          : makeButton('Số, ngày đúng như đã in: thêm vào danh mục', () => settle((now) => withConfirmed(now, at))),
      ),
    ),
  );
  const indicators = shown.newIndicators.map(({ name, definition }) =>
    makeElement(
      'li',
      {},
      makeElement('p', {}, `Chỉ số mới: ${name}.`),
      makeElement('p', { class: 'quiet' }, definition),
    ),
  );
  const entries = [...documents, ...indicators];
  const files = shown.shared.map((file) => `content/${file}`).join(', ');
  return [
    drawPart(
      'soan-danh-muc',
      'Danh mục chung cần thêm',
      makeElement('ul', { class: 'list tight' }, ...entries),
      ...(shown.shared.length === 0
        ? []
        : [
            makeElement(
              'p',
              {},
              `Phép kiểm ở đây đã tính cả phần thêm. Giao tệp này cùng với thư mục kế hoạch: nó giữ ${files} của trang này và phần thêm ở cuối tệp.`,
            ),
            makeElement('p', {}, makeButton('Tải danh mục đã thêm (.zip)', zip, { 'data-role': 'shared' })),
          ]),
    ),
  ];
};
