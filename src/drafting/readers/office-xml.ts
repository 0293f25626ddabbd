import type { Element } from '@xmldom/xmldom';
import { UnreadableDocument } from '../read-document.ts';

/** Elements within elements that no document needs: deeper ones are made to break whoever walks them. */
const deepest = 300;

const depthOf = (xml: string): number => {
  let [depth, most] = [0, 0];
  for (const [tag] of xml.matchAll(/<[^!?][^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) {
      depth += 1;
      if (depth > most) most = depth;
    }
  }
  return most;
};

/** The root element of a part of an office file. Throws `UnreadableDocument` for XML that is broken or that defines entities. */
export const readOfficeXml = async (xml: string): Promise<Element> => {
  const refuse = (problem: string): never => {
    throw new UnreadableDocument(problem, 'mở bằng Word rồi lưu thành .docx mới.');
  };
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) refuse('tệp có khai báo XML không thuộc văn bản Word.');
  if (depthOf(xml) > deepest) refuse('tệp lồng các phần quá sâu.');
  const { DOMParser } = await import('@xmldom/xmldom');
  let root: Element | null = null;
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    });
    root = parser.parseFromString(xml, 'text/xml').documentElement;
  } catch {
    refuse('phần chữ trong tệp hỏng.');
  }
  return root ?? refuse('phần chữ trong tệp trống.');
};

/** Child elements, in order. */
export const childrenOf = (element: Element): Element[] => {
  const children: Element[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) children.push(node as Element);
  return children;
};

/** The name without its prefix: `p`, `tbl`, `numPr`. */
export const nameOf = (element: Element): string => element.localName ?? element.nodeName.replace(/^.*:/, '');

/** The first child of a name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element && childrenOf(element).find((child) => nameOf(child) === name);

/** An attribute whatever its prefix: `w:val`. */
export const attributeOf = (element: Element | undefined, name: string): string | undefined => {
  if (!element) return undefined;
  for (const attribute of Array.from(element.attributes))
    if (attribute.localName === name || attribute.name === name) return attribute.value;
  return undefined;
};

/** Whether a switch such as `<w:vanish/>` is on. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off', 'none'].includes(attributeOf(element, 'val') ?? 'true');
