import { escapeHtml, tag } from '../words/html.ts';
import { choose, type Chosen } from './choice.ts';
import type { ComparisonState } from './comparison-state.ts';
import type { Drawing } from './figure-html.ts';
import { ALL_FIGURES, LEADING_FIGURES, listedLines, type ListedLine } from '../parts/figure-room.ts';
import { overviewLine, placesTable } from './line-html.ts';
import { mapOf } from './map-html.ts';
import { columnsOf, matrixHead, matrixLine, matrixTopic } from './matrix-html.ts';
import { plotOf } from './plot-html.ts';
import type { ShownLine, ShownPlaces } from './shown-line.ts';

/** A topic as a heading. */
export interface ShownTopic {
  readonly id: string;
  readonly name: string;
}

/** All that the views are drawn from. */
export interface ComparisonData {
  readonly topics: readonly ShownTopic[];
  readonly lines: readonly ShownLine[];
  readonly places: ShownPlaces;
}

/** A view as HTML: what goes around it, and its pieces from the top, each whole by itself, so that it may be drawn bit by bit. */
export interface DrawnView {
  /** The element that holds the pieces. */
  readonly frame: { readonly name: 'div' | 'table'; readonly class: string };
  readonly head: string;
  readonly pieces: readonly (() => string)[];
  /** Said under it. */
  readonly note: string;
}

/** Figures up to which a choice of indicators stands unfolded (contract). */
const unfoldedUpTo = 200;
/** Maps of a choice; more would be a wall. */
const mapsUpTo = 6;

const byTopic = (
  lines: readonly ListedLine[],
  topics: readonly ShownTopic[],
  headOf: (topic: ShownTopic) => string,
  draw: (line: ListedLine) => string,
): (() => string)[] =>
  topics.flatMap((topic) => {
    const own = lines.filter(({ line }) => line.topic === topic.id);
    return own.length === 0 ? [] : [() => headOf(topic), ...own.map((line) => () => draw(line))];
  });

const topicHead = ({ id, name }: ShownTopic): string =>
  tag('h2', { id: `nhom-${id}`, class: 'topic-head', 'data-topic': id }, escapeHtml(name));

const stack = (pieces: readonly (() => string)[], name: string, note = ''): DrawnView => ({
  frame: { name: 'div', class: name },
  head: '',
  pieces,
  note,
});

/** Draws a choice: places as columns where some were chosen, as rows for one indicator, otherwise the overview; or the same as charts or maps. */
export const drawView = (
  { topics, places }: ComparisonData,
  chosen: Chosen,
  all: readonly ShownLine[],
  state: ComparisonState,
  drawing: Drawing,
): DrawnView => {
  // A cell of a matrix must hold its figure, or its absence would be told: there the choice of places is the limit.
  const lines = listedLines(chosen.lines, ALL_FIGURES, state.provinces.length > 0 ? Infinity : LEADING_FIGURES);
  const left = lines.length - mapsUpTo;
  switch (state.view) {
    case 'bieu-do':
      return stack(
        byTopic(lines, topics, topicHead, (line) => plotOf(line, drawing)),
        'plots',
      );
    case 'so-do': {
      const units = state.provinces.length === 0 ? null : new Set(state.provinces);
      return stack(
        byTopic(lines.slice(0, mapsUpTo), topics, topicHead, (line) => mapOf(line, places, units, drawing)),
        'maps',
        left > 0 ? `Còn ${left} dòng chưa vẽ thành sơ đồ: hãy chọn một chỉ số hoặc một hạn.` : '',
      );
    }
    case 'bang': {
      if (state.provinces.length > 0) {
        const columns = columnsOf(lines, state.provinces);
        const oneYear = state.years.length === 1;
        const matrix = { ...columns, drawing, all, evidence: state.evidence, oneYear };
        return {
          frame: { name: 'table', class: 'comparison' },
          head: matrixHead(columns, drawing),
          pieces: byTopic(
            lines,
            topics,
            ({ id, name }) => matrixTopic(id, name, matrix),
            (line) => matrixLine(line, matrix),
          ),
          note: '',
        };
      }
      if (state.indicators.length === 1)
        return stack(
          byTopic(lines, topics, topicHead, (line) => placesTable(line, drawing)),
          'places-view',
        );
      const figures = lines.reduce((sum, { figures: own }) => sum + own.length, 0);
      const open = state.indicators.length > 0 && figures <= unfoldedUpTo;
      return stack(
        byTopic(lines, topics, topicHead, (line) => overviewLine(line, drawing, open)),
        'overview',
      );
    }
  }
};

/** The whole of a view as HTML, as the build writes it. */
export const viewHtml = (data: ComparisonData, state: ComparisonState, drawing: Drawing): string => {
  const view = drawView(data, choose(data.lines, state, drawing.nameOf), data.lines, state, drawing);
  return tag(
    view.frame.name,
    { class: view.frame.class },
    `${view.head}${view.pieces.map((piece) => piece()).join(' ')}`,
  );
};
