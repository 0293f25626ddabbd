import type { Level } from '../../domain/target.ts';
import { lengthAt, lengthBefore, piecesOf, saidAt, says, type Piece, type Place } from './question-pieces.ts';

/** One end of what is asked for. */
export interface AskedEnd {
  readonly value: number;
  /** The words that name it: `trên`. */
  readonly said: string;
  /** Asked without the number itself: `trên`, `dưới`. */
  readonly strict: boolean;
  readonly percent: boolean;
  /** No percent sign, and a thing right behind the number, which may be what is counted: `hơn 10 chỉ tiêu`. */
  readonly counted: boolean;
  /** Says the same of a rank, where *trên* may be the smaller number or the larger one. */
  readonly plain: boolean;
}

/** A question for the figures above, below or between numbers. */
export interface ThresholdQuestion {
  readonly from: AskedEnd | null;
  readonly to: AskedEnd | null;
  /** `top 10`, `nhóm 10`: asked of ranks alone. */
  readonly group: boolean;
  /** Deadlines; of a period, its last year. */
  readonly years: readonly number[];
  readonly level: Level | null;
  /** Whether a piece of the text may name what is asked about: once with the words that may only ask, once without them. */
  readonly subjects: readonly ((place: Place) => boolean)[];
}

type Kind = 'from' | 'to' | 'both' | 'group' | 'span';
interface Wording {
  readonly kind: Kind;
  readonly strict?: boolean;
  readonly phrases: readonly string[];
}

const phrasesOf = (list: string): string[] => list.split('|');
const signs = /^[<>≤≥=]+$/;

/** What stands before a number. */
const before: readonly Wording[] = [
  { kind: 'from', strict: true, phrases: phrasesOf('trên|hơn|nhiều hơn|cao hơn|lớn hơn|quá|vượt|vượt quá|>') },
  {
    kind: 'from',
    phrases: phrasesOf(
      'ít nhất|tối thiểu|thấp nhất|không dưới|không thấp hơn|không ít hơn|không nhỏ hơn|không kém|không kém hơn|lớn hơn hoặc bằng|cao hơn hoặc bằng|bằng hoặc hơn|bằng hoặc cao hơn|bằng hoặc lớn hơn|≥|>=',
    ),
  },
  {
    kind: 'to',
    strict: true,
    phrases: phrasesOf(
      'dưới|thấp hơn|ít hơn|nhỏ hơn|kém|kém hơn|chưa đến|chưa tới|chưa đạt|chưa đầy|không đến|không tới|không đạt|<',
    ),
  },
  {
    kind: 'to',
    phrases: phrasesOf(
      'tối đa|nhiều nhất|cao nhất|không quá|không vượt|không vượt quá|không hơn|không trên|không cao hơn|không lớn hơn|không nhiều hơn|nhỏ hơn hoặc bằng|thấp hơn hoặc bằng|ít hơn hoặc bằng|≤|<=',
    ),
  },
  { kind: 'both', phrases: phrasesOf('đúng|bằng|đúng bằng|=') },
  { kind: 'group', phrases: phrasesOf('top|tốp|nhóm') },
  { kind: 'span', phrases: phrasesOf('từ|khoảng|từ khoảng|trong khoảng|giữa') },
];
/** What stands behind a number; it decides over `từ`. */
const behind: readonly Wording[] = [
  { kind: 'from', phrases: phrasesOf('trở lên|đổ lên|hoặc hơn|hoặc cao hơn|hoặc nhiều hơn|hoặc lớn hơn') },
  { kind: 'to', phrases: phrasesOf('trở xuống|đổ xuống|trở lại|hoặc ít hơn|hoặc thấp hơn|hoặc nhỏ hơn|hoặc kém hơn') },
];
/** What may stand between such words and their number. */
const fillers = phrasesOf('mức|ngưỡng|mốc|tỷ lệ|tỉ lệ|con số|hạng|thứ hạng');
const beforeYear = phrasesOf('đến|tới|năm|vào|hết|cuối|hạn|trong|giai đoạn|từ');
const joining = phrasesOf('và|nhưng|mà|thì|ở|tại|cho|với|trong');
const levels: readonly (readonly [Level, string])[] = [
  ['province', 'cấp tỉnh'],
  ['district', 'cấp huyện'],
  ['commune', 'cấp xã'],
];
/** Only ask, whatever marks are left out. */
const asking = phrasesOf(
  'tỉnh thành nào|tỉnh nào|thành phố nào|địa phương nào|nơi nào|đơn vị nào|chỗ nào|ở đâu|bao nhiêu|tỉnh thành|thành phố|địa phương|đơn vị|cam kết|phấn đấu|mục tiêu|chỉ tiêu|chỉ số|con số|tỷ lệ|tỉ lệ|đặt ra|đề ra|cho biết|liệt kê|cả nước|dẫn đầu|đứng đầu',
);
/** May only ask; without marks each may be another word. */
const mayAsk = phrasesOf(
  'tỉnh|nơi|đâu|ai|nào|những|các|mấy|có|là|nêu|hứa|đặt|đạt|sẽ|thì|mà|về|cho|của|ở|tại|trong|vào|với|và|nhưng|hãy|tìm|xem|mức|đầu|kế hoạch',
);

