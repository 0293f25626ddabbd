import type { Catalogue } from '../catalogue/catalogue.ts';
import type { PublishedPlan } from '../catalogue/published-plan.ts';
import type { History } from '../history/history.ts';
import type { DataTable } from '../presentation/records/data-table.ts';
import { akomaNtoso } from './texts/akoma-ntoso.ts';
import { dataCatalogue } from './data-catalogue.ts';
import { dataPackage, type MeasuredFile } from './data-package.ts';
import { entityFiles } from './entity-files.ts';
import { dataFormats, toCsv } from './formats.ts';
import { joinedTable } from './joined-table.ts';
import { toParquet } from './parquet.ts';
import { zipped } from './plain-zip.ts';
import { planAsMarkdown, planAsText, planAsTree } from './texts/plan-texts.ts';
import { dataTables } from './tables.ts';
import { dataVersions, type DataVersion, type SnapshotFacts } from './versions.ts';
import { workbook } from './workbook.ts';

/** What the files are made of. */
export interface DataSource {
  readonly catalogue: Catalogue;
  readonly history: History;
  readonly snapshots: readonly SnapshotFacts[];
  /** Turns a path from the site's root into a full address (with `SITE_URL`) or one from the root with the base path. */
  readonly address: (path: string) => string;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** A file that holds the whole of something, with what is known of its bytes. */
export interface WholeFile extends MeasuredFile {
  readonly body: Bytes;
}

/** A file about one thing: made when it is asked for, so that a thousand of them are never held together. */
export interface PartFile {
  /** Below `/du-lieu/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly write: () => Bytes;
}

/** Everything under `/du-lieu/`. */
export interface OpenData {
  /** The present version first. */
  readonly versions: readonly [DataVersion, ...DataVersion[]];
  /** Those of the contract first, then the joined one. */
  readonly tables: readonly DataTable[];
  /** In the order in which a reader is offered them; those that describe the others last. */
  readonly whole: readonly WholeFile[];
  readonly parts: readonly PartFile[];
}

/** The tables of the workbook in its order, with the names of their sheets. */
export const sheetNames: Readonly<Record<string, string>> = {
  'chi-tieu-day-du': 'Chỉ tiêu',
  plans: 'Kế hoạch',
  indicators: 'Chỉ số',
  provinces: 'Tỉnh',
  benchmarks: 'Mốc quốc gia',
  documents: 'Văn bản',
  results: 'Kết quả',
};

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const json = 'application/json';

const encoder = new TextEncoder();
const asJson = (value: unknown): Bytes => encoder.encode(`${JSON.stringify(value, null, 1)}\n`);

const measured = async (file: Omit<WholeFile, 'bytes' | 'sha256'>): Promise<WholeFile> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file.body));
  return {
    ...file,
    bytes: file.body.length,
    sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
};

/** The forms of a plan's text, as one archive holds them. */
const textForms = (plan: PublishedPlan, address: DataSource['address']): [path: string, bytes: Bytes][] => [
  [`${plan.id}.md`, encoder.encode(planAsMarkdown(plan, address))],
  [`${plan.id}.txt`, encoder.encode(planAsText(plan))],
  [`${plan.id}.akn.xml`, encoder.encode(akomaNtoso(plan, address))],
];

const wholeFiles = async (
  { catalogue, address }: DataSource,
  tables: readonly DataTable[],
  joined: DataTable,
  versions: OpenData['versions'],
): Promise<WholeFile[]> => {
  const sheets = Object.entries(sheetNames).flatMap(([of, name]) => {
    const table = [joined, ...tables].find((other) => other.name === of);
    return table === undefined ? [] : [{ name, table }];
  });
  const held = await Promise.all(
    [
      {
        path: 'chi-tieu.xlsx',
        title: 'Tất cả các bảng, trong một sổ tính',
        mediaType: spreadsheet,
        body: await workbook(sheets),
      },
      {
        path: 'chi-tieu-day-du.csv',
        title: joined.title,
        mediaType: 'text/csv',
        table: joined,
        body: encoder.encode(toCsv(joined)),
      },
      {
        path: 'chi-tieu-day-du.parquet',
        title: joined.title,
        mediaType: 'application/vnd.apache.parquet',
        body: toParquet(joined),
      },
      ...tables.flatMap((table) =>
        dataFormats.map(({ extension, mediaType, write }) => ({
          path: `${table.name}.${extension}`,
          title: table.title,
          mediaType,
          table,
          body: encoder.encode(write(table)),
        })),
      ),
      {
        path: 'van-ban-ke-hoach.zip',
        title: 'Câu chữ của mọi kế hoạch: Markdown, chữ trơn, Akoma Ntoso',
        mediaType: 'application/zip',
        body: zipped(new Map(catalogue.plans.flatMap((plan) => textForms(plan, address)))),
      },
      { path: 'versions.json', title: 'Các bản đã có, và mỗi bản đổi gì', mediaType: json, body: asJson(versions) },
    ].map(measured),
  );
  const [present] = versions;
  return [
    ...held,
    ...(await Promise.all(
      [
        {
          path: 'datapackage.json',
          title: 'Mô tả mọi tệp cho máy đọc (Data Package 2.0)',
          mediaType: json,
          body: asJson(dataPackage(held, present, catalogue.site, address)),
        },
        {
          path: 'catalog.jsonld',
          title: 'Mô tả cho cổng dữ liệu (DCAT 3, JSON-LD)',
          mediaType: 'application/ld+json',
          body: asJson(dataCatalogue(held, present, catalogue.site, address)),
        },
      ].map(measured),
    )),
  ];
};

const make = async (source: DataSource): Promise<OpenData> => {
  const { catalogue, history, snapshots, address } = source;
  const versions = dataVersions(catalogue, history, snapshots);
  const tables = dataTables(catalogue, address);
  const joined = joinedTable(catalogue, address);
  const [{ id: version, date, commit }] = versions;
  return {
    versions,
    tables: [...tables, joined],
    whole: await wholeFiles(source, tables, joined, versions),
    parts: [
      ...entityFiles(catalogue, [...tables, joined]).map(({ path, holds }) => ({
        path,
        mediaType: json,
        write: () => asJson({ version, date, commit, ...holds() }),
      })),
      ...catalogue.plans.flatMap((plan): PartFile[] => [
        {
          path: `cay-muc/${plan.id}.json`,
          mediaType: json,
          write: () => asJson({ version, date, commit, ...planAsTree(plan, address) }),
        },
        {
          path: `akoma-ntoso/${plan.id}.xml`,
          mediaType: 'application/akn+xml',
          write: () => encoder.encode(akomaNtoso(plan, address)),
        },
      ]),
    ],
  };
};

let made: { readonly catalogue: Catalogue; readonly data: Promise<OpenData> } | undefined;

/** The open data of a catalogue; made once, whoever asks. */
export const openData = (source: DataSource): Promise<OpenData> => {
  if (made?.catalogue !== source.catalogue) made = { catalogue: source.catalogue, data: make(source) };
  return made.data;
};
