import type { ContentIssue } from '../../../src/plan-text/content-file.ts';
import type { ContentRule } from '../rule.ts';

const knownFile =
  /^(?:README\.md|(?:provinces|topics|indicators|documents|abbreviations|site)\.yaml|(?:benchmarks|reported)\/[^/]+\.yaml|plans\/[^/]+\/(?:plan\.md|targets\.yaml|source\.txt))$/;
const sizeLimit = 300 * 1024;

/** File names, sizes and characters: `[a-z0-9-]`, under 300 KB, NFC, no invisible characters. */
export const files: ContentRule = (content) => {
  const issues: ContentIssue[] = [];
  for (const [file, text] of content.texts) {
    const at = (offset: number, problem: string, remedy: string): void => {
      const lines = text.slice(0, offset).split('\n');
      issues.push({ file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, problem, remedy });
    };
    const bad = file.split('/').find((part) => part !== 'README.md' && !/^[a-z0-9-]+(?:\.[a-z]+)?$/.test(part));
    if (bad !== undefined)
      at(0, `tên «${bad}» có ký tự ngoài a-z, 0-9 và gạch nối.`, 'đổi tên: chữ thường không dấu, nối bằng gạch nối.');
    else if (!knownFile.test(file))
      at(
        0,
        'tệp này không thuộc cấu trúc của content/.',
        'chuyển đến đúng chỗ hoặc xóa; cấu trúc thư mục ghi trong content/README.md.',
      );
    if (Buffer.byteLength(text) > sizeLimit)
      at(0, 'tệp lớn hơn 300 KB.', 'tách phụ lục thành kế hoạch riêng, hoặc bỏ phần không phải chữ.');
    // `source.txt` is kept as received, whatever its form.
    if (file.endsWith('/source.txt')) continue;
    const composed = text.normalize('NFC');
    if (composed !== text) {
      let place = 0;
      while (text[place] === composed[place]) place += 1;
      at(
        place,
        'chữ có dấu ở đây viết bằng ký tự rời (không phải Unicode dựng sẵn, NFC).',
        'gõ lại chữ này bằng bộ gõ Unicode dựng sẵn, hoặc chuyển cả tệp sang NFC.',
      );
    }
    // eslint-disable-next-line no-control-regex
    const invisible =
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.exec(text);
    if (invisible)
      at(
        invisible.index,
        `có ký tự ẩn U+${(invisible[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}.`,
        'xóa ký tự này (thường do chép từ trang web hoặc Word).',
      );
  }
  return issues;
};
