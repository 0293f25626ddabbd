import { readContent, type Content } from '../../catalogue/content.ts';
import { checkContent, isError } from '../../content-check/check.ts';
import { NATION, resultId, resultKey, type ResultEntry } from '../../domain/result.ts';
import { BrokenShelf } from '../desk/shelf.ts';
import { readResultTable, resultColumns, type ResultTable, type TableProblem } from './csv-table.ts';
import { printResult, growFile, type FileOrder, type GrownFile } from './results-file.ts';
import { readRows } from './result-rows.ts';

/** A row that stands in the content now. */
export interface AddedRow {
  readonly line: number;
  /** `<unit>/<indicator>[-<level>]-<period>-<method>`. */
  readonly id: string;
  /** Name of the file below `results/`: `vinh-phuc.yaml`. */
  readonly file: string;
}

/** A row that tells what is there already. */
export interface KnownRow {
  readonly line: number;
  readonly id: string;
  /** Fields in which it differs from what is there, which stays: a source, a remark. */
  readonly differing: readonly string[];
}

/** What a table of measured values brings. */
export interface ResultsImport {
  /** Files of `results/` as they become, by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly added: readonly AddedRow[];
  readonly known: readonly KnownRow[];
  /** By line of the table. */
  readonly refused: readonly TableProblem[];
}

interface NewRow {
  readonly line: number;
  readonly entry: ResultEntry;
}

const encoder = new TextEncoder();

/** What is measured; the other fields say who tells it. */
const measured = ['operator', 'value', 'unit', 'rankOf'] as const;
const telling = ['asOf', 'measuredBy', 'source', 'confidence', 'note'] as const;

const inWords = ({ operator, value, unit, rankOf }: ResultEntry): string =>
  `${operator} ${String(value).replace('.', ',')} ${unit}${rankOf === undefined ? '' : ` trong ${rankOf}`}`;

/** Rows that are new, apart from those that are known and those that say something else than what is known. */
const sortedOut = (
  rows: readonly NewRow[],
  there: ReadonlyMap<string, ResultEntry>,
  valueHead: string,
): {
  readonly fresh: readonly NewRow[];
  readonly known: readonly KnownRow[];
  readonly refused: readonly TableProblem[];
} => {
  const seen = new Map([...there].map(([id, entry]) => [id, { entry, at: 'số đo đã có' }]));
  const fresh: NewRow[] = [];
  const known: KnownRow[] = [];
  const refused: TableProblem[] = [];
  for (const row of rows) {
    const { line, entry } = row;
    const id = resultId(entry);
    const before = seen.get(id);
    if (before === undefined) {
      seen.set(id, { entry, at: `dòng ${line} của bảng` });
      fresh.push(row);
    } else if (measured.every((field) => before.entry[field] === entry[field]))
      known.push({ line, id, differing: telling.filter((field) => before.entry[field] !== entry[field]) });
    else
      refused.push({
        line,
        column: valueHead,
        problem: `trái với ${before.at} «${id}»: ở đó là ${inWords(before.entry)}, ở đây là ${inWords(entry)}.`,
        remedy: `xem lại nguồn. Hai nguồn nêu hai số thì giữ cả hai: ghi ở cột mã «${resultKey(entry).split('/')[1] ?? ''}-» và một chữ riêng. Số đã có mà sai thì sửa ở tệp results/ của nó.`,
      });
  }
  return { fresh, known, refused };
};

/** Content of which the files that the import reads are sound; throws `BrokenShelf` where one is not. */
const soundContent = (files: ReadonlyMap<string, Uint8Array>): Content => {
  const content = readContent(files);
  const broken = [content.provinces, content.indicators, ...content.results.values()].find(
    ({ value }) => value === undefined,
  );
  const unread = content.paths.find((file) => /^results\/[^/]+\.yaml$/.test(file) && !content.texts.has(file));
  if (broken || unread !== undefined) throw new BrokenShelf(broken?.file ?? unread ?? '');
  return content;
};

