import { strToU8, zipSync } from 'fflate';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

/** A run of words. */
export const run = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(words)}</w:t></w:r>`;
/** A paragraph; `list` numbers it. */
export const paragraph = (
  words: string,
  { list, level = 0, style }: { list?: number; level?: number; style?: string } = {},
): string =>
  `<w:p><w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${list === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`}</w:pPr>${words.startsWith('<w:') ? words : run(words)}</w:p>`;
/** A table of cells, each with its paragraphs. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map(
      (row) =>
        `<w:tr>${row
          .map(
            (cell) =>
              `<w:tc>${cell
                .split('\n')
                .map((line) => paragraph(line))
                .join('')}</w:tc>`,
          )
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** One level of a list: format and pattern, `['upperRoman', '%1.']`. */
export type MadeLevel = readonly [format: string, pattern: string, more?: string];

/** `word/numbering.xml` with one abstract list and as many numbered lists as are asked for. */
export const numbering = (
  levels: readonly MadeLevel[],
  lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
): string =>
  `${declared}<w:numbering ${spaces}><w:abstractNum w:abstractNumId="0">${levels
    .map(
      ([format, pattern, more = ''], place) =>
        `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${escape(pattern)}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>${lists}</w:numbering>`;

/** A Word document of a body and other parts. */
export const madeDocx = (body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `${declared}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
        'word/document.xml': `${declared}<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
        ...parts,
      }).map(([name, words]) => [name, typeof words === 'string' ? strToU8(words) : words]),
    ),
  );
