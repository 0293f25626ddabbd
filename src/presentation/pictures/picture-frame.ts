import { pixels } from '../charts/dot-plot-svg.ts';
import { mapNote } from '../comparison/map-html.ts';
import { tilesInWords } from './picture-map.ts';
import type { FittedAxis } from './fitted-axis.ts';
import type { PictureOrder } from './picture-order.ts';
import { leading, type PictureSheet } from './picture-sheet.ts';
import type { PictureSize } from './picture-size.ts';
import { linesOf, widthOf } from './picture-text.ts';
import { basesOf, undrawnInWords, warningsOf } from './picture-words.ts';

/** Words in as few lines as they need, of about one length: no word stands alone on the last. */
const balanced = (words: string, width: number, letters: number): readonly string[] => {
  const least = linesOf(words, width, letters, true);
  // A headline breaks best after its colon.
  const parts = words.split(/(?<=:) /u).flatMap((part) => linesOf(part, width, letters, true));
  if (parts.length === least.length) return parts;
  for (let narrow = width * 0.5; narrow < width; narrow += width * 0.02) {
    const lines = linesOf(words, narrow, letters, true);
    if (lines.length === least.length) return lines;
  }
  return least;
};

/** The headline in as large letters as it fits, or null where it fits in none. */
const setHeadline = (
  headline: string,
  width: number,
  size: PictureSize,
): { readonly lines: readonly string[]; readonly letters: number } | null => {
  for (const [scale, most] of [
    [1, 2],
    [0.85, 3],
    [0.7, 4],
    [0.58, 5],
    [0.5, 6],
  ] as const) {
    const lines = linesOf(headline, width, size.headline * scale, true);
    if (lines.length <= most)
      return { lines: balanced(headline, width, size.headline * scale), letters: size.headline * scale };
  }
  return null;
};

/** Draws what stands above a chart: a stroke of the accent, the headline, what is counted. Answers where it ends; null where the headline is too long. */
export const drawHead = (sheet: PictureSheet, headline: string, subtitle: string): number | null => {
  const { size, margin, width, colours } = sheet;
  const set = setHeadline(headline, width, size);
  if (set === null) return null;
  sheet.add(`<rect x="${margin}" y="${pixels(margin * 0.8)}" width="56" height="6" fill="${colours.accent}"/>`);
  let y = margin * 0.8 + 14;
  for (const line of set.lines) {
    y += set.letters * leading;
    sheet.write(line, margin, y - set.letters * 0.28, set.letters, { colour: colours.ink, bold: true });
  }
  const letters = size.small * 1.15;
  for (const line of linesOf(subtitle, width, letters)) {
    y += letters * leading;
    sheet.write(line, margin, y, letters, { colour: colours.quiet });
  }
  return y + size.small * 1.1;
};

/** Draws what stands below a chart: whose words, the range of the axis, what must be known, where it comes from. Answers where it begins. */
export const drawFoot = (
  sheet: PictureSheet,
  { chosen, places, nameOf, source, map }: PictureOrder,
  axis: FittedAxis,
): number => {
  const { size, margin, width, right, colours } = sheet;
  const { small } = size;
  const letters = small * 0.85;
  const told = map ? [tilesInWords, mapNote] : [];
  const lines = [
    ...linesOf([...told, ...undrawnInWords(chosen, places, nameOf), ...warningsOf(chosen)].join(' '), width, letters),
    ...linesOf(`Nguồn: ${source}`, width, letters),
  ];
  const top = size.height - margin * 0.75 - lines.length * letters * leading;
  for (const [index, line] of lines.entries())
    sheet.write(line, margin, top + (index + 0.8) * letters * leading, letters, { colour: colours.quiet });
  const y = top - small * 1.15;
  let x = margin;
  for (const { basis, words } of basesOf(chosen.figures)) {
    sheet.shape(basis, x + small * 0.4, y - small * 0.33, small * 0.36);
    sheet.write(words, x + small * 1.1, y, small, { colour: colours.ink });
    x += small * 1.1 + widthOf(words, small) + small * 1.4;
  }
  sheet.add(`<path d="M${margin} ${pixels(top - small * 0.45)}H${right}" stroke="${colours.line}" stroke-width="1"/>`);
  if (map) return y - small * 1.5;
  const axisY = x + widthOf(axis.words, small) <= right ? y : y - small * 1.5;
  sheet.write(axis.words, right, axisY, small, { colour: colours.quiet, anchor: 'end' });
  return axisY - small * 1.7;
};
