/** Formats that a document may come in. */
export type DocumentFormat = 'txt' | 'md' | 'html' | 'docx' | 'pdf';

/** One thing that reading changed in the form of the text, never in its words; listed for the person who drafts. */
export interface Repair {
  /** In Vietnamese, for staff: `khôi phục số tự động của Word`, `chuyển từ TCVN3 sang Unicode`. */
  readonly what: string;
  /** How many times. */
  readonly count: number;
}

/** What a reader noticed and could not decide: a picture with words, a footnote, a page that gave no text. In Vietnamese. */
export interface ReadingWarning {
  readonly problem: string;
  readonly remedy: string;
  /** Index into `blocks` of the place, where there is one. */
  readonly block?: number;
}

/** A run of words of the document: a paragraph, a heading, an item of a list. */
export interface TextBlock {
  readonly kind: 'text';
  /**
   * The words in NFC, without line breaks, without Markdown signs, printed numbers and dashes included: `2.1. Mục tiêu`,
   * `- 100% thủ tục`; one space between words, a tab between columns printed side by side. A number that the word processor makes by itself stands here restored. Never empty: an empty
   * paragraph only gives `spaceBefore` to the next block.
   */
  readonly text: string;
  /** The part at the start of `text` that the file does not hold as words: `2.1.` that Word numbered, the dash of an `<li>`. */
  readonly restored?: string;
  /**
   * Level 1–6 where the format itself marks the block as a heading (`<h2>`, a heading style, `##`). Told, but not used:
   * the same document must give the same draft in every format, so headings are found by their words alone.
   */
  readonly heading?: number;
  /** Whether an empty line or a larger space stands before it; decides whether printed lines are joined. */
  readonly spaceBefore?: boolean;
  /** Page from 1, where the format has pages. */
  readonly page?: number;
}

/** A table of words. The two-column head of an official document may come as one: the core takes it apart. */
export interface TableBlock {
  readonly kind: 'table';
  /** Rows of cells, every row as long as the longest; a cell keeps its paragraphs apart by `\n`; a merged cell repeats nothing. */
  readonly rows: readonly (readonly string[])[];
  readonly page?: number;
}

export type ReadBlock = TextBlock | TableBlock;

/**
 * A document as its reader hands it to the drafting core: words in reading order, the same for every format. Readers drop
 * what no person sees (scripts, styles, field codes, running heads and page numbers, listed as repairs) and nothing else:
 * page chrome that is seen stays, the core takes it out with a reason. A reader that cannot read throws `UnreadableDocument`.
 */
export interface ReadDocument {
  readonly format: DocumentFormat;
  readonly blocks: readonly ReadBlock[];
  /**
   * `paragraphs`: a block is whole as the author made it (DOCX, HTML). `printed`: a block is one printed line, which may
   * be the continuation of the one before (text, PDF); the core joins them.
   */
  readonly lines: 'paragraphs' | 'printed';
  readonly repairs: readonly Repair[];
  readonly warnings: readonly ReadingWarning[];
}

/** A document that cannot be read, said to staff: what is wrong with it and what to do. Nothing of it is used. */
export class UnreadableDocument extends Error {
  /** In Vietnamese: `bản quét, không có lớp chữ`. */
  readonly problem: string;
  readonly remedy: string;
  constructor(problem: string, remedy: string) {
    super(`${problem} ${remedy}`);
    this.name = 'UnreadableDocument';
    this.problem = problem;
    this.remedy = remedy;
  }
}

/** Told of every page that is read, where the format has pages: a long file takes its time. */
export type PageListener = (page: number, pages: number) => void;

/** Bytes to document: the one signature of all readers in `readers/`. May load its library on first use. */
export type DocumentReader = (bytes: Uint8Array, onPage?: PageListener) => Promise<ReadDocument>;
