import type { Element } from '@xmldom/xmldom';
import { readByFont } from './legacy-encoding.ts';
import { attributeOf, childOf, childrenOf, isOn, nameOf } from './office-xml.ts';

/** What stands in a paragraph beside its words. */
export interface RunNotes {
  /** Words of text boxes that hang on the paragraph: they come after it. */
  readonly boxes: Element[];
  footnotes: number;
  pictures: number;
  /** Letters of old fonts that were read anew. */
  legacy: number;
}

/** Deleted words, and words that a field is made of rather than shows. */
const unseen = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'rPr',
  'pPr',
  'footnoteRef',
  'annotationRef',
]);

/** Signs of the fonts Symbol and Wingdings that documents use for dashes and ticks. */
const symbolOf = (code: string | undefined): string => {
  const sign = Number.parseInt(code ?? '', 16) & 0xff;
  return sign === 0xb7 || sign === 0xa7 || sign === 0x2d ? '-' : sign === 0xae || sign === 0xe0 ? '→' : '';
};

const breakOf = (element: Element): string => {
  const kind = attributeOf(element, 'type');
  return kind === 'page' || kind === 'column' ? '' : '\n';
};

const fontOf = (properties: Element | undefined): string => {
  const fonts = childOf(properties, 'rFonts');
  return attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi') ?? '';
};

/** One run: its words as they are seen, or nothing where they are hidden. */
const runText = (run: Element, notes: RunNotes, font: string): string => {
  const properties = childOf(run, 'rPr');
  if (isOn(childOf(properties, 'vanish'))) return '';
  let words = '';
  for (const part of childrenOf(run))
    switch (nameOf(part)) {
      case 't':
        words += part.textContent ?? '';
        break;
      case 'tab':
      case 'ptab':
        words += '\t';
        break;
      case 'br':
      case 'cr':
        words += breakOf(part);
        break;
      case 'noBreakHyphen':
        words += '-';
        break;
      case 'sym':
        words += symbolOf(attributeOf(part, 'char'));
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        notes.footnotes += 1;
        break;
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent':
        lookInDrawing(part, notes);
        break;
    }
  const read = readByFont(fontOf(properties) || font, words);
  if (read !== words) notes.legacy += 1;
  return isOn(childOf(properties, 'caps')) ? read.toLocaleUpperCase('vi') : read;
};

/** Text boxes of a drawing, once: an alternative for older programs repeats them. */
const lookInDrawing = (element: Element, notes: RunNotes): void => {
  if (nameOf(element) === 'AlternateContent') {
    const chosen = childOf(element, 'Choice') ?? childOf(element, 'Fallback');
    for (const child of chosen ? childrenOf(chosen) : []) lookInDrawing(child, notes);
    return;
  }
  if (nameOf(element) === 'txbxContent') {
    notes.boxes.push(element);
    return;
  }
  if (['pic', 'imagedata'].includes(nameOf(element))) notes.pictures += 1;
  for (const child of childrenOf(element)) lookInDrawing(child, notes);
};

/** The words of a paragraph as they are seen: inserted ones with, deleted and hidden ones without. `font` is that of its style. */
export const paragraphText = (paragraph: Element, notes: RunNotes, font = ''): string => {
  let words = '';
  for (const child of childrenOf(paragraph)) {
    const name = nameOf(child);
    if (unseen.has(name)) continue;
    if (name === 'r') words += runText(child, notes, font);
    else if (name === 'AlternateContent') lookInDrawing(child, notes);
    else words += paragraphText(child, notes, font);
  }
  return words;
};
