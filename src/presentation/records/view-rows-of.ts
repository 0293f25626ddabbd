import type { Benchmark } from '../../domain/benchmark.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { paths } from '../addresses/links.ts';
import type { ShownLine } from '../comparison/shown-line.ts';
import { deadlineInWords, figureInWords, levelInWords, modalityInWords } from '../words/words.ts';
import type { FieldValue } from './data-table.ts';
import { viewColumns } from './joined-names.ts';
import { joiner } from './joined-record.ts';
import { fieldsOf, nation, type ViewField, type ViewRecord, type ViewRows } from './view-row.ts';

/** A national benchmark in the columns of a commitment: its document stands where the plan of a commitment stands. */
const benchmarkRecord = (benchmark: Benchmark, catalogue: Catalogue, address: (path: string) => string): ViewRecord => {
  const indicator = catalogue.indicatorById.get(benchmark.indicator);
  const document = catalogue.documentById.get(benchmark.document);
  const level = benchmark.level ?? null;
  return {
    id: benchmark.id,
    ...nation,
    indicator: benchmark.indicator,
    indicator_name: indicator?.name ?? null,
    level,
    level_name: levelInWords(level),
    year: benchmark.year,
    deadline:
      benchmark.from === undefined ? deadlineInWords(benchmark.year) : `giai đoạn ${benchmark.from}–${benchmark.year}`,
    state: benchmark.operator === undefined ? 'qualitative' : 'stated',
    figure: figureInWords(benchmark),
    operator: benchmark.operator ?? null,
    low: benchmark.low ?? null,
    high: benchmark.high ?? null,
    unit: benchmark.unit ?? indicator?.unit ?? null,
    variant: benchmark.variant ?? null,
    variant_name: indicator?.variants?.find(({ id }) => id === benchmark.variant)?.name ?? null,
    modality: benchmark.modality ?? null,
    modality_name: modalityInWords(benchmark.modality ?? null),
    note: benchmark.note ?? null,
    plan: benchmark.document,
    plan_name: document?.number ?? document?.title ?? null,
    plan_title: document?.title ?? null,
    plan_issued: benchmark.issued,
    plan_issuer: document?.issuer ?? null,
    source: benchmark.sources.join('; '),
    url: address(`${paths.document(benchmark.document)}#moc-quoc-gia`),
  };
};

const inFile = (value: FieldValue): ViewField =>
  Array.isArray(value) ? value.join(' ') || null : typeof value === 'boolean' ? String(value) : (value as ViewField);

/**
 * The rows of every figure and every benchmark of some lines: of a figure exactly the fields of the joined table, so that a row means
 * the same wherever it was taken. `address` turns a path into the address under which it is published.
 */
export const viewRowsOf = (
  lines: readonly ShownLine[],
  catalogue: Catalogue,
  address: (path: string) => string,
): ViewRows => {
  const join = joiner(catalogue, address);
  const targets = new Map(
    [...new Set(lines.map(({ indicator }) => indicator))]
      .flatMap((indicator) => catalogue.targetsByIndicator.get(indicator) ?? [])
      .map((target) => [target.id, target]),
  );
  const benchmarks = new Map(catalogue.benchmarks.map((benchmark) => [benchmark.id, benchmark]));
  return Object.fromEntries([
    ...lines.flatMap((line) =>
      line.figures.flatMap(({ id }) => {
        const target = targets.get(id);
        if (!target) return [];
        const record = join(target);
        return [[id, viewColumns.map((column) => inFile(record[column]))] as const];
      }),
    ),
    ...lines.flatMap((line) =>
      line.benchmarks.flatMap(({ id }) => {
        const benchmark = benchmarks.get(id);
        return benchmark ? [[`moc:${id}`, fieldsOf(benchmarkRecord(benchmark, catalogue, address))] as const] : [];
      }),
    ),
  ]);
};
