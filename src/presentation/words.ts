import type { Caution, Comparability, Obstacle } from '../domain/comparison/comparability.ts';
import type { Cell, CellState, NotApplicable } from '../domain/comparison/cell.ts';
import type { IssueFacts } from '../domain/issue-date.ts';
import { mergerWords } from '../domain/merger.ts';
import type { Level, Operator, Target, Unit } from '../domain/target.ts';
import type { PlanFacts } from '../domain/plan.ts';
import { numberInWords } from './number-in-words.ts';

/** What a figure needs to be said. */
export interface Figure {
  readonly operator?: Operator | null | undefined;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  readonly unit?: Unit | null | undefined;
  /** Absent or null where the wording was not seen, or where nothing was promised. */
  readonly modality?: Target['modality'] | undefined;
}

/** Money in the largest unit in which a plan would write it: `5.000 tỷ đồng`. */
const moneyInWords = (value: number): string =>
  value >= 1e9
    ? `${numberInWords(value / 1e9)} tỷ đồng`
    : value >= 1e6
      ? `${numberInWords(value / 1e6)} triệu đồng`
      : `${numberInWords(value)} đồng`;

const withUnit = (value: number, unit: Unit | null | undefined): string => {
  const number = numberInWords(value);
  switch (unit) {
    case '%':
      return `${number}%`;
    case '%/năm':
      return `${number}%/năm`;
    case 'VND':
      return moneyInWords(value);
    case 'per-1000':
      return `${number} trên 1.000`;
    case 'times':
      return `${number} lần`;
    case 'rank':
    case 'count':
    case null:
    case undefined:
      return number;
  }
};

/** A number with its unit and the words for its sign. */
const numberWithSign = (operator: Operator, low: number, high: Figure['high'], unit: Figure['unit']): string => {
  const number = numberInWords(low);
  if (unit === 'rank')
    switch (operator) {
      case '<=':
        return `nhóm ${number} dẫn đầu`;
      case 'range':
        return `nhóm ${number}–${numberInWords(high ?? low)}`;
      case '=':
        return `hạng ${number}`;
      case '<':
        return `trên hạng ${number}`;
      case '>=':
        return `từ hạng ${number} trở xuống`;
      case '>':
        return `dưới hạng ${number}`;
      case '~':
        return `khoảng hạng ${number}`;
    }
  const one = withUnit(low, unit);
  switch (operator) {
    case '=':
      return one;
    case '>=':
      return `tối thiểu ${one}`;
    case '>':
      return `trên ${one}`;
    case '<=':
      return `tối đa ${one}`;
    case '<':
      return `dưới ${one}`;
    case '~':
      return `khoảng ${one}`;
    case 'range':
      return `${unit === 'VND' ? one : number}–${withUnit(high ?? low, unit)}`;
  }
};

/** What is said of a commitment that names no figure. */
export const noFigureInWords = 'nêu nhưng không có con số';
/** The word that stands before a figure that is no more than hoped for. */
export const aspirationInWords = 'phấn đấu';

/**
 * A figure in the words of the plans, with the word that makes it an aspiration where the text has one: `tối thiểu 80%`,
 * `15–20%`, `phấn đấu nhóm 15 dẫn đầu`; also what a screen reader says. The only way to say a figure, on every surface, so
 * that neither half is lost; where the wording was not seen (no modality) nothing is said of it.
 */
export const figureInWords = (figure: Figure): string => {
  const named = figure.operator != null && figure.low != null;
  const words = named ? numberWithSign(figure.operator, figure.low, figure.high, figure.unit) : noFigureInWords;
  return figure.modality === 'aspiration' ? `${aspirationInWords}${named ? '' : ','} ${words}` : words;
};

/**
 * `2022-07-26` → `26/7/2022`, `2020-06-03` → `03/6/2020`, `2022-07` → `7/2022`; a year alone stays a year. Days below 10 and the first two months
 * carry a zero, as official documents write them (Nghị định 30/2020/NĐ-CP, phụ lục I).
 */
