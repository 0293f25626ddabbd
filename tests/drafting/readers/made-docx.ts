import { strToU8, zipSync, type Zippable } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';

/** Characters that XML keeps for itself, written as entities. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A run of words, with its properties if any. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of runs or plain words, with its properties if any. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;

/** The list a paragraph is in. */
export const inList = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

/** A cell of paragraphs, with its properties if any. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;

/** A row of cells. */
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

/** A table of rows. */
export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

/** One level of a list. */
export interface MadeLevel {
  readonly format?: string;
  readonly text: string;
  readonly start?: number;
  /** More elements of the level. */
  readonly more?: string;
}

/** An abstract list with its levels. */
export const abstractList = (id: number, levels: readonly MadeLevel[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ({ format = 'decimal', text, start = 1, more = '' }, place) =>
        `<w:lvl w:ilvl="${place}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${escaped(text)}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;

/** A list that paragraphs name. */
export const list = (numId: number, abstractId: number, more = ''): string =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;

/** What a made file holds beside its body. */
export interface MadeParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header1?: string;
  /** More relations of the document. */
  readonly relations?: string;
  /** Properties of its one section. */
  readonly section?: string;
  /** More files, or other ones in place of those made. */
  readonly files?: Zippable;
}

const typesOf = (names: readonly string[]): string =>
  names
    .map(
      (name) =>
        `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name === 'document' ? 'document.main' : name.replace(/\d$/, '')}+xml"/>`,
    )
    .join('');

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The files of a DOCX with a body, before they are zipped. */
export const docxFiles = (body: string, parts: MadeParts = {}): Zippable => {
  const beside = (['numbering', 'styles', 'footnotes', 'header1'] as const).filter((name) => parts[name] !== undefined);
  const part = (root: string, content: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${content}</w:${root}>`);
  return {
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${typesOf(['document', ...beside])}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr>${parts.section ?? ''}</w:sectPr></w:body>`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${beside.map((name) => `<Relationship Id="${name}" Type="${office}/${name.replace(/\d$/, '')}" Target="${name}.xml"/>`).join('')}${parts.relations ?? ''}</Relationships>`,
    ),
    ...Object.fromEntries(
      beside.map((name) => [`word/${name}.xml`, part(name === 'header1' ? 'hdr' : name, parts[name] ?? '')]),
    ),
    ...parts.files,
  };
};

/** A DOCX with a body. */
export const madeDocx = (body: string, parts: MadeParts = {}): Uint8Array => zipSync(docxFiles(body, parts));
