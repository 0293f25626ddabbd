import { describe, expect, test } from 'vitest';
import { flawOf, isOriginal, type OriginalFlaw } from '../../src/catalogue/original.ts';
import { hugePdf, madeOriginals as made } from '../fixtures/originals.ts';

const flaw = (name: string, bytes: Uint8Array): OriginalFlaw | undefined =>
  flawOf({ file: `plans/vinh-long-2022/${name}`, bytes, sha256: undefined });

describe('a file in the place of an original is taken or refused by its name and its bytes', () => {
  test.for<[name: string, bytes: Uint8Array, expected: OriginalFlaw | undefined, why: string]>([
    ['original.pdf', made.pdf, undefined, 'a PDF'],
    ['original.pdf', made.pdfAfterMark, undefined, 'a PDF that a mail program put a mark before'],
    ['original.pdf', made.pdfWithTail, undefined, 'a PDF with padding behind its end'],
    ['original.docx', made.docx, undefined, 'a DOCX'],
    ['original.html', made.html, undefined, 'a saved page, its code never run'],
    ['original.html', made.utf16, undefined, 'a page saved by Word in UTF-16'],
    ['original.txt', made.txt, undefined, 'plain text'],
    ['original.txt', made.windows1258, undefined, 'text in a code page of Windows, kept as received'],
    ['original.md', made.md, undefined, 'Markdown'],
    ['original.pdf', made.empty, 'empty', 'nothing in it'],
    ['original.txt', made.empty, 'empty', 'nothing in it, whatever the kind'],
    ['original.pdf', hugePdf(), 'too-large', 'one byte above 20 MB'],
    ['original.pdf', made.pdfCut, 'cut-off', 'a download that broke off'],
    ['original.docx', made.docxCut, 'cut-off', 'a DOCX without the directory at its end'],
    ['original.pdf', made.docx, 'not-of-kind', 'a DOCX called PDF'],
    ['original.pdf', made.html, 'not-of-kind', 'an error page saved in place of the PDF'],
    ['original.pdf', made.png, 'not-of-kind', 'a picture'],
    ['original.docx', made.pdf, 'not-of-kind', 'a PDF called DOCX'],
    ['original.docx', made.xlsx, 'not-of-kind', 'a workbook called DOCX'],
    ['original.docx', made.doc, 'protected', 'an old DOC, or a DOCX with a password'],
    ['original.docx', made.docm, 'macros', 'a DOCX with macros'],
    ['original.html', made.pdf, 'not-of-kind', 'a PDF called HTML'],
    ['original.html', made.txt, 'not-of-kind', 'text without any element'],
    ['original.html', made.docx, 'not-of-kind', 'a ZIP called HTML'],
    ['original.txt', made.pdf, 'not-of-kind', 'a PDF called text'],
    ['original.txt', made.png, 'not-of-kind', 'bytes that are no text'],
    ['original.md', made.doc, 'not-of-kind', 'an old DOC called Markdown'],
    ['original.doc', made.doc, 'name', 'a kind that is not taken'],
    ['original.PDF', made.pdf, 'name', 'capitals in the name'],
    ['Original.pdf', made.pdf, 'name', 'capitals in the name'],
    ['original', made.pdf, 'name', 'no kind at all'],
    ['original.zip', made.docx, 'name', 'a packed folder'],
    ['original.svg', made.html, 'name', 'a kind that runs code'],
  ])('%s: %3$s', ([name, bytes, expected]) => expect(flaw(name, bytes)).toBe(expected));
});

test.for([
  ['plans/vinh-long-2022/original.pdf', true],
  ['plans/vinh-long-2022/Original.PDF', true],
  ['plans/vinh-long-2022/original', true],
  ['plans/vinh-long-2022/originals.pdf', false],
  ['plans/vinh-long-2022/plan.md', false],
  ['plans/vinh-long-2022/cu/original.pdf', false],
  ['reported/original.pdf', false],
] as const)('%s stands in the place of an original: %s', ([file, expected]) => expect(isOriginal(file)).toBe(expected));
