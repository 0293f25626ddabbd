import { UnreadableDocument } from '../read-document.ts';

/**
 * An element of an XML part. Names are without prefix: the parts of a DOCX use one prefix a vocabulary, and both editions
 * of the standard differ in their namespaces only.
 */
export interface XmlElement {
  readonly name: string;
  /** By their names as written, prefix included; read by `attributeOf`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** How deep elements may stand in one another: deeper than any word processor nests, and no danger to the stack. */
const deepest = 600;
/** The largest part that is read: some thousand pages. */
const largest = 20 * 1024 * 1024;

const broken = (what: string): UnreadableDocument =>
  new UnreadableDocument(
    `phần chữ trong tệp bị hỏng (${what}).`,
    'mở tệp bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nhập lại.',
  );

const decode = (bytes: Uint8Array): string => {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    throw broken('bảng mã');
  }
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Parses one XML part in time that grows with its size. Document type declarations and entities of one's own are refused:
 * no word processor writes them, and they are how a small file harms its reader.
 */
export const parseXml = async (bytes: Uint8Array): Promise<XmlElement> => {
  if (bytes.length > largest)
    throw new UnreadableDocument(
      'phần chữ trong tệp Word lớn hơn 20 MB.',
      'tách phụ lục thành tệp riêng, lưu lại thành .docx rồi nhập từng tệp.',
    );
  const { SaxesParser } = await import('saxes');
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  const say = (words: string): void => void (open.at(-1) ?? root).children.push(words);
  // Places are not told to a clerk, and counting them takes time; namespaces are not looked at.
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => {
    throw broken('không đúng XML');
  });
  parser.on('doctype', () => {
    throw new UnreadableDocument(
      'tệp có khai báo XML (DTD hoặc thực thể) mà không tài liệu Word nào có.',
      'không dùng tệp này; mở bằng Word, chép nội dung sang tệp mới rồi lưu thành .docx.',
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > deepest) throw broken('lồng các phần quá sâu');
    const element: Open = { name: localName(name), attributes, children: [] };
    (open.at(-1) ?? root).children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', say);
  parser.on('cdata', say);
  parser.write(decode(bytes)).close();
  const [top] = root.children.filter((child) => typeof child !== 'string');
  if (top === undefined) throw broken('không có phần tử');
  return top;
};

/** An attribute by its name without prefix, or undefined. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined => {
  for (const key in element?.attributes) if (localName(key) === name) return element.attributes[key];
  return undefined;
};

/** The elements right below an element. */
export const elementsOf = (element: XmlElement | undefined): XmlElement[] =>
  element === undefined ? [] : element.children.filter((child) => typeof child !== 'string');

/** The first element of a name right below an element. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => child.name === name);

/** All elements of a name right below an element. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

/** All elements of a name at any depth, in reading order. */
export const allOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => (child.name === name ? [child, ...allOf(child, name)] : allOf(child, name)));

const found = new Map<string, WeakMap<XmlElement, boolean>>();

/** Whether an element of a name stands at any depth; asked again and again, each element is looked through once. */
export const hasBelow = (element: XmlElement, name: string): boolean => {
  const known = found.get(name) ?? new WeakMap<XmlElement, boolean>();
  found.set(name, known);
  const before = known.get(element);
  if (before !== undefined) return before;
  const has = elementsOf(element).some((child) => child.name === name || hasBelow(child, name));
  known.set(element, has);
  return has;
};

/** The words of an element and of all below it. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
