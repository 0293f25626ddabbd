import { UnreadableDocument } from '../read-document.ts';

/**
 * An element of an XML part. Names are without prefix: the parts of a DOCX use one prefix a vocabulary, and both editions
 * of the standard differ in their namespaces only.
 */
export interface XmlElement {
  readonly name: string;
  /** As written between the name and the end of the tag; read by `attributeOf`. */
  readonly attributes: string;
  readonly children: readonly (XmlElement | string)[];
}

/** How deep elements may stand in one another: deeper than any word processor nests, and no danger to the stack. */
const deepest = 600;
/** The largest part that is read: some thousand pages. */
const largest = 20 * 1024 * 1024;

const broken = (what: string): UnreadableDocument =>
  new UnreadableDocument(
    `nội dung XML trong tệp bị hỏng (${what}).`,
    'mở tệp bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nhập lại.',
  );
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,40}));|&/gi, (whole, hex, decimal, name) => {
        const code =
          typeof hex === 'string' ? parseInt(hex, 16) : typeof decimal === 'string' ? parseInt(decimal, 10) : undefined;
        if (code !== undefined && code <= 0x10ffff) return String.fromCodePoint(code);
        const known = typeof name === 'string' ? entities[name] : undefined;
        if (known === undefined) throw broken(`thực thể lạ ${whole}`);
        return known;
      })
    : text;

const decode = (bytes: Uint8Array): string => {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    throw broken('bảng mã');
  }
};

/** Where the tag that opens at `start` ends: a `>` within quotes does not end it. */
const tagEnd = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) return at;
    if (code === 34 || code === 39) {
      at = text.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw broken('thẻ không đóng');
};

const past = (text: string, end: string, from: number): number => {
  const at = text.indexOf(end, from);
  if (at < 0) throw broken('phần không đóng');
  return at + end.length;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

interface Open extends XmlElement {
  readonly whole: string;
  readonly children: (XmlElement | string)[];
}

/**
 * Parses one XML part in time that grows with its size. Document type declarations and entities of one's own are refused:
 * no word processor writes them, and they are how a small file harms its reader.
 */
export const parseXml = (bytes: Uint8Array): XmlElement => {
  if (bytes.length > largest)
    throw new UnreadableDocument(
      'nội dung của tệp quá lớn để đọc (hơn 20 MB chữ và định dạng).',
      'tách phụ lục thành tệp riêng, lưu lại thành .docx rồi nhập từng tệp.',
    );
  const text = decode(bytes);
  const root: Open = { name: '', whole: '', attributes: '', children: [] };
  const open: Open[] = [root];
  let at = 0;
  while (at < text.length) {
    const parent = open.at(-1) ?? root;
    const tag = text.indexOf('<', at);
    const words = text.slice(at, tag < 0 ? text.length : tag);
    if (words !== '' && open.length > 1) parent.children.push(withoutEntities(words));
    else if (words.trim() !== '') throw broken('chữ ngoài phần tử');
    if (tag < 0) break;
    if (text.startsWith('<!--', tag)) at = past(text, '-->', tag);
    else if (text.startsWith('<?', tag)) at = past(text, '?>', tag);
    else if (text.startsWith('<![CDATA[', tag)) {
      at = past(text, ']]>', tag);
      parent.children.push(text.slice(tag + 9, at - 3));
    } else if (text.startsWith('<!', tag))
      throw new UnreadableDocument(
        'tệp có khai báo DTD hoặc thực thể XML, thứ không tài liệu Word nào có.',
        'không dùng tệp này; mở bằng Word, chép nội dung sang tệp mới rồi lưu thành .docx.',
      );
    else {
      const end = tagEnd(text, tag);
      at = end + 1;
      if (text[tag + 1] === '/') {
        if (open.length < 2 || parent.whole !== text.slice(tag + 2, end).trim()) throw broken('thẻ lệch nhau');
        open.pop();
        continue;
      }
      const closed = text[end - 1] === '/';
      const inside = text.slice(tag + 1, closed ? end - 1 : end);
      const gap = inside.search(/\s/);
      const whole = gap < 0 ? inside : inside.slice(0, gap);
      if (whole === '') throw broken('thẻ không tên');
      const element: Open = {
        name: localName(whole),
        whole,
        attributes: gap < 0 ? '' : inside.slice(gap),
        children: [],
      };
      parent.children.push(element);
      if (!closed) open.push(element);
      if (open.length > deepest) throw broken('lồng quá sâu');
    }
  }
  const [top] = root.children.filter((child) => typeof child !== 'string');
  if (open.length > 1 || top === undefined) throw broken('dừng giữa chừng');
  return top;
};

/** An attribute by its name without prefix, or undefined. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined => {
  if (element === undefined || element.attributes === '') return undefined;
  for (const [, key = '', double, single] of element.attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (localName(key) === name) return withoutEntities(double ?? single ?? '');
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
