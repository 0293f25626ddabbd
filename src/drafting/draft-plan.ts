import type { Erratum, Gap } from '../domain/plan.ts';
import { nameInList, withKind } from '../domain/province.ts';
import type { PlanText } from '../plan-text/provision.ts';
import { applyAnswers, saidOfFigures } from './apply-answers.ts';
import type { Answers } from './answers.ts';
import { readDocumentText } from './document-text.ts';
import { citedDocuments } from './facts/cited-documents.ts';
import type { Draft, DraftingCatalogue, Mark } from './draft.ts';
import { draftTargets } from './targets/draft-targets.ts';
import type { DocumentFacts } from './facts/facts.ts';
import { findMisprints } from './text/misprints.ts';
import { shortTitleOf } from './facts/plan-title.ts';
import type { ReadDocument } from './read-document.ts';
import { marksOf } from './marks.ts';
import { printSource } from './text/whole-lines.ts';

/** What drafting is at: the text and its facts, misprints, figures, documents it cites. */
export type DraftingStep = 'text' | 'misprints' | 'figures' | 'documents';

/** What a draft is made with, beside the document. */
export interface DraftingOptions {
  /** Folder of the plan: `vinh-phuc-193-kh-ubnd-2022`. */
  readonly id: string;
  /** Today, ISO: the day on which the text is taken as compared with its source, unless the answers say another. */
  readonly today: string;
  /** What a person settled. */
  readonly answers?: Answers | undefined;
  /** Told before each step: a long document takes its time. */
  readonly onStep?: ((step: DraftingStep) => void) | undefined;
}

const gapsIn = (text: PlanText): Gap[] => {
  const provisions = text.provisions.filter(({ kind }) => kind !== 'head');
  let previous = 'all';
  return provisions.flatMap((provision, index) => {
    if (provision.kind !== 'gap') {
      previous = provision.id;
      return [];
    }
    const last = index === provisions.length - 1;
    return [
      {
        after: previous,
        reason: last
          ? 'Bản nhận được dừng ở đây; phần sau không có trong bản này.'
          : 'Bản nhận được bỏ một đoạn ở đây; đoạn ấy không có trong bản này.',
      },
    ];
  });
};

const wholeTextReason: Readonly<Record<DocumentFacts['sourceKind'], string>> = {
  'van-ban':
    'Bản này chép từ tệp nhận được và chưa có người đọc soát toàn văn, nên chưa thể kết luận là kế hoạch không có điều không thấy ở đây.',
  'tom-tat':
    'Đây là bản tóm tắt kế hoạch, không phải bản kế hoạch. Những gì bản tóm tắt không nhắc tới thì không thể kết luận là kế hoạch không có.',
  'bao-chi':
    'Đây là bài báo thuật lại kế hoạch, không phải bản kế hoạch. Những gì bài không nhắc tới thì không thể kết luận là kế hoạch không có.',
};

/** Misprints of the text that stand in its title too: the title is written as read. */
const asRead = (words: string | null, errata: readonly Erratum[]): string | null =>
  words === null
    ? null
    : errata.reduce(
        (text, { printed, reading }) => (reading === undefined ? text : text.replaceAll(printed, reading)),
        words,
      );

/** Years with which the name of a plan says that it begins: `giai đoạn 2021 - 2025`, `năm 2025`; `đến năm 2025` says nothing of it. */
const firstYears = (name: string): number[] =>
  [
    ...name.matchAll(
      /(20\d\d)\s?(?:[-–—]|đến)\s?(?:năm\s)?20\d\d|(?<!(?:đến|tới|hết|cuối|hướng)\s)năm\s(20\d\d)(?!\s?[-–—]\s?\d)/giu,
    ),
  ].map((match) => Number(match[1] ?? match[2]));

/** Makes a draft of a plan from a document. Pure: the same document, catalogue and options give the same draft. Never throws. */
export const draftPlan = (document: ReadDocument, catalogue: DraftingCatalogue, options: DraftingOptions): Draft => {
  const { onStep } = options;
  onStep?.('text');
  const { lines, head, omitted, body, text, facts: read, repairs } = readDocumentText(document, catalogue.provinces);
  const province = catalogue.provinces.find(({ id }) => id === (read.province ?? read.possibleProvinces[0]));
  onStep?.('misprints');
  const errata = findMisprints(text, [
    ...catalogue.indicators.flatMap(({ name, numerator, denominator }) => [name, numerator, denominator]),
    ...catalogue.documents.flatMap(({ title }) => title ?? []),
  ]).map(({ printed, reading, provision }): Erratum => ({
    printed,
    ...(reading === null ? { note: 'Không rõ chữ này phải đọc thế nào, nên chúng tôi giữ nguyên.' } : { reading }),
    provision,
  }));
  const facts: DocumentFacts = { ...read, title: asRead(read.title, errata) };
  const named = firstYears([...head.title, facts.title ?? ''].join(' ').replaceAll(/ngày\s.{1,30}?\d{4}/giu, ' '));
  onStep?.('figures');
  const { targets, leftOut } = draftTargets(
    text,
    catalogue,
    {
      issued: facts.year,
      first: named.length > 0 ? Math.min(...named) : null,
    },
    {
      province: facts.province ?? '',
      ...(facts.number === null ? {} : { number: facts.number }),
      ...(facts.issued === null ? {} : { issued: facts.issued }),
    },
    saidOfFigures(options.answers),
  );
  onStep?.('documents');
  const documents = citedDocuments(text, catalogue.documents, {
    province: facts.province ?? '',
    provinceName: province === undefined ? '' : withKind(nameInList(province, facts.issued ?? undefined)),
    number: facts.number,
    issued: facts.issued,
  });
  const gaps = gapsIn(text);
  const isWhole = facts.sourceKind === 'van-ban' && gaps.length > 0;
  const draft: Draft = {
    id: options.id,
    facts,
    shortTitle: facts.title === null ? null : shortTitleOf(facts.title),
    head: head.lines,
    body,
    text,
    source: printSource(lines),
    omitted,
    gaps: isWhole ? gaps : [...gaps, { after: 'all', reason: wholeTextReason[facts.sourceKind] }],
    completeness: facts.sourceKind === 'van-ban' ? 'trich' : 'tom-tat',
    review: null,
    errata,
    targets: targets.map(({ target }) => target),
    leftOut,
    documents,
    repairs,
    marks: [],
    checked: options.answers?.checked ?? options.today,
  };
  const marks: Mark[] = marksOf(draft, targets, document.warnings, catalogue);
  return applyAnswers({ ...draft, marks }, options.answers, catalogue);
};
