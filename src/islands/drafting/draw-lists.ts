import { makeButton, makeElement } from '../search/make-element.ts';
import { withConfirmed, withErratum, withGap } from './desk-answers.ts';
import type { ShownDraft } from './desk-messages.ts';
import type { Settle } from './draw-facts.ts';
import { drawPart } from './draw-part.ts';
import { makeField } from './field.ts';

/** What is no commitment, what looks misprinted, what is missing: each with what can be settled of it. */
export const drawLists = (shown: ShownDraft, settle: Settle, takeBack: (place: string) => void): HTMLElement[] => {
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
      { ...(isUnsettled(`gap:${after}`) ? { class: 'unsettled' } : {}) },
      makeField({
        id: `cho-thieu-${after}`,
        label: after === 'all' ? 'Cả bản' : `Sau mục ${after}`,
        value: reason,
        long: true,
        settle: (words) => {
          if (words !== '') settle((now) => withGap(now, after, words));
        },
      }),
      ...(isUnsettled(`gap:${after}`)
        ? [
            makeElement(
              'p',
              { class: 'desk-buttons' },
              makeButton('Đúng như vậy', () => settle((now) => withConfirmed(now, `gap:${after}`))),
            ),
          ]
        : []),
    ),
  );
  const leftOut = shown.leftOut.map(({ place, quote, reason }) =>
    makeElement(
      'li',
      { 'data-left-out': place, ...(isUnsettled(`leftOut:${place}`) ? { class: 'unsettled' } : {}) },
      makeElement('p', { class: 'words' }, `“${quote}”`),
      makeElement('p', { class: 'quiet' }, reason),
      makeElement(
        'p',
        { class: 'desk-buttons' },
        ...(isUnsettled(`leftOut:${place}`)
          ? [makeButton('Đúng, để ngoài', () => settle((now) => withConfirmed(now, `leftOut:${place}`)))]
          : []),
        makeButton('Đưa lại thành chỉ tiêu', () => takeBack(place)),
      ),
    ),
  );
  const unsettled = shown.leftOut.map(({ place }) => `leftOut:${place}`).filter(isUnsettled);
  const confirmAll = makeElement(
    'p',
    {},
    makeButton(`Đúng cả ${unsettled.length}: đều để ngoài`, () =>
      settle((now) => unsettled.reduce((answers, at) => withConfirmed(answers, at), now)),
    ),
  );
  const list = (id: string, title: string, items: readonly HTMLElement[], none: string): HTMLElement =>
    drawPart(
      id,
      items.length === 0 ? title : `${title} (${items.length})`,
      ...(id === 'soan-bo-ra' && unsettled.length > 1 ? [confirmAll] : []),
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
