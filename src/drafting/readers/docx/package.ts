import { UnreadableDocument, type ReadingWarning } from '../../read-document.ts';
import { attributeOf, childrenOf, parseXml, type XmlElement } from '../xml.ts';
import { openZip } from '../zip-files.ts';

/** The parts of a DOCX that hold words, parsed. */
export interface DocxParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  /** How many headers and footers it has. */
  readonly frames: number;
  readonly warnings: readonly ReadingWarning[];
}

interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

const relationsIn = (root: XmlElement | undefined): Relation[] =>
  childrenOf(root, 'Relationship').map((element) => ({
    type: (attributeOf(element, 'Type') ?? '').split('/').at(-1) ?? '',
    target: attributeOf(element, 'Target') ?? '',
    external: attributeOf(element, 'TargetMode') === 'External',
  }));

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** A part's name in the file, from the target of a relation as the folder of its owner sees it. */
const partName = (folder: string, target: string): string =>
  target.startsWith('/')
    ? target.slice(1)
    : `${folder}${target}`
        .split('/')
        .reduce<string[]>(
          (path, step) => (step === '..' ? path.slice(0, -1) : step === '.' ? path : [...path, step]),
          [],
        )
        .join('/');

const foreign = (relations: readonly Relation[], names: readonly string[]): ReadingWarning[] => {
  const linked = relations.filter(({ external, type }) => external && type !== 'hyperlink').length;
  const embedded = names.filter((name) => /\/(?:embeddings|activeX|afchunk)/i.test(name)).length;
  return linked + embedded === 0
    ? []
    : [
        {
          problem: `tệp có ${linked + embedded} đối tượng nhúng hoặc liên kết ra ngoài (OLE, ảnh, mẫu); chúng không được mở.`,
          remedy: 'xem bản gốc: nếu đối tượng ấy có chữ của kế hoạch thì chép chữ vào tệp rồi nhập lại.',
        },
      ];
};

/** Opens a DOCX: finds its main part and the parts beside it. Throws `UnreadableDocument` for a broken or harmful one. */
export const openDocx = async (bytes: Uint8Array): Promise<DocxParts> => {
  const zip = openZip(bytes);
  const part = async (name: string | undefined): Promise<XmlElement | undefined> => {
    const found = name === undefined ? undefined : await zip.read(name);
    return found === undefined ? undefined : parseXml(found);
  };
  const main =
    relationsIn(await part('_rels/.rels')).find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const name = partName('', main);
  const folder = folderOf(name);
  const document = await part(name);
  if (document?.name !== 'document')
    throw new UnreadableDocument(
      'tệp DOCX thiếu phần nội dung chính.',
      'mở tệp bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nhập lại.',
    );
  const relations = relationsIn(await part(`${folder}_rels/${name.slice(folder.length)}.rels`));
  const beside = (type: string): Promise<XmlElement | undefined> => {
    const target = relations.find((relation) => relation.type === type && !relation.external)?.target;
    return part(target === undefined ? `${folder}${type}.xml` : partName(folder, target));
  };
  return {
    document,
    styles: await beside('styles'),
    numbering: await beside('numbering'),
    footnotes: await beside('footnotes'),
    endnotes: await beside('endnotes'),
    frames: relations.filter(({ type }) => type === 'header' || type === 'footer').length,
    warnings: foreign(relations, zip.names),
  };
};
