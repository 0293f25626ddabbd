import { tellOnce } from '../domain/read-once.ts';

/** Words as an address is made of them: `Bà Rịa - Vũng Tàu` → `ba-ria-vung-tau`; two names that give the same cannot be told apart. */
export const slugOf = tellOnce(
  (words) =>
    words
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('đ', 'd')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, ''),
  5000,
);

/** Longest id: it stands in addresses and file names. */
export const longestId = 80;

/**
 * Words that the addresses and data of this site keep for themselves, and what owns each: an entry of that id would take
 * another page's place, or be read as something else in an address.
 */
const owners: readonly (readonly [ids: RegExp, owner: string])[] = [
  [/^hue$/, 'trang chuyển đến Thừa Thiên Huế'],
  [/^quoc-gia$/, 'cột mốc quốc gia'],
  [/^toan-tinh$/, 'bộ lọc cấp'],
  [/^khong-han$/, 'bộ lọc hạn'],
  [/^trang(?:-\d+)?$/, 'các trang nối tiếp của một danh sách dài'],
  [/^(?:nhung|bieu-do|so-lieu|feed|index|404|original)$/, 'một tệp hay trang có sẵn'],
];

/** What owns an id of this site; undefined where it is free. */
export const ownerOf = (id: string): string | undefined => owners.find(([ids]) => ids.test(id))?.[1];
