import type { Province } from '../../domain/province.ts';
import { nameInList, withKind } from '../../domain/province.ts';
import { findProvince, withoutMarks } from './issuing-province.ts';
import type { OmittedLine } from '../text/page-frame.ts';
import { readTitle } from './plan-title.ts';
import { dateLinePattern, inCapitals, kindWord, ownNumber, type PrintedHead } from './printed-head.ts';

/** Whose words the text is: the document's, somebody's summary, or a newspaper's. */
export type SourceKind = 'van-ban' | 'tom-tat' | 'bao-chi';

/** Facts about a document as its own words tell them; what they do not tell is null. */
export interface DocumentFacts {
  readonly number: string | null;
  readonly issued: string | null;
  readonly effective: string | null;
  readonly issuer: string | null;
  readonly signer: string | null;
  readonly title: string | null;
  readonly kind: string | null;
  readonly fields: readonly string[] | null;
  readonly province: string | null;
  readonly year: number | null;
  readonly sourceKind: SourceKind;
  readonly publisher: string | null;
  readonly published: string | null;
  /** Units that the name may mean; more than one where the day does not decide. */
  readonly possibleProvinces: readonly string[];
}

const iso = (day: string | undefined, month: string | undefined, year: string | undefined): string | null => {
  if (day === undefined || month === undefined || year === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== date ? null : date;
};
const numeric = /(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})/u;

/** The first day that words print, in either of the two forms. */
export const readDay = (words: string | null | undefined): string | null => {
  if (words === null || words === undefined) return null;
  const long = dateLinePattern.exec(words);
  const short = numeric.exec(words);
  const [, ...parts] = (long && (!short || long.index <= short.index) ? long : short) ?? [];
  return iso(parts[0], parts[1], parts[2]);
};

const pressMark = /^\(([\p{L}\d][\p{L}\d .&-]{1,40})\)\s?[-–—]/u;
const says = new RegExp(
  String.raw`(?:ban hành|ký ban hành|công bố|theo|tại)\s(?:${kindWord})\s(?:số\s?)?(${ownNumber.source})(?:[^.;]{0,40}?ngày\s(\d{1,2})(?:[/.-](\d{1,2})[/.-](\d{4})|\stháng\s(\d{1,2})\snăm\s(\d{4})))?`,
  'iu',
);

const tidyNumber = (words: string): string => words.replaceAll(/\s/g, '');

const numberOf = (head: PrintedHead): string | null => {
  const portal = head.portal.get('Số hiệu') ?? head.portal.get('Số ký hiệu') ?? head.portal.get('Số/Ký hiệu');
  const found = ownNumber.exec(portal ?? '') ?? ownNumber.exec(head.numberLine ?? '');
  return found ? tidyNumber(found[0]) : null;
};

const authorityNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:ỦY BAN NHÂN DÂN|UBND)/iu, 'Ủy ban nhân dân'],
  [/^UỶ BAN NHÂN DÂN/iu, 'Uỷ ban nhân dân'],
  [/^(?:HỘI ĐỒNG NHÂN DÂN|HĐND)/iu, 'Hội đồng nhân dân'],
  [/^TỈNH ỦY/iu, 'Tỉnh ủy'],
  [/^TỈNH UỶ/iu, 'Tỉnh uỷ'],
  [/^THÀNH ỦY/iu, 'Thành ủy'],
  [/^THÀNH UỶ/iu, 'Thành uỷ'],
  [/^BAN CHẤP HÀNH/iu, 'Ban Chấp hành'],
  [/^BAN THƯỜNG VỤ/iu, 'Ban Thường vụ'],
  [/^ĐẢNG BỘ/iu, 'Đảng bộ'],
];

