import { hostInWords } from '../addresses/links.ts';
import type { Chosen } from '../comparison/choice.ts';
import { recordOf, type ViewField, type ViewRecord, type ViewRows } from '../records/view-row.ts';
import { dateInWords, datedInWords } from '../words/words.ts';

/** A document that figures of a view come from, as it is cited; each document once, however many figures it gives. */
export interface CitedSource {
  /** Plan id, or the id of the document that sets a benchmark; unique in the view. */
  readonly id: string;
  /** Unit whose document it is; `Mốc quốc gia` of a benchmark. */
  readonly unit: string;
  /** Title by which a list of literature knows it. */
  readonly title: string;
  /** The document in a few words, its day of issue and its issuer: as much of it as is known. */
  readonly words: string;
  /** ISO date, or only its month or year; empty where it is not known. */
  readonly issued: string;
  readonly issuer: string;
  /** Whose words the figures are: `nguyên văn`; `số dẫn lại theo vietq.vn`. */
  readonly basis: string;
  /** Where its words, or the row of its figure, stand on this site. */
  readonly address: string;
  /** Where it was seen, of a reported figure: addresses or words; empty otherwise. */
  readonly seenAt: string;
}

/** A view as it is cited: what it shows, where it stands, which version, and the documents behind it. */
export interface CitedView {
  readonly title: string;
  readonly address: string;
  /** ISO day of the site's version. */
  readonly version: string;
  readonly sources: readonly CitedSource[];
}

const textOf = (field: ViewField | undefined): string => (field == null ? '' : String(field));

const sourceOf = (record: ViewRecord, alone: boolean): CitedSource => {
  const [name, title, issued, issuer] = [
    record.plan_name,
    record.plan_title,
    record.plan_issued,
    record.plan_issuer,
  ].map(textOf);
  const isReported = record.basis === 'reported';
  const seenAt = isReported ? textOf(record.source) : '';
  const address = textOf(record.url);
  return {
    id: textOf(record.plan),
    unit: textOf(record.province_name),
    title: title !== undefined && title !== '' ? title : (name ?? ''),
    words: [name, ...(issued === undefined || issued === '' ? [] : [datedInWords(issued)]), issuer]
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
    issued: issued ?? '',
    issuer: issuer ?? '',
    basis: seenAt === '' ? textOf(record.basis_name) : `${textOf(record.basis_name)} theo ${hostInWords(seenAt)}`,
    // Of several figures of one document the document is cited, not the place of the first.
    address: alone || isReported ? address : address.replace(/#.*$/s, ''),
    seenAt,
  };
};

/** The documents behind what a view shows, benchmarks first in each line, each document once and in the order in which it is met. */
export const sourcesOf = ({ lines }: Chosen, rows: ViewRows): CitedSource[] => {
  const records = lines.flatMap(({ line, figures }) =>
    [...line.benchmarks.map(({ id }) => `moc:${id}`), ...figures.map(({ id }) => id)].map((id) => {
      const row = rows[id];
      if (!row) throw new Error(`no row for ${id}`);
      return recordOf(row);
    }),
  );
  // A reported figure of one document can be told by several sources: each is a source of its own.
  const keyOf = (record: ViewRecord): string =>
    [record.plan, record.basis === 'reported' ? record.source : ''].map(textOf).join(' ');
  return [...Map.groupBy(records, keyOf).values()].flatMap((own) => {
    const [first] = own;
    return first ? [sourceOf(first, own.length === 1)] : [];
  });
};

/** A source on a line: `Vĩnh Phúc: Kế hoạch 193/KH-UBND năm 2022, ngày 26/7/2022, Ủy ban nhân dân tỉnh Vĩnh Phúc (nguyên văn). https://…` */
export const sourceLine = ({ unit, words, basis, address, seenAt }: CitedSource): string =>
  `${unit}: ${words} (${basis}). ${seenAt === '' ? address : `${seenAt} ${address}`}`;

/** The name of this site, who is cited as the maker of its views. */
export const siteName = 'Kế hoạch số';

/** One line for a view: `Kế hoạch số, “…”, bản ngày 25/11/2026, https://…` */
export const viewLine = ({ title, address, version }: CitedView): string =>
  `${siteName}, “${title}”, bản ngày ${dateInWords(version)}, ${address}`;

/** How programs of literature call the view itself. */
export const viewKey = 'ke-hoach-so';
/** How they call its sources, in their order: the id, and a number where several sources tell of one document. */
export const sourceKeys = (sources: readonly CitedSource[]): string[] =>
  sources.map(({ id }, index) => {
    const earlier = sources.slice(0, index).filter((source) => source.id === id).length;
    return earlier === 0 ? id : `${id}-${earlier + 1}`;
  });
