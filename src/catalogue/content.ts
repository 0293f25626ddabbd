import { z } from 'zod';
import { abbreviationSchema } from '../domain/abbreviation.ts';
import { benchmarksFileSchema } from '../domain/benchmark.ts';
import { citedDocumentSchema } from '../domain/cited-document.ts';
import { indicatorSchema, topicSchema } from '../domain/indicator.ts';
import { knownDocumentsFileSchema } from '../domain/known-document.ts';
import { planFactsSchema, reportedFileSchema } from '../domain/plan.ts';
import { provinceSchema } from '../domain/province.ts';
import { readOnce } from '../domain/read-once.ts';
import { resultsFileSchema } from '../domain/result.ts';
import { siteSchema, type Site } from '../domain/site.ts';
import { targetsFileSchema } from '../domain/target.ts';
import type { Entries } from './catalogue.ts';
import { isOriginal, originalExtension, type Original, type ReceivedFile } from './original.ts';
import { readYamlFile, stoppedHere, splitFrontMatter, type ContentFile, type ContentIssue } from './content-file.ts';
import { readTexts, type OddEntry } from './read-texts.ts';

const provincesFileSchema = z.array(provinceSchema);
const topicsFileSchema = z.array(topicSchema);
const indicatorsFileSchema = z.array(indicatorSchema);
const documentsFileSchema = z.array(citedDocumentSchema);
const abbreviationsFileSchema = z.array(abbreviationSchema);

/** One folder `plans/<plan-id>/`. */
export interface PlanFolder {
  readonly id: string;
  readonly facts: ContentFile<z.output<typeof planFactsSchema>>;
  readonly body: string;
  /** Line of `plan.md` on which the body begins. */
  readonly bodyLine: number;
  readonly targets: ContentFile<z.output<typeof targetsFileSchema>>;
  /** The document as received; undefined where the file is missing. */
  readonly source: string | undefined;
  /** Files that stand as the document's original, unread: at most one where the content is sound. */
  readonly originals: readonly ReceivedFile[];
}

/** Everything staff wrote, with the place of every value. */
export interface Content {
  /** All files as text, without originals; those that cannot be read on are missing here and stand in `issues`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Paths of all files, read or not, without what machines put there. */
  readonly paths: readonly string[];
  /** Problems of files as such: encoding, missing files, broken front matter. */
  readonly issues: readonly ContentIssue[];
  readonly provinces: ContentFile<z.output<typeof provincesFileSchema>>;
  readonly topics: ContentFile<z.output<typeof topicsFileSchema>>;
  readonly indicators: ContentFile<z.output<typeof indicatorsFileSchema>>;
  readonly documents: ContentFile<z.output<typeof documentsFileSchema>>;
  /** Empty where the file is missing: search then knows no abbreviation. */
  readonly abbreviations: ContentFile<z.output<typeof abbreviationsFileSchema>>;
  /** Empty where the file is missing: then no document is known beyond those that are held. */
  readonly knownDocuments: ContentFile<z.output<typeof knownDocumentsFileSchema>>;
  /** Nothing is set where the file is missing. */
  readonly site: ContentFile<Site>;
  /** By id of the document that sets them. */
  readonly benchmarks: ReadonlyMap<string, ContentFile<z.output<typeof benchmarksFileSchema>>>;
  /** By slug of the province. */
  readonly reported: ReadonlyMap<string, ContentFile<z.output<typeof reportedFileSchema>>>;
  /** By slug of the province, and `quoc-gia`. */
  readonly results: ReadonlyMap<string, ContentFile<z.output<typeof resultsFileSchema>>>;
  readonly plans: readonly PlanFolder[];
}

/** One list for all plans that keep none: who remembers what was found in a plan sees that it is the same. */
const noOriginals: readonly ReceivedFile[] = [];

/** Readings of YAML files, remembered apart for each schema. */
const readings = new WeakMap<z.ZodType, (file: string, text: string) => ContentFile<unknown>>();

/** `readYamlFile`, once for a text that stays the same; the front matter of a plan begins on its second line. */
const yamlReading = <Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  lineOffset = 0,
): ContentFile<z.output<Schema>> => {
  const known = readings.get(schema) ?? readOnce((name, words) => readYamlFile(name, words, schema, lineOffset));
  readings.set(schema, known);
  return known(file, text) as ContentFile<z.output<Schema>>;
};

/** A file whose reading may break on what nobody thought of: that is told like everything else. */
const readSafely = <Value>(file: string, read: () => ContentFile<Value>): ContentFile<Value> => {
  try {
    return read();
  } catch (error) {
    return { file, value: undefined, issues: [stoppedHere(file, error)], locate: () => ({ line: 1, column: 1 }) };
  }
};

/**
 * The files of a content folder (path → bytes) as objects with places. Never throws: what is wrong is in the issues.
 * `sha256` (hexadecimal) is needed only by who publishes originals; this room reckons nothing with Node. `odd` is what stands
 * in the folder and is no file to be read.
 */
