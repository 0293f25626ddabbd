import type { Catalogue } from '../catalogue/catalogue.ts';
import type { History } from '../history/history.ts';
import type { DataTable } from '../presentation/records/data-table.ts';
import { dataPackage, type MeasuredFile } from './data-package.ts';
import { dataFormats, toCsv } from './formats.ts';
import { joinedTable } from './joined-table.ts';
import { dataTables } from './tables.ts';
import { dataVersions, type SnapshotFacts } from './versions.ts';
import { workbook } from './workbook.ts';

/** What the files are made of. */
export interface DataSource {
  readonly catalogue: Catalogue;
  readonly history: History;
  readonly snapshots: readonly SnapshotFacts[];
  /** Turns a path from the site's root into a full address (with `SITE_URL`) or one from the root with the base path. */
  readonly address: (path: string) => string;
}

/** A file of the open data. */
export interface DataFile {
  /** Below `/du-lieu/`. */
  readonly path: string;
  /** What it holds, in Vietnamese. */
  readonly title: string;
  readonly mediaType: string;
  /** The table that it is made of, where it is one table. */
  readonly table?: DataTable | undefined;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The tables of a workbook in its order, with the names of their sheets. */
const sheetNames: Readonly<Record<string, string>> = {
  'chi-tieu-day-du': 'Chỉ tiêu',
  plans: 'Kế hoạch',
  indicators: 'Chỉ số',
  provinces: 'Tỉnh',
  benchmarks: 'Mốc quốc gia',
  documents: 'Văn bản',
  results: 'Kết quả',
};

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const encoder = new TextEncoder();

/** SHA-256 of bytes, in hexadecimal. */
const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const tableFiles = async ({ catalogue, address }: DataSource): Promise<DataFile[]> => {
  const tables = dataTables(catalogue, address);
  const joined = joinedTable(catalogue, address);
  const sheets = Object.entries(sheetNames).flatMap(([of, name]) => {
    const table = [joined, ...tables].find((other) => other.name === of);
    return table === undefined ? [] : [{ name, table }];
  });
  return [
    {
      path: 'chi-tieu.xlsx',
      title: 'Tất cả, trong một sổ tính',
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
    ...tables.flatMap((table) =>
      dataFormats.map(({ extension, mediaType, write }) => ({
        path: `${table.name}.${extension}`,
        title: table.title,
        mediaType,
        table,
        body: encoder.encode(write(table)),
      })),
    ),
  ];
};

const asJson = (value: unknown): Uint8Array<ArrayBuffer> => encoder.encode(`${JSON.stringify(value, null, 1)}\n`);

const makeFiles = async (source: DataSource): Promise<readonly DataFile[]> => {
  const { catalogue, history, snapshots, address } = source;
  const versions = dataVersions(catalogue, history, snapshots);
  const files: DataFile[] = [
    ...(await tableFiles(source)),
    {
      path: 'versions.json',
      title: 'Các bản đã có, và mỗi bản đổi gì',
      mediaType: 'application/json',
      body: asJson(versions),
    },
  ];
  const measured = await Promise.all(
    files.map(async ({ body, ...file }): Promise<MeasuredFile> => ({
      ...file,
      bytes: body.length,
      sha256: await sha256(body),
    })),
  );
  return [
    ...files,
    {
      path: 'datapackage.json',
      title: 'Mô tả mọi tệp cho máy đọc (Data Package 2.0)',
      mediaType: 'application/json',
      body: asJson(dataPackage(measured, versions[0], catalogue.site, address)),
    },
  ];
};

let made: { readonly catalogue: Catalogue; readonly files: Promise<readonly DataFile[]> } | undefined;

/** All files of the open data, those that describe the others last; made once for a catalogue. */
export const dataFiles = (source: DataSource): Promise<readonly DataFile[]> => {
  if (made?.catalogue !== source.catalogue) made = { catalogue: source.catalogue, files: makeFiles(source) };
  return made.files;
};
