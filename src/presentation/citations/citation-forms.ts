import { datedInWords } from '../words/words.ts';
import { bibtexOf } from './bibtex.ts';
import { sourceLine, viewLine, type CitedView } from './cited-view.ts';
import { cslJsonOf } from './csl-json.ts';

/** A way to cite a view. */
export interface CitationForm {
  readonly id: 'mot-dong' | 'chu-thich' | 'day-du' | 'bibtex' | 'csl-json';
  readonly name: string;
  /** What it holds, for the one who chooses. */
  readonly meaning: string;
  /** Ending of the file that holds it, without the dot. */
  readonly extension: 'txt' | 'bib' | 'json';
  /** The citation. `figures` are the citations of all figures, asked for only by the form that tells them one by one. */
  readonly write: (view: CitedView, figures: readonly string[]) => string;
}

/** `theo Kế hoạch 193/KH-UBND …; …`: as many documents as a footnote holds, the others counted. */
const documentsInFootnote = 3;

const footnote = (view: CitedView): string => {
  const documents = view.sources.map(({ unit, words, basis }) => `${unit}, ${words} (${basis})`);
  const left = documents.length - documentsInFootnote;
  return (
    [
      viewLine(view),
      ...(documents.length === 0
        ? []
        : [
            `dẫn ${[...documents.slice(0, documentsInFootnote), ...(left > 0 ? [`và ${left} văn bản khác`] : [])].join('; ')}`,
          ]),
    ].join('; ') + '.'
  );
};

/** All forms, in the order in which they are offered; the first is what a button copies without a question. */
export const citationForms: readonly [CitationForm, ...CitationForm[]] = [
  {
    id: 'mot-dong',
    name: 'Một dòng và nguồn',
    meaning: 'một dòng cho phần đang xem, rồi mỗi văn bản một dòng',
    extension: 'txt',
    write: (view) =>
      [
        `${viewLine(view)}.`,
        ...(view.sources.length === 0
          ? []
          : ['', 'Nguồn:', ...view.sources.map((source) => `– ${sourceLine(source)}`)]),
      ].join('\n'),
  },
  {
    id: 'chu-thich',
    name: 'Chú thích cuối trang',
    meaning: 'một câu, nêu vài văn bản đầu và đếm phần còn lại',
    extension: 'txt',
    write: footnote,
  },
  {
    id: 'day-du',
    name: 'Từng con số',
    meaning: 'mỗi con số một đoạn, kèm câu trích',
    extension: 'txt',
    write: (view, figures) => [...figures, `Phần đang xem: ${viewLine(view)}.`].join('\n\n'),
  },
  {
    id: 'bibtex',
    name: 'BibTeX',
    meaning: 'cho LaTeX, Zotero, JabRef',
    extension: 'bib',
    write: bibtexOf,
  },
  {
    id: 'csl-json',
    name: 'CSL-JSON',
    meaning: 'cho Zotero, Pandoc',
    extension: 'json',
    write: cslJsonOf,
  },
];

/** How a reader is told what was copied: `một dòng kèm 14 nguồn`. */
export const copiedInWords = ({ name }: CitationForm, { sources, version }: CitedView): string =>
  `Đã chép trích dẫn: ${name.toLocaleLowerCase('vi')}, ${sources.length} văn bản, bản ${datedInWords(version)}.`;
