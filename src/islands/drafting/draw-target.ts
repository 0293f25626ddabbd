import type { Answers } from '../../drafting/answers.ts';
import type { DraftedTarget, Mark } from '../../drafting/draft.ts';
import { capitalised } from '../../presentation/words/sentence.ts';
import { deadlineInWords, figureInWords, levelInWords } from '../../presentation/words/words.ts';
import { apart, makeButton, makeElement } from '../search/make-element.ts';
import { withConfirmed, withTarget, withoutTarget } from './desk-answers.ts';
import type { NamedValue } from './desk-messages.ts';
import type { Settle } from './draw-facts.ts';
import { drawIndicator } from './draw-indicator.ts';
import { makeField, type Choice } from './field.ts';

const operators: readonly Choice[] = [
  ['', 'không có con số'],
  ['>=', 'tối thiểu, từ … trở lên'],
  ['>', 'trên'],
  ['=', 'đúng bằng'],
  ['~', 'khoảng'],
  ['<=', 'tối đa, trong nhóm'],
  ['<', 'dưới'],
  ['range', 'từ … đến …'],
];
const units: readonly Choice[] = [
  ['', 'không có'],
  ['%', '%'],
  ['%/năm', '%/năm'],
  ['rank', 'thứ hạng'],
  ['count', 'số đếm'],
  ['VND', 'đồng'],
  ['per-1000', 'trên 1.000'],
  ['times', 'lần'],
];
const levels: readonly Choice[] = [
  ['', 'không chia'],
  ['province', 'cấp tỉnh'],
  ['district', 'cấp huyện'],
  ['commune', 'cấp xã'],
];
const modalities: readonly Choice[] = [
  ['binding', 'phải đạt'],
  ['aspiration', 'phấn đấu'],
];

