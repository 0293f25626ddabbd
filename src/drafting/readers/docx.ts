import type { Element } from '@xmldom/xmldom';
import {
  UnreadableDocument,
  type DocumentReader,
  type ReadBlock,
  type ReadingWarning,
  type Repair,
} from '../read-document.ts';
import { openOfficeParts } from './office-parts.ts';
import { attributeOf, childOf, childrenOf, nameOf, readOfficeXml } from './office-xml.ts';
import { tidyWords } from './tidy-words.ts';
import { wordNumbering, type WordNumbering } from './word-numbering.ts';
import { paragraphText, type RunNotes } from './word-runs.ts';

interface Style {
  readonly basedOn: string | undefined;
  readonly list: string | undefined;
  readonly level: number | undefined;
  readonly heading: number | undefined;
  readonly font: string | undefined;
}

const number = (words: string | undefined): number | undefined =>
  words !== undefined && /^\d+$/.test(words) ? Number(words) : undefined;

const stylesOf = (root: Element | undefined): Map<string, Style> =>
  new Map(
    (root ? childrenOf(root) : [])
      .filter((child) => nameOf(child) === 'style')
      .map((style) => {
        const properties = childOf(style, 'pPr');
        const numbering = childOf(properties, 'numPr');
        const outline = number(attributeOf(childOf(properties, 'outlineLvl'), 'val'));
        return [
          attributeOf(style, 'styleId') ?? '',
          {
            basedOn: attributeOf(childOf(style, 'basedOn'), 'val'),
            list: attributeOf(childOf(numbering, 'numId'), 'val'),
            level: number(attributeOf(childOf(numbering, 'ilvl'), 'val')),
            heading: outline === undefined || outline > 5 ? undefined : outline + 1,
            font: attributeOf(childOf(childOf(style, 'rPr'), 'rFonts'), 'ascii'),
          },
        ] as const;
      }),
  );

/** Everything that the body is read with. */
class WordBody {
  readonly blocks: ReadBlock[] = [];
  restored = 0;
  readonly notes: RunNotes = { boxes: [], footnotes: 0, pictures: 0, legacy: 0 };
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #numbering: WordNumbering;
  #spaceBefore = false;

  constructor(styles: ReadonlyMap<string, Style>, numbering: WordNumbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  /** A value of a style or of those that it is based on. */
  #styled<Key extends keyof Style>(id: string | undefined, key: Key): Style[Key] | undefined {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); at = this.#styles.get(at)?.basedOn) {
      seen.add(at);
      const value = this.#styles.get(at)?.[key];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  #label(paragraph: Element): string | undefined {
    const properties = childOf(paragraph, 'pPr');
    const style = attributeOf(childOf(properties, 'pStyle'), 'val');
    const own = childOf(properties, 'numPr');
    const list = attributeOf(childOf(own, 'numId'), 'val') ?? this.#styled(style, 'list');
    if (list === undefined || list === '0') return undefined;
    const level = number(attributeOf(childOf(own, 'ilvl'), 'val')) ?? this.#styled(style, 'level') ?? 0;
    return this.#numbering.next(list, level);
  }

  /** The lines of a paragraph, its restored number before the first. */
  #lines(paragraph: Element): { text: string; restored?: string }[] {
    const style = attributeOf(childOf(childOf(paragraph, 'pPr'), 'pStyle'), 'val');
    const lines = paragraphText(paragraph, this.notes, this.#styled(style, 'font') ?? '')
      .split('\n')
      .map(tidyWords)
      .filter((line) => line !== '');
    // An empty paragraph prints no number, and none is counted for it.
    if (lines.length === 0) return [];
    const label = this.#label(paragraph);
    if (label !== undefined) this.restored += 1;
    return lines.map((text, place) =>
      place === 0 && label !== undefined ? { text: `${label} ${text}`, restored: label } : { text },
    );
  }