export const dateInWords = (iso: string): string => {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  const monthInWords = `${Number(month) > 2 ? Number(month) : month}/${year}`;
  return day === undefined ? monthInWords : `${day}/${monthInWords}`;
};

/** A date with the word for what is known of it: `ngày 26/7/2022`, `tháng 7/2022`, `năm 2022`. */
export const datedInWords = (date: string): string =>
  `${date.length === 4 ? 'năm' : date.length === 7 ? 'tháng' : 'ngày'} ${dateInWords(date)}`;

/** All that is told of a day of issue: `ngày 26/7/2022`; `năm 2021, không muộn hơn ngày 16/8/2021`; empty where nothing is. */
export const issueInWords = ({ issued, issuedBefore }: IssueFacts): string =>
  [
    ...(issued === undefined ? [] : [datedInWords(issued)]),
    ...(issuedBefore === undefined ? [] : [`không muộn hơn ${datedInWords(issuedBefore.date)}`]),
  ].join(', ');

const levels: Readonly<Record<Level, string>> = { province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' };
/** A tier in words; null is the whole province. */
export const levelInWords = (level: Level | null): string => (level === null ? 'toàn tỉnh' : levels[level]);
/** The tier as the address of the comparison writes it. */
export const levelInAddress = (level: Level | null): string => level ?? 'toan-tinh';

/** A deadline in words. */
export const deadlineInWords = (year: number | null): string =>
  year === null ? 'không nêu hạn' : `đến năm ${String(year)}`;

const states: Readonly<Record<CellState, { name: string; meaning: string }>> = {
  stated: { name: 'có con số', meaning: 'Kế hoạch nêu con số; bấm vào con số để đọc câu chứa nó.' },
  qualitative: { name: 'nêu nhưng không có con số', meaning: 'Kế hoạch nói đến nội dung này nhưng không nêu con số.' },
  silent: { name: 'không đặt', meaning: 'Toàn văn kế hoạch đã có người đọc soát và không thấy chỉ tiêu này.' },
  unknown: {
    name: 'chưa rõ',
    meaning:
      'Chúng tôi chỉ có một phần, bản tóm tắt hoặc số dẫn lại từ kế hoạch, nên không kết luận được là kế hoạch có đặt chỉ tiêu này hay không.',
  },
  'no-plan': {
    name: 'chưa có ở đây',
    meaning: 'Chúng tôi chưa có văn bản hay số liệu nào của đơn vị này; không có nghĩa là nơi ấy chưa có kế hoạch.',
  },
  'not-applicable': { name: 'không áp dụng', meaning: 'Con số này không thể có ở đơn vị này; lý do ghi trong ô.' },
};
/** The name of a cell state, and what it means. */
export const stateInWords = (state: CellState): { name: string; meaning: string } => states[state];

const notApplicable: Readonly<Record<NotApplicable, string>> = {
  'unit-not-yet': mergerWords.unitNotYet,
  'tier-abolished': mergerWords.tier,
  'national-only': 'chỉ có ở cấp quốc gia',
};

/** Why a cell holds no figure, in a few words; empty for cells that hold one. */
export const absenceInWords = (cell: Cell): string => {
  switch (cell.state) {
    case 'stated':
    case 'qualitative':
      return '';
    case 'silent':
      return `${cell.review.reviewer} đọc soát ngày ${dateInWords(cell.review.date)}`;
    case 'unknown':
      return cell.because === 'excerpt'
        ? 'văn bản của nơi này ở đây không đầy đủ'
        : 'văn bản của nơi này chỉ được thuật lại, chưa đọc được';
    case 'no-plan':
      return 'chưa có văn bản nào của nơi này';
    case 'not-applicable':
      return notApplicable[cell.because];
  }
};

const obstacles: Readonly<Record<Obstacle, string>> = {
  'other-indicator': 'hai chỉ số khác nhau: khác cái được đếm hoặc khác mẫu số',
  'no-figure': 'một bên không nêu con số',
  'impossible-figure': 'một bên là con số không tỷ lệ nào đạt được',
  'other-level': 'khác cấp chính quyền',
  'other-unit': 'khác đơn vị tính',
  'other-year': 'khác hạn',
  'no-year': 'một bên không nêu hạn',
  'other-variant': 'khác cách hiểu: hai bên dùng hai khái niệm khác nhau',
  'other-baseline': 'khác năm gốc',
  'rank-of-63-or-34': mergerWords.ranks,
  'overlapping-units': mergerWords.overlap,
};
/** The reason why two figures cannot be compared. */
export const obstacleInWords = (obstacle: Obstacle): string => obstacles[obstacle];

/** What a reader must know when two figures are compared. */
export const cautionInWords = (caution: Caution): string => {
  switch (caution.code) {
    case 'other-sign':
      return 'hai bên khác dấu: tối thiểu, trên hay đúng bằng';
    case 'range':
      return 'một bên là một khoảng, không phải một con số';
    case 'aspiration':
      return 'một bên là phấn đấu, một bên là chỉ tiêu phải đạt';
    case 'variant':
      return caution.note.replace(/\.$/, '');
    case 'unstated-baseline':
      return 'cả hai không nói so với năm nào';
    case 'issuer-merged':
      return mergerWords.issuers;
    case 'issuer-undecided':
      return mergerWords.undecided;
    case 'tier-abolished':
      return mergerWords.tierUnserved;
    case 'benchmark-period':
      return `mốc đặt cho cả giai đoạn ${caution.from}–${caution.to}`;
  }
};

/** What goes with setting two figures side by side, or keeps them apart. */
export const remarksOn = (comparability: Comparability): string[] =>
  comparability.comparable ? comparability.cautions.map(cautionInWords) : comparability.because.map(obstacleInWords);

/** Binding, an aspiration, or not known because the words were not seen. */
export const modalityInWords = (modality: Target['modality']): string => {
  switch (modality) {
    case 'aspiration':
      return 'phấn đấu';
    case 'binding':
      return 'chỉ tiêu phải đạt';
    case null:
      return 'không thấy lời văn, nên không rõ có phải phấn đấu hay không';
  }
};

const sourceKinds: Readonly<Record<PlanFacts['source']['kind'], string>> = {
  'van-ban': 'bản chép văn bản',
  'tom-tat': 'bản tóm tắt',
  'bao-chi': 'bài báo thuật lại',
};
/** The kind of text we received. */
export const sourceKindInWords = (kind: PlanFacts['source']['kind']): string => sourceKinds[kind];

const completenesses: Readonly<Record<PlanFacts['completeness'], string>> = {
  'toan-van': 'toàn văn',
  trich: 'một phần văn bản',
  'tom-tat': 'tóm tắt',
};
/** How complete our text is. */
export const completenessInWords = (completeness: PlanFacts['completeness']): string => completenesses[completeness];

/** Kind of source and how much of the document it holds, each said once: `bản chép văn bản, một phần văn bản`; `bản tóm tắt`. */
export const originInWords = ({ source, completeness }: Pick<PlanFacts, 'source' | 'completeness'>): string => {
  const kind = sourceKindInWords(source.kind);
  const extent = completenessInWords(completeness);
  return kind.includes(extent) ? kind : `${kind}, ${extent}`;
};

/** Whose words are published here: the document's, those of a part of it, a summary's, a newspaper's. */
export const receivedInWords = ({ source, completeness }: Pick<PlanFacts, 'source' | 'completeness'>): string => {
  switch (source.kind) {
    case 'van-ban':
      return completeness === 'toan-van' ? 'Nguyên văn' : 'Nguyên văn phần nhận được';
    case 'tom-tat':
      return 'Lời của bản tóm tắt';
    case 'bao-chi':
      return 'Lời của bài báo';
  }
};

/** A word with its first letter in upper case. */
export const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** Remarks as sentences of their own: some are whole sentences already, and may not lose their capital letter. */
export const sentences = (remarks: readonly string[]): string =>
  remarks.map((words) => `${capitalised(words).replace(/\.$/, '')}.`).join(' ');
