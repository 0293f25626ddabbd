import type { DocumentReader, ReadBlock, ReadingWarning } from '../read-document.ts';
import { countRepairs, type RepairCount } from './characters.ts';
import { branchOf, paragraphWords, type FieldState, type Met } from './docx/inline.ts';
import { readNumbering, type Numbering } from './docx/numbering.ts';
import { openDocx, type DocxParts } from './docx/package.ts';
import { readStyles, switchOf, type Styles } from './docx/styles.ts';
import { refuseHugeTable, tableOf, type GridRow } from './table-grid.ts';
import { wordsReader } from './words-reader.ts';
import { allOf, attributeOf, childOf, elementsOf, textOf, type XmlElement } from './xml.ts';

/** What reading carries from paragraph to paragraph. */
interface Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly fields: FieldState;
  readonly repairs: RepairCount;
  readonly met: Met;
  /** The words of a block, from those of the file. */
  readonly wordsOf: (raw: string) => string;
  /** Words of a paragraph whose end was deleted: they belong to the next one. */
  carried: string;
}

const value = (element: XmlElement | undefined, name: string): string | undefined =>
  attributeOf(childOf(element, name), 'val');

/** Elements of the body that only wrap blocks. */
const wrappers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag']);

/** The blocks right below an element, wrappers opened and one branch of each choice taken. */
const blocksBelow = (element: XmlElement): XmlElement[] =>
  elementsOf(element).flatMap((child) => {
    if (wrappers.has(child.name)) return blocksBelow(child);
    if (child.name !== 'AlternateContent') return [child];
    const branch = branchOf(child);
    return branch === undefined ? [] : blocksBelow(branch);
  });

const readParagraph = (paragraph: XmlElement, reading: Reading): ReadBlock[] => {
  const { styles, numbering, fields, repairs, met } = reading;
  const properties = childOf(paragraph, 'pPr');
  const styleId = value(properties, 'pStyle');
  const style = styles.paragraph(styleId);
  const boxesBefore = met.boxes.length;
  const words = `${reading.carried}${paragraphWords(paragraph, style, styles, fields, repairs, met)}`;
  reading.carried = '';
  const boxes = met.boxes.splice(boxesBefore).flatMap((box) => readBlocks(blocksBelow(box), reading));
  const mark = childOf(properties, 'rPr');
  if (childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined) {
    reading.carried = words;
    return boxes;
  }
  const list = childOf(properties, 'numPr');
  const numId = value(list, 'numId') ?? style.numId;
  const level = Number(
    value(list, 'ilvl') ?? (numId === undefined ? 0 : numbering.levelOfStyle(numId, styleId)) ?? style.level ?? 0,
  );
  const number = numId === undefined || numId === '0' ? undefined : numbering.next(numId, level);
  const outline = Number(value(properties, 'outlineLvl') ?? Number.NaN);
  const heading = outline >= 0 && outline < 6 ? outline + 1 : style.heading;
  const texts = words.split('\n').map(reading.wordsOf);
  const lines = texts.flatMap((text, index): ReadBlock[] => {
    const restored = index === 0 && number !== undefined ? reading.wordsOf(number) : '';
    // A list item without words shows its dash to nobody's use; a number alone is kept, as it is seen.
    if (text === '' && (restored === '' || /^[-+]$/.test(restored))) return [];
    if (restored !== '') repairs.add('khôi phục số tự động của Word');
    const gap = number !== undefined && /\s$/.test(number) && text !== '' ? ' ' : '';
    return [
      {
        kind: 'text',
        text: `${restored}${gap}${text}`,
        ...(restored === '' ? {} : { restored }),
        ...(heading === undefined ? {} : { heading }),
      },
    ];
  });
  return [...lines, ...boxes];
};

const readRow = (row: XmlElement, reading: Reading): GridRow => {
  const cells = new Map<number, string>();
  let column = Number(value(childOf(row, 'trPr'), 'gridBefore') ?? 0) || 0;
  for (const cell of blocksBelow(row).filter(({ name }) => name === 'tc')) {
    const properties = childOf(cell, 'tcPr');
    const text = readBlocks(blocksBelow(cell), reading)
      .map((block) => (block.kind === 'text' ? block.text : block.rows.flat().filter(Boolean).join('\n')))
      .join('\n');
    const merged = ['vMerge', 'hMerge'].some((name) => {
      const found = childOf(properties, name);
      return found !== undefined && attributeOf(found, 'val') !== 'restart';
    });
    cells.set(column, merged ? '' : text);
    const span = Number(value(properties, 'gridSpan') ?? 1);
    column += span > 0 && span < 200 ? span : 1;
  }
  return cells;
};

