import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { adviseNumber } from './number-advice.ts';
import { placesIn } from './place-in-text.ts';
import { findYamlExcess } from './text-limits.ts';
import { findFormFindings } from './yaml-form.ts';

/** One thing that the check says of the content, told to staff: place, problem, remedy. */
export interface ContentIssue {
  /** An `error` keeps the site from being built; a `hint` is only told. Left out means `error`. */
  readonly severity?: 'error' | 'hint';
  /** Path below the content folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly problem: string;
  readonly remedy: string;
}

/** The last resort: a reader or a rule broke on a file. Never a stack trace, always the file and what to do. */
export const stoppedHere = (file: string, error: unknown): ContentIssue => ({
  file,
  line: 1,
  column: 1,
  problem: `phép kiểm dừng giữa chừng ở tệp này (${error instanceof Error ? error.message : String(error)}).`,
  remedy: 'đây là lỗi của phép kiểm: báo cho người giữ mã nguồn, kèm tệp này.',
});

/** A path of keys and indexes into a YAML file. */
export type YamlPath = readonly (string | number)[];

/** One content file as objects, with the way back from an object to its place in the file. */
export interface ContentFile<Value> {
  /** Path below the content folder. */
  readonly file: string;
  /** The parsed value; undefined when the file is broken (then `issues` says why). */
  readonly value: Value | undefined;
  readonly issues: readonly ContentIssue[];
  /** Line and column of the value at a path, or of the nearest value that exists above it. */
  readonly locate: (path: YamlPath) => { line: number; column: number };
}

const placeOf = (document: Document, path: YamlPath): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) return (node as Node).range?.[0] ?? 0;
  }
  return 0;
};

const sayUnfit = (key: string): { problem: string; remedy: string } => ({
  problem: `giá trị của ${key} không hợp lệ.`,
  remedy: `sửa giá trị của ${key} theo mẫu ở trang Hướng dẫn (/huong-dan/).`,
});

/** The same of a figure that is written as words; undefined where no figure is asked for or none is written. */
const sayNumber = (
  issue: z.core.$ZodIssueInvalidType,
  key: string,
): { problem: string; remedy: string } | undefined => {
  if (!['number', 'int'].includes(issue.expected) || typeof issue.input !== 'string') return undefined;
  const advice = adviseNumber(issue.input, String(issue.path.at(-1) ?? ''));
  return (
    advice && {
      problem: `giá trị của ${key} sai kiểu (cần ${expectedWords[issue.expected] ?? issue.expected}): ${advice.problem}.`,
      remedy: advice.remedy,
    }
  );
};

/** Words of zod's findings, in Vietnamese: problem and remedy. */
const sayFinding = (issue: z.core.$ZodIssue): { problem: string; remedy: string } => {
  const key = `«${issue.path.map(String).at(-1) ?? 'tệp'}»`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        problem: `khóa ${issue.keys.map((name) => `«${name}»`).join(', ')} không có trong mẫu.`,
        remedy: 'sửa lại tên khóa cho đúng, hoặc xóa khóa này. Các khóa dùng được: trang Hướng dẫn (/huong-dan/).',
      };
    case 'invalid_type':
      if (issue.path.length === 0 && issue.input === null && issue.expected === 'object')
        return { problem: 'tệp không có nội dung.', remedy: 'viết nội dung theo mẫu ở trang Hướng dẫn (/huong-dan/).' };
      return issue.path.length > 0 && (issue.input === undefined || issue.input === null)
        ? { problem: `thiếu khóa ${key}, hoặc khóa để trống.`, remedy: `viết thêm giá trị cho ${key}.` }
        : (sayNumber(issue, key) ?? {
            problem: `giá trị của ${key} sai kiểu (cần ${expectedWords[issue.expected] ?? issue.expected}).`,
            remedy: `viết lại giá trị của ${key}; chữ có dấu đặc biệt và ngày tháng đặt trong dấu nháy kép.`,
          });
    case 'invalid_value':
      if (issue.input === undefined)
        return {
          problem: `thiếu khóa ${key}.`,
          remedy: `viết thêm giá trị cho ${key}: một trong ${issue.values.map((value) => `"${String(value)}"`).join(', ')}.`,
        };
      return {
        problem: `giá trị của ${key} không nằm trong các giá trị cho phép.`,
        remedy: `dùng một trong: ${issue.values.map((value) => `"${String(value)}"`).join(', ')}${issue.values.includes('>=') ? ' (dấu so sánh phải đặt trong dấu nháy kép)' : ''}.`,
      };
    case 'invalid_format':
      return issue.format === 'date'
        ? { problem: `ngày ở ${key} không đúng dạng.`, remedy: 'viết theo dạng "2022-07-26", đặt trong dấu nháy kép.' }
        : issue.format === 'url'
          ? {
              problem: `địa chỉ ở ${key} không đúng dạng.`,
              remedy: 'viết đủ địa chỉ, bắt đầu bằng https:// hoặc http://.',
            }
          : {
              problem: `giá trị của ${key} không đúng dạng.`,
              remedy: 'chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ "ho-so-truc-tuyen".',
            };
    case 'too_small':
      return { problem: `giá trị của ${key} quá ngắn hoặc quá nhỏ.`, remedy: `viết giá trị đầy đủ cho ${key}.` };
    case 'too_big':
      return {
        problem: `giá trị của ${key} quá dài hoặc quá lớn (nhiều nhất ${String(issue.maximum)}).`,
        remedy: `rút ngắn hoặc sửa giá trị của ${key}.`,
      };
    case 'custom':
      if (issue.params?.['form'] === 'partial-date')
        return {
          problem: `ngày ở ${key} không đúng dạng.`,
          remedy: 'viết "2026-09-01"; chỉ biết tháng thì "2026-09", chỉ biết năm thì "2026"; đặt trong dấu nháy kép.',
        };
      return sayUnfit(key);
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return sayUnfit(key);
  }
};