/** Takes a question apart piece by piece; what one reading has used, another does not read again. */
class Reader {
  readonly #text: string;
  readonly #pieces: readonly Piece[];
  readonly #used = new Set<Piece>();
  readonly #ends: { from?: AskedEnd; to?: AskedEnd } = {};
  #group = false;
  #torn = false;

  constructor(text: string) {
    this.#text = text;
    this.#pieces = piecesOf(text);
  }

  read(): ThresholdQuestion | undefined {
    const years = this.#years();
    this.#pieces.forEach((piece, at) => {
      if (piece.value !== null && !this.#used.has(piece)) this.#number(at);
    });
    const { from = null, to = null } = this.#ends;
    const stray = this.#pieces.some((piece) => signs.test(piece.text) && !this.#used.has(piece));
    if (this.#torn || stray || (from === null && to === null)) return undefined;
    const level = this.#level();
    this.#leaveOut(asking);
    const strictly = new Set(this.#used);
    this.#leaveOut(mayAsk);
    // `… không?` at the end only asks.
    const last = this.#pieces.at(-1);
    if (last && says(last, 'không')) this.#used.add(last);
    const apart =
      (used: ReadonlySet<Piece>) =>
      ({ start, end }: Place): boolean =>
        ![...used].some((piece) => piece.start < end && start < piece.end);
    return { from, to, group: this.#group, years, level, subjects: [apart(strictly), apart(this.#used)] };
  }

  #use(at: number, length: number): void {
    for (const piece of this.#pieces.slice(at, at + length)) this.#used.add(piece);
  }

  #leaveOut(phrases: readonly string[]): void {
    this.#pieces.forEach((piece, at) => {
      if (!this.#used.has(piece)) this.#use(at, lengthAt(this.#pieces, at, phrases));
    });
  }

  #years(): number[] {
    const years: number[] = [];
    this.#pieces.forEach(({ isYear, value, end }, at) => {
      if (!isYear || value === null) return;
      let next = at + 1;
      while (lengthAt(this.#pieces, next, ['đến', 'tới', 'năm']) > 0) next += 1;
      const following = this.#pieces[next];
      const between = following?.isYear === true ? this.#text.slice(end, following.start) : '';
      // Of a period the last year is the deadline.
      const isFirst = following?.isYear === true && (next > at + 1 || /^\s*[-–]\s*$/.test(between));
      if (!isFirst && !years.includes(value)) years.push(value);
      let start = at;
      for (let length = 1; length > 0; start -= length) length = lengthBefore(this.#pieces, start, beforeYear);
      this.#use(start, at + 1 - start);
    });
    return years.sort((one, other) => one - other);
  }

