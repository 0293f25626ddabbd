import { largestBelow, type BuiltPage } from '../built-pages.ts';

/** A page to look at. */
export interface LookedPage {
  /** What the contact sheet calls it. */
  readonly name: string;
  /** From the site's root, without base path; may have a query. */
  readonly address: string;
}

/** One way of looking at a page. */
export interface LookedView {
  readonly name: string;
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly print?: boolean;
  readonly javaScript?: boolean;
}

/** Screens of both themes, paper, and a phone without JavaScript. */
export const lookedViews: readonly LookedView[] = [
  ...(['light', 'dark'] as const).flatMap((theme) =>
    [360, 768, 1440].map((width): LookedView => ({ name: `${theme}-${width}`, width, theme })),
  ),
  // A4 less margins of 1 cm, at 96 pixels an inch.
  { name: 'print', width: 718, theme: 'light', print: true },
  { name: 'no-javascript', width: 360, theme: 'light', javaScript: false },
];

/** States that no file of its own stands for. */
const states: readonly LookedPage[] = [
  { name: 'tìm kiếm có kết quả', address: '/tim-kiem/?q=%C4%91%E1%BB%8Bnh%20danh' },
  { name: 'tìm kiếm không có kết quả', address: '/tim-kiem/?q=wwwwww' },
  { name: 'so sánh đã chọn', address: '/so-sanh/?tinh=vinh-phuc,kien-giang&nam=2025' },
  { name: 'không có trang (404)', address: '/khong-co-trang-nay/' },
];

/** Folders all of whose pages differ enough to be looked at one by one. */
const lookedWhole = ['/ke-hoach/'];

/**
 * Every kind of page of a built site: what stands in a folder of its own, and of the many in one folder the largest and the
 * one with the longest title. New kinds of pages are found without being told.
 */
export const lookedPages = (pages: readonly BuiltPage[]): LookedPage[] => {
  const found = new Map<string, string>();
  const add = (page: BuiltPage | undefined, name: string): void => {
    if (page && !found.has(page.address)) found.set(page.address, name);
  };
  const folders = new Set(pages.map(({ address }) => /^\/[^/]+\/(?=.)/.exec(address)?.[0] ?? ''));
  for (const page of pages.filter(({ address }) => /^\/(?:[^/]+\/)?$/.test(address))) add(page, page.address);
  for (const folder of [...folders].filter((name) => name !== '')) {
    const inside = pages.filter(({ address }) => address.startsWith(folder) && address !== folder);
    const direct = inside.filter(({ address }) => /^[^/]+\/$/.test(address.slice(folder.length)));
    if (lookedWhole.includes(folder)) for (const page of direct) add(page, page.address);
    add(largestBelow(pages, folder), `${folder}… dài nhất`);
    add(direct.toSorted((one, other) => other.title.length - one.title.length)[0], `${folder}… tên dài nhất`);
    add(direct.toSorted((one, other) => one.bytes - other.bytes)[0], `${folder}… ngắn nhất`);
    // One level deeper (embedded charts): one stands for all.
    add(
      inside.filter((page) => !direct.includes(page)).toSorted((one, other) => other.bytes - one.bytes)[0],
      `${folder}…/… dài nhất`,
    );
  }
  return [...[...found].map(([address, name]) => ({ address, name })), ...states];
};