export const readContent = (
  files: ReadonlyMap<string, Uint8Array>,
  sha256?: (bytes: Uint8Array) => string,
  odd: readonly OddEntry[] = [],
): Content => {
  const { texts, paths, names, issues: found } = readTexts(files, odd);
  const issues: ContentIssue[] = [...found];
  const missing = (file: string, remedy: string): void => {
    if (!names.has(file)) issues.push({ file, line: 1, column: 1, problem: 'không có tệp này.', remedy });
  };
  const yamlFile = <Schema extends z.ZodType>(file: string, schema: Schema): ContentFile<z.output<Schema>> => {
    missing(file, 'tạo lại tệp; mẫu ở trang Hướng dẫn (/huong-dan/).');
    const text = texts.get(file);
    if (text === undefined) return { file, value: undefined, issues: [], locate: () => ({ line: 1, column: 1 }) };
    return readSafely(file, () => yamlReading(file, text, schema));
  };
  /** A file that may be missing: then its value is `absent`. */
  const optionalFile = <Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    absent: z.output<Schema>,
  ): ContentFile<z.output<Schema>> =>
    names.has(file)
      ? yamlFile(file, schema)
      : { file, value: absent, issues: [], locate: () => ({ line: 1, column: 1 }) };
  const below = (folder: string): string[] =>
    [...texts.keys()].filter(
      (file) => file.startsWith(`${folder}/`) && file.endsWith('.yaml') && file.split('/').length === 2,
    );
  const named = (file: string): string => file.replace(/^.*\/|\.yaml$/g, '');
  const planIds = [...new Set([...names].flatMap((file) => /^plans\/([^/]+)\//.exec(file)?.[1] ?? []))];
  const received = [...files].filter(([file]) => isOriginal(file));
  const originals = Map.groupBy(
    received.map(([file, bytes]): ReceivedFile => ({ file, bytes, sha256: sha256?.(bytes) })),
    ({ file }) => file.split('/')[1] ?? '',
  );
  const plans = planIds.map((id): PlanFolder => {
    const planFile = `plans/${id}/plan.md`;
    missing(planFile, 'tạo plan.md: phần đầu giữa hai dòng “---” ghi thông tin văn bản, bên dưới là nguyên văn.');
    missing(`plans/${id}/source.txt`, 'lưu bản nhận được, không sửa gì, vào source.txt.');
    const parts = splitFrontMatter(texts.get(planFile) ?? '');
    if (parts === undefined && texts.has(planFile))
      issues.push({
        file: planFile,
        line: 1,
        column: 1,
        problem: 'không thấy phần thông tin văn bản ở đầu tệp.',
        remedy:
          'mở đầu tệp bằng một dòng “---”, ghi thông tin văn bản, rồi một dòng “---” nữa, sau đó mới đến nguyên văn.',
      });
    return {
      id,
      facts:
        parts === undefined
          ? { file: planFile, value: undefined, issues: [], locate: () => ({ line: 1, column: 1 }) }
          : readSafely(planFile, () => yamlReading(planFile, parts.yaml, planFactsSchema, 1)),
      body: parts?.body ?? '',
      bodyLine: parts?.bodyLine ?? 1,
      targets: yamlFile(`plans/${id}/targets.yaml`, targetsFileSchema),
      source: texts.get(`plans/${id}/source.txt`),
      originals: originals.get(id) ?? noOriginals,
    };
  });
  return {
    texts,
    paths,
    issues,
    provinces: yamlFile('provinces.yaml', provincesFileSchema),
    topics: yamlFile('topics.yaml', topicsFileSchema),
    indicators: yamlFile('indicators.yaml', indicatorsFileSchema),
    documents: yamlFile('documents.yaml', documentsFileSchema),
    abbreviations: optionalFile('abbreviations.yaml', abbreviationsFileSchema, []),
    knownDocuments: optionalFile('known-documents.yaml', knownDocumentsFileSchema, []),
    site: optionalFile('site.yaml', siteSchema, {}),
    benchmarks: new Map(below('benchmarks').map((file) => [named(file), yamlFile(file, benchmarksFileSchema)])),
    reported: new Map(below('reported').map((file) => [named(file), yamlFile(file, reportedFileSchema)])),
    results: new Map(below('results').map((file) => [named(file), yamlFile(file, resultsFileSchema)])),
    plans,
  };
};

/** What is said of a plan's original; undefined where none is kept. */
const originalOf = ({ originals: [received] }: PlanFolder): Original | undefined => {
  const extension = received && originalExtension(received.file);
  if (extension === undefined) return undefined;
  if (received?.sha256 === undefined) throw new Error(`${received?.file ?? ''}: chưa tính mã băm của tệp gốc.`);
  return { extension, bytes: received.bytes.length, sha256: received.sha256 };
};

/** The entries of content that has passed the check; throws where a file is broken. */
export const entriesOf = (content: Content): Entries => {
  const must = <Value>(file: ContentFile<Value>): Value => {
    if (file.value !== undefined) return file.value;
    const [first] = file.issues;
    throw new Error(
      first
        ? `${file.file}:${first.line}:${first.column} Lỗi: ${first.problem} Cách sửa: ${first.remedy}`
        : `${file.file}: Lỗi: không đọc được tệp. Cách sửa: chạy npm run check.`,
    );
  };
  return {
    provinces: must(content.provinces),
    topics: must(content.topics),
    indicators: must(content.indicators),
    documents: must(content.documents),
    abbreviations: must(content.abbreviations),
    knownDocuments: must(content.knownDocuments),
    site: [must(content.site)],
    benchmarks: [...content.benchmarks].map(([document, file]) => ({ document, entries: must(file) })),
    reported: [...content.reported.values()].flatMap(must),
    results: [...content.results].map(([name, file]) => ({ file: name, entries: must(file) })),
    plans: content.plans.map((plan) => ({
      id: plan.id,
      facts: must(plan.facts),
      body: plan.body,
      targets: must(plan.targets),
      original: originalOf(plan),
    })),
  };
};
