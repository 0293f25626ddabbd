import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Content } from '../../catalogue/content.ts';
import type { ContentIssue } from '../../catalogue/content-file.ts';
import type { ChangedPlan, ContentChanges } from '../../history/content-changes.ts';
import { columnName } from '../comparison/comparison-view.ts';
import { dateInWords } from '../words/words.ts';
import { affectedPages } from './affected-pages.ts';
import { changedLines, changedOutcomes, changedVerdicts, type ChangedLine } from './consequences.ts';
import { code, inline } from './markdown.ts';
import { outcomeChangeLines, resultsLines } from './result-sheet-parts.ts';
import { documentLines, documentTitle, planLines, planTitle, sharedLines, textChangeLines } from './sheet-parts.ts';

/** One state of the content, with what the check says of it. */
export interface SheetSide {
  readonly content: Content;
  /** Undefined where the content does not pass the check. */
  readonly catalogue: Catalogue | undefined;
  readonly issues: readonly (ContentIssue & { readonly rule: string })[];
}

/** What a sheet compares with. */
export interface SheetBase {
  /** As it was asked for: `origin/main`. */
  readonly name: string;
  /** The commit that is compared with: the last one that both have. */
  readonly commit: string;
  /** Its day in Vietnam, ISO. */
  readonly day: string;
  /** The day at which both sides are reckoned, so that only the content differs: that of HEAD, ISO. */
  readonly asOf: string;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];

const count = (number: number, words: string): string[] => (number === 0 ? [] : [`${number} ${words}`]);

/** A plan that is not what it was, neither new nor gone. */
const isEdited = ({ before, after }: ChangedPlan): boolean => before !== null && after !== null;
const isTextChanged = (plan: ChangedPlan): boolean => {
  const { removed, added, reordered } = plan.changes.text;
  return isEdited(plan) && (plan.isReceivedChanged || removed.length + added.length > 0 || reordered);
};

/** Words of an official document that are not what they were: nothing is louder. */
const officialText = (plans: readonly ChangedPlan[]): string[] =>
  plans.filter(isTextChanged).flatMap((plan) => {
    const { after, changes, isReceivedChanged } = plan;
    if (!after) return [];
    return [
      `### ${planTitle(after)}`,
      '',
      isReceivedChanged
        ? `${code('source.txt')} cũng đổi: bản nhận được không còn là bản trước. Có bản mới của văn bản thì nói rõ ở lời commit; không thì trả lại như cũ.`
        : `**${code('source.txt')} không đổi:** chữ của văn bản bị sửa tay. Trả lại như cũ; lỗi in thì khai ở ${code('errata')}.`,
      '',
      ...textChangeLines(changes.text),
      '',
    ];
  });

const summary = ({ plans, reported, benchmarks, results, shared }: ContentChanges): string[] => {
  const figures = [
    ...plans.filter(isEdited).flatMap(({ changes }) => changes.targets),
    ...[...reported, ...benchmarks].flatMap((document) => document.figures),
  ];
  const ofKind = (...kinds: readonly string[]): number => figures.filter(({ kind }) => kinds.includes(kind)).length;
  const measured = Map.groupBy(
    results.flatMap((file) => file.results),
    ({ kind }) => kind,
  );
  const parts = [
    ...count(plans.filter(isTextChanged).length, '**văn bản đổi nguyên văn**'),
    ...count(plans.filter(({ before }) => before === null).length, 'kế hoạch thêm'),
    ...count(plans.filter(({ after }) => after === null).length, '**kế hoạch bỏ**'),
    ...count(plans.filter(({ movedFrom }) => movedFrom !== null).length, '**kế hoạch đổi mã**'),
    ...count(plans.filter(isEdited).length, 'kế hoạch sửa'),
    ...count(ofKind('added'), 'con số thêm vào văn bản đã có hoặc tệp dùng chung'),
    ...count(ofKind('changed', 'renamed'), 'con số sửa'),
    ...count(ofKind('removed'), '**con số bỏ**'),
    ...count(measured.get('added')?.length ?? 0, 'số đo thêm'),
    ...count(measured.get('changed')?.length ?? 0, 'số đo sửa'),
    ...count(measured.get('removed')?.length ?? 0, '**số đo bỏ**'),
    ...count(shared.length, 'mục của tệp dùng chung'),
  ];
  return [parts.length === 0 ? 'Không có gì đổi cho người đọc.' : `${parts.join(' · ')}.`];
};

const lineKinds: Readonly<Record<ChangedLine['kind'], string>> = {
  added: 'dòng mới',
  removed: '**dòng mất**',
  changed: 'đổi',
};

