import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { FigureEntry } from '../../history/figure-changes.ts';
import { deadlineInWords, figureInWords, levelInWords, modalityInWords } from '../words/words.ts';

/** What gives indicators and terms their names. */
export type Names = Pick<Catalogue, 'indicatorById'>;

/** Short name of an indicator; its id where it is no more. */
export const indicatorName = (id: string, names: Names): string =>
  names.indicatorById.get(id)?.shortName ?? `chỉ số «${id}» (không còn trong danh mục)`;

const variantName = (entry: FigureEntry, names: Names): string =>
  names.indicatorById.get(entry.indicator)?.variants?.find(({ id }) => id === entry.variant)?.name ??
  entry.variant ??
  'không nêu cách gọi';

/** What a figure is about: `Hồ sơ trực tuyến, đến năm 2025, cấp huyện`. */
export const figureName = (entry: FigureEntry, names: Names): string =>
  [
    indicatorName(entry.indicator, names),
    deadlineInWords(entry.year ?? null),
    ...(entry.level === undefined ? [] : [levelInWords(entry.level)]),
  ].join(', ');

/** `a → b` under a name; nothing where both are the same. */
export const differing = (name: string, from: string, to: string): string[] =>
  from === to ? [] : [`${name === '' ? '' : `${name}: `}${from} → ${to}`];

/** The note for readers, in whichever way it is not what it was. */
export const noteChange = (from: string | undefined, to: string | undefined): string[] =>
  from === to
    ? []
    : from === undefined
      ? [`thêm ghi chú “${to ?? ''}”`]
      : to === undefined
        ? [`bỏ ghi chú “${from}”`]
        : [`ghi chú: “${from}” → “${to}”`];

/** In what two states of one figure differ, as readers see it, the number first: `tối thiểu 70% → tối thiểu 80%`. */
export const differencesInWords = (before: FigureEntry, after: FigureEntry, names: Names): string[] => {
  const [from, to] = [figureInWords(before), figureInWords(after)];
  const isNewWording = before.modality !== after.modality;
  return [
    ...differing('', from, to),
    // A figure is worded alike where it binds and where its words were not seen.
    ...(isNewWording && (before.modality === undefined || after.modality === undefined || from === to)
      ? differing('mức ràng buộc', modalityInWords(before.modality ?? null), modalityInWords(after.modality ?? null))
      : []),
    ...differing('hạn', deadlineInWords(before.year ?? null), deadlineInWords(after.year ?? null)),
    ...differing('năm gốc', String(before.baseline ?? 'không nêu'), String(after.baseline ?? 'không nêu')),
    ...differing('cấp', levelInWords(before.level ?? null), levelInWords(after.level ?? null)),
    ...(before.variant === after.variant
      ? []
      : differing('cách gọi', variantName(before, names), variantName(after, names))),
    ...differing('chỉ số', indicatorName(before.indicator, names), indicatorName(after.indicator, names)),
    ...noteChange(before.note, after.note),
  ];
};
