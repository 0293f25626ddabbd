import { makeButton, makeElement } from '../search/make-element.ts';
import { withConfirmed, withErratum, withGap } from './desk-answers.ts';
import type { ShownDraft } from './desk-messages.ts';
import type { Settle } from './draw-facts.ts';
import { drawPart } from './draw-part.ts';
import { makeField } from './field.ts';

/** What is no commitment, what looks misprinted, what is missing: each with what can be settled of it. */
export const drawLists = (shown: ShownDraft, settle: Settle): HTMLElement[] => {
  const isUnsettled = (at: string): boolean => shown.marks.some((mark) => mark.at === at);
  const errata = shown.errata.map(({ printed, reading, provision, note }) => {
    const at = `erratum:${provision}/${printed}`;
    return makeElement(
      'li',
      { ...(isUnsettled(at) ? { class: 'unsettled' } : {}) },
      `«${printed}» ở mục ${provision}. `,
      makeField({
        id: `loi-in-${`${provision}-${printed}`.replaceAll(/[^\p{L}\d]/gu, '-')}`,
        label: 'Đọc là',
        value: reading ?? '',
        settle: (words) =>
          settle((now) =>
            withErratum(now, {
              provision,
              printed,
              reading: words === '' ? null : words,
              ...(words === '' ? { note: note ?? 'Không rõ chữ này phải đọc thế nào, nên chúng tôi giữ nguyên.' } : {}),
            }),
          ),
      }),
      makeElement(
        'p',
        { class: 'desk-buttons' },
        makeButton('Đúng là in sai', () => settle((now) => withConfirmed(now, at))),
        makeButton('Không sai', () => settle((now) => withErratum(now, { provision, printed, keep: false }))),
      ),
    );
  });
  const gaps = shown.gaps.map(({ after, reason }) =>
    makeElement(
      'li',
      {},
      makeField({
        id: `cho-thieu-${after}`,
        label: after === 'all' ? 'Cả bản' : `Sau mục ${after}`,
        value: reason,
        long: true,
        settle: (words) => {
          if (words !== '') settle((now) => withGap(now, after, words));
        },
      }),
    ),
  );
  const leftOut = shown.leftOut.map(({ place, quote, reason }) =>
    makeElement(
      'li',
      { ...(isUnsettled(`leftOut:${place}`) ? { class: 'unsettled' } : {}) },
      makeElement('span', { class: 'words' }, `“${quote}”`),
      makeElement('span', { class: 'quiet' }, reason),
      ...(isUnsettled(`leftOut:${place}`)
        ? [makeButton('Đúng là bỏ ra', () => settle((now) => withConfirmed(now, `leftOut:${place}`)))]
        : []),
    ),
  );
  const list = (id: string, title: string, items: readonly HTMLElement[], none: string): HTMLElement =>
    drawPart(
      id,
      items.length === 0 ? title : `${title} (${items.length})`,
      items.length === 0
        ? makeElement('p', { class: 'quiet' }, none)
        : makeElement('ul', { class: 'list tight' }, ...items),
    );
  return [
    list('soan-bo-ra', 'Con số không phải chỉ tiêu', leftOut, 'Không có con số nào như vậy.'),
    list('soan-loi-in', 'Chỗ giống in sai', errata, 'Không thấy chỗ nào.'),
    list('soan-cho-thieu', 'Chỗ thiếu', gaps, 'Không thấy chỗ nào.'),
  ];
};