const expectedWords: Readonly<Record<string, string>> = {
  string: 'một dòng chữ',
  number: 'một con số',
  int: 'một số nguyên',
  array: 'một danh sách, mỗi mục bắt đầu bằng dấu gạch',
  object: 'một nhóm khóa',
  boolean: 'true hoặc false',
};

/** Words of the parser's errors. */
const sayYamlError = (code: string, text: string, offset: number): { problem: string; remedy: string } => {
  if (code === 'MULTIPLE_DOCS')
    return {
      problem: 'tệp có hơn một phần YAML: có dòng “---” hoặc “...” ở giữa, chữ sau đó sẽ bị bỏ.',
      remedy: 'xóa dòng ấy, hoặc đặt nó trong dấu nháy kép nếu là chữ của văn bản.',
    };
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 2);
  return {
    problem: `tệp không đọc được theo cú pháp YAML (${code}).`,
    remedy: line.some((words) => /^[ \t]*[^\S \t\r]/u.test(words))
      ? 'thụt đầu dòng bằng dấu cách thường: ở đây có dấu cách không ngắt, thường do chép từ Word hoặc trang web.'
      : 'xem lại dòng này: thụt đầu dòng bằng dấu cách, đặt chữ có dấu “: ” hoặc “#” trong dấu nháy kép.',
  };
};

/**
 * YAML text as a value of the schema. One parser and one reader for the build and the check alike. Dates stay text.
 * `lineOffset` is the number of lines that stand above the YAML in its file (front matter).
 */
export const readYamlFile = <Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  lineOffset = 0,
): ContentFile<z.output<Schema>> => {
  const lines = new LineCounter();
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  const excess = findYamlExcess(text);
  if (excess) {
    const { line, column } = placesIn(text)(excess.offset);
    const place = { line: line + lineOffset, column };
    const { problem, remedy } = excess;
    return { file, value: undefined, issues: [{ file, ...place, problem, remedy }], locate: () => place };
  }
  // Keys written twice are looked for below: the parser compares each with each. Its errors need no picture of the line.
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    uniqueKeys: false,
    prettyErrors: false,
  });
  const locate = (path: YamlPath): { line: number; column: number } => at(placeOf(document, path));
  const findings = findFormFindings(document, text);
  // One slip makes the parser stumble over all that follows: only the first is worth reading.
  const [first] = document.errors;
  if (first && !findings.some(({ offset }) => at(offset).line === at(first.pos[0]).line || text[offset] === '%'))
    findings.unshift({ offset: first.pos[0], ...sayYamlError(first.code, text, first.pos[0]) });
  const broken = findings.map(({ offset, problem, remedy }): ContentIssue => ({
    file,
    ...at(offset),
    problem,
    remedy,
  }));
  if (broken.length > 0) return { file, value: undefined, issues: broken, locate };
  const parsed = schema.safeParse(document.toJS() as unknown, { reportInput: true });
  if (parsed.success) return { file, value: parsed.data, issues: [], locate };
  return {
    file,
    value: undefined,
    locate,
    issues: parsed.error.issues.flatMap((issue) => {
      const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
      if (issue.code !== 'unrecognized_keys') return { file, ...keyPlace(document, path, at), ...sayFinding(issue) };
      return issue.keys.map((key) => ({
        file,
        ...keyPlace(document, [...path, key], at),
        ...sayFinding({ ...issue, keys: [key] }),
      }));
    }),
  };
};

/** Place of a key (not of its value), so that an unknown key is shown where it is written. */
const keyPlace = (
  document: Document,
  path: YamlPath,
  at: (offset: number) => { line: number; column: number },
): { line: number; column: number } => {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
    if (pair && isScalar(pair.key)) return at(pair.key.range?.[0] ?? 0);
  }
  return at(placeOf(document, path));
};

/** The two parts of `plan.md`: YAML between the `---` lines, and the official text below. */
export const splitFrontMatter = (
  text: string,
): { yaml: string; body: string; bodyLine: number; bodyOffset: number } | undefined => {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return undefined;
  return {
    yaml: match[1] ?? '',
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
    bodyOffset: match[0].length,
  };
};
