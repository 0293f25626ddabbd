import type { Draft, DraftedTarget } from './draft.ts';

/** One commitment in the field names of the open data; what is absent is null. */
const targetRecord = (target: DraftedTarget): Record<string, unknown> => ({
  indicator: target.indicator,
  level: target.level,
  operator: target.operator,
  low: target.low,
  high: target.high,
  unit: target.unit,
  year: target.year,
  baseline: target.baseline,
  variant: target.variant,
  modality: target.modality,
  quote: target.quote,
  figure: target.figure,
  deadlineQuote: target.deadlineQuote,
  provision: target.provision,
  note: target.note,
});

/** A draft as data: what `plan:import --json` prints. Also tells how sure each indicator is and what else it may be. */
export const draftRecord = (draft: Draft): Record<string, unknown> => ({
  metadata: {
    number: draft.facts.number,
    issued: draft.facts.issued,
    effective: draft.facts.effective,
    issuer: draft.facts.issuer,
    signer: draft.facts.signer,
    title: draft.facts.title,
    kind: draft.facts.kind,
    fields: draft.facts.fields,
    province: draft.facts.province,
    documents: draft.documents.map(({ id }) => id),
  },
  targets: draft.targets.map(targetRecord),
  errata: draft.errata.map(({ printed, reading }) => ({ printed, reading: reading ?? null })),
  leftOut: draft.leftOut.map(({ quote, reason }) => ({ quote, reason })),
  marks: draft.marks.map(({ at, problem, remedy, choices }) => ({ at, problem, remedy, choices })),
});
