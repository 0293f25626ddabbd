import { close, createIndex } from 'pagefind';
import type { Catalogue } from '../src/plan-text/catalogue.ts';
import { encodeForIndex, indexedCharacters } from '../src/presentation/search/encode.ts';
import { searchRecords } from '../src/presentation/search/records.ts';

/** Writes the search index of a catalogue into `outputPath`; returns the number of records. Throws when any is refused. */
export const buildSearchIndex = async (catalogue: Catalogue, outputPath: string): Promise<number> => {
  const { index, errors } = await createIndex({ forceLanguage: 'vi', includeCharacters: indexedCharacters });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const records = searchRecords(catalogue);
  for (const record of records) {
    const year = record.year === null ? [] : [String(record.year)];
    const { errors: refused } = await index.addCustomRecord({
      url: record.path,
      language: 'vi',
      content: encodeForIndex(`${record.title}. ${record.content}. ${record.context}`),
      meta: {
        title: encodeForIndex(record.title),
        context: encodeForIndex(record.context),
        passage: encodeForIndex(record.content),
      },
      filters: {
        loai: [record.kind],
        nam: year,
        ...(record.province === null ? {} : { tinh: [record.province] }),
        ...(record.topic === null ? {} : { nhom: [record.topic] }),
        ...(record.evidence === null ? {} : { 'bang-chung': [record.evidence] }),
      },
      sort: { date: record.date === '' ? '0000' : record.date },
    });
    if (refused.length > 0) throw new Error(`Pagefind: ${record.path}: ${refused.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath });
  await close();
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  return records.length;
};
