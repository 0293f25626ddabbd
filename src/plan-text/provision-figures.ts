import type { Unit } from '../domain/target.ts';
import { isAmount, readAmountNumbers } from './amount-words.ts';
import { readFigures, readNumbers, toNumber, type FigureMention, type NumberMention } from './figure-words.ts';
import { levelsNamed } from './level-words.ts';
import { readSign } from './numbers/figure-signs.ts';
import type { Provision } from './provision.ts';

/** A figure in a cell of a table: its unit and its year stand in other cells. */
export interface CellFigure extends FigureMention {
  /** Year at the head of its column; null where the head names none or several. */
  readonly year: number | null;
  /** Whether its column tells what was reached, not what is promised. */
  readonly isResult: boolean;
  /** The cell that names what its row counts; with the row above it where it stands under one. */
  readonly names: readonly { readonly start: number; readonly end: number }[];
  /** From the start of its row's name to the end of its cell. */
  readonly start: number;
  readonly row: { readonly start: number; readonly end: number };
  /** The head of its column where that names a tier. */
  readonly level: string | null;
}

const deadlineHead = /^(?:thời hạn|thời gian|thời điểm|hạn|năm)(?: hoàn thành| thực hiện)?$/iu;
const unitHead = /^(?:đơn vị(?: tính)?|đvt|đơn vị đo)$/iu;
const orderHead = /^(?:stt|tt|số tt|số thứ tự|mã)$/iu;
const nameHead = /chỉ tiêu|nội dung|tên|mục tiêu|tiêu chí|nhiệm vụ/iu;
const resultHead = /kết quả|thực hiện|hiện trạng|đã đạt|ước đạt|hiện có|xuất phát/iu;
const bareNumber =
  /^(?:[^\d\n]{0,24}?[\s≥≤><=~]*)?(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?:\s?(?:-|–|đến)\s?(\d+(?:[.,]\d+)?))?\s?(%?)(?:\s(?:trở lên|trở xuống))?$/u;
const signOnly =
  /^(?:tối thiểu|ít nhất|không dưới|tối đa|không quá|trên|hơn|dưới|khoảng|từ|đạt|nhóm|top|hạng|thứ|≥|≤|>=|<=|>|<|=|~|\s)*$/iu;

const unitOf = (words: string): { unit: Unit; scale: number } | undefined => {
  const text = words.trim().toLowerCase();
  if (/^%\s?\/\s?năm|^phần trăm\s?\/\s?năm/u.test(text)) return { unit: '%/năm', scale: 1 };
  if (/^%|^phần trăm|^tỷ lệ|^tỉ lệ/u.test(text)) return { unit: '%', scale: 1 };
  if (/hạng|vị trí/u.test(text)) return { unit: 'rank', scale: 1 };
  const money = /^(nghìn tỷ|tỷ|tỉ|triệu|nghìn|ngàn)?\s?(?:đồng|vnđ|vnd)/u.exec(text);
  if (money) {
    const scale = { 'nghìn tỷ': 1e12, tỷ: 1e9, tỉ: 1e9, triệu: 1e6, nghìn: 1e3, ngàn: 1e3 }[money[1] ?? ''] ?? 1;
    return { unit: 'VND', scale };
  }
  if (/^‰|1\.?000/u.test(text)) return { unit: 'per-1000', scale: 1 };
  if (/^lần/u.test(text)) return { unit: 'times', scale: 1 };
  return /^\p{L}/u.test(text) && text.length <= 40 ? { unit: 'count', scale: 1 } : undefined;
};

/** The unit that a row tells in its own name: `Hồ sơ trực tuyến (%)`, `Xếp hạng DTI`, `Doanh thu (tỷ đồng)`. */
const unitInName = (name: string): { unit: Unit; scale: number } | undefined => {
  const bracket = [...name.matchAll(/\(([^()]{1,40})\)/gu)]
    .map((match) => unitOf(match[1] ?? ''))
    .find((found) => found !== undefined && found.unit !== 'count');
  return (
    bracket ??
    (/^(?:vị trí )?(?:xếp hạng|thứ hạng)(?!\p{L})/iu.test(name.trim()) ? { unit: 'rank', scale: 1 } : undefined)
  );
};

