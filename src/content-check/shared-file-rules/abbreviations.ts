import type { ContentIssue, YamlPath } from '../../catalogue/content-file.ts';
import type { ContentRule } from '../rule.ts';

/** Letters and digits, joined by `-` or `&`; begins with a capital and holds another one. */
const written = /^\p{Lu}(?=.*\p{Lu})[\p{L}\d]*(?:[-&][\p{L}\d]+)*$/u;

/** Abbreviations stand once each, are written as in the documents, and stand for two syllables or more. */
export const abbreviations: ContentRule = (content) => {
  const issues: ContentIssue[] = [];
  const { file, value, locate } = content.abbreviations;
  const seen = new Set<string>();
  for (const [index, { short, words }] of (value ?? []).entries()) {
    const say = (path: YamlPath, problem: string, remedy: string): void => {
      issues.push({ file, ...locate([index, ...path]), problem, remedy });
    };
    const key = short.toLocaleLowerCase('vi');
    if (!written.test(short))
      say(
        ['short'],
        `chữ viết tắt «${short}» không đúng dạng.`,
        'viết hoa như trong văn bản, ít nhất hai chữ hoa, không dấu cách: TTHC, VNeID, KT-XH.',
      );
    else if (seen.has(key))
      say(['short'], `chữ viết tắt «${short}» có hai lần.`, 'gộp hai mục làm một, các cách đọc để chung ở words.');
    seen.add(key);
    for (const [place, full] of words.entries()) {
      if (!/\p{L}[^\p{L}]+\p{L}/u.test(full))
        say(
          ['words', place],
          `chữ đầy đủ «${full}» của «${short}» ít hơn hai tiếng.`,
          'viết đủ các tiếng, ví dụ "thủ tục hành chính".',
        );
      else if (words.indexOf(full) < place)
        say(['words', place], `chữ đầy đủ «${full}» của «${short}» có hai lần.`, 'xóa một trong hai.');
    }
  }
  return issues;
};
