import fs from 'node:fs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { fileAt } from './site.ts';

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** HTML as a browser reads it, with the place of every tag in the source. */
export const parseHtml = (html: string): Document => parse(html, { sourceCodeLocationInfo: true });

const parsed = new Map<string, Document>();

/** The tree of a built page, read once. */
export const pageAt = (address: string): Document => {
  const known = parsed.get(address);
  if (known) return known;
  const file = fileAt(address);
  if (file === undefined) throw new Error(`No page at ${address}.`);
  const page = parseHtml(fs.readFileSync(file, 'utf8'));
  parsed.set(address, page);
  return page;
};

const isElement = (node: Node): node is Element => 'tagName' in node;

const gather = (node: Node, found: Element[]): Element[] => {
  if ('childNodes' in node)
    for (const child of node.childNodes) {
      if (isElement(child)) found.push(child);
      gather(child, found);
    }
  return found;
};

const gathered = new WeakMap<Node, readonly Element[]>();

/** All elements below a node, in document order; those of a page, which dozens of tests ask for, are gathered once. */
export const elementsBelow = (node: Node): readonly Element[] => {
  if (node.nodeName !== '#document') return gather(node, []);
  const elements = gathered.get(node) ?? gather(node, []);
  gathered.set(node, elements);
  return elements;
};

/** The value of an attribute; undefined where the element has none. */
export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);

export const byId = (node: Node, id: string): Element | undefined =>
  elementsBelow(node).find((element) => attributeOf(element, 'id') === id);

/** The elements around an element, nearest first. */
export const ancestorsOf = (element: Element): Element[] => {
  const parent = element.parentNode;
  return parent && isElement(parent) ? [parent, ...ancestorsOf(parent)] : [];
};

/** White space as a reader sees it: one space, none at either end; Unicode in composed form. */
export const collapse = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\u00a0\ufeff\u200b]+/gu, ' ')
    .trim();

const blocks = new Set(
  'address article aside blockquote body dd details div dl dt figure footer h1 h2 h3 h4 h5 h6 header li main nav ol p section summary table tbody thead tr ul'.split(
    ' ',
  ),
);

/**
 * The text below a node, a line for each block. `instead` gives other words for an element; an empty text leaves it out.
 */
export const textOf = (node: Node, instead: (element: Element) => string | undefined = () => undefined): string => {
  const raw = (part: Node): string => {
    if (part.nodeName === '#text' && 'value' in part) return part.value.replaceAll(/\s+/g, ' ');
    if (isElement(part)) {
      if (part.tagName === 'script' || part.tagName === 'style' || part.tagName === 'template') return '';
      const given = instead(part);
      if (given !== undefined) return given;
      if (part.tagName === 'br') return '\n';
    }
    const inner = 'childNodes' in part ? part.childNodes.map(raw).join('') : '';
    if (!isElement(part)) return inner;
    if (part.tagName === 'td' || part.tagName === 'th') return ` ${inner} `;
    return blocks.has(part.tagName) ? `\n${inner}\n` : inner;
  };
  return raw(node)
    .split('\n')
    .map(collapse)
    .filter((line) => line !== '')
    .join('\n');
};
