import type { Answers } from '../../drafting/answers.ts';
import type { DraftedTarget, Mark } from '../../drafting/draft.ts';
import { deadlineInWords, figureInWords, levelInWords } from '../../presentation/words/words.ts';
import { apart, makeButton, makeElement } from '../search/make-element.ts';
import { withConfirmed, withTarget, withoutTarget } from './desk-answers.ts';
import type { NamedValue } from './desk-messages.ts';
import { drawMark, type Settle } from './draw-facts.ts';
import { makeField, type Choice } from './field.ts';

const operators: readonly Choice[] = [
  ['', 'không có con số'],
  ['>=', 'từ … trở lên, tối thiểu'],
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
  ['', 'toàn tỉnh, hoặc không chia cấp'],
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
  readonly isOpen: boolean;
  readonly toggled: (isOpen: boolean) => void;
}

const nameOf = ({ target, indicators }: Pick<TargetDesk, 'target' | 'indicators'>): string =>
  target.indicator === null
    ? target.drafted === null
      ? 'chưa rõ chỉ số'
      : `chỉ số mới: ${target.drafted.shortName}`
    : (indicators.get(target.indicator)?.name ?? target.indicator);

const form = (desk: TargetDesk): HTMLElement[] => {
  const { target, marks, answers, settle } = desk;
  const { place } = target;
  const at = `target:${place}`;
  const set = (answer: Parameters<typeof withTarget>[2]): void => settle((now) => withTarget(now, place, answer));
  const field = (key: string, label: string, value: string, more: object, take: (value: string) => void): HTMLElement =>
    makeField({ id: `ct-${place.replaceAll(/[^\w-]/g, '-')}-${key}`, label, value, ...more, settle: take });
  const number = (key: 'low' | 'high' | 'year' | 'baseline', label: string): HTMLElement =>
    field(key, label, target[key] === null ? '' : String(target[key]).replace('.', ','), {}, (words) => {
      const value = numberOf(words);
      if (value !== undefined) set({ [key]: value });
    });
  const reason = field('ly-do', 'Bỏ ra vì', '', {}, () => undefined);
  return [
    makeElement('blockquote', { class: 'words' }, target.quote),
    ...marks.map((mark) =>
      drawMark(
        mark,
        (choice) => set({ indicator: choice }),
        () => settle((now) => withConfirmed(withTarget(now, place, {}), at)),
        (choice) => desk.indicators.get(choice)?.name ?? `chỉ số mới: ${target.drafted?.shortName ?? choice}`,
      ),
    ),
    field(
      'indicator',
      'Chỉ số (gõ để tìm)',
      target.indicator ?? target.drafted?.id ?? '',
      { list: 'danh-sach-chi-so' },
      (words) => {
        if (words !== '') set({ indicator: words });
      },
    ),
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
    field('quote', 'Câu trích, đúng từng chữ', target.quote, { long: true }, (words) => {
      if (words !== '') set({ quote: words });
    }),
    field('figure', 'Phần của câu chỉ chứa con số này', target.figure ?? '', {}, (words) =>
      set({ figure: words === '' ? null : words }),
    ),
    field('deadlineQuote', 'Câu nêu hạn ở chỗ khác', target.deadlineQuote ?? '', {}, (words) =>
      set({ deadlineQuote: words === '' ? null : words }),
    ),
    field('note', 'Ghi chú cho người đọc', target.note ?? '', {}, (words) =>
      set({ note: words === '' ? null : words }),
    ),
    reason,
    makeElement(
      'p',
      { class: 'desk-buttons' },
      makeButton('Đúng', () => settle((now) => withConfirmed(withTarget(now, place, {}), at)), {
        'data-role': 'confirm',
      }),
      makeButton('Bỏ ra', () => {
        const words = reason.querySelector('input')?.value.trim() ?? '';
        set({ leaveOut: words === '' ? 'Không phải cam kết của kế hoạch.' : words });
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
