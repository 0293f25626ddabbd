import { makeButton, makeElement } from '../search/make-element.ts';
import type { ShownDraft } from './desk-messages.ts';
import { drawPart } from './draw-part.ts';

/** What the check finds, in the words of the terminal, each leading to its place. */
export const drawIssues = (issues: ShownDraft['issues'], goTo: (place: string) => void): HTMLElement => {
  const items = issues.map(({ file, line, problem, remedy, rule, severity, place }) =>
    makeElement(
      'li',
      { 'data-problem': rule, 'data-file': file, 'data-line': String(line) },
      makeElement('p', {}, `${severity === 'hint' ? 'Lưu ý' : 'Lỗi'}: ${problem}`),
      makeElement('p', {}, `Cách sửa: ${remedy}`),
      makeElement('p', { class: 'quiet' }, `${file}, dòng ${line}; luật ${rule}`),
      ...(place === null ? [] : [makeButton('Đến chỗ ấy', () => goTo(place))]),
    ),
  );
  return drawPart(
    'soan-kiem',
    `Phép kiểm (${items.length})`,
    items.length === 0
      ? makeElement('p', {}, 'Không còn lỗi nào.')
      : makeElement('ul', { class: 'list tight' }, ...items),
  );
};
