import type { Answers } from '../../drafting/answers.ts';
import type { Mark } from '../../drafting/draft.ts';
import { capitalised } from '../../presentation/words/sentence.ts';
import { makeButton, makeElement } from '../search/make-element.ts';
import { withConfirmed, withFact } from './desk-answers.ts';
import type { NamedValue, ShownDraft } from './desk-messages.ts';
import { makeField, type Choice } from './field.ts';

/** Settles something: what was settled so far becomes what is from now on. Two changes one after the other both count. */
export type Settle = (change: (now: Answers) => Answers) => void;

const kinds: readonly Choice[] = [
  ['van-ban', 'chính văn bản'],
  ['tom-tat', 'bản tóm tắt'],
  ['bao-chi', 'bài báo thuật lại'],
];
const completenesses: readonly Choice[] = [
  ['trich', 'trích, hoặc chưa đọc soát hết'],
  ['tom-tat', 'tóm tắt'],
  ['toan-van', 'toàn văn, đã có người đọc soát'],
];

/** A mark with what can be done about it: take one of the choices (`nameOf` says it in words), or find it right. */
export const drawMark = (
  mark: Mark,
  choose: (choice: string) => void,
  confirm: () => void,
  nameOf: (choice: string) => string = (choice) => choice,
): HTMLElement =>
  makeElement(
    'div',
    { class: 'desk-mark' },
    makeElement('p', {}, `Cần quyết: ${mark.problem} ${capitalised(mark.remedy)}`),
    makeElement(
      'p',
      { class: 'desk-buttons' },
      ...mark.choices.map((choice) => makeButton(nameOf(choice), () => choose(choice))),
      makeButton('Đúng như vậy', confirm),
    ),
  );

/** The facts of the document as a form. `null` of a text means that the document does not tell it. */
export const drawFacts = (
  shown: ShownDraft,
  provinces: readonly NamedValue[],
  answers: Answers,
  settle: Settle,
  rename: (id: string) => void,
): HTMLElement[] => {
  const { facts } = shown;
  const marksAt = (key: string, value: string): HTMLElement[] =>
    shown.marks
      .filter(({ at }) => at === `fact:${key}`)
      .map((mark) =>
        drawMark(
          { ...mark, choices: mark.choices.filter((choice) => choice !== value) },
          (choice) => settle((now) => setters[key]?.(now, choice) ?? withConfirmed(now, mark.at)),
          () => settle((now) => withConfirmed(now, mark.at)),
          (choice) =>
            completenesses.find(([value]) => key === 'completeness' && value === choice)?.[1] ??
            provinces.find(({ id }) => key === 'province' && id === choice)?.name ??
            choice,
        ),
      );
  const orNull = (value: string): string | null => (value === '' ? null : value);
  const setters: Readonly<Record<string, (now: Answers, value: string) => Answers>> = {
    province: (now, value) => withFact(now, 'province', value === '' ? undefined : value),
    kind: (now, value) => withFact(now, 'kind', value === '' ? undefined : value),
    number: (now, value) => withFact(now, 'number', orNull(value)),
    issued: (now, value) => withFact(now, 'issued', orNull(value)),
    title: (now, value) => withFact(now, 'title', value === '' ? undefined : value),
    shortTitle: (now, value) => withFact(now, 'shortTitle', value === '' ? undefined : value.slice(0, 90)),
    year: (now, value) => withFact(now, 'year', /^20\d\d$/.test(value) ? Number(value) : undefined),
    issuer: (now, value) => withFact(now, 'issuer', value === '' ? undefined : value),
    signer: (now, value) => withFact(now, 'signer', orNull(value)),
    sourceKind: (now, value) => withFact(now, 'sourceKind', value as (typeof facts)['sourceKind']),
    publisher: (now, value) => withFact(now, 'publisher', orNull(value)),
    effective: (now, value) => withFact(now, 'effective', orNull(value)),
    fields: (now, value) => {
      const fields = value
        .split(/[;,]/)
        .map((one) => one.trim())
        .filter((one) => one !== '');
      return withFact(now, 'fields', fields.length === 0 ? null : fields);
    },
    published: (now, value) => withFact(now, 'published', orNull(value)),
    completeness: (now, value) => withFact(now, 'completeness', value as ShownDraft['completeness']),
  };
  const field = (
    key: keyof typeof setters & string,
    label: string,
    value: string,
    more: { readonly choices?: readonly Choice[]; readonly type?: 'date'; readonly long?: boolean } = {},
  ): HTMLElement[] => [
    makeField({
      id: `van-ban-${key}`,
      label,
      value,
      ...more,
      settle: (words) => settle((now) => setters[key]?.(now, words) ?? now),
    }),
    ...marksAt(key, value),
  ];
  const review = answers.facts?.review;
  const reviewed = (reviewer: string, date: string): void =>
    settle((now) => withFact(now, 'review', reviewer === '' || date === '' ? undefined : { reviewer, date }));
  let [reviewer, day] = [review?.reviewer ?? '', review?.date ?? ''];
  return [
    makeField({ id: 'van-ban-ma', label: 'Mã kế hoạch (tên thư mục)', value: shown.id, settle: rename }),
    ...field('province', 'Tỉnh, thành phố ban hành', facts.province ?? '', {
      choices: [['', 'chưa rõ'], ...provinces.map(({ id, name }): Choice => [id, name])],
    }),
    ...field('number', 'Số hiệu (để trống: văn bản không nêu)', facts.number ?? ''),
    ...field('issued', 'Ngày ban hành', facts.issued ?? '', { type: 'date' }),
    ...field('effective', 'Ngày có hiệu lực, khi văn bản hay trang đăng nêu', facts.effective ?? '', { type: 'date' }),
    ...field('kind', 'Loại văn bản', facts.kind ?? ''),
    ...field('title', 'Tên văn bản, đúng như đã in', facts.title ?? '', { long: true }),
    ...field('shortTitle', 'Tên ngắn, nhiều nhất 90 ký tự', shown.shortTitle ?? ''),
    ...field('year', 'Năm', facts.year === null ? '' : String(facts.year)),
    ...field('issuer', 'Cơ quan ban hành', facts.issuer ?? ''),
    ...field('signer', 'Người ký', facts.signer ?? ''),
    ...field('fields', 'Lĩnh vực, khi trang đăng nêu; cách nhau bằng dấu phẩy', (facts.fields ?? []).join(', ')),
    ...field('sourceKind', 'Bản nhận được là', facts.sourceKind, { choices: kinds }),
    ...(facts.sourceKind === 'van-ban'
      ? []
      : [
          ...field('publisher', 'Nơi đăng', facts.publisher ?? ''),
          ...field('published', 'Ngày đăng', facts.published ?? '', { type: 'date' }),
        ]),
    ...field('completeness', 'Đầy đủ đến đâu', shown.completeness, { choices: completenesses }),
    ...(shown.completeness === 'toan-van'
      ? [
          makeField({
            id: 'van-ban-nguoi-soat',
            label: 'Người đã đọc soát toàn văn',
            value: reviewer,
            settle: (words) => {
              reviewer = words;
              reviewed(reviewer, day);
            },
          }),
          makeField({
            id: 'van-ban-ngay-soat',
            label: 'Ngày đọc soát xong',
            value: day,
            type: 'date',
            settle: (words) => {
              day = words;
              reviewed(reviewer, day);
            },
          }),
        ]
      : []),
  ];
};
