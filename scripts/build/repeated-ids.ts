import type { Element } from './page-elements.ts';

/**
 * Ids that stand more than once in a page, each told once, in Vietnamese, with the remedy: a link to one of them would lead
 * a reader to the wrong words. Templates count too, since their content comes into the page.
 */
export const repeatedIds = (elements: readonly Element[]): string[] => {
  const places = new Map<string, string[]>();
  for (const { tagName, attrs } of elements) {
    const id = attrs.find(({ name }) => name === 'id')?.value;
    if (id !== undefined) places.set(id, [...(places.get(id) ?? []), `<${tagName}>`]);
  }
  return [...places].flatMap(([id, tags]) =>
    tags.length < 2
      ? []
      : [
          `mã «${id}» đứng ${tags.length} lần trong trang (${tags.slice(0, 4).join(', ')}). Cách sửa: đổi mã ấy trong content/ nếu nó do nội dung đặt; nếu không thì báo cho người giữ mã nguồn.`,
        ],
  );
};
