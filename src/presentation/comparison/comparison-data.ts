import type { Catalogue } from '../../catalogue/catalogue.ts';
import { oncePer } from '../../domain/read-once.ts';
import { shownLines, shownPlaces } from './shown-lines-of.ts';
import type { ShownLine } from './shown-line.ts';
import type { ComparisonData, ShownTopic } from './view-html.ts';

/** Figures in one file of the comparison: a phone loads what it asks for, and little more. */
const figuresInShard = 1500;

/** A part of the lines, which a view asks for by name. */
export interface Shard {
  readonly name: string;
  readonly lines: readonly ShownLine[];
}

/** The lines of the comparison in files: a topic a file, of a large one several; the lines of an indicator stand together. */
export const shardsOf = (lines: readonly ShownLine[]): Shard[] => {
  const shards: { name: string; lines: ShownLine[]; figures: number }[] = [];
  for (const own of Map.groupBy(lines, ({ indicator }) => indicator).values()) {
    const topic = own[0]?.topic ?? '';
    const figures = own.reduce((sum, line) => sum + line.figures.length, 0);
    const last = shards.findLast(({ name }) => name === topic || name.startsWith(`${topic}--`));
    if (last && last.figures + figures <= figuresInShard) {
      last.lines.push(...own);
      last.figures += figures;
    } else {
      const parts = shards.filter(({ name }) => name === topic || name.startsWith(`${topic}--`)).length;
      shards.push({ name: parts === 0 ? topic : `${topic}--${parts + 1}`, lines: [...own], figures });
    }
  }
  return shards;
};

/** Topics that have any line. */
export const shownTopics = (catalogue: Catalogue): ShownTopic[] => {
  const used = new Set(shownLines(catalogue).map(({ topic }) => topic));
  return catalogue.topics.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name }));
};

/** Everything that the comparison shows; made once for a catalogue. */
export const comparisonData = oncePer((catalogue: Catalogue): ComparisonData => ({
  topics: shownTopics(catalogue),
  lines: shownLines(catalogue),
  places: shownPlaces(catalogue),
}));