  #level(): Level | null {
    const found = levels.flatMap(([level, phrase]) =>
      this.#pieces.flatMap((_, at) => (saidAt(this.#pieces, at, phrase) > 0 ? [{ level, at }] : [])),
    );
    for (const { at } of found) this.#use(at, 2);
    return found.length === 1 ? (found[0]?.level ?? null) : null;
  }

  /** `80`, `80%`, `80 phần trăm`: whether it is a share, and where it ends. */
  #share(at: number): { percent: boolean; next: number } {
    const spelt = saidAt(this.#pieces, at + 1, 'phần trăm');
    return { percent: this.#pieces[at]?.percent === true || spelt > 0, next: at + 1 + spelt };
  }

  #number(at: number): void {
    let start = at;
    for (let length = 1; length > 0; start -= length) length = lengthBefore(this.#pieces, start, fillers);
    const [said] = before
      .map((wording) => ({ ...wording, length: lengthBefore(this.#pieces, start, wording.phrases) }))
      .filter(({ length }) => length > 0)
      .sort((one, other) => other.length - one.length);
    const { percent, next } = this.#share(at);
    const [after] = behind
      .map((wording) => ({ ...wording, length: lengthAt(this.#pieces, next, wording.phrases) }))
      .filter(({ length }) => length > 0);
    // The age of people is no figure of theirs.
    if ((!said && !after) || saidAt(this.#pieces, at + 1, 'tuổi') > 0) return;
    const first = start - (said?.length ?? 0);
    const words = this.#text.slice(this.#pieces[first]?.start, this.#pieces[at]?.start).trim();
    const end = (kind: 'from' | 'to', place: number, more: Partial<AskedEnd> = {}): void => {
      // Two ends of one kind ask for different things.
      this.#torn ||= this.#ends[kind] !== undefined;
      this.#ends[kind] = {
        value: this.#pieces[place]?.value ?? 0,
        said: words,
        strict: false,
        percent,
        counted: false,
        plain: false,
        ...more,
      };
    };
    const counted = (following: number, isShare: boolean): boolean => {
      const piece = this.#pieces[following];
      return (
        !isShare && piece !== undefined && !this.#used.has(piece) && lengthAt(this.#pieces, following, joining) === 0
      );
    };
    if (after) {
      const agrees = !said || said.kind === after.kind || (said.kind === 'span' && says(this.#pieces[first], 'từ'));
      this.#torn ||= !agrees;
      this.#use(first, next + after.length - first);
      if (after.kind === 'from' || after.kind === 'to') end(after.kind, at);
      return;
    }
    switch (said?.kind) {
      case 'span': {
        const link = lengthAt(this.#pieces, next, says(this.#pieces[first], 'giữa') ? ['và'] : ['đến', 'tới']);
        const second = this.#pieces[next + link];
        if (link > 0 && second && second.value !== null && !this.#used.has(second)) {
          const other = this.#share(next + link);
          const isShare = percent || other.percent;
          const shared = { plain: true, percent: isShare, counted: counted(other.next, isShare) };
          this.#use(first, other.next - first);
          const places = [at, next + link].sort(
            (one, another) => (this.#pieces[one]?.value ?? 0) - (this.#pieces[another]?.value ?? 0),
          );
          end('from', places[0] ?? at, shared);
          end('to', places[1] ?? at, shared);
          return;
        }
        // `khoảng 80%` is neither above nor below.
        if (says(this.#pieces[first], 'từ') && said.length === 1) {
          this.#use(first, next - first);
          end('from', at, { counted: counted(next, percent) });
        }
        return;
      }
      case 'both':
        this.#use(first, next - first);
        end('from', at, { plain: true, counted: counted(next, percent) });
        end('to', at, { plain: true, counted: counted(next, percent) });
        return;
      case 'group':
        this.#use(first, next - first);
        this.#group = true;
        end('to', at, { plain: true });
        return;
      case 'from':
      case 'to':
        this.#use(first, next - first);
        end(said.kind, at, {
          strict: said.strict === true,
          plain: signs.test(words),
          counted: counted(next, percent),
        });
        return;
      case undefined:
    }
  }
}

/**
 * Reads a question such as `tỉnh nào trên 80% hồ sơ trực tuyến 2025`, as typed, with marks or without: undefined where it asks
 * for no number, or for two things at once. What stands between quotation marks is looked for, not asked.
 */
export const readThresholdQuestion = (text: string): ThresholdQuestion | undefined =>
  text.includes('"') ? undefined : new Reader(text).read();
