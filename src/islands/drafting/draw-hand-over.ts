import type { Answers } from '../../drafting/answers.ts';
import { downloadText } from '../comparison/take-away.ts';
import { makeButton, makeElement } from '../search/make-element.ts';
import type { ShownDraft } from './desk-messages.ts';
import type { Settle } from './draw-facts.ts';
import { drawPart } from './draw-part.ts';

/** Takes what somebody settled before, here or at a terminal. */
const answersButton = (settle: Settle, say: (words: string) => void): HTMLElement => {
  const input = makeElement('input', {
    type: 'file',
    accept: '.json,application/json',
    hidden: '',
    'aria-label': 'Tệp trả lời',
  });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (!file) return;
    void file.text().then((text) => {
      try {
        const answers = JSON.parse(text) as Answers;
        if ((answers as { version?: unknown }).version !== 1) throw new Error('version');
        settle(() => answers);
      } catch {
        say('Lỗi: đây không phải tệp trả lời. Cách sửa: chọn tệp .tra-loi.json do bàn soạn thảo lưu lại.');
      }
    });
  });
  return makeButton('Mở tệp trả lời', () => input.click());
};

/** What there is so far, and how it is taken away: the folder as a ZIP, what was settled as a file. */
export const drawHandOver = (
  shown: ShownDraft,
  errors: number,
  answers: () => Answers,
  settle: Settle,
  { say, zip }: { readonly say: (words: string) => void; readonly zip: () => void },
): HTMLElement => {
  return drawPart(
    'soan-giao',
    'Bản nháp',
    makeElement(
      'p',
      {},
      `content/plans/${shown.id}/: ${shown.targets.length} chỉ tiêu; còn ${shown.marks.length} chỗ cần quyết, ${errors} lỗi.`,
    ),
    ...(shown.repairs.length === 0
      ? []
      : [
          makeElement(
            'p',
            { class: 'quiet' },
            `Đã chữa khi đọc: ${shown.repairs.map(({ what, count }) => (count > 1 ? `${what} (${count} chỗ)` : what)).join('; ')}.`,
          ),
        ]),
    makeElement(
      'p',
      { class: 'desk-buttons' },
      makeButton('Tải thư mục kế hoạch (.zip)', () => zip(), { 'data-download': '' }),
      makeButton('Lưu tệp trả lời', () =>
        downloadText(`${shown.id}.tra-loi.json`, `${JSON.stringify(answers(), null, 2)}\n`, 'application/json'),
      ),
      answersButton(settle, say),
    ),
  );
};
