import type { DefaultTreeAdapterTypes, TreeAdapter } from 'parse5';
import { UnreadableDocument } from '../../read-document.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** How deep a page may nest: more than any browser keeps, and no danger to the stack. */
const deepest = 700;
/** A tag longer than this is looked at for how many attributes it has. */
const longTag = 20_000;
const mostAttributes = 10_000;
/** No page of one document has more elements. */
const mostElements = 600_000;

const harmful = (what: string): UnreadableDocument =>
  new UnreadableDocument(
    `trang HTML ${what}.`,
    'mở trang bằng trình duyệt, chép phần văn bản vào Word, lưu thành .docx rồi nhập lại.',
  );

/** Refuses tags with attributes without number: finding doubles among them takes time by the square. */
const refuseEndlessTags = (text: string): void => {
  let end = -1;
  for (let at = text.indexOf('<'); at >= 0;) {
    // Where the next tag ends: looked for once, not once for each sign that opens one.
    if (end < at) end = text.indexOf('>', at);
    if (end < 0) end = text.length;
    if (end - at > longTag) {
      const tag = text.slice(at, end);
      if ((tag.replaceAll(/"[^"]*"|'[^']*'/g, '""').match(/[\s/"]+[^\s/"=>]/g)?.length ?? 0) > mostAttributes)
        throw harmful('có thẻ dài vô tận');
      at = text.indexOf('<', end);
    } else at = text.indexOf('<', at + 1);
  }
};

/**
 * Parses a page as browsers do. Nothing is executed or loaded. Refuses pages that nest without end, or that make the
 * parser repeat open formatting without end.
 */
export const parsePage = async (text: string): Promise<HtmlParent> => {
  const { defaultTreeAdapter, parse } = await import('parse5');
  refuseEndlessTags(text);
  const tags = text.split('<').length;
  let depth = 0;
  let made = 0;
  const adapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      made += 1;
      if (made > mostElements) throw harmful('có quá nhiều thẻ');
      if (made > tags * 3 + 1000) throw harmful('có thẻ định dạng không đóng lặp lại vô tận');
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > deepest) throw harmful('lồng thẻ quá sâu');
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  return parse(text, { treeAdapter: adapter });
};

/** Whether a node is an element. */
export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** The words of a text node, or nothing for any other. */
export const ownWords = (node: HtmlNode): string => (node.nodeName === '#text' && 'value' in node ? node.value : '');

/** An attribute of an element, or undefined. */
export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;
