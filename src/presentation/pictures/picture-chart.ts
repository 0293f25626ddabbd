import type { ChosenLine } from '../comparison/choice.ts';
import { unitsOf } from '../comparison/shown-line.ts';
import type { FittedAxis } from './fitted-axis.ts';
import type { GatheredRow } from './gathered.ts';
import type { PictureOrder } from './picture-order.ts';
import { headingLetters, nameLetters, settingFor, type SetRow, type Setting } from './picture-rows.ts';
import { leading, type PictureSheet } from './picture-sheet.ts';
import { inksOf, signsOf, type RowSigns } from './picture-signs.ts';
import { linesOf, widthOf } from './picture-text.ts';
import { benchmarkLabel } from './picture-words.ts';

/** Benchmarks by their place: several of one number share a line and a label. */
const benchmarkLines = (
  { line }: ChosenLine,
  axis: FittedAxis,
): { readonly places: readonly number[]; readonly label: string }[] =>
  [
    ...Map.groupBy(
      line.benchmarks.filter(({ operator, low }) => operator !== null && low !== null),
      ({ low, high }) => `${low} ${high ?? ''}`,
    ).values(),
  ].map((own) => ({
    places: [own[0]?.low, own[0]?.high].flatMap((value) => (value == null ? [] : [axis.place(value)])),
    label: benchmarkLabel(own),
  }));

/** The words of a row: its figure and how many places state it; of several signs on one row only how many. */
const valueOf = ({ values: [first, ...others], members }: GatheredRow): { bold: string; quiet: string } => {
  const places = unitsOf(members).length;
  if (others.length > 0) return { bold: '', quiet: `${members.length} con số` };
  return { bold: first.value, quiet: places > 1 ? ` · ${places} nơi` : '' };
};

const valueWidth = (row: GatheredRow, letters: number): number => {
  const { bold, quiet } = valueOf(row);
  return widthOf(bold, letters, true) + widthOf(quiet, letters * nameLetters);
};

/** Where the axis lies, and where upright lines of benchmarks cross the words of rows. */
interface Track {
  readonly left: number;
  readonly length: number;
  readonly letters: number;
  readonly uprights: readonly number[];
}

/** The axis is as long as the words at its right end allow. */
const lengthOf = (rows: readonly SetRow[], axis: FittedAxis, space: number, letters: number): number => {
  const longest = space - letters * 1.7;
  const lengths = rows.map(({ row }) => {
    const place = Math.max(
      ...[row.members[0].low, row.members[0].high].map((end) => (end === null ? 0 : axis.place(end))),
    );
    return place < 0.3 ? longest : (space - letters * 2.6 - valueWidth(row, letters)) / place;
  });
  return Math.min(longest, ...lengths);
};

const drawNames = (sheet: PictureSheet, { names }: SetRow, middle: number, letters: number): void => {
  const letter = letters * nameLetters;
  for (const [index, line] of names.entries()) {
    const baseline = middle + (index - (names.length - 1) / 2) * letter * leading + letter * 0.35;
    for (const { basis, words, x } of line) {
      if (basis !== undefined) sheet.shape(basis, sheet.margin + x, baseline - letter * 0.33, letter * 0.27);
      if (words !== undefined) sheet.write(words, sheet.margin + x, baseline, letter, { colour: sheet.colours.ink });
    }
  }
};

/** The words of a figure: right of its signs, or left of them where the edge is near or a benchmark runs through. */
const drawValue = (
  sheet: PictureSheet,
  row: GatheredRow,
  { from, to }: RowSigns,
  middle: number,
  { left, letters, uprights }: Track,
): void => {
  const wide = valueWidth(row, letters);
  const gap = letters * 0.35;
  const isCrossed = (start: number): boolean => uprights.some((line) => line > start && line < start + wide);
  const fitsAfter = to + gap + wide <= sheet.right;
  const fitsBefore = from - gap - wide >= left - letters;
  const before = fitsBefore && (!fitsAfter || (isCrossed(to + gap) && !isCrossed(from - gap - wide)));
  const { bold, quiet } = valueOf(row);
  sheet.writeSpans(
    [
      ...(bold === '' ? [] : [{ words: bold, letters, colour: sheet.colours.ink, bold: true }]),
      ...(quiet === '' ? [] : [{ words: quiet, letters: letters * nameLetters, colour: sheet.colours.quiet }]),
    ],
    before ? from - gap : to + gap,
    middle + letters * 0.35,
    before ? 'end' : 'start',
  );
};

