import type { DefaultTreeAdapterTypes } from 'parse5';
import { UnreadableDocument, type DocumentReader, type ReadBlock, type Repair } from '../read-document.ts';
import { htmlLabel } from './list-number.ts';
import { readLegacy } from './legacy-encoding.ts';
import { decodeText } from './text.ts';
import { tidyWords } from './tidy-words.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements within elements that no page needs. */
const deepest = 400;

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** Never words of a document. */
const dropped = new Set(
  'script style noscript template iframe object embed svg canvas audio video picture img map form input button select textarea datalist dialog nav footer aside menu link meta title base'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article blockquote body center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary details table tbody thead tfoot tr td th ul caption'.split(
    ' ',
  ),
);
const chrome =
  /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|sidebar|footer|comments?|related|relate|social|share|advert|ads|banner|toolbar|pagination|popup|cookie|copyright|tin-lien-quan|box-tin|most-view|xem-nhieu)(?:$|[\s_-])/i;

const isHidden = (element: Element): boolean =>
  attributeOf(element, 'hidden') !== undefined ||
  attributeOf(element, 'aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, 'style') ?? '');

/** Words and words in links below a node, without a walk that a deep page could break. */
const amounts = (node: Node): { all: number; linked: number } => {
  let [all, linked] = [0, 0];
  const waiting: { node: Node; inLink: boolean }[] = [{ node, inLink: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.node.nodeName === '#text' && 'value' in next.node) {
      const length = next.node.value.replaceAll(/\s+/g, ' ').trim().length;
      all += length;
      if (next.inLink) linked += length;
    }
    if (isElement(next.node) && dropped.has(next.node.tagName)) continue;
    const inLink: boolean = next.inLink || next.node.nodeName === 'a';
    for (const child of childrenOf(next.node)) waiting.push({ node: child, inLink });
  }
  return { all, linked };
};

/** Parts of a page around the document: what is named so and holds mostly links. */
const isChrome = (element: Element): boolean => {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'role') ?? ''}`;
  if (/(?:^|\s)(?:navigation|banner|contentinfo|search|complementary)(?:$|\s)/.test(attributeOf(element, 'role') ?? ''))
    return true;
  if (element.tagName !== 'header' && !chrome.test(names)) return false;
  const { all, linked } = amounts(element);
  return all === 0 || linked > all * 0.4;
};

const depthOf = (root: Node): number => {
  let deep = 0;
  const waiting: { node: Node; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > deep) deep = next.depth;
    if (deep > deepest) return deep;
    for (const child of childrenOf(next.node)) waiting.push({ node: child, depth: next.depth + 1 });
  }
  return deep;
};

const find = (root: Node, wanted: (element: Element) => boolean): Element[] => {
  const found: Element[] = [];
  const waiting: Node[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isElement(next) && wanted(next)) found.push(next);
    waiting.push(...childrenOf(next).toReversed());
  }
  return found;
};

/** The part of the page that says itself that it is the document and holds most of the words; else the whole page. */
const mainOf = (body: Element): Element => {
  const { all } = amounts(body);
  return (
    find(
      body,
      (element) =>
        element.tagName === 'article' || element.tagName === 'main' || attributeOf(element, 'role') === 'main',
    ).find((element) => amounts(element).all >= all * 0.5) ?? body
  );
};

/** Everything that the words are gathered with. */
class Gathering {
  readonly blocks: ReadBlock[] = [];
  restored = 0;
  #line = '';
  #label: string | undefined;
  #heading: number | undefined;
  #spaceBefore = false;

  flush(space = false): void {
    const words = tidyWords(this.#line.replaceAll(/[\n\r\t]/g, ' '));
    this.#line = '';
    if (words !== '') {
      const label = this.#label;
      // A dash that is printed already is not printed twice.
      const isPrinted = label === undefined || words.startsWith(label) || (label === '-' && /^[-–—+•*]\s/u.test(words));
      this.blocks.push({
        kind: 'text',
        text: isPrinted ? words : `${label} ${words}`,
        ...(isPrinted ? {} : { restored: label }),
        ...(this.#heading === undefined ? {} : { heading: this.#heading }),
        ...(this.#spaceBefore ? { spaceBefore: true } : {}),
      });
      if (!isPrinted) this.restored += 1;
      this.#label = undefined;
      this.#spaceBefore = false;
    }
    if (space) this.#spaceBefore = true;
  }

  /** The words of a cell, its lines apart. */
  #cell(cell: Element): string {
    const inner = new Gathering();
    for (const child of childrenOf(cell)) inner.read(child);
    inner.flush();
    this.restored += inner.restored;
    return inner.blocks
      .map((block) => (block.kind === 'text' ? block.text : block.rows.map((row) => row.join(' ').trim()).join('\n')))
      .join('\n');
  }

  #table(table: Element): void {
    this.flush();
    const rows = find(table, (element) => element.tagName === 'tr').filter((row) => {
      let at: Node | null = row.parentNode;
      while (at && at !== table && at.nodeName !== 'table') at = 'parentNode' in at ? at.parentNode : null;
      return at === table;
    });
    const cellsOf = (row: Element): Element[] =>
      row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    const isLayout =
      rows.every((row) => cellsOf(row).length <= 1) ||
      find(table, (element) => element !== table && element.tagName === 'table').length > 0;
    if (isLayout) {
      for (const row of rows)
        for (const cell of cellsOf(row)) {
          for (const child of childrenOf(cell)) this.read(child);
          this.flush(true);
        }
      return;
    }
    const spans: number[] = [];
    const grid = rows.map((row) => {
      const line: string[] = [];
      const skip = (): void => {
        while ((spans[line.length] ?? 0) > 0) {
          spans[line.length] = (spans[line.length] ?? 1) - 1;
          line.push('');
        }
      };
      for (const cell of cellsOf(row)) {
        skip();
        const span = (name: string): number =>
          Math.min(200, Math.max(1, Number.parseInt(attributeOf(cell, name) ?? '1', 10) || 1));
        const [wide, tall] = [Math.min(span('colspan'), 60), span('rowspan')];
        for (let column = 0; column < wide; column += 1) {
          spans[line.length] = tall - 1;
          line.push(column === 0 ? this.#cell(cell) : '');
        }
      }
      skip();
      return line;
    });
    const kept = grid.filter((row) => row.some((cell) => cell !== ''));
    const width = Math.max(0, ...kept.map((row) => row.length));
    if (width > 0)
      this.blocks.push({
        kind: 'table',
        rows: kept.map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
      });
    this.#spaceBefore = true;
  }

  #items(list: Element): void {
    this.flush();
    const items = list.childNodes.filter(isElement);
    const own = items.filter(({ tagName }) => tagName === 'li');
    const isOrdered = list.tagName === 'ol';
    const down = attributeOf(list, 'reversed') !== undefined;
    let value = Number.parseInt(attributeOf(list, 'start') ?? '', 10);
    if (Number.isNaN(value)) value = down ? own.length : 1;
    for (const item of items) {
      if (item.tagName !== 'li') {
        this.read(item);
        continue;
      }
      const told = Number.parseInt(attributeOf(item, 'value') ?? '', 10);
      if (!Number.isNaN(told)) value = told;
      this.#label = isOrdered ? htmlLabel(value, attributeOf(item, 'type') ?? attributeOf(list, 'type')) : '-';
      for (const child of childrenOf(item)) this.read(child);
      this.flush();
      this.#label = undefined;
      value += down ? -1 : 1;
    }
  }

  /** Reads a node and all below it in the order of the page. */
  read(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) {
      this.#line += node.value;
      return;
    }
    if (!isElement(node)) {
      for (const child of childrenOf(node)) this.read(child);
      return;
    }
    const { tagName } = node;
    if (dropped.has(tagName) || isHidden(node) || isChrome(node)) return;
    if (tagName === 'br' || tagName === 'wbr') {
      if (tagName === 'br') this.flush();
      return;
    }
    if (tagName === 'table') {
      this.#table(node);
      return;
    }
    if (tagName === 'ol' || tagName === 'ul') {
      this.#items(node);
      return;
    }
    if (!blocks.has(tagName)) {
      for (const child of childrenOf(node)) this.read(child);
      return;
    }
    this.flush();
    const heading = /^h([1-6])$/.exec(tagName)?.[1];
    if (heading !== undefined) this.#heading = Number(heading);
    if (heading !== undefined || tagName === 'p') this.#spaceBefore = true;
    for (const child of childrenOf(node)) this.read(child);
    this.flush();
    if (heading !== undefined) this.#heading = undefined;
  }
}

/** The page as text: its own mark of an encoding counts before any guess. */
const pageText = (bytes: Uint8Array): { text: string; repairs: Repair[] } => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (named !== undefined && !/^utf-?(?:8|16)/.test(named)) {
    try {
      const shown = new TextDecoder(named).decode(bytes).normalize('NFC');
      const legacy = /1252|8859/.test(named) ? readLegacy(shown) : undefined;
      return legacy
        ? { text: legacy.text, repairs: [{ what: `chuyển từ ${legacy.code} sang Unicode`, count: 1 }] }
        : { text: shown, repairs: [{ what: `chuyển từ ${named} sang Unicode`, count: 1 }] };
    } catch {
      // A name that no browser knows says nothing.
    }
  }
  return decodeText(bytes);
};

/** Reads a saved page of a law portal or a newspaper. Nothing of it is run or loaded. Throws `UnreadableDocument`. */
export const readHtml: DocumentReader = async (bytes) => {
  const { text, repairs } = pageText(bytes);
  const { parse } = await import('parse5');
  const document = parse(text);
  if (depthOf(document) > deepest)
    throw new UnreadableDocument(
      'trang web lồng các phần quá sâu.',
      'chép phần văn bản của trang, dán vào một tệp .txt rồi nhập lại.',
    );
  const [body] = find(document, ({ tagName }) => tagName === 'body');
  const gathering = new Gathering();
  if (body) gathering.read(mainOf(body));
  gathering.flush();
  return {
    format: 'html',
    blocks: gathering.blocks,
    lines: 'paragraphs',
    repairs: [
      ...repairs,
      ...(gathering.restored > 0
        ? [{ what: 'khôi phục số và gạch đầu dòng của danh sách', count: gathering.restored }]
        : []),
    ],
    warnings: [],
  };
};
