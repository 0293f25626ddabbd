import type { ChangedKey } from '../../history/figure-changes.ts';

const names: Readonly<Record<string, string>> = {
  province: 'đơn vị ban hành',
  number: 'số hiệu',
  kind: 'loại văn bản',
  title: 'tên',
  shortTitle: 'tên gọn',
  year: 'năm ban hành',
  issued: 'ngày ban hành',
  issuedBefore: 'ngày đã có',
  effective: 'ngày có hiệu lực',
  issuer: 'cơ quan ban hành',
  signer: 'người ký',
  fields: 'lĩnh vực',
  source: 'nguồn',
  completeness: 'mức đầy đủ',
  verified: 'ngày đối chiếu nguồn',
  'source.kind': 'loại nguồn',
  'source.publisher': 'nơi đăng',
  'source.published': 'ngày đăng',
  'source.address': 'địa chỉ nguồn',
  errata: 'lỗi in',
  gaps: 'chỗ thiếu của nguồn',
  omitted: 'dòng không thuộc văn bản',
  leftOut: 'con số không phải chỉ tiêu',
  commitments: 'cam kết không kèm con số',
  head: 'phần đầu văn bản',
  review: 'người đọc soát',
  definition: 'định nghĩa',
  name: 'tên',
  shortName: 'tên ngắn',
  numerator: 'đếm gì',
  denominator: 'trên tổng nào',
  variants: 'cách gọi',
  comparableVariants: 'cách gọi so được',
  note: 'ghi chú',
  quote: 'câu trích',
  printed: 'in',
  reading: 'đọc là',
  provision: 'mục',
  reason: 'lý do',
  text: 'dòng',
  after: 'sau',
  checked: 'ngày đối chiếu',
  publisher: 'nơi đăng',
  published: 'ngày đăng',
  address: 'địa chỉ',
  date: 'ngày',
  repairs: 'chỗ máy đã chữa',
};

/** A key of a content file as readers call what stands there; the key itself where they have no word for it. */
export const keyName = (key: string): string => names[key] ?? key;

/** A value of a file in words: the keys of a group with theirs, the entries of a list one after the other. */
const valueInWords = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(valueInWords).join('; ')
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([key, part]) => `${keyName(key)} ${valueInWords(part)}`)
          .join(', ')
      : String(value);

/** What a side of a change holds: words, or the group or list that they write out. */
const sideOf = (words: string | null): unknown => {
  if (words === null || !/^[[{]/.test(words)) return words;
  try {
    return JSON.parse(words) as unknown;
  } catch {
    return words;
  }
};

const listOf = (side: unknown): readonly unknown[] | undefined =>
  Array.isArray(side) ? side : side === null ? [] : undefined;

/** A change of one key in words: `số hiệu: 193/KH-UBND → 194/KH-UBND`; of a list, the entries that came and went. */
export const keyChangeInWords = (
  { key, from, to }: ChangedKey,
  say: (value: string) => string = (value) => value,
): string => {
  const [was, is] = [sideOf(from), sideOf(to)];
  const [old, fresh] = [listOf(was), listOf(is)];
  if (old && fresh) {
    const without = (list: readonly unknown[], other: readonly unknown[]): string[] => {
      const known = new Set(other.map((entry) => JSON.stringify(entry)));
      return list.filter((entry) => !known.has(JSON.stringify(entry))).map((entry) => say(valueInWords(entry)));
    };
    const parts = [
      ...without(old, fresh).map((entry) => `bỏ “${entry}”`),
      ...without(fresh, old).map((entry) => `thêm “${entry}”`),
    ];
    return `${keyName(key)}: ${parts.length === 0 ? 'đổi thứ tự' : parts.join('; ')}`;
  }
  if (from === null) return `thêm ${keyName(key)}: ${say(valueInWords(is))}`;
  if (to === null) return `bỏ ${keyName(key)} (trước là ${say(valueInWords(was))})`;
  return `${keyName(key)}: ${say(valueInWords(was))} → ${say(valueInWords(is))}`;
};
