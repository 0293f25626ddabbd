import { isMap, isScalar, Scalar, visit, type Document, type Pair } from 'yaml';
import { findHiddenCharacters } from './hidden-characters.ts';

/** Something in YAML that is read otherwise than it looks, with its offset; problem and remedy in Vietnamese. */
export interface FormFinding {
  readonly offset: number;
  readonly problem: string;
  readonly remedy: string;
}

const quoteAll = 'đặt cả dòng chữ trong dấu nháy kép.';
const curlyQuoted = /^[“”„‟«‘’‚‛＂][^“”„‟«»‘’‚‛＂]*[“”‟»‘’‛＂]$/u;
/** A dash or bullet that a word processor puts in the place of `-`. */
const otherDash = /^[–—−•‐‑]\s/u;

/** A number that is read otherwise than a Vietnamese reader takes it: `1.000`, `0x50`, `8e1`, `080`. */
const numberFinding = (source: string, value: number): Omit<FormFinding, 'offset'> | undefined => {
  if (source === String(value)) return undefined;
  const thousands = /^\d{1,3}(?:\.\d{3})+$/.test(source) ? ` (một nghìn là 1000, không có dấu chấm)` : '';
  return {
    problem: `con số «${source}» dễ đọc nhầm: máy đọc là ${String(value).replace('.', ',')}.`,
    remedy: `viết ${String(value)}${thousands}: chỉ chữ số, dấu chấm thập phân, không số 0 thừa; nếu là chữ thì đặt trong dấu nháy kép.`,
  };
};

/** What the quoted escapes of a text hide: only what its letters as typed do not show already. */
const escapeFindings = (raw: string, value: string): Omit<FormFinding, 'offset'>[] => {
  if (!raw.includes('\\')) return [];
  const found = findHiddenCharacters(value)
    .filter(({ index }) => !raw.includes(String.fromCodePoint(value.codePointAt(index) ?? 0)))
    .map(({ code, problem, remedy }) => ({
      problem: `${problem} ${code}, viết bằng mã thoát.`,
      remedy: `${remedy}.`,
    }));
  if (value.normalize('NFC') !== value && raw.normalize('NFC') === raw)
    found.push({
      problem: 'chữ có dấu viết bằng ký tự rời qua mã thoát.',
      remedy: 'gõ thẳng chữ ấy bằng bộ gõ Unicode dựng sẵn.',
    });
  return found;
};

/** So many letters without a space are no word of any language; an address may be longer. */
const longestWord = 300;
const endlessWord = new RegExp(String.raw`(?<!\S)(?!https?://)[^\s\p{Cc}]{${longestWord + 1},}`, 'u');

/** So long is no value, but a text that got into the wrong place; a cell of a spreadsheet holds 32,767 characters. */
const longestValue = 20_000;

/** A text that shows nothing, or that no screen and no sheet of paper is wide enough for. */
const wordFinding = (value: string): Omit<FormFinding, 'offset'> | undefined => {
  if (/^\s+$/u.test(value))
    return { problem: 'giá trị chỉ có dấu cách, người đọc sẽ không thấy gì.', remedy: 'viết chữ, hoặc bỏ cả khóa.' };
  if (value.length > longestValue)
    return {
      problem: `giá trị dài ${value.length.toLocaleString('vi')} ký tự, nhiều nhất ${longestValue.toLocaleString('vi')}.`,
      remedy: 'rút ngắn, hoặc đưa lời của văn bản về thân plan.md.',
    };
  const [word] = endlessWord.exec(value) ?? [];
  return word === undefined
    ? undefined
    : {
        problem: `chữ «${word.slice(0, 40)}…» dài ${word.length} ký tự liền nhau, không dòng nào chứa được.`,
        remedy: `thêm dấu cách, hoặc rút ngắn: nhiều nhất ${longestWord} ký tự liền nhau.`,
      };
};

