import { findQuotes } from '../plan-text/find-quote.ts';
import type { Draft, DraftedIndicator, DraftedTarget } from './draft.ts';
import { quotedWord, yamlBlock, yamlList, yamlWord } from './yaml-words.ts';

const field = (key: string, value: string | null | undefined): string[] =>
  value === null || value === undefined ? [] : [`${key}: ${value}`];
const word = (value: string | null): string | null => (value === null ? null : yamlWord(value));
const quoted = (value: string | null): string | null => (value === null ? null : quotedWord(value));

/** A list of entries, each a list of keys; nothing where the list is empty. */
const entries = (key: string, items: readonly (readonly string[])[]): string[] =>
  items.length === 0
    ? []
    : [`${key}:`, ...items.flatMap((lines) => lines.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`))];

const unsettled = (draft: Draft, at: string): string[] =>
  draft.marks.filter((mark) => mark.at === at).map((mark) => `# Cần quyết: ${mark.problem} Cách sửa: ${mark.remedy}`);

const factMarks = (draft: Draft): string[] =>
  draft.marks
    .filter(({ at }) => /^(?:fact|reading|document):/u.test(at))
    .map(({ at, problem, remedy, choices }) =>
      `# Cần quyết (${at.replace(/^fact:/u, '')}): ${problem} Cách sửa: ${remedy}${choices.length > 0 ? ` Có thể: ${choices.join(', ')}.` : ''}`.replaceAll(
        /\s+/g,
        ' ',
      ),
    );

/** The printed head as the front matter keeps it: line by line, without empty lines. */
export const keptHead = (lines: readonly string[]): string =>
  lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.replaceAll('\t', ' '))
    .join('\n');

/** The body as it stands in `plan.md` below the front matter. */
export const keptBody = (body: string): string => `\n${body}`;

/** `plan.md`: what is not told is left out; what a person must settle stands as a comment. */
export const printPlan = (draft: Draft): string => {
  const { facts } = draft;
  const head = keptHead(draft.head);
  const front = [
    ...factMarks(draft),
    `province: ${facts.province ?? facts.possibleProvinces[0] ?? 'chua-ro'}`,
    ...field('number', word(facts.number)),
    `kind: ${yamlWord(facts.kind ?? 'Kế hoạch')}`,
    `title: ${yamlWord(facts.title ?? 'Chưa rõ')}`,
    `shortTitle: ${yamlWord(draft.shortTitle ?? 'Chưa rõ')}`,
    `year: ${facts.year ?? Number(draft.checked.slice(0, 4))}`,
    ...field('issued', quoted(facts.issued)),
    ...field('effective', quoted(facts.effective)),
    `issuer: ${yamlWord(facts.issuer ?? 'Chưa rõ')}`,
    ...field('signer', word(facts.signer)),
    ...(facts.fields === null ? [] : [`fields: ${yamlList(facts.fields)}`]),
    'source:',
    `  kind: ${facts.sourceKind}`,
    ...field('  publisher', word(facts.publisher)),
    ...field('  published', quoted(facts.published)),
    `  checked: ${quotedWord(draft.checked)}`,
    ...(draft.repairs.length === 0
      ? []
      : [
          '  repairs:',
          ...draft.repairs.map(({ what, count }) => `    - ${yamlWord(count > 1 ? `${what} (${count} chỗ)` : what)}`),
        ]),
    `completeness: ${draft.completeness}`,
    ...(draft.review === null
      ? []
      : ['review:', `  reviewer: ${yamlWord(draft.review.reviewer)}`, `  date: ${quotedWord(draft.review.date)}`]),
    ...entries(
      'omitted',
      draft.omitted.map(({ text, reason }) => [
        `text: ${yamlWord(text.replaceAll('\t', ' '))}`,
        `reason: ${yamlWord(reason)}`,
      ]),
    ),
    ...entries(
      'gaps',
      draft.gaps.map(({ after, reason }) => [`after: ${after}`, `reason: ${yamlWord(reason)}`]),
    ),
    ...entries(
      'errata',
      draft.errata.map(({ printed, reading, provision, note }) => [
        `printed: ${yamlWord(printed)}`,
        ...field('reading', reading === undefined ? null : yamlWord(reading)),
        `provision: ${provision}`,
        ...field('note', note === undefined ? null : yamlWord(note)),
      ]),
    ),
    ...entries(
      'leftOut',
      draft.leftOut
        .filter(({ mustStand, quote }) => mustStand && findQuotes(draft.text, quote).length === 1)
        .map(({ quote, reason }) => [`quote: ${quotedWord(quote)}`, `reason: ${yamlWord(reason)}`]),
    ),
    ...(head === '' ? [] : ['head: |-', yamlBlock(head.split('\n'), '  ')]),
  ];
  return `---\n${front.join('\n')}\n---\n${keptBody(draft.body)}`;
};

/** A drafted indicator as an entry of `indicators.yaml`. */
export const printIndicator = (indicator: DraftedIndicator): string[] => [
  `- id: ${indicator.id}`,
  `  name: ${yamlWord(indicator.name)}`,
  `  shortName: ${yamlWord(indicator.shortName)}`,
  `  topic: ${indicator.topic}`,
  `  numerator: ${yamlWord(indicator.numerator)}`,
  `  denominator: ${yamlWord(indicator.denominator)}`,
  `  unit: ${quotedWord(indicator.unit)}`,
  `  kind: ${indicator.kind}`,
  `  definition: ${yamlWord(indicator.definition)}`,
  ...(indicator.levels === undefined ? [] : [`  levels: ${yamlList(indicator.levels)}`]),
];

const indicatorHeader = '# Chỉ số mới, phác sẵn cho content/indicators.yaml:';

const printTarget = (draft: Draft, target: DraftedTarget, index: number): string => {
  const isFirst =
    draft.targets.findIndex((other) => other.indicator === null && other.drafted?.id === target.drafted?.id) === index;
  const fields = [
    ...field('id', target.id),
    `indicator: ${target.indicator ?? target.drafted?.id ?? 'chua-ro'}`,
    ...field('level', target.level),
    ...field('operator', quoted(target.operator)),
    ...field('low', target.low === null ? null : String(target.low)),
    ...field('high', target.high === null ? null : String(target.high)),
    ...field(
      'unit',
      target.unit === null ? null : /^[a-z]+$/iu.test(target.unit) ? target.unit : quotedWord(target.unit),
    ),
    ...field('year', target.year === null ? null : String(target.year)),
    ...field('baseline', target.baseline === null ? null : String(target.baseline)),
    ...field('variant', target.variant),
    `modality: ${target.modality}`,
    `quote: ${quotedWord(target.quote)}`,
    ...field('figure', word(target.figure)),
    ...field('deadlineQuote', quoted(target.deadlineQuote)),
    ...field('provision', target.provision),
    ...field('note', word(target.note)),
  ];
  return [
    ...unsettled(draft, `target:${target.place}`).map((line) => line.replaceAll(/\s+/g, ' ')),
    ...(target.indicator === null && target.drafted !== null && isFirst
      ? [indicatorHeader, ...printIndicator(target.drafted).map((line) => `#   ${line}`)]
      : []),
    ...fields.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`),
  ].join('\n');
};

/** `targets.yaml`: one figure an entry; a drafted indicator stands above its entry as a comment, ready to be moved. */
export const printTargets = (draft: Draft): string => {
  const { facts, id, targets } = draft;
  const name = [facts.kind ?? 'Kế hoạch', facts.number ?? id].join(' ');
  const header = `# Chỉ tiêu của ${name}${facts.year === null ? '' : ` năm ${facts.year}`}. Mỗi con số đi kèm nguyên văn câu chứa nó.`;
  if (targets.length === 0) return `${header}\n[]\n`;
  return `${header}\n\n${targets.map((target, index) => printTarget(draft, target, index)).join('\n\n')}\n`;
};

/** The files of a drafted plan but `original.<ext>`, by name. */
export const draftFiles = (draft: Draft): ReadonlyMap<string, string> =>
  new Map([
    ['plan.md', printPlan(draft)],
    ['targets.yaml', printTargets(draft)],
    ['source.txt', draft.source],
  ]);
