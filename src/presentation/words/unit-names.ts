import { nameInList, nameOn, withKind, type Province, type Renaming, type When } from '../../domain/province.ts';
import type { Site } from '../../domain/site.ts';
import { capitalised } from './sentence.ts';
import { dateInWords } from './words.ts';

/** Since when a unit bears its new name; what was not seen of the day is said to be unknown. */
const sinceInWords = ({ from, fromBefore }: Renaming): string => {
  const [year = '', month, day] = (from ?? '').split('-');
  if (from !== undefined && day !== undefined) return `từ ngày ${dateInWords(from)}`;
  return [
    `từ một ngày chưa rõ${from === undefined ? '' : ` trong ${month === undefined ? 'năm ' : `tháng ${Number(month)}/`}${year}`}`,
    ...(fromBefore === undefined ? [] : [`chậm nhất ngày ${dateInWords(fromBefore)},`]),
  ].join(', ');
};

/** `từ 01/01/2025 là thành phố Huế`; undefined for the units that kept their name. */
export const renamingInBrief = ({ renamed }: Province): string | undefined =>
  renamed && `${sinceInWords(renamed).replace('từ ngày', 'từ')} là ${withKind(renamed)}`;

/** What a unit was called when something happened: on a day, in a month, in a year; null where the time is not known. */
export const fullNameOn = (unit: Province, when: When): string => {
  const name = nameOn(unit, when);
  return name ? withKind(name) : `${withKind(unit)} (${renamingInBrief(unit) ?? ''})`;
};

/** The name alone, without the kind of unit, when something happened; both names where the time does not decide. */
export const shortNameOn = (unit: Province, when: When): string =>
  nameOn(unit, when)?.name ?? [...new Set([unit.name, unit.renamed?.name ?? unit.name])].join(' – ');

/** What a unit is called today, or was called last: by the list of units as it stood on the day of its last comparison. */
export const fullNameNow = (unit: Province, site: Site): string => withKind(nameInList(unit, site.provincesCompared));

/** The same without the kind of unit. */
export const shortNameNow = (unit: Province, site: Site): string => nameInList(unit, site.provincesCompared).name;

/** What a unit that is no more was called on its last day, without the kind of unit. */
export const lastName = (unit: Province): string => shortNameOn(unit, unit.validTo ?? null);

/** Its name at a time, and what it is called now where that is another: `tỉnh Đồng Nai (nay là thành phố Đồng Nai)`. */
export const fullNameSince = (unit: Province, when: string, site: Site): string => {
  const then = fullNameOn(unit, when);
  const now = fullNameNow(unit, site);
  return then === now ? then : `${then} (nay là ${now})`;
};

/** What a unit was called when it issued documents of these times, each name once: `tỉnh Đồng Nai và thành phố Đồng Nai`. */
export const fullNamesOn = (unit: Province, times: readonly When[]): string =>
  [...new Set(times.map((when) => fullNameOn(unit, when)))].join(' và ');

/** A change of name as a sentence with its source and how sure it is; undefined for the units that kept their name. */
export const renamingInWords = (unit: Province): string | undefined => {
  const { renamed } = unit;
  if (!renamed) return undefined;
  const rank = renamed.kind === 'thanh-pho' && unit.kind === 'tinh' ? ' trực thuộc trung ương' : '';
  const said = [
    renamed.source,
    ...(renamed.seenAt === undefined ? [] : [`theo ${renamed.seenAt.join(' và ')}`]),
    `mức tin cậy ${renamed.confidence}`,
  ].join('; ');
  const since = capitalised(sinceInWords(renamed)).replace(/,$/, '');
  return `${since}, ${withKind(unit)} là ${withKind(renamed)}${rank} (${said}).`;
};

/** Heading of what one unit issued: its names and how long it existed, `Tỉnh Vĩnh Phúc (đến 30/6/2025)`. */
export const unitHeading = (unit: Province): string => {
  const own = capitalised(withKind(unit));
  const start = unit.validFrom === undefined ? own : `${own} (từ ${dateInWords(unit.validFrom)})`;
  const names = [start, renamingInBrief(unit)].filter((part) => part !== undefined).join(', ');
  return unit.validTo === undefined ? names : `${names} (đến ${dateInWords(unit.validTo)})`;
};
