import { siteName } from '../citations/cited-view.ts';
import { viewTitle } from '../citations/view-title.ts';
import type { Chosen, ChosenLine } from '../comparison/choice.ts';
import { writeState, yearInAddress, type ComparisonState, type View } from '../comparison/comparison-state.ts';
import { unitsOf, withNumber, type ShownLine } from '../comparison/shown-line.ts';
import { dateInWords, levelInAddress } from '../words/words.ts';

/** Lines of a view that a picture can be drawn of, the one with most places that state a number first among equals in reading order. */
export const drawnLines = ({ lines }: Chosen): ChosenLine[] =>
  lines.filter(({ figures }) => withNumber(figures).length > 0);

/** The line that is drawn until a reader picks another: that of most places. */
export const fullestLine = (lines: readonly ChosenLine[]): ChosenLine | undefined =>
  lines.toSorted(
    (one, other) => unitsOf(withNumber(other.figures)).length - unitsOf(withNumber(one.figures)).length,
  )[0];

/** The choice that a picture shows: one line of a view, with some of its places; no place chosen means all. */
export const pictureState = (
  state: ComparisonState,
  { indicator, level, year }: Pick<ShownLine, 'indicator' | 'level' | 'year'>,
  provinces: readonly string[],
  view: View,
): ComparisonState => ({
  ...state,
  indicators: [indicator],
  topics: [],
  levels: [levelInAddress(level)],
  years: [yearInAddress(year)],
  provinces,
  view,
});

/** A line with the figures of some places; all of them where no place is named. */
export const ofPlaces = ({ line, figures }: ChosenLine, provinces: readonly string[]): ChosenLine => ({
  line,
  figures: provinces.length === 0 ? figures : figures.filter(({ province }) => provinces.includes(province)),
});

/** Longest address that a picture prints; a longer one is left out of it, that of the whole line stands instead. */
const longestAddress = 150;

/** What stands in a picture beside its chart: under the headline what is counted, at the foot where it comes from. */
export const pictureNotes = (
  chosen: ChosenLine,
  state: ComparisonState,
  { nameOf, comparison, version }: { nameOf: (unit: string) => string; comparison: string; version: string },
): { readonly subtitle: string; readonly source: string } => {
  const title = viewTitle({ lines: [chosen], unstated: 0 }, state, nameOf, (topic) => topic);
  const addressOf = (one: ComparisonState): string => `${comparison}${writeState(one)}`.replace(/^https?:\/\//, '');
  const whole = addressOf(state);
  const address = whole.length <= longestAddress ? whole : addressOf({ ...state, provinces: [] });
  return {
    subtitle: state.view === 'so-do' ? `${title}.` : `${title}. Mỗi dấu là một con số.`,
    source: `${siteName}, ${address}, bản ngày ${dateInWords(version)}; văn bản của từng con số kê ở địa chỉ ấy.`,
  };
};
