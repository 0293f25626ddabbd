import type { Province } from '../domain/province.ts';
import { parsePlanText } from '../plan-text/parse-plan-text.ts';
import type { PlanText } from '../plan-text/provision.ts';
import { isPersonName, readFacts, type DocumentFacts } from './facts/facts.ts';
import { columnsApart, headAsLines, readPrintedHead, type PrintedHead } from './facts/printed-head.ts';
import { keptBody, keptHead } from './print-plan.ts';
import type { ReadDocument, Repair } from './read-document.ts';
import { withoutFrame, type OmittedLine } from './text/page-frame.ts';
import { planBody } from './text/plan-body.ts';
import { wholeLines, type SourceLine } from './text/whole-lines.ts';

/** The words of a document in their places: what is head, what is body, what is no part of it; and its own facts. */
export interface DocumentText {
  /** Every line as received. */
  readonly lines: readonly SourceLine[];
  readonly head: PrintedHead;
  readonly omitted: readonly OmittedLine[];
  readonly body: string;
  readonly text: PlanText;
  readonly facts: DocumentFacts;
  readonly repairs: readonly Repair[];
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

const read = (document: ReadDocument, provinces: readonly Province[]): DocumentText => {
  const { lines, joined, parted } = wholeLines({ ...document });
  const straight = headAsLines(lines);
  const flat = columnsApart(straight);
  const besides = flat.length - straight.length;
  const framed = withoutFrame(flat);
  const head = readPrintedHead(framed.lines);
  const texts = head.rest.flatMap((line) => (line.kind === 'text' ? [line.text] : []));
  const facts = readFacts(head, texts, framed.omitted, provinces);
  const { lines: bodyLines, omitted: writer } = withoutWriter(head.rest, facts);
  const order = new Map(flat.map((line, index) => [line.kind === 'text' ? line.text : '', index]));
  const body = planBody(bodyLines);
  return {
    lines: flat,
    head,
    omitted: [...framed.omitted, ...writer].toSorted(
      (one, other) => (order.get(one.text) ?? 0) - (order.get(other.text) ?? 0),
    ),
    body,
    // As the check will read it: one text, parsed once.
    text: parsePlanText(keptBody(body), keptHead(head.lines)),
    facts,
    repairs: [
      ...document.repairs,
      ...(joined > 0 ? [{ what: 'nối dòng bị ngắt giữa đoạn', count: joined }] : []),
      ...(besides > 0 ? [{ what: 'xếp hai cột in cạnh nhau thành cột trước, cột sau', count: 1 }] : []),
      ...(parted > 0 ? [{ what: 'tách dấu gạch đầu dòng khỏi chữ', count: parted }] : []),
    ],
  };
};

/** A document is drafted anew with every answer; its text stays. */
const known = new WeakMap<ReadDocument, { readonly provinces: readonly Province[]; readonly told: DocumentText }>();

/** Reads the text of a document: once, as long as the provinces stay the same. */
export const readDocumentText = (document: ReadDocument, provinces: readonly Province[]): DocumentText => {
  const before = known.get(document);
  if (before?.provinces === provinces) return before.told;
  const told = read(document, provinces);
  known.set(document, { provinces, told });
  return told;
};
