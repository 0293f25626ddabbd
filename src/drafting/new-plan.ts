import { existsOn, slug, type Province } from '../domain/province.ts';
import { schemaComment } from '../content-check/guide/samples.ts';
import { yamlWord } from './yaml-words.ts';

/** Why no folder is begun under an id: problem and remedy, in Vietnamese. */
export interface RefusedId {
  readonly problem: string;
  readonly remedy: string;
}

/** What an id says of its plan, before anyone has read the document. */
export interface IdFacts {
  /** Unit ids of the issuer: two where a unit of the name ended and another began within the year. */
  readonly provinces: readonly string[];
  /** `193/KH-UBND`; undefined where the id has no number. */
  readonly number: string | undefined;
  readonly year: number;
}

const example = 'mã gồm tỉnh, số hiệu, năm: vinh-phuc-193-kh-ubnd-2022; không rõ số hiệu thì vinh-long-2022.';

/** Letters that an id writes without their mark. */
const marked: Readonly<Record<string, string>> = { QD: 'QĐ', HDND: 'HĐND', DA: 'ĐA', CD: 'CĐ', TD: 'TĐ' };

/** `193-kh-ubnd` → `193/KH-UBND`. */
const numberOf = (words: string): string | undefined => {
  const match = /^(\d+)-([a-z].*)$/.exec(words);
  if (!match) return undefined;
  const kind = (match[2] ?? '').toUpperCase().split('-');
  return `${match[1] ?? ''}/${kind.map((part) => marked[part] ?? part).join('-')}`;
};

/** Reads a plan's id against the units that exist; says in words what is wrong with it. */
export const readPlanId = (id: string, provinces: readonly Province[]): IdFacts | RefusedId => {
  if (!slug.safeParse(id).success)
    return {
      problem: `mã «${id}» không dùng được.`,
      remedy: `chỉ dùng chữ thường không dấu, chữ số và gạch nối, nhiều nhất 80 ký tự; ${example}`,
    };
  const [name] = provinces
    .map((province) => province.slug)
    .filter((beginning) => id.startsWith(`${beginning}-`))
    .toSorted((one, other) => other.length - one.length);
  if (name === undefined) return { problem: `mã «${id}» không bắt đầu bằng tên một tỉnh, thành phố.`, remedy: example };
  const match = /^(?:(.+)-)?(\d{4})$/.exec(id.slice(name.length + 1));
  const year = Number(match?.[2] ?? Number.NaN);
  if (!match || !(year >= 2000 && year <= 2100))
    return { problem: `mã «${id}» không kết thúc bằng năm ban hành.`, remedy: example };
  const units = provinces.filter(
    (province) =>
      province.slug === name && (existsOn(province, `${year}-01-01`) || existsOn(province, `${year}-12-31`)),
  );
  if (units.length === 0)
    return {
      problem: `năm ${year} không có đơn vị nào tên «${name}».`,
      remedy: 'xem lại năm; sau ngày 01/7/2025 văn bản mang tên đơn vị mới.',
    };
  return { provinces: units.map((unit) => unit.id), number: numberOf(match[1] ?? ''), year };
};

const planFile = ({ provinces, number, year }: IdFacts, today: string): string => `---
# Điền từng khóa đúng như văn bản ghi, rồi xóa dòng nhắc. Văn bản không nêu điều gì thì xóa cả khóa, đừng đoán.
${provinces.length > 1 ? `# Trước ngày 01/7/2025 là ${provinces[0] ?? ''}, từ ngày ấy là ${provinces[1] ?? ''}.\nprovince:` : `province: ${provinces[0] ?? ''}`}
# Số hiệu, đúng như in ở dòng “Số:”.
number:${number === undefined ? '' : ` ${yamlWord(number)}`}
kind: Kế hoạch
# Tên đầy đủ của văn bản, như in.
title:
# Tên ngắn cho danh sách, nhiều nhất 90 ký tự: chỉ bớt chữ của tên.
shortTitle:
year: ${year}
# Ngày ban hành, trong dấu nháy kép: "${year}-07-26"; chỉ biết tháng thì "${year}-07".
issued:
# Cơ quan ban hành, ví dụ: Ủy ban nhân dân tỉnh Vĩnh Phúc.
issuer:
signer:
source:
  # van-ban: chép từ văn bản; tom-tat: bản tóm tắt; bao-chi: bài báo thuật lại.
  kind:
  # Địa chỉ nơi công bố, https://…
  address:
  # Ngày đối chiếu với nguồn.
  checked: "${today}"
# toan-van: đã có người soát hết; trich: mới có một phần; tom-tat: không phải nguyên văn.
completeness:
# Phần đầu in sẵn của văn bản, từng dòng: cơ quan, số, ngày, tên.
head:
---
`;

const targetsFile = `${schemaComment}
# Một con số một mục, kèm câu trích đúng từng chữ. Chép cả mục này cho con số tiếp theo; khóa không dùng thì xóa.
- indicator:
  # Dấu, trong dấu nháy kép: ">=" tối thiểu; ">" trên; "=" con số đứng một mình; "~" khoảng; range từ … đến ….
  operator:
  low:
  unit:
  # Năm hạn; văn bản không nêu thì xóa.
  year:
  # binding, hoặc aspiration khi có chữ phấn đấu trong cùng vế câu.
  modality:
  quote:
`;

/**
 * The files of a plan that nobody has written yet, by name: facts, figures, and the text as received. Each key that waits for
 * a person is left empty, so that the check names it. `today` is an ISO day.
 */
export const newPlanFiles = (facts: IdFacts, today: string): ReadonlyMap<string, string> =>
  new Map([
    ['plan.md', planFile(facts, today)],
    ['source.txt', ''],
    ['targets.yaml', targetsFile],
  ]);
