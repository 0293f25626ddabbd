import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { encodeForIndex, indexedCharacters } from '../src/search/words/encode.ts';
import {
  figuresFile,
  headingMark,
  indexFormat,
  lexiconFile,
  manifestFile,
  partMark,
  recordLimit,
  type Manifest,
} from '../src/search/words/index-format.ts';
import { figuresBySlug, lexiconOf } from '../src/search/index/lexicon-of.ts';
import { searchRecords } from '../src/search/index/records.ts';
import type { SearchRecord } from '../src/search/index/search-record.ts';

/** How an index is built; the defaults are those of the site. */
export interface SearchIndexOptions {
  /** Records above which one record holds a whole plan. */
  readonly limit?: number;
  /** Hands the text to the index as it is, as an index out of the box would be; only for measuring against it. */
  readonly untouched?: boolean;
}

/** Everything that the index holds of a record beside its title and context. */
const contentOf = ({ passages, beside, heading }: SearchRecord): string =>
  [
    passages.map(({ text }) => text).join(` ${partMark} `),
    ...(heading || beside.length > 0 ? [heading ? headingMark : partMark, beside.join('. ')] : []),
  ].join(' ');

/** Files that Pagefind writes for user interfaces of its own: 450 KB that no page asks for. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

const write = (file: string, value: unknown): void => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(value));
};

/** Writes the data files beside the index; their names carry a hash over the index and their own content. */
const writeDataFiles = (catalogue: Catalogue, records: readonly SearchRecord[], outputPath: string): void => {
  const entry = JSON.parse(fs.readFileSync(path.join(outputPath, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  const index = entry.languages['vi']?.hash;
  if (index === undefined) throw new Error('Pagefind: chỉ mục không có tiếng Việt.');
  const texts = records.flatMap((record) => [
    record.title,
    record.context,
    ...record.passages.map(({ text }) => text),
    ...record.beside,
  ]);
  const figures = figuresBySlug(catalogue);
  const lexicon = lexiconOf(catalogue, texts, '');
  const version = createHash('sha256')
    .update(JSON.stringify([indexFormat, index, lexicon, [...figures]]))
    .digest('hex')
    .slice(0, 10);
  write(path.join(outputPath, lexiconFile(version)), { ...lexicon, version });
  for (const [slug, list] of figures) write(path.join(outputPath, figuresFile(version, slug)), list);
  const manifest: Manifest = { format: indexFormat, version, index };
  write(path.join(outputPath, manifestFile), manifest);
};

/** Writes the search index of a catalogue into `outputPath`; returns the number of records. Throws when any is refused. */
export const buildSearchIndex = async (
  catalogue: Catalogue,
  outputPath: string,
  { limit = recordLimit, untouched = false }: SearchIndexOptions = {},
): Promise<number> => {
  const encode = untouched ? (text: string): string => text : encodeForIndex;
  const { index, errors } = await createIndex({
    forceLanguage: 'vi',
    ...(untouched ? {} : { includeCharacters: indexedCharacters }),
  });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const records = searchRecords(catalogue, limit);
  for (const record of records) {
    const { errors: refused } = await index.addCustomRecord({
      url: record.path,
      language: 'vi',
      content: encode(contentOf(record)),
      meta: {
        title: encode(record.title),
        ...(record.context === '' ? {} : { context: encode(record.context) }),
        ...(record.misprints.length === 0 ? {} : { in: encode(JSON.stringify(record.misprints)) }),
        ...(record.passages.length > 1 ? { cho: record.passages.map(({ place }) => place).join(' ') } : {}),
      },
      filters: {
        loai: [record.kind],
        nam: record.years.map(String),
        tinh: record.province === null ? [] : [record.province],
        nhom: [...record.topics],
        'bang-chung': record.basis === null ? [] : [record.basis],
        'danh-sach': [record.listed ? 'co' : 'khong'],
      },
      sort: { date: record.date === '' ? '0000' : record.date },
    });
    if (refused.length > 0) throw new Error(`Pagefind: ${record.path}: ${refused.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath });
  await close();
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  for (const file of fs.readdirSync(outputPath)) if (unused.test(file)) fs.rmSync(path.join(outputPath, file));
  writeDataFiles(catalogue, records, outputPath);
  return records.length;
};
