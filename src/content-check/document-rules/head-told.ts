import type { PlanFacts } from '../../domain/plan.ts';
import type { ContentIssue } from '../../catalogue/content-file.ts';
import type { PlanRule } from '../rule.ts';

const day = String.raw`(?:ngày\s+)?(?<day>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?<month>\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(?<year>\d{4})`;

/** A day as a line of a head prints it, as an ISO day; undefined where it prints none (`Đã biết`, `ngày … tháng 7`). */
const isoDay = (found: RegExpExecArray | null): string | undefined => {
  const { day: date, month, year } = found?.groups ?? {};
  if (date === undefined || month === undefined || year === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso) ? iso : undefined;
};

/** What portals write where they know nothing, or will not say. */
const nothing = /^(?:đã biết|đang cập nhật|chưa (?:rõ|xác định|biết)|không(?: rõ| có)?|[-–—….\s]*)$/iu;

/** Lines of a printed head that carry a fact: which key, and the value that it would have as YAML. */
const tellings: readonly (readonly [key: keyof PlanFacts, name: string, read: (line: string) => string | undefined])[] =
  [
    [
      'issued',
      'ngày ban hành',
      (line) =>
        isoDay(new RegExp(String.raw`^Ngày ban hành\s*:?\s*${day}\s*$`, 'iu').exec(line)) ??
        isoDay(new RegExp(String.raw`^[\p{Lu}][\p{L}.\s-]{1,40},\s*${day}\s*$`, 'u').exec(line)),
    ],
    [
      'effective',
      'ngày có hiệu lực',
      (line) => isoDay(new RegExp(String.raw`^Ngày (?:có )?hiệu lực\s*:?\s*${day}\s*$`, 'iu').exec(line)),
    ],
    ['signer', 'người ký', (line) => /^Người ký\s*:?\s+(?<name>\p{Lu}\p{L}+(?:\s\p{L}+){1,5})\s*$/u.exec(line)?.[1]],
    [
      'fields',
      'lĩnh vực',
      (line) => /^Lĩnh vực\s*:?\s+(\p{L}.*?)\s*$/u.exec(line)?.[1]?.replaceAll(/\s*[,;]\s*/g, ', '),
    ],
  ];

/**
 * What the head of a document says of it is not dropped: its day, the day from which it holds, who signed it, its fields. A day that
 * is left out makes a benchmark undecidable without anybody having decided so; hence it is told, and left to the writer.
 */
export const headTold: PlanRule = ({ facts, atFact }) =>
  tellings.flatMap(([key, name, read]): ContentIssue[] => {
    if (facts[key] !== undefined) return [];
    const value = (facts.head ?? '')
      .split('\n')
      .map((line) => read(line.normalize('NFC').trim()))
      .find((found) => found !== undefined && !nothing.test(found));
    return value === undefined
      ? []
      : [
          {
            ...atFact(
              [],
              `phần đầu văn bản ghi ${name} «${value}» mà không có khóa ${key}.`,
              `thêm ${key}: ${key === 'fields' ? `[${value}]` : key === 'signer' ? value : `"${value}"`}.`,
            ),
            severity: 'hint' as const,
          },
        ];
  });
