import type { ContentIssue } from '../../catalogue/content-file.ts';
import { findBadName } from '../../catalogue/file-names.ts';
import { findHiddenCharacters, findHiddenInReceived, findWidthless } from '../../catalogue/hidden-characters.ts';
import { isOriginal } from '../../catalogue/original.ts';
import { readOnce } from '../../domain/read-once.ts';
import { placesIn } from '../../catalogue/place-in-text.ts';
import type { ContentRule } from '../rule.ts';

const knownFile =
  /^(?:README\.md|(?:provinces|topics|indicators|documents|abbreviations|known-documents|site)\.yaml|(?:benchmarks|reported|results)\/[^/]+\.yaml|plans\/[^/]+\/(?:plan\.md|targets\.yaml|source\.txt))$/;

/** What is wrong with where a file stands and what it is called. */
const nameIssues = (file: string): ContentIssue[] => {
  const finding =
    findBadName(file) ??
    (knownFile.test(file)
      ? undefined
      : {
          problem: 'tệp này không thuộc cấu trúc của content/.',
          remedy: 'chuyển đến đúng chỗ hoặc xóa; cấu trúc thư mục ở trang Hướng dẫn (/huong-dan/).',
        });
  return finding ? [{ file, line: 1, column: 1, ...finding }] : [];
};

/** What a text as received hides or turns; and, as a hint, what it holds that nobody sees. */
const receivedIssues = readOnce((file, text): ContentIssue[] => {
  const at = placesIn(text);
  const widthless = findWidthless(text);
  const [first] = widthless;
  return [
    ...findHiddenInReceived(text).map(({ index, code, problem, remedy }) => ({
      file,
      ...at(index),
      problem: `${problem} ${code}.`,
      remedy: `${remedy}; bản nhận được chỉ được sửa chỗ ấy, và ghi rõ ở ghi chú của kế hoạch.`,
    })),
    ...(first
      ? [
          {
            severity: 'hint' as const,
            file,
            ...at(first.index),
            problem: `bản nhận được có ${widthless.length} ký tự không có bề rộng (${[...new Set(widthless.map(({ code }) => code))].join(', ')}).`,
            remedy: 'giữ nguyên ở đây; plan.md chép lại không có các ký tự ấy.',
          },
        ]
      : []),
  ];
});

const textIssues = readOnce((file, text): ContentIssue[] => {
  const at = placesIn(text);
  const issues: ContentIssue[] = [];
  const composed = text.normalize('NFC');
  if (composed !== text) {
    let place = 0;
    while (text[place] === composed[place]) place += 1;
    issues.push({
      file,
      ...at(place),
      problem: 'chữ có dấu ở đây viết bằng ký tự rời (không phải Unicode dựng sẵn, NFC).',
      remedy: 'gõ lại chữ này bằng bộ gõ Unicode dựng sẵn, hoặc chạy npm run check -- --fix.',
    });
  }
  for (const { index, code, problem, remedy } of findHiddenCharacters(text))
    issues.push({ file, ...at(index), problem: `${problem} ${code}.`, remedy: `${remedy}.` });
  return issues;
});

/**
 * File names, places and characters: `[a-z0-9-]`, nothing that Windows forbids, NFC, no character that hides or turns text.
 * `source.txt` is kept as received, whatever its form, as long as it hides nothing.
 */
export const files: ContentRule = (content) => [
  ...content.paths.filter((file) => !isOriginal(file)).flatMap(nameIssues),
  ...[...content.texts].flatMap(([file, text]) =>
    file.endsWith('/source.txt') ? receivedIssues(file, text) : textIssues(file, text),
  ),
];
