import { z } from 'zod';
import { readYamlFile } from '../catalogue/content-file.ts';
import { isoDate, slug } from '../domain/province.ts';
import { levelSchema, modalitySchema, operatorSchema, unitSchema } from '../domain/target.ts';

const orAbsent = <Schema extends z.ZodType>(schema: Schema): z.ZodOptional<z.ZodNullable<Schema>> =>
  schema.nullable().optional();

/** What a person settled about one commitment; a key left out keeps what the machine read, `null` empties it. */
const targetAnswerSchema = z.strictObject({
  /** `DraftedTarget.place`. */
  place: z.string().min(1),
  /** No commitment: left out for this reason. Then nothing else is read. */
  leaveOut: z.string().min(1).optional(),
  /** A commitment, though the machine left the figure out: it comes back as it reads the words, and the keys below correct that. */
  takeBack: z.literal(true).optional(),
  /** An indicator of the catalogue, or the id of the drafted one. */
  indicator: slug.optional(),
  level: orAbsent(levelSchema),
  operator: orAbsent(operatorSchema),
  low: orAbsent(z.number()),
  high: orAbsent(z.number()),
  unit: orAbsent(unitSchema),
  year: orAbsent(z.int().min(2000).max(2100)),
  baseline: orAbsent(z.int().min(2000).max(2100)),
  variant: orAbsent(slug),
  modality: modalitySchema.optional(),
  quote: z.string().min(1).optional(),
  figure: orAbsent(z.string().min(1)),
  deadlineQuote: orAbsent(z.string().min(1)),
  note: orAbsent(z.string().min(1)),
});

/**
 * What a person settled about a draft: the file of `--answers`, which the desk gives too. The same document, answers and
 * catalogue make the same bytes.
 */
export const answersSchema = z.strictObject({
  /** Version of this form. */
  version: z.literal(1),
  /** Day on which a person compared the text with its source. */
  checked: isoDate.optional(),
  /** Facts of the document; `null`: the document does not tell it. */
  facts: z
    .strictObject({
      province: slug.optional(),
      number: orAbsent(z.string().min(1)),
      kind: z.string().min(1).optional(),
      title: z.string().min(1).optional(),
      shortTitle: z.string().min(1).max(90).optional(),
      year: z.int().min(2000).max(2100).optional(),
      issued: orAbsent(isoDate),
      effective: orAbsent(isoDate),
      issuer: z.string().min(1).optional(),
      signer: orAbsent(z.string().min(1)),
      fields: orAbsent(z.array(z.string().min(1))),
      sourceKind: z.enum(['van-ban', 'tom-tat', 'bao-chi']).optional(),
      publisher: orAbsent(z.string().min(1)),
      published: orAbsent(isoDate),
      /** `toan-van` needs `review`. */
      completeness: z.enum(['toan-van', 'trich', 'tom-tat']).optional(),
      review: z.strictObject({ reviewer: z.string().min(1), date: isoDate }).optional(),
    })
    .optional(),
  targets: z.array(targetAnswerSchema).optional(),
  errata: z
    .array(
      z.strictObject({
        provision: z.string().min(1),
        printed: z.string().min(1),
        /** `false`: no misprint. */
        keep: z.boolean().optional(),
        reading: orAbsent(z.string().min(1)),
        note: z.string().min(1).optional(),
      }),
    )
    .optional(),
  gaps: z.array(z.strictObject({ after: z.string().min(1), reason: z.string().min(1) })).optional(),
  /** Marks looked at and found right, by `Mark.at`. */
  confirmed: z.array(z.string().min(1)).optional(),
});
export type Answers = z.infer<typeof answersSchema>;
export type TargetAnswer = z.infer<typeof targetAnswerSchema>;

/** An answers file that cannot be used, said to staff. */
export class UnusableAnswers extends Error {
  /** In Vietnamese, with the place in the file. */
  readonly problem: string;
  readonly remedy: string;
  constructor(problem: string, remedy: string) {
    super(`${problem} ${remedy}`);
    this.name = 'UnusableAnswers';
    this.problem = problem;
    this.remedy = remedy;
  }
}

/** Reads an answers file, JSON or YAML; throws `UnusableAnswers`, the same words at a terminal and at the desk. */
export const readAnswers = (file: string, text: string): Answers => {
  const { value, issues } = readYamlFile(file, text, answersSchema);
  if (value !== undefined) return value;
  const [issue] = issues;
  throw new UnusableAnswers(
    `tệp trả lời ${file}:${issue?.line ?? 1}:${issue?.column ?? 1}: ${issue?.problem ?? 'không đọc được.'}`,
    issue?.remedy ?? 'xem mẫu tệp trả lời ở trang Hướng dẫn (/huong-dan/#dong-lenh).',
  );
};
