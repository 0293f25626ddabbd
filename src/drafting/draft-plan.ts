import type { Erratum, Gap } from '../domain/plan.ts';
import { nameInList, withKind } from '../domain/province.ts';
import { readYears } from '../plan-text/deadline-words.ts';
import { parsePlanText } from '../plan-text/parse-plan-text.ts';
import type { PlanText } from '../plan-text/provision.ts';
import { applyAnswers, saidOfFigures } from './apply-answers.ts';
import type { Answers } from './answers.ts';
import { citedDocuments } from './facts/cited-documents.ts';
import type { Draft, DraftingCatalogue, Mark } from './draft.ts';
import { draftTargets } from './targets/draft-targets.ts';
import { isPersonName, readFacts, type DocumentFacts } from './facts/facts.ts';
import { findMisprints } from './text/misprints.ts';
import { withoutFrame, type OmittedLine } from './text/page-frame.ts';
import { planBody } from './text/plan-body.ts';
import { shortTitleOf } from './facts/plan-title.ts';
import { columnsApart, headAsLines, readPrintedHead } from './facts/printed-head.ts';
import type { ReadDocument } from './read-document.ts';
import { marksOf } from './marks.ts';
import { keptBody, keptHead } from './print-plan.ts';
import { printSource, wholeLines, type SourceLine } from './text/whole-lines.ts';

/** What a draft is made with, beside the document. */
export interface DraftingOptions {
  /** Folder of the plan: `vinh-phuc-193-kh-ubnd-2022`. */
  readonly id: string;
  /** Today, ISO: the day on which the text is taken as compared with its source, unless the answers say another. */
  readonly today: string;
  /** What a person settled. */
  readonly answers?: Answers | undefined;
}

/** An article ends with its writer's name: no part of the document. */
const withoutWriter = (
  lines: readonly SourceLine[],
  facts: DocumentFacts,
): { lines: readonly SourceLine[]; omitted: OmittedLine[] } => {
  const last = lines.at(-1);
  return facts.sourceKind === 'bao-chi' && last?.kind === 'text' && isPersonName(last.text)
    ? { lines: lines.slice(0, -1), omitted: [{ text: last.text, reason: 'Tên người viết bài báo' }] }
    : { lines, omitted: [] };
};

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

/** Makes a draft of a plan from a document. Pure: the same document, catalogue and options give the same draft. Never throws. */
export const draftPlan = (document: ReadDocument, catalogue: DraftingCatalogue, options: DraftingOptions): Draft => {
  const { lines, joined, parted } = wholeLines({ ...document });
  const straight = headAsLines(lines);
  const flat = columnsApart(straight);
  const besides = flat.length - straight.length;
  const framed = withoutFrame(flat);
  const head = readPrintedHead(framed.lines);
  const texts = head.rest.flatMap((line) => (line.kind === 'text' ? [line.text] : []));
  const read = readFacts(head, texts, framed.omitted, catalogue.provinces);
  const { lines: bodyLines, omitted: writer } = withoutWriter(head.rest, read);
  const order = new Map(flat.map((line, index) => [line.kind === 'text' ? line.text : '', index]));
  const omitted = [...framed.omitted, ...writer].toSorted(
    (one, other) => (order.get(one.text) ?? 0) - (order.get(other.text) ?? 0),
  );
  const body = planBody(bodyLines);
  // As the check will read it: one text, parsed once.
  const text = parsePlanText(keptBody(body), keptHead(head.lines));
  const province = catalogue.provinces.find(({ id }) => id === (read.province ?? read.possibleProvinces[0]));
  const errata = findMisprints(text, [
    ...catalogue.indicators.flatMap(({ name, numerator, denominator }) => [name, numerator, denominator]),
    ...catalogue.documents.flatMap(({ title }) => title ?? []),
  ]).map(({ printed, reading, provision }): Erratum => ({
    printed,
    ...(reading === null ? { note: 'Không rõ chữ này phải đọc thế nào, nên chúng tôi giữ nguyên.' } : { reading }),
    provision,
  }));
  const facts: DocumentFacts = { ...read, title: asRead(read.title, errata) };
  const named = readYears(
    [...head.title, facts.title ?? ''].join(' ').replaceAll(/ngày\s.{1,30}?\d{4}/giu, ' '),
  ).deadlines;
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
    source: printSource(flat),
    omitted,
    gaps: isWhole ? gaps : [...gaps, { after: 'all', reason: wholeTextReason[facts.sourceKind] }],
    completeness: facts.sourceKind === 'van-ban' ? 'trich' : 'tom-tat',
    review: null,
    errata,
    targets: targets.map(({ target }) => target),
    leftOut,
    documents,
    repairs: [
      ...document.repairs,
      ...(joined > 0 ? [{ what: 'nối dòng bị ngắt giữa đoạn', count: joined }] : []),
      ...(besides > 0 ? [{ what: 'xếp hai cột in cạnh nhau thành cột trước, cột sau', count: 1 }] : []),
      ...(parted > 0 ? [{ what: 'tách dấu gạch đầu dòng khỏi chữ', count: parted }] : []),
    ],
    marks: [],
    checked: options.answers?.checked ?? options.today,
  };
  const marks: Mark[] = marksOf(draft, targets, document.warnings, catalogue);
  return applyAnswers({ ...draft, marks }, options.answers, catalogue);
};