/** `ỦY BAN NHÂN DÂN` and `TỈNH VĨNH PHÚC` as one name in small letters, the unit's name as the catalogue writes it. */
const issuerOf = (
  head: PrintedHead,
  province: Province | undefined,
  paragraphs: readonly string[],
  day: string | undefined,
): string | null => {
  const lines = head.authority.map((line) => line.trim());
  const named = lines.flatMap((line) => authorityNames.find(([pattern]) => pattern.test(line))?.[1] ?? []);
  const place = province === undefined ? null : withKind(nameInList(province, day));
  const first = named[0];
  if (first !== undefined && place !== null) {
    if (/^(?:Tỉnh|Thành) (?:ủy|uỷ)$/u.test(first)) return `${first} ${province?.name ?? ''}`;
    if (named.includes('Đảng bộ') && named.includes('Ban Chấp hành')) return `Ban Chấp hành Đảng bộ ${place}`;
    return `${first} ${place}`;
  }
  const portal = head.portal.get('Cơ quan ban hành') ?? head.portal.get('Nơi ban hành');
  if (portal !== undefined && place !== null)
    return /^(?:tỉnh|thành phố)/iu.test(portal) ? `Ủy ban nhân dân ${place}` : portal;
  if (place === null || province === undefined) return portal ?? null;
  for (const paragraph of paragraphs.slice(0, 8)) {
    const found =
      /(?:(Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\s(?:tỉnh|thành phố|TP\.?)|(Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ))\s/iu.exec(
        paragraph,
      );
    if (found?.[2] !== undefined) return `${found[2]} ${province.name}`;
    if (found?.[1] !== undefined) return `${/^Uỷ/u.test(found[1]) ? 'Uỷ ban nhân dân' : 'Ủy ban nhân dân'} ${place}`;
  }
  return null;
};

const post =
  /^(?:KT\.|TM\.|T\/M|Q\.|TUQ\.)?\s*(?:(?:PHÓ\s)?CHỦ TỊCH(?: THƯỜNG TRỰC)?|(?:PHÓ\s)?BÍ THƯ(?: THƯỜNG TRỰC)?|(?:PHÓ\s)?GIÁM ĐỐC|CHÁNH VĂN PHÒNG|(?:PHÓ\s)?CHỦ TỊCH HỘI ĐỒNG)$/u;
const personName = /^(?:\p{Lu}\p{Ll}*|\p{Lu}+)(?:\s(?:\p{Lu}\p{Ll}*|\p{Lu}+)){1,4}$/u;

const signerOf = (head: PrintedHead, lines: readonly string[]): string | null => {
  const portal = head.portal.get('Người ký');
  if (portal !== undefined && portal !== '') return portal;
  const last = lines.findLastIndex((line) => line.split('\t').some((cell) => post.test(cell.trim())));
  if (last < 0) return null;
  for (const line of lines.slice(last + 1, last + 8)) {
    if (/^PHỤ LỤC/iu.test(line)) break;
    for (const cell of line.split('\t')) {
      const text = cell.trim();
      if (/^[-+•*]|^\(|Nơi nhận/iu.test(text)) continue;
      if (personName.test(text) && !post.test(text) && !/^(?:Nơi nhận|Đã ký|ĐÃ KÝ|PHỤ LỤC|TM|KT)/iu.test(text))
        return text;
    }
  }
  return null;
};

/** Reads the facts about a document from its head, its text and the page around it. */
export const readFacts = (
  head: PrintedHead,
  lines: readonly string[],
  omitted: readonly OmittedLine[],
  provinces: readonly Province[],
): DocumentFacts => {
  const press = lines.slice(0, 4).flatMap((line) => pressMark.exec(line)?.[1] ?? [])[0] ?? null;
  const stamp = omitted.find(({ reason }) => reason.startsWith('Dòng ghi giờ đăng'))?.text ?? null;
  const told = head.official
    ? null
    : (lines
        .slice(0, 6)
        .map((line) => says.exec(line))
        .find((found) => found !== null) ?? null);
  const sourceKind: SourceKind =
    head.official || head.kind !== null ? 'van-ban' : press !== null || stamp !== null ? 'bao-chi' : 'tom-tat';
  const number = numberOf(head) ?? (told?.[1] === undefined ? null : tidyNumber(told[1]));
  const issued =
    readDay(head.portal.get('Ngày ban hành')) ??
    readDay(head.dateLine) ??
    iso(told?.[2], told?.[3] ?? told?.[5], told?.[4] ?? told?.[6]);
  const force = lines.find((line) => /có hiệu lực(?: thi hành)? (?:kể )?từ ngày ký/iu.test(line));
  const effective =
    readDay(head.portal.get('Ngày có hiệu lực') ?? head.portal.get('Ngày hiệu lực')) ??
    (force === undefined ? null : issued);
  const published = sourceKind === 'van-ban' ? null : readDay(stamp);
  const headYear = /năm\s(\d{4})/u.exec(head.dateLine ?? '')?.[1];
  const day = issued ?? published ?? (headYear === undefined ? undefined : `${headYear}-12-31`);
  const found = findProvince(
    [
      ...head.authority,
      head.portal.get('Cơ quan ban hành') ?? '',
      head.dateLine?.split(',')[0] ?? '',
      ...(head.headline === null ? [] : [head.headline]),
      ...head.title,
      ...lines
        .slice(0, 10)
        .flatMap((line) => /(?:tỉnh|thành phố|TP\.?|Tỉnh ủy|Thành ủy)\s.{2,40}/iu.exec(line)?.[0] ?? []),
    ],
    provinces,
    day,
  );
  const unit = found.units.length === 1 ? found.units[0] : undefined;
  const name = unit ?? found.units[0];
  const { kind, title } = readTitle({
    kind: head.kind ?? head.portal.get('Loại văn bản') ?? null,
    headline: head.official ? head.headline : null,
    printed: head.title,
    paragraphs: lines,
    names: name === undefined ? [] : [name.name],
  });
  const fields = head.portal
    .get('Lĩnh vực')
    ?.split(/[,;]/)
    .map((field) => field.trim())
    .filter((field) => field !== '');
  const year = Number(
    (issued ?? published)?.slice(0, 4) ?? headYear ?? /năm\s(20\d\d)/u.exec(head.headline ?? '')?.[1] ?? Number.NaN,
  );
  return {
    number,
    issued,
    effective,
    issuer: issuerOf(head, name, lines, day),
    signer: sourceKind === 'van-ban' ? signerOf(head, lines) : null,
    title,
    kind,
    fields: fields === undefined || fields.length === 0 ? null : fields,
    province: unit?.id ?? null,
    year: Number.isNaN(year) ? null : year,
    sourceKind,
    publisher: press,
    published,
    possibleProvinces: found.units.map(({ id }) => id),
  };
};

/** Whether a line is no more than a person's name, as an article ends with its writer's. */
export const isPersonName = (text: string): boolean =>
  personName.test(text) && text.length <= 40 && !inCapitals(text) && withoutMarks(text).split(' ').length >= 2;
