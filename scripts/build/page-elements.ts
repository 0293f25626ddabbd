import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
/** An element of a built page. */
export type Element = DefaultTreeAdapterTypes.Element;

const childrenOf = (node: Node): readonly Node[] => [
  ...('childNodes' in node ? node.childNodes : []),
  ...('content' in node ? [node.content] : []),
];

/** All elements of a page in the order of its text, those in templates included. */
export const elementsIn = (html: string): Element[] => {
  const found: Element[] = [];
  const waiting: Node[] = [parse(html)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('tagName' in next) found.push(next);
    waiting.push(...childrenOf(next).toReversed());
  }
  return found;
};