const scalarFindings = (node: Scalar, text: string): Omit<FormFinding, 'offset'>[] => {
  const unshown = typeof node.value === 'string' ? wordFinding(node.value) : undefined;
  if (unshown) return [unshown];
  const [start, end] = node.range ?? [0, 0];
  if (node.type === Scalar.QUOTE_DOUBLE && typeof node.value === 'string')
    return escapeFindings(text.slice(start, end), node.value);
  if (node.type !== Scalar.PLAIN) return [];
  const after = /^[^\n]*/.exec(text.slice(end))?.[0] ?? '';
  const commented = /^\s*#/u.test(after);
  if (commented && node.value === null && start === end)
    return [
      {
        problem: 'giá trị bắt đầu bằng “#” nên bị bỏ khi đọc.',
        remedy: `${quoteAll.slice(0, -1)}; lời nhắc cho nhau thì viết ở dòng riêng.`,
      },
    ];
  if (typeof node.value === 'number') {
    const finding = numberFinding(node.source ?? '', node.value);
    return finding ? [finding] : [];
  }
  if (typeof node.value !== 'string') return [];
  if (commented)
    return [
      {
        problem: `chữ từ «${after.trim().slice(0, 40)}» trở đi bị bỏ khi đọc.`,
        remedy: `${quoteAll.slice(0, -1)}; lời nhắc cho nhau thì viết ở dòng riêng.`,
      },
    ];
  if (curlyQuoted.test(node.value))
    return [
      {
        problem: `dấu nháy cong quanh «${node.value.slice(1, -1).slice(0, 60)}» không phải dấu nháy của YAML: nó thành một phần của chữ.`,
        remedy: `thay bằng dấu nháy kép thẳng: "${node.value.slice(1, -1).slice(0, 60)}"; nếu dấu cong thuộc nguyên văn thì đặt cả hai trong dấu nháy kép thẳng.`,
      },
    ];
  return [];
};

const keyOf = (pair: Pair): { words: string; offset: number } | undefined =>
  isScalar(pair.key) ? { words: String(pair.key.value), offset: pair.key.range?.[0] ?? 0 } : undefined;

/**
 * Everything in a parsed YAML text that is read otherwise than it looks, or that our files have no use for: directives, tags,
 * anchors, aliases, merge keys, keys written twice, comments that swallow the end of a text, escapes that hide characters,
 * curly quotation marks, numbers in an odd form, texts of spaces alone, words without an end.
 */
export const findFormFindings = (document: Document, text: string): FormFinding[] => {
  const found: FormFinding[] = [];
  const { directives } = document;
  if (
    directives?.yaml.explicit === true ||
    Object.keys(directives?.tags ?? {}).length > 1 ||
    document.warnings.some(({ code }) => code === 'BAD_DIRECTIVE')
  )
    found.push({
      offset: Math.max(0, text.search(/^%/m)),
      problem: 'có chỉ thị của YAML (dòng bắt đầu bằng “%”), làm cả tệp được đọc cách khác.',
      remedy: 'xóa dòng ấy; chữ bắt đầu bằng “%” đặt trong dấu nháy kép.',
    });
  visit(document, {
    // A text that begins with a star is an alias to YAML; one without an anchor would only be found by a throw.
    Alias: (_, node) => {
      found.push({
        offset: node.range?.[0] ?? 0,
        problem: 'chữ bắt đầu bằng dấu “*” mà không có dấu nháy, nên không đọc được.',
        remedy: quoteAll,
      });
    },
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      // `&Kế hoạch` would lose its first word in silence.
      if ('anchor' in node && node.anchor !== undefined)
        found.push({
          offset,
          problem: 'chữ bắt đầu bằng dấu “&” mà không có dấu nháy, nên mất từ đầu tiên.',
          remedy: quoteAll,
        });
      if ('tag' in node && node.tag !== undefined)
        found.push({
          offset,
          problem: 'giá trị mang nhãn kiểu của YAML («!…»), nên được đọc khác với chữ viết.',
          remedy: 'bỏ nhãn ấy; chữ bắt đầu bằng “!” đặt trong dấu nháy kép.',
        });
      if (isScalar(node)) for (const finding of scalarFindings(node, text)) found.push({ offset, ...finding });
      if (isMap(node)) {
        const seen = new Set<string>();
        for (const pair of node.items) {
          const key = keyOf(pair);
          if (key === undefined) continue;
          if (seen.has(key.words))
            found.push({
              offset: key.offset,
              problem: 'một khóa được viết hai lần.',
              remedy: 'giữ lại một trong hai, xóa cái kia.',
            });
          seen.add(key.words);
          if (key.words === '<<')
            found.push({
              offset: key.offset,
              problem: 'khóa «<<» gộp giá trị từ chỗ khác, tệp này không dùng cách ấy.',
              remedy: 'viết đủ các khóa ngay ở đây.',
            });
          if (otherDash.test(key.words))
            found.push({
              offset: key.offset,
              problem: `dòng bắt đầu bằng «${key.words.slice(0, 1)}», không phải dấu gạch nối “-”.`,
              remedy: 'gõ lại dấu đầu mục bằng “-” và một dấu cách.',
            });
        }
      }
    },
  });
  return found;
};
