/**
 * The columns of the joined table (`/du-lieu/chi-tieu-day-du.csv`) in their order: names beside ids, all that is known of a
 * commitment in one row. Every table that a view hands out is a named part of them (`viewColumns`), so a row means the same wherever it
 * was taken. A column is never renamed nor taken away; a further one goes to the end.
 */
export const joinedColumns = [
  'id',
  'province',
  'province_name',
  'indicator',
  'indicator_name',
  'topic',
  'topic_name',
  'level',
  'level_name',
  'year',
  'deadline',
  'state',
  'figure',
  'operator',
  'low',
  'high',
  'unit',
  'baseline',
  'variant',
  'variant_name',
  'modality',
  'modality_name',
  'evidence',
  'basis',
  'basis_name',
  'quote',
  'note',
  'plan',
  'plan_name',
  'plan_number',
  'plan_title',
  'plan_issued',
  'plan_issuer',
  'plan_note',
  'provision',
  'provision_name',
  'benchmark',
  'benchmark_figure',
  'benchmark_operator',
  'benchmark_low',
  'benchmark_high',
  'benchmark_document',
  'benchmark_document_name',
  'verdict',
  'verdict_name',
  'comparison',
  'source',
  'url',
  'warnings',
] as const;
export type JoinedColumn = (typeof joinedColumns)[number];

/** Columns of the joined table that no view hands out: other codes of what stands in a view in words. */
const codesOnly = [
  'topic',
  'topic_name',
  'evidence',
  'plan_number',
  'provision',
  'benchmark',
  'benchmark_operator',
  'benchmark_low',
  'benchmark_high',
  'benchmark_document',
] as const satisfies readonly JoinedColumn[];
type CodeOnly = (typeof codesOnly)[number];

/** A column that a view (comparison, chart, page of an indicator) hands out: what a reader needs to publish a row. */
export type ViewColumn = Exclude<JoinedColumn, CodeOnly>;
/** Those columns, in the order of the joined table; the same in every view. */
export const viewColumns: readonly ViewColumn[] = joinedColumns.filter(
  (column): column is ViewColumn => !(codesOnly as readonly JoinedColumn[]).includes(column),
);
