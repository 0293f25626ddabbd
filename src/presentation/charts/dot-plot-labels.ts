import type { Mark } from './dot-plot.ts';

/** Width of a letter of Noto Sans in parts of the font size; rounded up, so that nothing runs over. */
const letterWidth = (letter: string): number => {
  const [plain = letter] = letter.normalize('NFD');
  if (/\p{M}/u.test(plain)) return 0;
  if (/[iljI.,:;'’|!·]/.test(plain)) return 0.29;
  if (/\s/.test(plain)) return 0.27;
  if (/[frt()[\]/\-“”"]/.test(plain)) return 0.41;
  if (/[mwMW%@—→∼]/.test(plain)) return 0.92;
  if (/[\p{Lu}&+=<>≥≤]/u.test(plain)) return 0.7;
  return 0.6;
};

/** About how wide words are when set in Noto Sans of that size; there is no font at build time to ask. */
export const textWidth = (text: string, size: number): number =>
  [...text.normalize('NFC')].reduce((sum, letter) => sum + letterWidth(letter), 0) * size;

/** Words in lines no wider than `width`, a no-break space kept; a word that is wider by itself (an address) is cut. */
export const wrapText = (text: string, width: number, size: number): string[] => {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string): void => {
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      return;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of piece) {
      if (line !== '' && textWidth(line + letter, size) > width) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  };
  for (const word of text.split(/[ \n]+/).filter((part) => part !== '')) put(word);
  return line === '' ? lines : [...lines, line];
};

/** The width that labels have: the axis and the free space on either side of it. */
export interface Room {
  /** Length of the axis in pixels where it is shortest: what must fit, fits here. */
  readonly axis: number;
  /** Shortest and longest axis at which no line may run through words; absent where the drawing has one width. */
  readonly widths?: readonly [number, number];
  readonly left: number;
  readonly right: number;
}

/** Where words hang on a place of the axis. */
export interface LabelPlace {
  readonly at: number;
  /** Distance in pixels from the place. */
  readonly shift: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** By how many pixels words would run over the room. */
const overflow = ({ at, shift, anchor }: LabelPlace, width: number, room: Room): number => {
  const x = at * room.axis + shift;
  const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return Math.max(0, -room.left - start) + Math.max(0, start + width - room.axis - room.right);
};

/** The first place that holds the words, else the one that they run over least. */
const bestPlace = (places: readonly [LabelPlace, ...LabelPlace[]], width: number, room: Room): LabelPlace =>
  places.reduce((best, place) => (overflow(place, width, room) < overflow(best, width, room) ? place : best));

/** How far a sign reaches to the left and to the right of its place, in pixels. */
const reach = (mark: Mark): { left: number; right: number } => {
  switch (mark.kind) {
    case 'exact':
      return { left: 13, right: 13 };
    case 'impossible':
      return { left: 15, right: 15 };
    case 'about':
      return { left: 25, right: 25 };
    case 'range':
      return { left: 9, right: 9 };
    case 'open':
      return mark.toward === 'right' ? { left: 13, right: 34 } : { left: 34, right: 13 };
    case 'words':
      return { left: 0, right: 0 };
  }
};

/** Free pixels between a vertical line and words. */
const clearance = 4;

/** Whether a vertical line would run through words, at any of the widths that the drawing may have. */
const isCrossed = ({ at, shift, anchor }: LabelPlace, width: number, line: number, room: Room): boolean => {
  const [start, end] = anchor === 'start' ? [shift, shift + width] : [shift - width, shift];
  const away = (room.widths ?? [room.axis]).map((axis) => (line - at) * axis);
  return Math.max(...away) > start - clearance && Math.min(...away) < end + clearance;
};

/**
 * Where the words of a figure stand: right of its sign, or left of it where the edge is near or a vertical line would run
 * through them; where both sides are taken, beyond that line. Null for words without a figure: they have no place on an axis.
 */
export const figureLabel = (
  mark: Mark,
  words: string,
  size: number,
  room: Room,
  lines: readonly number[],
): LabelPlace | null => {
  if (mark.kind === 'words') return null;
  const width = textWidth(words, size);
  const { left, right } = reach(mark);
  const [from, to] = mark.kind === 'range' ? [mark.from, mark.to] : [mark.at, mark.at];
  const beside: [LabelPlace, LabelPlace] = [
    { at: to, shift: right, anchor: 'start' },
    { at: from, shift: -left, anchor: 'end' },
  ];
  // Beyond a line that is near, the words must still clear the sign where the axis is shortest.
  const beyond = lines.flatMap((line): LabelPlace[] => [
    ...(line > to
      ? [{ at: line, shift: Math.max(7, Math.ceil(right - (line - to) * room.axis)), anchor: 'start' as const }]
      : []),
    ...(line < from
      ? [{ at: line, shift: -Math.max(7, Math.ceil(left - (from - line) * room.axis)), anchor: 'end' as const }]
      : []),
  ]);
  const free = [...beside, ...beyond].find(
    (place) => overflow(place, width, room) === 0 && !lines.some((line) => isCrossed(place, width, line, room)),
  );
  return free ?? bestPlace(beside, width, room);
};

/** Whether the name of a tick lies on a vertical line, or would touch it where the axis is shortest. */
export const meetsTick = (line: number, tick: number, label: string, size: number, room: Room): boolean =>
  Math.abs(line - tick) * room.axis < textWidth(label, size) / 2 + clearance;

/** The label of a vertical line: beside it, or across it in the middle of the axis; in several lines where it is long. */
export const lineLabel = (
  at: number,
  words: string,
  size: number,
  room: Room,
): { place: LabelPlace; lines: string[] } => {
  const places: [LabelPlace, ...LabelPlace[]] = [
    { at, shift: 7, anchor: 'start' },
    { at, shift: -7, anchor: 'end' },
    { at, shift: 0, anchor: 'middle' },
  ];
  const widest = (lines: readonly string[]): number => Math.max(...lines.map((line) => textWidth(line, size)));
  for (const width of [Infinity, room.axis * 0.8, room.axis * 0.6]) {
    const lines = wrapText(words, width, size);
    const place = bestPlace(places, widest(lines), room);
    if (overflow(place, widest(lines), room) === 0) return { place, lines };
  }
  const lines = wrapText(words, room.axis * 0.5, size);
  return { place: bestPlace(places, widest(lines), room), lines };
};
