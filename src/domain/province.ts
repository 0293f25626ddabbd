import { z } from 'zod';

/** ISO date, `2025-07-01`. Kept as text: a YAML date would become midnight UTC and move by a day. */
export const isoDate = z.iso.date();

/** Lower-case ASCII words joined by hyphens: the form of every id, file name and address on this site. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const kindOfUnit = z.enum(['tinh', 'thanh-pho']);

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
  renamed: z
    .strictObject({
      /** First day of the new name; within the validity of the unit. */
      from: isoDate,
      name: z.string().min(1),
      kind: kindOfUnit,
      /** The document that says so: `Nghị quyết 175/2024/QH15`. */
      source: z.string().min(1),
    })
    .optional(),
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

/** Name with the kind of unit: `tỉnh Vĩnh Phúc`, `thành phố Huế`; `Thành phố Hồ Chí Minh` is one name and keeps its capital. */
export const fullName = ({ kind, name }: Pick<Province, 'kind' | 'name'>): string =>
  `${kind === 'tinh' ? 'tỉnh' : name === 'Hồ Chí Minh' ? 'Thành phố' : 'thành phố'} ${name}`;
