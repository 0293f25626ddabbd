import type { Content, PlanFolder } from '../catalogue/content.ts';
import { stoppedHere, type ContentIssue } from '../catalogue/content-file.ts';
import { onceWhile } from '../domain/read-once.ts';
import { writeOutHidden } from '../catalogue/hidden-characters.ts';
import { planUnderCheck, type ContentRule, type PlanRule, type SharedEntries } from './rule.ts';
import { abbreviations } from './shared-file-rules/abbreviations.ts';
import { addresses } from './shared-file-rules/addresses.ts';
import { citationsResolved } from './document-rules/citations-resolved.ts';
import { commitmentsFound } from './figure-rules/commitments-found.ts';
import { datesInOrder } from './document-rules/dates-in-order.ts';
import { deadlineAgrees } from './figure-rules/deadline-agrees.ts';
import { documentRelations } from './shared-file-rules/document-relations.ts';
import { errataFound } from './document-rules/errata-found.ts';
import { figureAgrees } from './figure-rules/figure-agrees.ts';
import { figuresPossible } from './figure-rules/figures-possible.ts';
import { files } from './document-rules/files.ts';
import { gapsTold } from './document-rules/gaps-told.ts';
import { headTold } from './document-rules/head-told.ts';
import { indicatorFits } from './figure-rules/indicator-fits.ts';
import { knownDocuments } from './shared-file-rules/known-documents.ts';
import { levelAgrees } from './figure-rules/level-agrees.ts';
import { metadataReadable } from './document-rules/metadata-readable.ts';
import { namesApart } from './shared-file-rules/names-apart.ts';
import { nothingDropped } from './figure-rules/nothing-dropped.ts';
import { officialText } from './document-rules/official-text.ts';
import { omittedLines } from './document-rules/omitted-lines.ts';
import { originals } from './document-rules/originals.ts';
import { promiseAgrees } from './figure-rules/promise-agrees.ts';
import { quoteFound } from './figure-rules/quote-found.ts';
import { quoteWhole } from './figure-rules/quote-whole.ts';
import { references } from './shared-file-rules/references.ts';
import { renamings } from './shared-file-rules/renamings.ts';
import { resultKnown } from './shared-file-rules/result-known.ts';
import { resultPossible } from './shared-file-rules/result-possible.ts';
import { resultsSection } from './document-rules/results-section.ts';
import { shortTitle } from './document-rules/short-title.ts';
import { sourceFidelity } from './document-rules/source-fidelity.ts';
import { targetKnown } from './figure-rules/target-known.ts';
import { unitsInOrder } from './shared-file-rules/units-in-order.ts';

/** The rules that look at one plan, by name, in the order in which a person would mend what they find. */
const planRules = {
  'metadata-readable': metadataReadable,
  'short-title': shortTitle,
  'head-told': headTold,
  'dates-in-order': datesInOrder,
  'official-text': officialText,
  'source-fidelity': sourceFidelity,
  'omitted-lines': omittedLines,
  'gaps-told': gapsTold,
  'errata-found': errataFound,
  'citations-resolved': citationsResolved,
  'quote-found': quoteFound,
  'quote-whole': quoteWhole,
  'commitments-found': commitmentsFound,
  'target-known': targetKnown,
  'indicator-fits': indicatorFits,
  'figure-agrees': figureAgrees,
  'promise-agrees': promiseAgrees,
  'level-agrees': levelAgrees,
  'deadline-agrees': deadlineAgrees,
  'results-section': resultsSection,
  'nothing-dropped': nothingDropped,
} as const satisfies Readonly<Record<string, PlanRule>>;
/** The rules that look at all files together, by name. */
const contentRules = {
  files,
  originals,
  references,
  renamings,
  'document-relations': documentRelations,
  abbreviations,
  'known-documents': knownDocuments,
  'units-in-order': unitsInOrder,
  'figures-possible': figuresPossible,
  'result-known': resultKnown,
  'result-possible': resultPossible,
  'names-apart': namesApart,
  addresses,
} as const satisfies Readonly<Record<string, ContentRule>>;

/** What a file must be before a rule can look at it: `reading` as bytes and as a place in the folder, `schema` as YAML of its form. */
type FirstRule = 'reading' | 'schema';
/** The name of a rule, as the check prints it and the guide explains it (`guide/rules.ts`). */
export type RuleName = keyof typeof planRules | keyof typeof contentRules | FirstRule | 'reference-age';

/** Every rule there is. */
export const ruleNames: readonly RuleName[] = [
  'reading',
  'schema',
  ...(Object.keys(contentRules) as (keyof typeof contentRules)[]),
  ...(Object.keys(planRules) as (keyof typeof planRules)[]),
  'reference-age',
];

/** The anchor under which the guide (`/huong-dan/`) explains a rule. */
export const ruleAnchor = (rule: RuleName): string => `luat-${rule}`;

/** An issue with the rule that found it. */
export interface RuledIssue extends ContentIssue {
  readonly rule: RuleName;
}
/** The same issues, under the name of the rule that found them. */
export const foundBy = (rule: RuleName, issues: readonly ContentIssue[]): RuledIssue[] =>
  issues.map((issue) => ({ rule, ...issue }));