const readTable = (table: XmlElement, reading: Reading): ReadBlock[] => {
  const rows = blocksBelow(table)
    .filter(({ name }) => name === 'tr')
    .filter((row) => {
      const properties = childOf(row, 'trPr');
      return childOf(properties, 'del') === undefined && switchOf(properties, 'hidden') !== true;
    });
  refuseHugeTable(rows.length);
  const read = tableOf(rows.map((row) => readRow(row, reading)));
  if (read === undefined) return [];
  // A table of one column is a frame around paragraphs.
  if (read.rows[0]?.length === 1)
    return read.rows.flatMap(([cell = '']) => cell.split('\n').map((text): ReadBlock => ({ kind: 'text', text })));
  return [read];
};

const readBlocks = (elements: readonly XmlElement[], reading: Reading): ReadBlock[] => {
  const blocks: ReadBlock[] = [];
  let space = false;
  for (const element of elements) {
    if (element.name !== 'p' && element.name !== 'tbl') continue;
    const read = element.name === 'p' ? readParagraph(element, reading) : readTable(element, reading);
    if (read.length === 0 && reading.carried === '') space = true;
    for (const block of read) {
      blocks.push(block.kind === 'text' && space ? { ...block, spaceBefore: true } : block);
      space = block.kind === 'table';
    }
  }
  return blocks;
};

const noteWarnings = (parts: DocxParts, met: Met): ReadingWarning[] =>
  met.notes.map(({ part, id }, index) => {
    const note = elementsOf(parts[part]).find((element) => attributeOf(element, 'id') === id);
    const words = allOf(note, 't').map(textOf).join('').replaceAll(/\s+/g, ' ').normalize('NFC').trim();
    return {
      problem: `chú thích ${index + 1} không nằm trong nội dung: «${words.length > 200 ? `${words.slice(0, 200)}…` : words}».`,
      remedy: 'đọc chú thích ấy; nếu nó có con số hoặc cam kết thì ghi vào ghi chú.',
    };
  });

const warningsOf = (parts: DocxParts, met: Met): ReadingWarning[] => [
  ...parts.warnings,
  ...noteWarnings(parts, met).slice(0, 50),
  ...(met.pictures === 0
    ? []
    : [
        {
          problem: `tệp có ${met.pictures} ảnh; chữ trong ảnh không đọc được.`,
          remedy: 'xem ảnh trong bản gốc: nếu là bảng hoặc chữ của kế hoạch thì chép lại thành chữ.',
        },
      ]),
  ...(met.unknownSigns === 0
    ? []
    : [
        {
          problem: `có ${met.unknownSigns} ký hiệu của phông chữ riêng không rõ là dấu gì; chúng bị bỏ.`,
          remedy: 'so với bản gốc ở chỗ có ký hiệu, nhất là dấu ≥, ≤.',
        },
      ]),
];

/** All words as the file holds them, a line a paragraph. */
const writtenWords = (body: XmlElement | undefined): string => {
  const words: string[] = [];
  const collect = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (child.name === 't') words.push(textOf(child));
      else collect(child);
      if (child.name === 'p') words.push('\n');
    }
  };
  if (body !== undefined) collect(body);
  return words.join('');
};

/** Reads a DOCX: words, tables and the numbers that Word makes by itself, as a person sees them. */
export const readDocx: DocumentReader = async (bytes) => {
  const parts = await openDocx(bytes);
  const repairs = countRepairs();
  const styles = readStyles(parts.styles);
  const body = childOf(parts.document, 'body');
  const reading: Reading = {
    styles,
    numbering: readNumbering(parts.numbering, styles),
    fields: { open: [] },
    repairs,
    met: { boxes: [], notes: [], pictures: 0, unknownSigns: 0 },
    wordsOf: wordsReader(writtenWords(body), repairs),
    carried: '',
  };
  const blocks = body === undefined ? [] : readBlocks(blocksBelow(body), reading);
  const rest = reading.wordsOf(reading.carried);
  if (rest !== '') blocks.push({ kind: 'text', text: rest });
  repairs.add('bỏ đầu trang, chân trang của Word', parts.frames);
  return {
    format: 'docx',
    blocks: blocks,
    lines: 'paragraphs',
    repairs: repairs.list(),
    warnings: warningsOf(parts, reading.met),
  };
};
