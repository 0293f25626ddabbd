import type { Site } from '../domain/site.ts';
import { columnHeading } from '../presentation/records/column-headings.ts';
import type { ColumnFacts, DataTable } from '../presentation/records/data-table.ts';
import { codeLists } from './codes.ts';
import type { DataVersion } from './versions.ts';

/** A file of the data with what is known of its bytes. */
export interface MeasuredFile {
  /** Below `/du-lieu/`. */
  readonly path: string;
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256, in hexadecimal. */
  readonly sha256: string;
  /** The table that it holds; undefined where it holds something else. */
  readonly table?: DataTable | undefined;
}

/** What the whole of the data is called and about. */
export const dataTitle = 'Chỉ tiêu chuyển đổi số trong kế hoạch của các tỉnh, thành phố';
export const dataDescription =
  'Mỗi chỉ tiêu kèm câu chữ hoặc nguồn, mốc quốc gia có hiệu lực khi văn bản ra đời, số đo, văn bản và đơn vị hành chính. Không phải mẫu của cả nước: chỉ có những văn bản có ở đây.';

/** Which column of a table names an entry of which other table. */
const references: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  targets: { plan: 'plans', province: 'provinces', indicator: 'indicators' },
  'chi-tieu-day-du': {
    id: 'targets',
    plan: 'plans',
    province: 'provinces',
    indicator: 'indicators',
    benchmark: 'benchmarks',
    benchmark_document: 'documents',
  },
  plans: { province: 'provinces' },
  provinces: { successor: 'provinces' },
  benchmarks: { document: 'documents', indicator: 'indicators' },
  documents: { province: 'provinces' },
  results: { indicator: 'indicators' },
};

/** The columns of a table that name entries of other tables, with the table each names. */
export const referencesOf = (table: string): readonly (readonly [column: string, table: string])[] =>
  Object.entries(references[table] ?? {});

/** Codes that a column of any table holds, where the dictionary lists them all. */
const codesOf = (table: DataTable, column: string): readonly string[] | undefined => {
  if (table.name !== 'targets' && table.name !== 'chi-tieu-day-du') return undefined;
  return codeLists.find((list) => list.column === column)?.codes.map(({ code }) => code);
};

const fieldOf = (table: DataTable, { name, type, meaning }: ColumnFacts): object => {
  const codes = codesOf(table, name);
  const constraints = {
    ...(table.records.every((record) => record[name] !== null) && name === 'id' ? { required: true } : {}),
    ...(name === 'id' ? { unique: true } : {}),
    ...(codes === undefined ? {} : { enum: codes }),
    ...(type === 'date' ? { pattern: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?' } : {}),
  };
  return {
    name,
    title: columnHeading(name),
    // The published schema knows no list: it is told as words, and what parts them beside it.
    type: type === 'date' || type === 'string[]' ? 'string' : type,
    ...(type === 'string[]' ? { delimiter: ' ' } : {}),
    description: meaning,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
};

const schemaOf = (table: DataTable): object => {
  const keys = referencesOf(table.name).map(([column, other]) => ({
    fields: [column],
    // An empty name means the table itself.
    reference: { ...(other === table.name ? {} : { resource: `${other}.csv` }), fields: ['id'] },
  }));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: table.columns.map((column) => fieldOf(table, column)),
    primaryKey: ['id'],
    ...(keys.length === 0 ? {} : { foreignKeys: keys }),
    missingValues: [''],
  };
};

const resourceOf = ({ path, title, mediaType, bytes, sha256, table }: MeasuredFile): object => ({
  name: path.replaceAll('/', '_'),
  path,
  title,
  format: path.replace(/^.*\./, ''),
  mediatype: mediaType,
  ...(/^text\/|json|xml/.test(mediaType) ? { encoding: 'utf-8' } : {}),
  bytes,
  hash: `sha256:${sha256}`,
  ...(table === undefined || !path.endsWith('.csv')
    ? {}
    : { type: 'table', $schema: 'https://datapackage.org/profiles/2.0/dataresource.json', schema: schemaOf(table) }),
});

/**
 * What describes all files to machines: a Data Package (version 2.0) with schema, keys, sources, licence, version, sizes and hashes.
 * `address` turns a path into a full address.
 */
export const dataPackage = (
  files: readonly MeasuredFile[],
  { id, date, commit }: DataVersion,
  site: Site,
  address: (path: string) => string,
): object => {
  const home = address('/du-lieu/');
  const isAbsolute = /^https?:/.test(home);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'ke-hoach-so',
    ...(isAbsolute ? { id: home, homepage: home } : {}),
    title: dataTitle,
    description: dataDescription,
    version: id,
    created: `${date}T00:00:00+07:00`,
    /** Commit of the content; null where it lies in no repository. */
    commit,
    keywords: ['chuyển đổi số', 'kế hoạch', 'chỉ tiêu', 'tỉnh, thành phố', 'Việt Nam'],
    ...(site.publisher === undefined ? {} : { contributors: [{ title: site.publisher, roles: ['publisher'] }] }),
    ...(site.dataLicence === undefined
      ? {}
      : {
          licenses: [
            {
              name: site.dataLicence.name.replaceAll(/[^\w.-]+/g, '-'),
              title: site.dataLicence.name,
              ...(site.dataLicence.address === undefined ? {} : { path: site.dataLicence.address }),
            },
          ],
        }),
    sources: [
      {
        title:
          'Kế hoạch, nghị quyết, quyết định do các tỉnh, thành phố ban hành; mỗi dòng nêu văn bản hoặc nguồn của nó.',
      },
    ],
    resources: files.map(resourceOf),
  };
};