  #boxes(): void {
    for (const box of this.notes.boxes.splice(0)) this.read(box);
  }

  #paragraph(paragraph: Element): void {
    const lines = this.#lines(paragraph);
    if (lines.length === 0) this.#spaceBefore = true;
    const style = attributeOf(childOf(childOf(paragraph, 'pPr'), 'pStyle'), 'val');
    const heading = this.#styled(style, 'heading');
    for (const line of lines) {
      this.blocks.push({
        kind: 'text',
        ...line,
        ...(heading === undefined ? {} : { heading }),
        ...(this.#spaceBefore ? { spaceBefore: true } : {}),
      });
      this.#spaceBefore = false;
    }
    this.#boxes();
  }

  /** Words of a cell, its paragraphs apart by line breaks; what is a table in it is read as its words. */
  #cell(cell: Element): string {
    const words: string[] = [];
    const look = (element: Element): void => {
      for (const child of childrenOf(element))
        if (nameOf(child) === 'p') words.push(...this.#lines(child).map(({ text }) => text));
        else look(child);
    };
    look(cell);
    return words.join('\n');
  }

  #table(table: Element): void {
    const rows = childrenOf(table)
      .flatMap((child) => (nameOf(child) === 'sdt' ? childrenOf(childOf(child, 'sdtContent') ?? child) : [child]))
      .filter((child) => nameOf(child) === 'tr')
      .map((row) =>
        childrenOf(row)
          .flatMap((child) => (nameOf(child) === 'sdt' ? childrenOf(childOf(child, 'sdtContent') ?? child) : [child]))
          .filter((child) => nameOf(child) === 'tc')
          .flatMap((cell) => {
            const properties = childOf(cell, 'tcPr');
            const merge = childOf(properties, 'vMerge');
            const goesOn = merge !== undefined && attributeOf(merge, 'val') !== 'restart';
            const span = number(attributeOf(childOf(properties, 'gridSpan'), 'val')) ?? 1;
            // A merged cell repeats nothing; the columns stay in line.
            return [goesOn ? '' : this.#cell(cell), ...Array<string>(Math.min(span, 60) - 1).fill('')];
          }),
      )
      .filter((row) => row.some((cell) => cell !== ''));
    this.#boxes();
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (width === 0) return;
    // A frame around words is no table.
    if (width === 1)
      for (const [words = ''] of rows)
        for (const text of words.split('\n')) this.blocks.push({ kind: 'text', text, spaceBefore: true });
    else
      this.blocks.push({
        kind: 'table',
        rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
      });
    this.#spaceBefore = true;
  }

  /** Reads paragraphs and tables in order; wrappers (content controls, insertions) are looked through. */
  read(element: Element): void {
    for (const child of childrenOf(element))
      switch (nameOf(child)) {
        case 'p':
          this.#paragraph(child);
          break;
        case 'tbl':
          this.#table(child);
          break;
        case 'sectPr':
        case 'del':
        case 'moveFrom':
          break;
        case 'AlternateContent':
          this.read(childOf(child, 'Choice') ?? child);
          break;
        default:
          this.read(child);
      }
  }
}

/**
 * Reads a Word document (ISO/IEC 29500). The numbers that Word makes by itself are no words of the file: they are counted anew
 * and stand in `restored`. Throws `UnreadableDocument` for what is broken, locked, or carries macros.
 */
export const readDocx: DocumentReader = async (bytes) => {
  const parts = await openOfficeParts(bytes, (name) =>
    /^word\/(?:document|numbering|styles)\.xml$|^\[Content_Types\]\.xml$/.test(name),
  );
  if (parts.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)))
    throw new UnreadableDocument(
      'tệp Word có macro.',
      'mở bằng Word, chọn “Lưu thành” dạng Word Document (.docx), không kèm macro, rồi nhập lại.',
    );
  const main = parts.text('word/document.xml');
  if (main === undefined)
    throw new UnreadableDocument(
      parts.names.some((name) => name.startsWith('xl/'))
        ? 'đây là bảng tính Excel, không phải văn bản Word.'
        : parts.names.some((name) => name.startsWith('ppt/'))
          ? 'đây là bản trình chiếu, không phải văn bản Word.'
          : parts.names.includes('content.xml')
            ? 'đây là tệp OpenDocument (.odt).'
            : 'trong tệp không có phần chữ của Word.',
      'mở tệp bằng chương trình của nó, chọn “Lưu thành” .docx rồi nhập lại.',
    );
  const optional = async (name: string): Promise<Element | undefined> => {
    const xml = parts.text(name);
    return xml === undefined ? undefined : readOfficeXml(xml);
  };
  const body = new WordBody(
    stylesOf(await optional('word/styles.xml')),
    wordNumbering(await optional('word/numbering.xml')),
  );
  const content = childOf(await readOfficeXml(main), 'body');
  if (content) body.read(content);
  const { restored, notes, blocks } = body;
  const repairs: Repair[] = [
    ...(restored > 0 ? [{ what: 'khôi phục số tự động của Word', count: restored }] : []),
    ...(notes.legacy > 0 ? [{ what: 'chuyển chữ của phông cũ (.VnTime, VNI) sang Unicode', count: notes.legacy }] : []),
    ...(parts.names.some((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
      ? [{ what: 'bỏ đầu trang và chân trang', count: 1 }]
      : []),
  ];
  const warnings: ReadingWarning[] = [
    ...(notes.footnotes > 0
      ? [
          {
            problem: `văn bản có ${notes.footnotes} cước chú; lời cước chú không nằm trong bản này.`,
            remedy: 'xem lại cước chú trong tệp gốc; nếu chúng đổi nghĩa một cam kết thì nói ở ghi chú.',
          },
        ]
      : []),
    ...(notes.pictures > 0
      ? [
          {
            problem: `văn bản có ${notes.pictures} ảnh; chữ trong ảnh không đọc được.`,
            remedy: 'xem ảnh trong tệp gốc; nếu có chữ thì chép vào văn bản.',
          },
        ]
      : []),
  ];
  return { format: 'docx', blocks, lines: 'paragraphs', repairs, warnings };
};