const comparisonLines = (before: SheetSide, after: SheetSide): string[] => {
  if (!before.catalogue || !after.catalogue)
    return [
      `Chưa nói được: ${after.catalogue ? 'bản làm mốc so' : 'bản này'} không qua phép kiểm, nên không dựng được bảng so sánh từ nó.`,
    ];
  const [was, is] = [before.catalogue, after.catalogue];
  const provinceName = (id: string): string => {
    const province = is.provinceById.get(id) ?? was.provinceById.get(id);
    return province ? columnName(province) : id;
  };
  return changedLines(was, is).map(
    ({ name, kind, provinces }) =>
      `- ${inline(name)} (${lineKinds[kind]}): ${inline(provinces.map(provinceName).join(', '))}`,
  );
};

const verdictLines = ({ catalogue: was }: SheetSide, { catalogue: is }: SheetSide): string[] =>
  was && is
    ? changedVerdicts(was, is).flatMap(({ target, before, after }) => [
        `- ${code(target)}`,
        `  - trước: ${before === '' ? '(không nói gì)' : inline(before)}`,
        `  - nay: ${after === '' ? '(không nói gì)' : inline(after)}`,
      ])
    : [];

const outcomeLines = ({ catalogue: was }: SheetSide, { catalogue: is }: SheetSide, { asOf }: SheetBase): string[] =>
  was && is ? outcomeChangeLines(changedOutcomes(was, is, asOf)) : [];

const issueLine = ({ file, line, problem, rule }: SheetSide['issues'][number]): string =>
  `- ${code(`${file}:${String(line)}`)} ${inline(problem)} (luật ${code(rule)})`;

/** What the check says now and did not say before; places move, so that a line does not count. */
const newIssues = (before: SheetSide, after: SheetSide, severity: 'error' | 'hint'): string[] => {
  const key = ({ rule, file, problem }: SheetSide['issues'][number]): string => [rule, file, problem].join('\n');
  const known = new Set(before.issues.map(key));
  return after.issues
    .filter((issue) => (issue.severity ?? 'error') === severity && (severity === 'error' || !known.has(key(issue))))
    .map(issueLine);
};

/**
 * What a branch changes for readers and editors, as Vietnamese Markdown. Words of the official texts come first and are never cut;
 * words of plans and of people stand as text, whatever signs they hold.
 */
export const editorialSheet = (
  base: SheetBase,
  before: SheetSide,
  after: SheetSide,
  changes: ContentChanges,
): string => {
  const nothing = new Map<string, never>();
  const names = after.catalogue ?? before.catalogue ?? { indicatorById: nothing };
  const title = (id: string): string => documentTitle(id, after.content, before.content);
  const parts = (lines: readonly (readonly string[])[]): string[] => lines.flatMap((part) => [...part, '']);
  const pages = affectedPages(changes, before.catalogue, after.catalogue, base.asOf);
  const errors = newIssues(before, after, 'error');
  const { plans, reported, benchmarks, results, shared, unread } = changes;
  const text = officialText(plans);
  const isSame =
    plans.length + reported.length + benchmarks.length + results.length + shared.length + unread.length === 0;
  return [
    '# Điều đổi cho người đọc',
    '',
    `So với ${code(base.commit.slice(0, 12))} (ngày ${dateInWords(base.day)}), điểm chung gần nhất với ${code(base.name)}.`,
    '',
    ...(text.length > 0
      ? ['> ⚠️ **NGUYÊN VĂN CỦA VĂN BẢN BỊ ĐỔI. Đọc từng dòng ở phần đầu tiên dưới đây trước khi nhận.**', '']
      : []),
    ...summary(changes),
    '',
    ...section(`Phép kiểm báo ${errors.length} lỗi: chưa đăng được`, errors),
    ...section(
      'Tệp chưa đọc được',
      unread.map((file) => `- ${code(file)}: không so được, nên không kể ở dưới`),
    ),
    ...section('⚠️ Nguyên văn đổi', text),
    ...section('Kế hoạch', parts(plans.map((plan) => planLines(plan, names)))),
    ...section('Số dẫn lại', parts(reported.map((document) => documentLines(document, title(document.id), names)))),
    ...section('Mốc', parts(benchmarks.map((document) => documentLines(document, title(document.id), names)))),
    ...section('Số đo', parts(results.map((file) => resultsLines(file, names)))),
    ...section('Tệp dùng chung', sharedLines(shared)),
    ...(isSame
      ? []
      : [
          ...section('Bảng so sánh', comparisonLines(before, after)),
          ...section('Lời so với mốc quốc gia đổi', verdictLines(before, after)),
          ...section('Lời so chỉ tiêu với số đo đổi', outcomeLines(before, after, base)),
          ...section(
            'Trang đổi',
            pages.map((page) => `- ${code(page)}`),
          ),
        ]),
    ...section('Lời nhắc mới của phép kiểm', newIssues(before, after, 'hint')),
    ...section(
      'Tệp khác',
      changes.otherFiles.map((file) => `- ${code(file)}`),
    ),
  ]
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');
};