const soleYear = (words: string): number | null => {
  const years = [...new Set([...words.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map((match) => Number(match[1])))];
  const period = /(20\d\d)\s?[-–]\s?(20\d\d)/u.exec(words);
  if (period) return Number(period[2]);
  return years.length === 1 ? (years[0] ?? null) : null;
};

/** What stands above each column, and the rows below. A head of two rows: the second holds years or tiers below one cell that spans them. */
const headsOf = (
  provision: Pick<Provision, 'text' | 'rows'>,
): { readonly heads: readonly string[]; readonly below: Provision['rows'] } => {
  const words = (cell: { start: number; end: number } | undefined): string =>
    cell === undefined ? '' : provision.text.slice(cell.start, cell.end).trim();
  const [head = [], first, ...rest] = provision.rows;
  const second =
    first !== undefined &&
    first.some((cell) => /^(?:đến\s)?(?:năm\s)?20\d\d$/iu.test(words(cell)) || levelsNamed(words(cell)).length === 1) &&
    first.every((cell) => !/%|\d/.test(words(cell).replaceAll(/20\d\d/g, ''))) &&
    first.filter((cell) => words(cell) !== '').length > 1 &&
    head.some(
      (cell, column) => words(cell) === '' || words(first[column]) === '' || words(first[column]) === words(cell),
    );
  let spanning = '';
  const heads = head.map((cell, column) => {
    // A cell that spans several columns stands in the first of them.
    spanning = words(cell) === '' && second && column > 0 ? spanning : words(cell);
    const beneath = second ? words(first[column]) : '';
    return (beneath === spanning ? spanning : `${spanning} ${beneath}`).trim();
  });
  return { heads, below: first === undefined ? [] : second ? rest : [first, ...rest] };
};

/** The figures in the cells of a table: bare numbers under a year, with the unit of their row. */
export const cellFigures = (provision: Pick<Provision, 'text' | 'rows'>): CellFigure[] => {
  const words = (cell: { start: number; end: number } | undefined): string =>
    cell === undefined ? '' : provision.text.slice(cell.start, cell.end);
  const { heads, below } = headsOf(provision);
  const unitColumn = heads.findIndex((text) => unitHead.test(text));
  const named = heads.findIndex(
    (text, column) => column !== unitColumn && nameHead.test(text) && soleYear(text) === null,
  );
  const nameColumn =
    named >= 0 ? named : heads.findIndex((text, column) => column !== unitColumn && !orderHead.test(text));
  const deadlineColumn = heads.findIndex((text) => deadlineHead.test(text));
  const found: CellFigure[] = [];
  let parent: { start: number; end: number } | undefined;
  for (const row of below) {
    const name = row[nameColumn];
    if (name === undefined || words(name).trim() === '') continue;
    const rowUnit = (unitColumn < 0 ? undefined : unitOf(words(row[unitColumn]))) ?? unitInName(words(name));
    const due = deadlineColumn < 0 ? null : soleYear(words(row[deadlineColumn]));
    const depends =
      /^[-+•*]/u.test(words(name).trim()) || /^(?:\S+\s){0,2}(?:cấp\s)?(?:tỉnh|huyện|xã)$/iu.test(words(name).trim());
    let figures = 0;
    row.forEach((cell, column) => {
      if (
        column === nameColumn ||
        column === unitColumn ||
        column === deadlineColumn ||
        orderHead.test(heads[column] ?? '')
      )
        return;
      const text = words(cell);
      const year = soleYear(heads[column] ?? '') ?? due;
      const unit = rowUnit ?? unitInName(heads[column] ?? '');
      const tier = levelsNamed(heads[column] ?? '').length === 1;
      const target = year !== null || tier || /mục tiêu|chỉ tiêu|kế hoạch|phấn đấu/iu.test(heads[column] ?? '');
      const base = {
        year,
        isResult: resultHead.test(heads[column] ?? ''),
        names: depends && parent !== undefined ? [parent, name] : [name],
        level: tier ? (heads[column] ?? '') : null,
        row: { start: name.start, end: row.at(-1)?.end ?? cell.end },
      };
      const printed = readFigures(text);
      if (printed.length > 0) {
        for (const mention of printed)
          found.push({ ...mention, ...base, start: cell.start + mention.start, end: cell.start + mention.end });
        figures += 1;
        return;
      }
      const match = bareNumber.exec(text.trim());
      if (!target || !match || unit === undefined || !signOnly.test(text.trim().slice(0, text.trim().search(/\d/))))
        return;
      const place = text.search(/\d/);
      const shown = `${match[1] ?? ''}${match[2] === undefined ? '' : text.slice(place + (match[1]?.length ?? 0), text.indexOf(match[2], place + (match[1]?.length ?? 0)) + match[2].length)}`;
      const sign = readSign(text, place, place + shown.length, match[2] !== undefined, unit.unit === 'rank');
      figures += 1;
      found.push({
        ...base,
        operator: sign.operator,
        low: toNumber(match[1] ?? '') * unit.scale,
        high: match[2] === undefined ? null : toNumber(match[2]) * unit.scale,
        unit: unit.unit,
        start: cell.start + sign.start,
        end: cell.start + Math.min(text.length, sign.end + (match[3] === '%' ? 1 : 0)),
      });
    });
    if (!depends && figures === 0) parent = name;
    else if (!depends) parent = undefined;
  }
  return found;
};

const isPercent = /[%％﹪٪]|phần trăm/iu;

/**
 * Every number of a provision that must be accounted for: shares and ranks in its words, and in the cells of its table,
 * where unit and year stand in other cells. A bare number under a percent sign that no machine reads for certain is unclear.
 */
export const numbersOf = (provision: Pick<Provision, 'text' | 'rows'>): readonly NumberMention[] => {
  const [head] = provision.rows;
  if (head === undefined) return readNumbers(provision.text);
  const cells = cellFigures(provision)
    .filter(({ unit }) => !isAmount(unit))
    .map((figure): NumberMention => ({ figure, start: figure.start, end: figure.end }));
  const apart = (mention: { start: number; end: number }, others: readonly NumberMention[]): boolean =>
    others.every((other) => mention.end <= other.start || mention.start >= other.end);
  const worded = provision.rows.flat().flatMap((cell) =>
    readNumbers(provision.text.slice(cell.start, cell.end))
      .map(({ figure, start, end }): NumberMention => {
        const place = { start: cell.start + start, end: cell.start + end };
        return { figure: figure === null ? null : { ...figure, ...place }, ...place };
      })
      .filter((mention) => apart(mention, cells)),
  );
  const { heads, below } = headsOf(provision);
  const unitColumn = heads.findIndex((text) => unitHead.test(text));
  const unclear = below.flatMap((row) =>
    row.filter(({ start, end }, column) => {
      const title = heads[column] ?? '';
      const unitCell = unitColumn < 0 ? undefined : row[unitColumn];
      const unit = unitCell === undefined ? '' : provision.text.slice(unitCell.start, unitCell.end);
      return (
        (isPercent.test(title) || (isPercent.test(unit) && soleYear(title) !== null)) &&
        /^[\s≥≤<>=~±+-]*\p{N}[\p{N}.,\s+-]*$/u.test(provision.text.slice(start, end)) &&
        apart({ start, end }, [...cells, ...worded])
      );
    }),
  );
  return [...cells, ...worded, ...unclear.map((cell) => ({ figure: null, ...cell }))].sort(
    (one, other) => one.start - other.start,
  );
};

/** Among which numbers of a provision one of that unit is found: amounts are counted apart, and nobody must account for them. */
export const mentionsOf = (
  provision: Pick<Provision, 'text' | 'rows'>,
  unit: Unit | undefined,
): readonly NumberMention[] => {
  if (!isAmount(unit)) return numbersOf(provision);
  if (provision.rows.length === 0) return readAmountNumbers(provision.text);
  return cellFigures(provision)
    .filter((figure) => isAmount(figure.unit))
    .map((figure) => ({ figure, start: figure.start, end: figure.end }));
};

/** The year at the head of the column of a table cell; null where the place is none, or its head names none. */
export const columnYear = (
  provision: Pick<Provision, 'text' | 'rows'>,
  place: { start: number; end: number },
): number | null =>
  cellFigures(provision).find(({ start, end }) => start >= place.start && end <= place.end)?.year ?? null;

/** The words that name what the row of a table cell counts, with the row it stands under; undefined where the place is no such cell. */
export const rowNames = (
  provision: Pick<Provision, 'text' | 'rows'>,
  place: { start: number; end: number },
): string | undefined => {
  const cell = cellFigures(provision).find(({ start, end }) => start >= place.start && end <= place.end);
  return cell === undefined
    ? undefined
    : [
        ...cell.names.map(({ start, end }) => provision.text.slice(start, end)),
        ...(cell.level === null ? [] : [cell.level]),
      ].join(' ');
};
