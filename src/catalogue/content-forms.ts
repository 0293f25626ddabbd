import { z } from 'zod';
import { abbreviationSchema } from '../domain/abbreviation.ts';
import { benchmarksFileSchema } from '../domain/benchmark.ts';
import { citedDocumentSchema } from '../domain/cited-document.ts';
import { indicatorSchema, topicSchema } from '../domain/indicator.ts';
import { knownDocumentsFileSchema } from '../domain/known-document.ts';
import { planFactsSchema, reportedFileSchema } from '../domain/plan.ts';
import { provinceSchema } from '../domain/province.ts';
import { resultsFileSchema } from '../domain/result.ts';
import { siteSchema } from '../domain/site.ts';
import { targetsFileSchema } from '../domain/target.ts';

/** One kind of file that staff write, for the guide and for editors. */
export interface ContentForm {
  /** Latin letters and hyphens: the name of its schema for editors and its anchor in the guide. */
  readonly id: string;
  /** Path below the content folder; `*` stands for one name. */
  readonly files: string;
  /** What stands in it, in Vietnamese. */
  readonly holds: string;
  /** Of the whole file; of the front matter with `plan.md`. */
  readonly schema: z.ZodType;
}

/** Every kind of file that staff write in YAML, those of a plan first. */
export const contentForms: readonly ContentForm[] = [
  {
    id: 'plan',
    files: 'plans/*/plan.md',
    holds: 'Thông tin văn bản, giữa hai dòng “---”; bên dưới là nguyên văn',
    schema: planFactsSchema,
  },
  {
    id: 'targets',
    files: 'plans/*/targets.yaml',
    holds: 'Các chỉ tiêu, mỗi con số một mục, kèm câu trích',
    schema: targetsFileSchema,
  },
  {
    id: 'reported',
    files: 'reported/*.yaml',
    holds: 'Con số do nguồn khác thuật lại, mỗi tỉnh một tệp',
    schema: reportedFileSchema,
  },
  {
    id: 'results',
    files: 'results/*.yaml',
    holds: 'Số đo: điều đã đo được, mỗi tỉnh một tệp; của cả nước thì quoc-gia.yaml',
    schema: resultsFileSchema,
  },
  {
    id: 'indicators',
    files: 'indicators.yaml',
    holds: 'Chỉ số: đếm gì trên gì, các cách gọi',
    schema: z.array(indicatorSchema),
  },
  { id: 'topics', files: 'topics.yaml', holds: 'Nhóm chỉ số, theo thứ tự đọc', schema: z.array(topicSchema) },
  {
    id: 'benchmarks',
    files: 'benchmarks/*.yaml',
    holds: 'Mốc quốc gia, mỗi văn bản một tệp mang mã của nó',
    schema: benchmarksFileSchema,
  },
  {
    id: 'known-documents',
    files: 'known-documents.yaml',
    holds: 'Văn bản được biết là có mà ở đây chưa có gì',
    schema: knownDocumentsFileSchema,
  },
  {
    id: 'documents',
    files: 'documents.yaml',
    holds: 'Văn bản được viện dẫn, các cách ghi số hiệu',
    schema: z.array(citedDocumentSchema),
  },
  {
    id: 'abbreviations',
    files: 'abbreviations.yaml',
    holds: 'Chữ viết tắt và chữ đầy đủ, cho tìm kiếm',
    schema: z.array(abbreviationSchema),
  },
  {
    id: 'provinces',
    files: 'provinces.yaml',
    holds: 'Tỉnh, thành phố trước và từ ngày 01/7/2025',
    schema: z.array(provinceSchema),
  },
  {
    id: 'site',
    files: 'site.yaml',
    holds: 'Điều nói về cả trang; khóa nào không khai thì không hiện',
    schema: siteSchema,
  },
];

/** The form of a file by its path below the content folder; undefined where it is none of them. */
export const formOf = (file: string): ContentForm | undefined =>
  contentForms.find(({ files }) => new RegExp(`^${files.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(file));