const inOrder = (issues: readonly RuledIssue[]): RuledIssue[] =>
  issues.toSorted(
    (one, other) =>
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) ||
      one.line - other.line ||
      one.column - other.column,
  );

const mostOfOneFile = 500;

/** No more of one file than a person would read: the rest is counted. */
const readably = (issues: readonly RuledIssue[]): RuledIssue[] =>
  [...Map.groupBy(issues, ({ file }) => file).values()].flatMap((ofFile) => {
    const [first] = ofFile;
    const rest = ofFile.length - mostOfOneFile;
    return first === undefined || rest <= 0
      ? ofFile
      : [
          ...ofFile.slice(0, mostOfOneFile),
          {
            rule: 'reading',
            file: first.file,
            line: ofFile[mostOfOneFile]?.line ?? 1,
            column: 1,
            problem: `còn ${rest} điều nữa trong tệp này, từ dòng này trở đi.`,
            remedy: 'sửa những chỗ đã nêu rồi chạy lại.',
          },
        ];
  });

/** Runs a part of the check; where it breaks on something nobody thought of, that is told with the file. */
const safely = <Result>(rule: RuleName, file: string, told: RuledIssue[], part: () => Result): Result | undefined => {
  try {
    return part();
  } catch (error) {
    told.push(...foundBy(rule, [stoppedHere(file, error)]));
    return undefined;
  }
};

/** What some rules find, each under its name. */
const found = <Looked>(
  rules: Readonly<Record<string, (looked: Looked) => readonly ContentIssue[]>>,
  looked: Looked,
  file: string,
  told: RuledIssue[],
): RuledIssue[] =>
  Object.entries(rules).flatMap(([name, run]) => {
    const rule = name as RuleName;
    return foundBy(rule, safely(rule, file, told, () => run(looked)) ?? []);
  });

/** What is found in a plan, by its facts: unchanged files are read into the same objects (`readContent`), and rules know no more. */
const issuesOfPlan = onceWhile(
  (_facts: PlanFolder['facts'], seen: PlanFolder & SharedEntries): readonly RuledIssue[] => {
    const { file } = seen.facts;
    const told: RuledIssue[] = [];
    const plan = safely('reading', file, told, () => planUnderCheck(seen, seen));
    return [
      ...foundBy('schema', [...seen.facts.issues, ...seen.targets.issues]),
      ...(plan ? found(planRules, plan, file, told) : []),
      // One break is enough to report.
      ...told.slice(0, 1),
    ];
  },
);

/**
 * All problems of one plan's folder; broken files first, since nothing else can be said of them. Found once for a plan as long as
 * neither its files nor what all plans share change.
 */
export const checkPlan = (folder: PlanFolder, shared: SharedEntries): readonly RuledIssue[] =>
  issuesOfPlan(folder.facts, { ...folder, ...shared });

/** What all plans share and point into. */
export const sharedEntries = (content: Content): SharedEntries => ({
  provinces: content.provinces.value,
  indicators: content.indicators.value,
  documents: content.documents.value,
  abbreviations: content.abbreviations.value,
});

/** All that is to be said of the content at once, by file and line. Without an error among it (`isError`) it may be built. */
export const checkContent = (content: Content): RuledIssue[] => {
  const shared = sharedEntries(content);
  const schemaIssues = [
    content.provinces,
    content.topics,
    content.indicators,
    content.documents,
    content.abbreviations,
    content.knownDocuments,
    content.site,
    ...content.benchmarks.values(),
    ...content.reported.values(),
    ...content.results.values(),
  ].flatMap((file) => file.issues);
  const empty: ContentIssue[] =
    content.plans.length > 0
      ? []
      : [
          {
            file: 'plans',
            line: 1,
            column: 1,
            problem: 'không có kế hoạch nào.',
            remedy: 'tạo content/plans/<mã kế hoạch>/ với plan.md, targets.yaml và source.txt.',
          },
        ];
  const told: RuledIssue[] = [];
  return readably(
    inOrder([
      ...foundBy('reading', [...content.issues, ...empty]),
      ...foundBy('schema', schemaIssues),
      ...found(contentRules, content, '.', told),
      ...content.plans.flatMap((folder) => checkPlan(folder, shared)),
      ...told,
    ]),
  );
};

/** Whether the site may not be built while this stands; a hint is only told. */
export const isError = (issue: ContentIssue): boolean => issue.severity !== 'hint';

const longestWords = 1200;

/** Words of a message, fit for a terminal: what hides or turns text is written out, what is endless is cut. */
const fitToSay = (words: string): string =>
  writeOutHidden(words.length > longestWords ? `${words.slice(0, longestWords)}…` : words);

/** A message as staff read it: place, problem, remedy, the rule and where the guide explains it. `directory` is put before the file, so that editors can open it. */
export const sayIssue = (issue: RuledIssue, directory: string): string =>
  `${directory}/${fitToSay(issue.file)}:${issue.line}:${issue.column}\n  ${isError(issue) ? 'Lỗi' : 'Lưu ý'}: ${fitToSay(issue.problem)}\n  Cách sửa: ${fitToSay(issue.remedy)}\n  Luật: ${issue.rule} (giải thích: /huong-dan/#${ruleAnchor(issue.rule)})\n`;
