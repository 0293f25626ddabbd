import type { DocumentReader, ReadBlock } from '../read-document.ts';
import { countRepairs } from './characters.ts';
import { mainContent } from './html/main-content.ts';
import { pageBlocks, type PageReading } from './html/page-blocks.ts';
import { decodePage } from './html/page-charset.ts';
import { isElement, ownWords, parsePage, type HtmlParent } from './html/parse-page.ts';
import { wordsReader } from './words-reader.ts';

/** All words of a page as the file holds them. */
const writtenWords = (page: HtmlParent): string => {
  const words: string[] = [];
  const collect = (node: HtmlParent): void => {
    for (const child of node.childNodes) {
      if (isElement(child)) {
        if (child.tagName === 'script' || child.tagName === 'style') continue;
        collect(child);
        if (!/^(?:a|b|i|u|em|span|font|strong|sup|sub)$/.test(child.tagName)) words.push('\n');
      } else words.push(ownWords(child));
    }
  };
  collect(page);
  return words.join('');
};

/** Reads a saved page: its article, lists with their numbers and dashes, tables. Nothing is executed or loaded. */
export const readHtml: DocumentReader = async (bytes) => {
  const { text, repairs: earlier } = decodePage(bytes);
  const page = await parsePage(text);
  const repairs = countRepairs(earlier);
  const { root, title, leftOut, cut } = mainContent(page);
  const reading: PageReading = { leftOut, repairs, wordsOf: wordsReader(writtenWords(page), repairs), pictures: 0 };
  const above = title === undefined ? [] : pageBlocks(title, reading);
  const blocks: ReadBlock[] = [
    ...above.map((block): ReadBlock => (block.kind === 'text' ? { ...block, heading: 1 } : block)),
    ...pageBlocks(root, reading),
  ];
  if (cut) repairs.add('bỏ phần của trang nằm ngoài bài (đường dẫn, cột bên, bài liên quan)');
  return {
    format: 'html',
    blocks,
    lines: 'paragraphs',
    repairs: repairs.list(),
    warnings:
      reading.pictures === 0
        ? []
        : [
            {
              problem: `bài có ${reading.pictures} ảnh; chữ trong ảnh không đọc được.`,
              remedy: 'xem ảnh trên trang gốc: nếu là bảng hoặc chữ của kế hoạch thì chép lại thành chữ.',
            },
          ],
  };
};
