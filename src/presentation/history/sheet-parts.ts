import type { Content, PlanFolder } from '../../catalogue/content.ts';
import type { ChangedDocument, ChangedEntry, ChangedPlan } from '../../history/content-changes.ts';
import type { ChangedFigure, FigureEntry } from '../../history/figure-changes.ts';
import type { TextChanges } from '../../history/text-changes.ts';
import { figureInWords } from '../words/words.ts';
import { citedDocumentName } from '../documents/document-relations.ts';
import { planName } from '../plan/plan-page.ts';
import { differencesInWords, figureName, type Names } from './figure-change-words.ts';
import { keyChangeInWords, keyName } from './key-words.ts';
import { block, code, indented, inline } from './markdown.ts';

/** Keys of an entry that a figure's own words tell; the others are named. */
const toldInWords = new Set([
  'id',
  'indicator',
  'level',
  'operator',
  'low',
  'high',
  'unit',
  'year',
  'baseline',
  'variant',
  'modality',
  'note',
  'quote',
  'figure',
]);

const short = (words: string): string =>
  words.length > 240 ? `${words.slice(0, 240).replace(/\s\S*$/u, '')}…` : words;

/** A plan by name and id. */
export const planTitle = ({ id, facts }: PlanFolder): string =>
  `${facts.value ? `${inline(planName({ facts: facts.value }))} ` : ''}(${code(id)})`;

/** Lines of official text that came and went, all of them: nobody may overlook one. */
export const textChangeLines = ({ removed, added, reordered }: TextChanges): string[] => [
  ...(reordered ? ['Các dòng giữ nguyên chữ nhưng đổi thứ tự.', ''] : []),
  ...(removed.length + added.length === 0
    ? []
    : block([...removed.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)], 'diff')),
];

/** The words a figure stands on, before and now; one line where they are the same. */
const quoteLines = (before: FigureEntry | null, after: FigureEntry | null): string[] => {
  const [was, is] = [before?.quote, after?.quote];
  if (was !== undefined && is !== undefined && was !== is)
    return indented(block([`Câu trước: ${was}`, `Câu nay:   ${is}`], 'text'));
  const words = is ?? was;
  return words === undefined
    ? []
    : indented(block([before && after ? `Câu (không đổi): ${words}` : `Câu: ${words}`], 'text'));
};

/** One figure that is not what it was. */
const figureLines = ({ key, kind, before, after, keys }: ChangedFigure, names: Names): string[] => {
  const entry = after ?? before;
  if (!entry) return [];
  const name = `${inline(figureName(entry, names))} (${code(key)})`;
  switch (kind) {
    case 'added':
      return [`- **Thêm** ${name}: ${code(figureInWords(entry))}`, ...quoteLines(before, after)];
    case 'removed':
      return [`- **Bỏ** ${name}: ${code(figureInWords(entry))}`, ...quoteLines(before, after)];
    case 'changed':
    case 'renamed': {
      const differences = before && after ? differencesInWords(before, after, names) : [];
      const others = keys.filter((changed) => !toldInWords.has(changed.key)).map((changed) => keyName(changed.key));
      const said = [
        ...differences.map(code),
        ...(keys.some((changed) => changed.key === 'quote' || changed.key === 'figure') ? ['câu trích'] : []),
        ...others.map(code),
      ];
      const oldId = keys.find((changed) => changed.key === 'id')?.from ?? '';
      const moved =
        kind === 'renamed' ? ` **Mã đổi từ ${code(oldId)}: địa chỉ cũ mất.** Giữ mã cũ bằng khóa ${code('id')}.` : '';
      return [`- **Sửa** ${name}: ${said.join('; ')}.${moved}`, ...quoteLines(before, after)];
    }
  }
};

const figuresLines = (figures: readonly ChangedFigure[], names: Names): string[] =>
  figures.flatMap((figure) => figureLines(figure, names));

/** A plan of which something is different, its official text first. */
export const planLines = (plan: ChangedPlan, names: Names): string[] => {
  const folder = plan.after ?? plan.before;
  if (!folder) return [];
  const { facts, targets } = plan.changes;
  if (plan.after === null)
    return [
      `### Bỏ ${planTitle(folder)}`,
      '',
      `Trang, tìm kiếm, bảng so sánh mất kế hoạch này và ${targets.length} chỉ tiêu; địa chỉ của chúng thành trang 404.`,
      '',
      ...figuresLines(targets, names),
    ];
  if (plan.before === null)
    return [
      `### Thêm ${planTitle(folder)}`,
      '',
      `${inline(folder.facts.value?.title ?? '')}: ${targets.length} chỉ tiêu.`,
      '',
      ...figuresLines(targets, names),
    ];
  return [
    `### ${planTitle(folder)}`,
    '',
    ...(plan.movedFrom === null
      ? []
      : [
          `- **Đổi mã từ ${code(plan.movedFrom)}:** mọi địa chỉ cũ của kế hoạch này mất. Đổi lại tên thư mục nếu không cố ý.`,
        ]),
    ...(plan.isOriginalChanged ? ['- **Tệp gốc** phát cho người đọc không còn là tệp trước.'] : []),
    ...facts.map((changed) => `- Thông tin văn bản, ${inline(keyChangeInWords(changed, short))}`),
    ...figuresLines(targets, names),
  ];
};

/** A document that others report on, or that sets benchmarks. */
export const documentLines = ({ id, kind, keys, figures }: ChangedDocument, name: string, names: Names): string[] => [
  `### ${kind === 'added' ? 'Thêm ' : kind === 'removed' ? 'Bỏ ' : ''}${inline(name)} (${code(id)})`,
  '',
  ...keys.map((changed) => `- ${inline(keyChangeInWords(changed, short))}`),
  ...figuresLines(figures, names),
];

const fileNames: Readonly<Record<string, string>> = {
  'indicators.yaml': 'Chỉ số',
  'documents.yaml': 'Văn bản được viện dẫn',
  'provinces.yaml': 'Tỉnh, thành phố',
  'topics.yaml': 'Nhóm chỉ số',
  'abbreviations.yaml': 'Chữ viết tắt',
  'site.yaml': 'Điều nói về cả trang',
};

/** Entries of shared files, file by file. */
export const sharedLines = (entries: readonly ChangedEntry[]): string[] =>
  [...Map.groupBy(entries, ({ file }) => file)].flatMap(([file, ofFile]) => [
    `### ${fileNames[file] ?? file} (${code(file)})`,
    '',
    ...ofFile.map(({ id, kind, keys }) => {
      switch (kind) {
        case 'added':
          return `- Thêm ${code(id)}`;
        case 'removed':
          return `- **Bỏ** ${code(id)}: địa chỉ của nó (nếu có) thành trang 404`;
        case 'changed':
          return `- Sửa ${code(id)}: ${keys.map((changed) => inline(keyChangeInWords(changed, short))).join('; ')}`;
      }
    }),
    '',
  ]);

/** What a document of reports or benchmarks is called. */
export const documentTitle = (id: string, ...sides: readonly Content[]): string => {
  for (const { reported, documents } of sides) {
    const report = [...reported.values()].flatMap(({ value }) => value ?? []).find((entry) => entry.id === id);
    if (report) return [report.number, report.title].filter((part) => part !== undefined).join(', ');
    const document = documents.value?.find((entry) => entry.id === id);
    if (document) return citedDocumentName(document);
  }
  return id;
};
