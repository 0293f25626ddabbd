import type { Answers } from '../../drafting/answers.ts';
import { downloadText } from '../comparison/take-away.ts';
import { makeButton, makeElement } from '../search/make-element.ts';
import type { ShownDraft } from './desk-messages.ts';
import { drawPart } from './draw-part.ts';

/** What the part asks of the desk. */
export interface HandOver {
  /** What was settled so far. */
  readonly answers: () => Answers;
  /** Takes what somebody settled before, here or at a terminal. */
  readonly readAnswers: (name: string, text: string) => void;
  /** Goes to the next thing that a person must settle. */
  readonly next: () => void;
  readonly zip: () => void;
}

const chooseAnswers = (take: HandOver['readAnswers']): void => {
  const input = makeElement('input', { type: 'file', accept: '.json,.yaml,.yml' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void file.text().then((text) => take(file.name, text));
  });
  input.click();
};

/** What there is so far, and how it is taken away: the folder as a ZIP, what was settled as a file. */
export const drawHandOver = (
  shown: ShownDraft,
  errors: number,
  { answers, readAnswers, next, zip }: HandOver,
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
      ...(shown.marks.length === 0 ? [] : [makeButton('Chỗ cần quyết tiếp theo', next, { 'data-role': 'next' })]),
      makeButton('Tải thư mục kế hoạch (.zip)', () => zip(), { 'data-download': '' }),
      makeButton('Lưu tệp trả lời', () =>
        downloadText(`${shown.id}.tra-loi.json`, `${JSON.stringify(answers(), null, 2)}\n`, 'application/json'),
      ),
      makeButton('Mở tệp trả lời', () => chooseAnswers(readAnswers)),
    ),
  );
};
