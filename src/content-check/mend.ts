import { isSystemFile } from '../catalogue/file-names.ts';
import { isOriginal } from '../catalogue/original.ts';
import { FILE_BYTES } from '../catalogue/text-limits.ts';

/** One place that was mended, told to staff. */
export interface Mend {
  /** Path below the content folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What was done, a Vietnamese sentence. */
  readonly done: string;
}

export interface MendedContent {
  /** The files that change, whole, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly mends: readonly Mend[];
}

type Say = (line: number, column: number, done: string) => void;

const indentOf = (line: string): number => /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;

/** Whether a line is words of a block (`head: |-`) and no key of its own. */
const isInBlock = (lines: readonly string[], index: number): boolean => {
  let indent = indentOf(lines[index] ?? '');
  for (let above = index - 1; above >= 0; above -= 1) {
    const line = lines[above] ?? '';
    if (line.trim() === '' || indentOf(line) >= indent) continue;
    if (/(?:^|:|-)\s*[|>][-+\d]*\s*$/.test(line)) return true;
    indent = indentOf(line);
  }
  return false;
};

/** The signs that YAML takes for something else where they stand bare: `>` opens a block, `~` is nothing. */
const quoteOperators = (lines: readonly string[], say: Say): string[] =>
  lines.map((line, index) => {
    const match = /^(?<key> *(?:- +)?operator: +)(?<sign>>=|>|~) *$/.exec(line);
    const { key, sign } = match?.groups ?? {};
    if (key === undefined || sign === undefined || isInBlock(lines, index)) return line;
    const next = lines.slice(index + 1).find((below) => below.trim() !== '');
    if (next !== undefined && indentOf(next) > indentOf(line)) return line;
    say(index + 1, key.length + 1, `đã đặt dấu ${sign} trong dấu nháy kép.`);
    return `${key}"${sign}"`;
  });

/** Letters put together (NFC), told once a line. */
const compose = (lines: readonly string[], say: Say): string[] =>
  lines.map((line, index) => {
    const composed = line.normalize('NFC');
    if (composed === line) return line;
    let place = 0;
    while (line[place] === composed[place]) place += 1;
    say(index + 1, place + 1, 'đã ghép chữ có dấu thành Unicode dựng sẵn (NFC).');
    return composed;
  });

/** Files whose entries carry comparison signs. */
const holdsFigures = /(?:^|\/)(?:targets|benchmarks\/[^/]+|reported\/[^/]+|results\/[^/]+)\.yaml$/;

/** One line end at the end; nothing is done to a text without words. */
const endOnce = (text: string, say: Say): string => {
  if (text.trim() === '' || /[^\r\n]\n$/.test(text)) return text;
  const ended = `${text.replace(/(?<![\r\n])[\r\n]+$/, '')}\n`;
  say(ended.split('\n').length - 1, 1, 'đã để tệp kết thúc bằng đúng một dấu xuống dòng.');
  return ended;
};

const mendText = (file: string, received: string, say: Say): string => {
  const marked = received.startsWith('\ufeff');
  if (marked) say(1, 1, 'đã bỏ dấu thứ tự byte (BOM) ở đầu tệp.');
  const text = received.replace(/^\ufeff+/, '');
  const carriages = text.match(/(?<!\r)\r+\n/g)?.length ?? 0;
  if (carriages > 0) say(1, 1, `đã đổi cách xuống dòng từ CRLF sang LF (${carriages} dòng).`);
  const lines = endOnce(text.replaceAll(/(?<!\r)\r+\n/g, '\n'), say).split('\n');
  const composed = compose(lines, say);
  return (holdsFigures.test(file) ? quoteOperators(composed, say) : composed).join('\n');
};

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * Mends what has exactly one right answer and changes no word: the form of files that we write ourselves (YAML, `plan.md`,
 * `README.md`). What was received (`source.txt`, the original) is never touched, a file that is no text neither: the check
 * tells of it. Mending twice is mending once.
 */
export const mendContent = (files: ReadonlyMap<string, Uint8Array>): MendedContent => {
  const changed = new Map<string, Uint8Array>();
  const mends: Mend[] = [];
  for (const [file, bytes] of files) {
    if (!/\.(?:yaml|md)$/.test(file) || isOriginal(file) || isSystemFile(file) || bytes.length > FILE_BYTES) continue;
    const text = decode(bytes);
    if (text === undefined) continue;
    const mended = mendText(file, text, (line, column, done) => mends.push({ file, line, column, done }));
    if (mended !== text) changed.set(file, new TextEncoder().encode(mended));
  }
  return { files: changed, mends };
};