const drawRows = (
  sheet: PictureSheet,
  { groups, scale }: Setting,
  axis: FittedAxis,
  track: Track,
  top: number,
  gap: number,
): void => {
  const { left, length, letters } = track;
  const small = headingLetters(sheet.size.small, scale);
  const inks = inksOf(sheet.colours);
  let y = top;
  for (const { heading, rows } of groups) {
    y += gap;
    for (const line of heading) {
      y += small * leading;
      sheet.write(line, sheet.margin, y - small * 0.25, small, { colour: sheet.colours.quiet, bold: true });
    }
    for (const set of rows) {
      const height = set.height + gap;
      const middle = y + height / 2;
      drawNames(sheet, set, middle, letters);
      const signs = signsOf(set.row, axis, { left, length, middle, height, scale: letters / 24 }, inks);
      sheet.add(signs.svg);
      drawValue(sheet, set.row, signs, middle, track);
      y += height;
    }
  }
};

/**
 * Draws the rows of a picture between two heights: benchmarks above, their lines down through the rows, ticks below, all in the largest
 * letters that fit. Answers whether it fits; nothing is drawn where it does not.
 */
export const drawChart = (
  sheet: PictureSheet,
  order: PictureOrder,
  axis: FittedAxis,
  [top, bottom]: readonly [number, number],
): boolean => {
  const { size, margin, width, right, colours } = sheet;
  const { small } = size;
  const labels = benchmarkLines(order.chosen, axis).map(({ places, label }) => ({
    places,
    words: linesOf(label, width * 0.58, small, true),
  }));
  const labelLines = labels.reduce((sum, { words }) => sum + words.length, 0);
  const rowsTop = top + labelLines * small * leading + (labelLines > 0 ? small * 0.5 : 0);
  const room = bottom - small * 1.6 - rowsTop;
  const spaceOf = ({ names }: Setting): number => right - margin - names - small * 1.6;
  const leastOf = (setting: Setting): number => spaceOf(setting) * 0.42;
  const lengthFor = (setting: Setting): number =>
    lengthOf(
      setting.groups.flatMap((group) => group.rows),
      axis,
      spaceOf(setting),
      size.letters * setting.scale,
    );
  const setting = settingFor(order, width, room, (one) => lengthFor(one) >= leastOf(one));
  if (!setting) return false;
  const letters = size.letters * setting.scale;
  const rows = setting.groups.flatMap((group) => group.rows);
  const parts = rows.length + setting.groups.length;
  const gap = (room - setting.height) / parts;
  const floor = rowsTop + setting.height + gap * parts;
  const left = margin + setting.names + small * 1.6;
  const length = Math.max(leastOf(setting), lengthFor(setting));
  const at = (place: number): number => left + place * length;
  let labelled = -Infinity;
  for (const tick of axis.ticks.toSorted((one, other) => one.at - other.at)) {
    sheet.upright(at(tick.at), rowsTop, floor, false);
    // A name that would touch the one before it is left out; its line stays.
    const half = widthOf(tick.label, small) / 2 + small * 0.3;
    if (at(tick.at) - half < labelled) continue;
    labelled = at(tick.at) + half;
    sheet.write(tick.label, at(tick.at), floor + small * 1.25, small, { colour: colours.quiet, anchor: 'middle' });
  }
  let y = top;
  for (const { places, words } of labels) {
    for (const place of places) sheet.upright(at(place), y + 4, floor, true);
    const x = at(places[0] ?? 0);
    const wide = Math.max(...words.map((line) => widthOf(line, small, true)));
    const [where, anchor] =
      wide <= right - x - 10
        ? [x + 9, 'start' as const]
        : wide <= x - margin - 10
          ? [x - 9, 'end' as const]
          : [right, 'end' as const];
    for (const line of words) {
      y += small * leading;
      sheet.write(line, where, y - small * 0.3, small, { colour: colours.accent, bold: true, anchor });
    }
  }
  const uprights = labels.flatMap(({ places }) => places.map(at));
  drawRows(sheet, setting, axis, { left, length, letters, uprights }, rowsTop, gap);
  return true;
};
