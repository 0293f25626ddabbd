import fs from 'node:fs';
import path from 'node:path';

/** How two sites differ at one file. */
export interface Difference {
  /** Below the site's folder, with forward slashes. */
  readonly file: string;
  /** In Vietnamese: what differs, where it begins, what it may come from. */
  readonly words: string;
}

const filesIn = (folder: string): Set<string> =>
  new Set(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
  );

const isText = /\.(?:html|css|js|json|csv|xml|txt|svg|webmanifest)$|(?:^|\/)_headers$/;
/** So much is told on both sides of the first difference. */
const around = 40;

/** What commonly makes two builds differ, by what stands around the first difference. */
const causes: readonly { readonly seen: RegExp; readonly cause: string }[] = [
  { seen: /dung-lai-|\/(?:tmp|home|root|Users)\/|file:\/\//, cause: 'đường dẫn của máy lọt vào trang' },
  {
    seen: /\b\d{1,2}:\d{2}\b|T\d{2}:\d{2}|GMT|\bUTC\b/,
    cause: 'giờ hay múi giờ của máy: dùng ngày dạng chữ, hoặc timeZone cố định',
  },
  {
    seen: /\b20\d{2}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\/20\d{2}\b/,
    cause: 'một ngày đọc theo đồng hồ hay múi giờ của máy',
  },
  {
    seen: /\.[\w-]{8,}\.(?:js|css|woff2)|_astro\//,
    cause: 'tên có mã băm: tệp được gọi tên ấy khác nhau, xem tệp ấy trước',
  },
  { seen: /\d[.,]\d/, cause: 'số viết theo thứ tiếng của máy: nêu rõ "vi-VN"' },
];

const firstDifference = (one: Buffer, other: Buffer): number => {
  const shorter = Math.min(one.length, other.length);
  for (let at = 0; at < shorter; at += 1) if (one[at] !== other[at]) return at;
  return shorter;
};

const excerpt = (bytes: Buffer, at: number, text: boolean): string =>
  text
    ? JSON.stringify(bytes.subarray(Math.max(0, at - around), at + around).toString('utf8'))
    : bytes.subarray(at, at + 16).toString('hex');

const compare = (file: string, one: Buffer, other: Buffer): Difference => {
  const at = firstDifference(one, other);
  const text = isText.test(file);
  const before = one.subarray(0, at);
  const line = before.filter((byte) => byte === 10).length + 1;
  const [left, right] = [excerpt(one, at, text), excerpt(other, at, text)];
  const cause = text ? causes.find(({ seen }) => seen.test(left) || seen.test(right))?.cause : undefined;
  return {
    file,
    words: `khác từ byte ${at}${text ? ` (dòng ${line})` : ''}, ${one.length} và ${other.length} byte\n    một:  ${left}\n    hai:  ${right}\n    có thể vì: ${cause ?? 'thứ tự duyệt, số ngẫu nhiên, hay đồng hồ'}`,
  };
};

/** Where two built sites are not the same, byte for byte, in the order of their files. */
export const differences = (one: string, other: string): Difference[] => {
  const [left, right] = [filesIn(one), filesIn(other)];
  return [...new Set([...left, ...right])].sort().flatMap((file): Difference[] => {
    if (!left.has(file)) return [{ file, words: 'chỉ có ở bản dựng hai' }];
    if (!right.has(file)) return [{ file, words: 'chỉ có ở bản dựng một' }];
    const [first, second] = [fs.readFileSync(path.join(one, file)), fs.readFileSync(path.join(other, file))];
    return first.equals(second) ? [] : [compare(file, first, second)];
  });
};

/** The differences as people read them, the first of many. */
export const sayDifferences = (found: readonly Difference[], most = 20): string =>
  [
    ...found.slice(0, most).map(({ file, words }) => `${file}: ${words}`),
    ...(found.length > most ? [`… và ${found.length - most} tệp nữa`] : []),
  ].join('\n');
