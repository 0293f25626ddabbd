import type { Indicator } from '../../domain/indicator.ts';
import { possibleDays } from '../../domain/issue-date.ts';
import { isPossibleShare, type TargetEntry } from '../../domain/target.ts';
import type { ContentFile, ContentIssue, YamlPath } from '../../catalogue/content-file.ts';
import type { ContentRule } from '../rule.ts';

/** No ranking that a plan speaks of has more places (states of the United Nations: 193). */
const lastPlace = 300;
/** A change above this many per cent is a slip of the keyboard. */
const largestChange = 1000;

type Figure = Pick<TargetEntry, 'low' | 'high' | 'operator' | 'year' | 'baseline' | 'note'>;

/** Why no such value exists, in words; undefined where it does. A share with a note tells the reader itself. */
export const nonsense = (value: number, indicator: Indicator): string | undefined => {
  switch (indicator.kind) {
    case 'rank':
      return Number.isInteger(value) && value >= 1 && value <= lastPlace
        ? undefined
        : `thứ hạng là số nguyên từ 1 đến ${lastPlace}`;
    case 'share':
      return value >= 0 && value <= 100 ? undefined : 'tỷ lệ nằm trong khoảng 0 đến 100';
    case 'change':
      return value >= 0 && value <= largestChange
        ? undefined
        : `mức thay đổi là số từ 0 đến ${largestChange}; tăng hay giảm thuộc về chỉ số`;
    case 'amount':
      return value >= 0 ? undefined : 'số lượng, số tiền không nhỏ hơn 0';
    case 'score':
      return value >= 0 && value <= 1 ? undefined : 'giá trị chỉ số nằm trong khoảng 0 đến 1';
  }
};

/** Figures that can be: whole ranks, shares of a hundred, changes without a sign; deadlines and base years on the right side of the document. */
export const figuresPossible: ContentRule = (content) => {
  const issues: ContentIssue[] = [];
  const say = <Value>(file: ContentFile<Value>, path: YamlPath, problem: string, remedy: string): void => {
    issues.push({ file: file.file, ...file.locate(path), problem, remedy });
  };
  const check = <Value>(file: ContentFile<Value>, path: YamlPath, id: string, figure: Figure): void => {
    const indicator = content.indicators.value?.find((one) => one.id === id);
    if (!indicator) return;
    // What no share at all satisfies is told where the note is asked for.
    if (indicator.kind === 'share' && (figure.note !== undefined || !isPossibleShare(figure))) return;
    for (const field of ['low', 'high'] as const) {
      const value = figure[field];
      const why = value === undefined ? undefined : nonsense(value, indicator);
      if (why !== undefined)
        say(
          file,
          [...path, field],
          `${field} là ${String(value).replace('.', ',')}, nhưng ${why}.`,
          'xem lại con số theo nguồn.',
        );
    }
  };
  const years = <Value>(file: ContentFile<Value>, path: YamlPath, figure: Figure, issued: string | null): void => {
    const { year, baseline } = figure;
    const from = issued?.slice(0, 4);
    if (year !== undefined && from !== undefined && year < Number(from))
      say(file, [...path, 'year'], `hạn ${year} trước năm ban hành ${from} của văn bản.`, 'xem lại hạn theo nguồn.');
    if (baseline !== undefined && year !== undefined && baseline >= year)
      say(file, [...path, 'baseline'], `năm gốc ${baseline} không trước hạn ${year}.`, 'xem lại hai năm theo nguồn.');
  };
  for (const [document, file] of content.benchmarks)
    file.value?.forEach((entry, index) => {
      check(file, [index], entry.indicator, entry);
      years(file, [index], entry, content.documents.value?.find(({ id }) => id === document)?.date ?? null);
      if (entry.from !== undefined && entry.from > entry.year)
        say(
          file,
          [index, 'from'],
          `giai đoạn bắt đầu năm ${entry.from}, sau hạn ${entry.year}.`,
          'from là năm đầu, year là năm cuối của giai đoạn.',
        );
    });
  for (const file of content.reported.values())
    file.value?.forEach((document, index) => {
      document.figures.forEach((entry, item) => {
        const path = [index, 'figures', item];
        check(file, path, entry.indicator, entry);
        years(file, path, entry, possibleDays(document).earliest);
      });
    });
  for (const { targets } of content.plans)
    targets.value?.forEach((entry, index) => {
      check(targets, [index], entry.indicator, entry);
      years(targets, [index], entry, null);
    });
  return issues;
};
