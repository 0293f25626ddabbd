import type { RepairCount } from '../characters.ts';
import { decodeByFont, encodingRepair } from '../legacy-encoding.ts';
import { attributeOf, childOf, childrenOf, elementsOf, hasBelow, textOf, type XmlElement } from '../xml.ts';
import { fontOf, switchOf, type Style, type Styles } from './styles.ts';
import { symbolOf } from './symbols.ts';

/** What is met among the words of a paragraph and stands elsewhere, or cannot be read. */
export interface Met {
  /** Text boxes, in order: each its paragraphs and tables. */
  readonly boxes: XmlElement[];
  /** Ids of footnotes and endnotes, with the part they stand in. */
  readonly notes: { readonly part: 'footnotes' | 'endnotes'; readonly id: string }[];
  pictures: number;
  unknownSigns: number;
}

/** What stays open from one paragraph to the next: a field may run over several. */
export interface FieldState {
  /** For each open field whether its instruction is still going on. */
  readonly open: boolean[];
}

interface Piece {
  readonly text: string;
  readonly font: string;
  readonly capitals: boolean;
}

/** Elements that only wrap others. */
const wrappers = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'sdt',
  'sdtContent',
  'customXml',
  'bdo',
  'dir',
  'fldSimple',
  'ruby',
  'rubyBase',
  'oMath',
  'oMathPara',
  'f',
  'num',
  'den',
  'e',
  'sSup',
  'sSub',
  'sup',
  'sub',
  'd',
  'rad',
  'deg',
]);

/** Which branch of a choice is read: the first that the newer program would show, else what it falls back to. */
export const branchOf = (element: XmlElement): XmlElement | undefined =>
  childrenOf(element, 'Choice').find((choice) => hasBelow(choice, 't')) ??
  childOf(element, 'Fallback') ??
  childOf(element, 'Choice');

/** Text boxes below an element, one branch of each choice. */
const boxesIn = (element: XmlElement): XmlElement[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name === 'txbxContent') return [child];
    if (child.name !== 'AlternateContent') return boxesIn(child);
    const branch = branchOf(child);
    return branch === undefined ? [] : boxesIn(branch);
  });

const isPicture = (element: XmlElement): boolean => ['blip', 'imagedata'].some((name) => hasBelow(element, name));

/** The words of a paragraph as seen: lines parted by `\n`, columns by tabs. Counts what it leaves out. */
export const paragraphWords = (
  paragraph: XmlElement,
  style: Style,
  styles: Styles,
  fields: FieldState,
  repairs: RepairCount,
  met: Met,
): string => {
  const pieces: Piece[] = [];

  const readRun = (run: XmlElement): void => {
    const properties = childOf(run, 'rPr');
    const own = styles.run(attributeOf(childOf(properties, 'rStyle'), 'val'));
    const font = fontOf(properties) ?? own.font ?? style.font ?? '';
    const capitals =
      switchOf(properties, 'caps') ?? switchOf(properties, 'smallCaps') ?? own.capitals ?? style.capitals ?? false;
    const hidden = switchOf(properties, 'vanish') ?? own.hidden ?? style.hidden ?? false;
    const say = (text: string): void => {
      if (text === '' || fields.open.includes(true)) return;
      if (hidden) repairs.add('bỏ chữ ẩn');
      else pieces.push({ text, font, capitals });
    };
    for (const child of elementsOf(run)) readPart(child, say, font);
  };

  const readPart = (part: XmlElement, say: (text: string) => void, font: string): void => {
    switch (part.name) {
      case 't':
        // Within a run a line break of the file is a space.
        say(textOf(part).replaceAll(/[\r\n]+/g, ' '));
        break;
      case 'tab':
      case 'ptab':
        say('\t');
        break;
      case 'br':
      case 'cr':
        say('\n');
        break;
      case 'noBreakHyphen':
        say('-');
        break;
      case 'sym': {
        const code = parseInt(attributeOf(part, 'char') ?? '', 16);
        const sign = symbolOf(attributeOf(part, 'font') ?? font, code);
        if (sign === undefined) met.unknownSigns += 1;
        else say(sign);
        break;
      }
      case 'fldChar': {
        const type = attributeOf(part, 'fldCharType');
        if (type === 'begin') fields.open.push(true);
        else if (type === 'separate' && fields.open.length > 0) fields.open[fields.open.length - 1] = false;
        else if (type === 'end') fields.open.pop();
        break;
      }
      case 'instrText':
        repairs.add('bỏ mã trường của Word');
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        met.notes.push({
          part: part.name === 'footnoteReference' ? 'footnotes' : 'endnotes',
          id: attributeOf(part, 'id') ?? '',
        });
        break;
      case 'AlternateContent': {
        const branch = branchOf(part);
        for (const child of elementsOf(branch)) readPart(child, say, font);
        break;
      }
      case 'drawing':
      case 'pict':
      case 'object':
        met.boxes.push(...boxesIn(part));
        if (isPicture(part)) met.pictures += 1;
        break;
      default:
        met.boxes.push(...boxesIn(part));
        break;
    }
  };

  const readInline = (element: XmlElement): void => {
    if (element.name === 'r') readRun(element);
    else if (element.name === 'del' || element.name === 'moveFrom') repairs.add('bỏ chữ đã xóa khi sửa có theo dõi');
    else if (element.name === 'AlternateContent') {
      const branch = branchOf(element);
      for (const child of elementsOf(branch)) readInline(child);
    } else if (wrappers.has(element.name)) for (const child of elementsOf(element)) readInline(child);
  };
  for (const child of elementsOf(paragraph)) readInline(child);

  // Runs of one font are decoded together: a letter and its mark may stand in two.
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last?.font === piece.font && last.capitals === piece.capitals)
      merged[merged.length - 1] = { ...last, text: `${last.text}${piece.text}` };
    else merged.push(piece);
  }
  return merged
    .map(({ text, font, capitals }) => {
      const { text: words, encoding } = decodeByFont(text, font);
      if (encoding !== undefined && words !== text) repairs.add(encodingRepair(encoding));
      if (!capitals || words === words.toUpperCase()) return words;
      repairs.add('viết hoa như Word hiện ra');
      return words.toUpperCase();
    })
    .join('');
};