/** Puts rows into the files of a content, file by file. */
const grown = (rows: readonly NewRow[], content: Content, order: FileOrder): Map<string, GrownFile> => {
  const slugOf = ({ entry }: NewRow): string => order.provinces.find(({ id }) => id === entry.province)?.slug ?? NATION;
  return new Map(
    [...Map.groupBy(rows, slugOf)].map(([slug, own]) => {
      const file = `results/${slug}.yaml`;
      const text = content.texts.get(file);
      const entries = content.results.get(slug)?.value ?? [];
      if (
        text !== undefined &&
        (text.includes('\r') || text.split('\n').filter((line) => line.startsWith('- ')).length !== entries.length)
      )
        throw new BrokenShelf(file);
      return [
        slug,
        growFile(
          slug,
          text,
          entries,
          own.map(({ entry }) => entry),
          order,
        ),
      ];
    }),
  );
};

/** What the check says of the new entries, at the rows they come from. */
const foundByCheck = (
  rows: readonly NewRow[],
  files: ReadonlyMap<string, Uint8Array>,
  content: Content,
  order: FileOrder,
  heads: ResultTable['heads'],
): TableProblem[] => {
  const slugs = grown(rows, content, order);
  // Plans say nothing of what was measured; without them the check takes no time.
  const overlay = new Map([...files].filter(([file]) => !file.startsWith('plans/')));
  for (const [slug, { text }] of slugs) overlay.set(`results/${slug}.yaml`, encoder.encode(text));
  const issues = checkContent(
    readContent(new Map([...overlay].sort(([one], [other]) => (one < other ? -1 : 1)))),
  ).filter(isError);
  const bySlug = Map.groupBy(
    rows,
    ({ entry }) => order.provinces.find(({ id }) => id === entry.province)?.slug ?? NATION,
  );
  return [...slugs].flatMap(([slug, { text, lines }]) => {
    const written = text.split('\n');
    return (bySlug.get(slug) ?? []).flatMap(({ line, entry }, place): TableProblem[] => {
      const first = lines[place] ?? 0;
      const last = first + printResult(entry).split('\n').length;
      return issues
        .filter((issue) => issue.file === `results/${slug}.yaml` && issue.line >= first && issue.line < last)
        .map(({ line: at, problem, remedy }) => {
          const key = resultColumns.find((column) => written[at - 1]?.slice(2).startsWith(`${column}:`) === true);
          const column = key === undefined ? null : (heads.get(key) ?? key);
          return { line, column: at === first ? null : column, problem, remedy };
        });
    });
  });
};

/**
 * Reads a table of measured values into the files of `results/`. `files` is the whole content folder, against which every row is
 * checked; `out` are the files that the new ones grow from, by name (`vinh-phuc.yaml`): those of the content, or of another folder.
 * What is there stays as it is. Throws `UnreadableTable`, and `BrokenShelf` where a file of the content cannot be grown.
 */
export const importResults = (
  bytes: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
  out: ReadonlyMap<string, Uint8Array>,
): ResultsImport => {
  const table = readResultTable(bytes);
  const content = soundContent(files);
  const others = new Map([...files].filter(([file]) => !file.startsWith('results/')));
  const target = soundContent(
    new Map([...others, ...[...out].map(([name, own]) => [`results/${name}`, own] as const)]),
  );
  const order = { provinces: content.provinces.value ?? [], indicators: content.indicators.value ?? [] };
  const read = readRows(table, order);
  const there = new Map(
    [content, target].flatMap(({ results }) =>
      [...results.values()].flatMap(({ value }) => (value ?? []).map((entry) => [resultId(entry), entry] as const)),
    ),
  );
  const { fresh, known, refused } = sortedOut(
    read.flatMap((row) => ('entry' in row ? [row] : [])),
    there,
    table.heads.get('value') ?? 'value',
  );
  const faulty = fresh.length === 0 ? [] : foundByCheck(fresh, files, content, order, table.heads);
  const bad = new Set(faulty.map(({ line }) => line));
  const sound = fresh.filter(({ line }) => !bad.has(line));
  const slugs = grown(sound, target, order);
  return {
    files: new Map([...slugs].map(([slug, { text }]) => [`${slug}.yaml`, text])),
    added: sound.map(({ line, entry }) => ({
      line,
      id: resultId(entry),
      file: `${order.provinces.find(({ id }) => id === entry.province)?.slug ?? NATION}.yaml`,
    })),
    known,
    refused: [
      ...table.problems,
      ...read.flatMap((row) => ('problems' in row ? row.problems : [])),
      ...refused,
      ...faulty,
    ].toSorted((one, other) => one.line - other.line),
  };
};
