import { zipOf } from '../../src/drafting/desk/plan-zip.ts';

/** A printed page of A4 holds about so many words. */
const wordsOnPage = 550;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const wordsIn = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + (line.match(/\S+/g)?.length ?? 0), 0);

/** Other shares and deadlines than in the copy before: no two parts are the same text. */
const varied = (line: string, copy: number): string =>
  line
    .replaceAll(/(?<![\d.,])\d{2,3}(?=\s?%)/g, (figure) => String(30 + ((Number(figure) + copy * 7) % 70)))
    .replaceAll(/(?<=đến (?:hết )?năm )20\d\d/giu, (year) => String(2025 + ((Number(year) + copy) % 6)));

/**
 * A plan of so many pages from the text of a short one: its head once, its body again and again under parts of their own with other
 * figures, its end once.
 */
export const longPlan = (source: string, pages: number): readonly string[] => {
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  const from = lines.findIndex((line) => /^I\.\s/.test(line));
  if (from < 0) throw new Error('Văn bản mẫu không có mục I.');
  const end = lines.findIndex((line, index) => index > from && /^(?:TM\.|Nơi nhận)/.test(line));
  const [body, tail] = end < 0 ? [lines.slice(from), []] : [lines.slice(from, end), lines.slice(end)];
  const made = lines.slice(0, from);
  for (let copy = 1; wordsIn(made) < pages * wordsOnPage; copy += 1)
    made.push(`Chương ${copy}`, `NỘI DUNG THỨ ${copy}`, ...body.map((line) => varied(line, copy)));
  return [...made, ...tail];
};

/** The lines as a text file. */
export const asText = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n\n'));

/** The lines as a DOCX, each a paragraph. */
export const asDocx = (lines: readonly string[]): Uint8Array => {
  const office = 'http://schemas.openxmlformats.org';
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
  return zipOf([
    [
      '[Content_Types].xml',
      `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/document.xml',
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ],
  ]);
};
