/** What a line of the printed head is, as administrative documents are laid out (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export type HeadRole =
  | 'record'
  | 'agency'
  | 'nation'
  | 'number'
  | 'place-date'
  | 'kind'
  | 'subject'
  /** A line that no rule knows: printed as it stands. */
  | 'line';

/** One printed line, as a span of the head's text. */
export interface HeadLine {
  readonly start: number;
  readonly end: number;
  /** `-------`: the short rule that the source prints with hyphens. */
  readonly rule: boolean;
  /** End of the printed label (`Số hiệu`) in a line of the source's own table; the line's start where it has none. */
  readonly labelEnd: number;
}

/** Lines that follow each other and play one part. */
export interface HeadBlock {
  readonly role: HeadRole;
  readonly lines: readonly HeadLine[];
}

const nationPattern = /^CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u;
const rulePattern = /^[-–—_*]{3,}$/;
const labelPattern =
  /^(?:Số hiệu|Ngày ban hành|Ngày có hiệu lực|Loại văn bản|Cơ quan ban hành|Người ký|Lĩnh vực)(?= )/u;

const isCapitals = (line: string): boolean => /\p{L}/u.test(line) && line === line.toLocaleUpperCase('vi');

/** The part that each line plays, by its own words and its place around the national name. */
const rolesOf = (lines: readonly string[]): HeadRole[] => {
  const nation = lines.findIndex((line) => nationPattern.test(line));
  if (nation < 0) return lines.map(() => 'line');
  let agency = nation;
  while (agency > 0 && (isCapitals(lines[agency - 1] ?? '') || rulePattern.test(lines[agency - 1] ?? ''))) agency -= 1;
  let kindSeen = false;
  let before: HeadRole = 'line';
  return lines.map((line, index): HeadRole => {
    const role = ((): HeadRole => {
      if (index < agency) return 'record';
      if (index < nation) return 'agency';
      if (index === nation || (before === 'nation' && /^Độc lập/u.test(line))) return 'nation';
      if (rulePattern.test(line)) return before;
      if (/^Số *:/u.test(line)) return 'number';
      if (/ngày .*tháng .*năm/u.test(line)) return 'place-date';
      if (!isCapitals(line)) return 'line';
      if (kindSeen) return 'subject';
      kindSeen = true;
      return 'kind';
    })();
    before = role;
    return role;
  });
};

/** The printed head in blocks, in the order of the source; every line is in exactly one of them. */
export const officialHead = (text: string): HeadBlock[] => {
  const written = text.split('\n');
  const roles = rolesOf(written.map((line) => line.trim()));
  const blocks: { role: HeadRole; lines: HeadLine[] }[] = [];
  let start = 0;
  written.forEach((line, index) => {
    const role = roles[index] ?? 'line';
    const label = role === 'record' ? (labelPattern.exec(line)?.[0].length ?? 0) : 0;
    const entry = { start, end: start + line.length, rule: rulePattern.test(line.trim()), labelEnd: start + label };
    start += line.length + 1;
    const last = blocks.at(-1);
    if (last?.role === role) last.lines.push(entry);
    else blocks.push({ role, lines: [entry] });
  });
  return blocks;
};

/** Whether a block stands in one of the two columns at the top of an administrative document. */
export const inColumns = ({ role }: HeadBlock): boolean =>
  role === 'agency' || role === 'nation' || role === 'number' || role === 'place-date';

/** Blocks in groups: those that stand side by side in the two columns together, all others alone. */
export const headRows = (blocks: readonly HeadBlock[]): HeadBlock[][] => {
  const rows: HeadBlock[][] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    const [first] = last ?? [];
    if (last && first && inColumns(first) && inColumns(block)) last.push(block);
    else rows.push([block]);
  }
  return rows;
};
