import { z } from 'zod';
import { daysOf, type DaySpan } from './day-span.ts';
import { anyDay, daysOf as issueDays, type IssueDays } from './issue-date.ts';
import { partialDate } from './partial-date.ts';

/** ISO date, `2025-07-01`. Kept as text: a YAML date would become midnight UTC and move by a day. */
export const isoDate = z.iso.date();

/** Lower-case ASCII words joined by hyphens, 80 characters at most: the form of every id, file name and address on this site. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const kindOfUnit = z.enum(['tinh', 'thanh-pho']);

/** A change of name or kind. Of its first day as much is told as was seen; at least one of `from` and `fromBefore` stands. */
export const renamingSchema = z.strictObject({
  /** First day of the new name; only its month or year where the day was not seen. */
  from: partialDate.optional(),
  /** A day on which the unit bore the new name already: the first day is this one or an earlier one. */
  fromBefore: isoDate.optional(),
  name: z.string().min(1),
  kind: kindOfUnit,
  /** The document that says so: `Nghị quyết 175/2024/QH15`. */
  source: z.string().min(1),
  /** Where the document or the change was seen, one source an entry. */
  seenAt: z.array(z.string().min(1)).min(1).optional(),
  /** A: the document itself or two independent sources; B: one reliable source. What is less sure does not stand here. */
  confidence: z.enum(['A', 'B']),
});
export type Renaming = z.infer<typeof renamingSchema>;

/** One administrative unit with its period of validity. Names recur (`Vĩnh Long` before and after the merger): ids do not. */
export const provinceSchema = z.strictObject({
  /** Unit id: the slug before 2025-07-01, the slug with `-2025` from then on. */
  id: slug,
  /** Name without the kind of unit: `Vĩnh Phúc`. */
  name: z.string().min(1),
  /** Address on this site: `/tinh/<slug>/`; shared by the old and the new unit of one name. */
  slug,
  /** Kind of unit at the start of its validity. */
  kind: kindOfUnit,
  /** Socio-economic region of Nghị quyết 81/2023/QH15; only known for units before the merger. */
  region: z.string().min(1).optional(),
  /** Row on the tile map, from 0 in the north; only for the 63 units before the merger, together with `column`. */
  row: z.int().min(0).optional(),
  /** Column on the tile map, from 0 in the west; no two units stand on one cell. */
  column: z.int().min(0).optional(),
  /** The archipelago that belongs to the unit and has a tile of its own on the map: `Hoàng Sa`. */
  archipelago: z.string().min(1).optional(),
  /** First day on which the unit exists for this site's purposes; absent: before all our documents. */
  validFrom: isoDate.optional(),
  /** Last day on which the unit exists. */
  validTo: isoDate.optional(),
  /** Unit id of the unit that took over the territory. */
  successor: slug.optional(),
  /**
   * A new name or kind that the unit took while it existed, without becoming another unit: its documents stay its own.
   * `name` and `kind` above are those from before.
   */
  renamed: renamingSchema.optional(),
  /** Other names by which readers look for the unit. */
  otherNames: z.array(z.string().min(1)).optional(),
  /**
   * Old, foreign and short ways of writing the name (`Đắc Lắc`), by which search and the picker find the unit; never shown. Marks
   * and spaces may be left out by itself and need no entry.
   */
  spellings: z.array(z.string().min(1)).optional(),
  /** A remark for the reader. */
  note: z.string().min(1).optional(),
});
export type Province = z.infer<typeof provinceSchema>;

/** Whether the unit existed on that day (ISO date). */
export const existsOn = (province: Province, date: string): boolean =>
  (province.validFrom === undefined || province.validFrom <= date) &&
  (province.validTo === undefined || date <= province.validTo);

/** The units that a unit took over, in the order of the file. */
export const predecessorsOf = (province: Province, all: readonly Province[]): Province[] =>
  all.filter((other) => other.successor === province.id);

/** What a unit is called, and what kind of unit it is. */
export interface UnitName {
  readonly name: string;
  readonly kind: Province['kind'];
}

/** The days of which one is the first of the new name; null where no day is left (dates that exclude each other). */
export const renamingDays = (
  { from, fromBefore }: Pick<Renaming, 'from' | 'fromBefore'>,
  { validFrom, validTo }: Pick<Province, 'validFrom' | 'validTo'>,
): DaySpan | null => {
  const { first, last } = from === undefined ? { first: '0000-01-01', last: '9999-12-31' } : daysOf(from);
  const earliest = [first, validFrom ?? first].sort().at(-1) ?? first;
  const latest = [last, fromBefore ?? last, validTo ?? last].sort()[0] ?? last;
  return earliest <= latest ? { first: earliest, last: latest } : null;
};

/** A time as much of it as is known: a day, a month, a year, the days that a document leaves open, or null. */
export type When = string | IssueDays | null;

/**
 * What a unit was called on a day, or throughout a month or year; null stands for a day that is not known. Undefined where
 * what is known of the two days does not decide between the old name and the new one.
 */
export const nameOn = (province: Province, when: When): UnitName | undefined => {
  const { renamed } = province;
  if (!renamed) return province;
  const days = renamingDays(renamed, province);
  if (days === null) return province;
  const { earliest, latest } = typeof when === 'string' ? issueDays(when) : (when ?? anyDay);
  if (latest !== null && latest < days.first) return province;
  return earliest !== null && earliest >= days.last ? renamed : undefined;
};

/** The names that a unit may have borne at a time: one, or both where the time does not decide. */
export const namesOn = (province: Province, when: When): readonly UnitName[] => {
  const name = nameOn(province, when);
  return name ? [name] : [province, ...(province.renamed ? [province.renamed] : [])];
};

/**
 * What a unit is called in the list of units as it stood on a day: a renaming that may have begun by then and stands in the
 * list has begun. Without a day, all that the list knows.
 */
export const nameInList = (province: Province, day: string | undefined): UnitName => {
  const days = province.renamed && renamingDays(province.renamed, province);
  return province.renamed && days && (day === undefined || days.first <= day) ? province.renamed : province;
};

/** Name with the kind of unit: `tỉnh Vĩnh Phúc`, `thành phố Huế`; `Thành phố Hồ Chí Minh` is one name and keeps its capital. */
export const withKind = ({ kind, name }: UnitName): string =>
  `${kind === 'tinh' ? 'tỉnh' : name === 'Hồ Chí Minh' ? 'Thành phố' : 'thành phố'} ${name}`;