/** A number as staff write it (`99,5`), null where it is empty; undefined where it is none. */
const numberOf = (words: string): number | null | undefined => {
  if (words === '') return null;
  const value = Number(words.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
};

/** Everything that the drawing of a commitment needs. */
export interface TargetDesk {
  readonly target: DraftedTarget;
  readonly marks: readonly Mark[];
  readonly indicators: ReadonlyMap<string, NamedValue>;
  readonly answers: Answers;
  readonly settle: Settle;
  /** Settles the commitment for good: the desk goes on to the next. */
  readonly settled: Settle;
  readonly isOpen: boolean;
  readonly toggled: (isOpen: boolean) => void;
}

const nameOf = ({ target, indicators }: Pick<TargetDesk, 'target' | 'indicators'>): string => {
  const { indicator, drafted } = target;
  if (drafted !== null && (indicator === null || indicator === drafted.id)) return `chỉ số mới: ${drafted.shortName}`;
  return indicator === null ? 'chưa rõ chỉ số' : (indicators.get(indicator)?.name ?? indicator);
};

const form = (desk: TargetDesk): HTMLElement[] => {
  const { target, marks, answers, settle } = desk;
  const { place } = target;
  const at = `target:${place}`;
  /** The indicator that is drafted for it, where there is no other. */
  const taken = target.indicator === null ? target.drafted : null;
  const prefix = `ct-${place.replaceAll(/[^\w-]/g, '-')}`;
  const set = (answer: Parameters<typeof withTarget>[2]): void => settle((now) => withTarget(now, place, answer));
  const field = (key: string, label: string, value: string, more: object, take: (value: string) => void): HTMLElement =>
    makeField({ id: `${prefix}-${key}`, label, value, ...more, settle: take });
  const number = (key: 'low' | 'high' | 'year' | 'baseline', label: string): HTMLElement =>
    field(key, label, target[key] === null ? '' : String(target[key]).replace('.', ','), {}, (words) => {
      const value = numberOf(words);
      if (value !== undefined) set({ [key]: value });
    });
  const words = makeElement(
    'details',
    { class: 'desk-words' },
    makeElement('summary', {}, 'Câu trích, câu nêu hạn, ghi chú'),
    field('quote', 'Câu trích, đúng từng chữ', target.quote, { long: true }, (value) => {
      if (value !== '') set({ quote: value });
    }),
    field('figure', 'Phần của câu chỉ chứa con số này', target.figure ?? '', {}, (value) =>
      set({ figure: value === '' ? null : value }),
    ),
    field('deadlineQuote', 'Câu nêu hạn ở chỗ khác', target.deadlineQuote ?? '', {}, (value) =>
      set({ deadlineQuote: value === '' ? null : value }),
    ),
    field('note', 'Ghi chú cho người đọc', target.note ?? '', {}, (value) =>
      set({ note: value === '' ? null : value }),
    ),
  );
  words.open = target.deadlineQuote !== null || target.note !== null || marks.length > 0;
  const reason = field('ly-do', 'Bỏ ra vì', '', {}, () => undefined);
  return [
    makeElement('blockquote', { class: 'words' }, target.quote),
    ...marks.map(({ problem, remedy }) =>
      // Its choices stand below, among the indicators; the button at the end of the form confirms.
      makeElement('p', { class: 'desk-mark' }, `Cần quyết: ${problem} ${capitalised(remedy)}`),
    ),
    drawIndicator({
      id: `${prefix}-indicator`,
      target,
      indicators: desk.indicators,
      choose: (indicator) => set({ indicator }),
    }),
    makeElement(
      'div',
      { class: 'desk-row' },
      field('operator', 'Dấu', target.operator ?? '', { choices: operators }, (value) =>
        set(
          value === ''
            ? { operator: null, low: null, high: null, unit: null }
            : { operator: value as NonNullable<DraftedTarget['operator']> },
        ),
      ),
      number('low', target.operator === 'range' ? 'Từ' : 'Con số'),
      ...(target.operator === 'range' ? [number('high', 'Đến')] : []),
      field('unit', 'Đơn vị', target.unit ?? '', { choices: units }, (value) =>
        set({ unit: value === '' ? null : (value as NonNullable<DraftedTarget['unit']>) }),
      ),
    ),
    makeElement(
      'div',
      { class: 'desk-row' },
      field('level', 'Cấp', target.level ?? '', { choices: levels }, (value) =>
        set({ level: value === '' ? null : (value as NonNullable<DraftedTarget['level']>) }),
      ),
      number('year', 'Hạn (năm)'),
      number('baseline', 'Năm gốc'),
      field('modality', 'Mức', target.modality, { choices: modalities }, (value) =>
        set({ modality: value as DraftedTarget['modality'] }),
      ),
    ),
    words,
    reason,
    makeElement(
      'p',
      { class: 'desk-buttons' },
      makeButton(
        taken === null ? 'Đúng' : 'Đúng, thêm chỉ số mới',
        () =>
          desk.settled((now) =>
            withConfirmed(withTarget(now, place, taken === null ? {} : { indicator: taken.id }), at),
          ),
        { 'data-role': 'confirm' },
      ),
      makeButton('Bỏ ra', () => {
        const why = reason.querySelector('input')?.value.trim() ?? '';
        desk.settled((now) =>
          withTarget(now, place, { leaveOut: why === '' ? 'Không phải cam kết của kế hoạch.' : why }),
        );
      }),
      ...(answers.targets?.some((one) => one.place === place) === true
        ? [makeButton('Trả lại như máy đọc', () => settle((now) => withoutTarget(now, place)))]
        : []),
    ),
  ];
};

/** One commitment: its figure in a line; its form when it is opened. */
export const drawTarget = (desk: TargetDesk): HTMLElement => {
  const { target, marks, isOpen } = desk;
  const level = target.level === null ? '' : `, ${levelInWords(target.level)}`;
  const data: Readonly<Record<string, string | number | null>> = {
    target: target.place,
    indicator: target.indicator,
    operator: target.operator,
    low: target.low,
    high: target.high,
    unit: target.unit,
    level: target.level,
    year: target.year,
  };
  const card = makeElement(
    'details',
    {
      class: marks.length > 0 ? 'desk-target unsettled' : 'desk-target',
      ...Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, String(value ?? '')])),
    },
    makeElement(
      'summary',
      {},
      makeElement('b', { class: 'figure' }, figureInWords(target)),
      makeElement('span', {}, `${nameOf(desk)}${level}, ${deadlineInWords(target.year)}`),
      ...(marks.length > 0 ? [makeElement('span', { class: 'quiet' }, 'cần quyết')] : []),
    ),
  );
  const fill = (): void => {
    if (card.childElementCount === 1) card.append(' ', ...apart(form(desk)));
  };
  if (isOpen) {
    card.open = true;
    fill();
  }
  card.addEventListener('toggle', () => {
    if (card.open) fill();
    desk.toggled(card.open);
  });
  return card;
};
