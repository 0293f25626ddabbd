import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import type { Passage } from '../../passages/passage.ts';
import type { SamePassage } from '../../passages/same-words.ts';
import { quotedWords } from '../plan/quoted-words.ts';
import { escapeHtml, tag } from '../words/html.ts';

/** A side of a reading in two columns: which words the other side has too. */
type Standing = 'same' | 'other' | 'outside';

/** How each word of a passage stands to the other: the same, another, or outside the stretch that is nearly the same. */
const standings = (words: Passage['words'], there: Passage['words'], pairs: SamePassage['pairs']): Standing[] => {
  const partner = new Map(pairs);
  const [first = 0, last = -1] = [pairs[0]?.[0], pairs.at(-1)?.[0]];
  return words.map(({ printed }, place) => {
    if (place < first || place > last) return 'outside';
    const other = there[partner.get(place) ?? -1];
    return other?.printed === printed ? 'same' : 'other';
  });
};

/** The words of a passage as printed, misprints told; those that the other passage has otherwise are marked, what is beyond stands back. */
const sideHtml = (plan: PublishedPlan, passage: Passage, there: Passage, pairs: SamePassage['pairs']): string => {
  const { words, provision, start, end } = passage;
  const standing = standings(words, there.words, pairs);
  const runs: { standing: Standing; start: number; end: number }[] = [];
  words.forEach((word, place) => {
    const last = runs.at(-1);
    const own = standing[place] ?? 'outside';
    if (last?.standing === own) runs[runs.length - 1] = { ...last, end: Math.max(last.end, word.end) };
    else runs.push({ standing: own, start: Math.max(word.start, last?.end ?? 0), end: word.end });
  });
  // Marks and white space around what is beyond stand back with it.
  const stretched = runs.map((run, place) =>
    run.standing === 'outside'
      ? { ...run, start: runs[place - 1]?.end ?? start, end: runs[place + 1]?.start ?? end }
      : run,
  );
  const cuts = stretched.flatMap((run) => [run.start, run.end]);
  const quoted = quotedWords(plan, { provision, start, end }, cuts);
  return quoted.pieces
    .map(({ words: text, ours, start: from, end: to }) => {
      if (ours) return tag('span', { class: 'ours' }, escapeHtml(text));
      const run = stretched.find((one) => one.start <= from && to <= one.end);
      if (run?.standing === 'other') return tag('mark', {}, escapeHtml(text));
      return run?.standing === 'outside' ? tag('span', { class: 'beyond' }, escapeHtml(text)) : escapeHtml(text);
    })
    .join('');
};

/** Two passages laid beside each other: the words of both, and the figures that differ though the words are the same. */
export interface Beside {
  readonly here: string;
  readonly there: string;
  /** Figures at the same place of the same words, as printed, where they differ. */
  readonly figures: readonly (readonly [here: string, there: string])[];
}

/** Lays a passage of one plan beside that of another. */
export const laidBeside = (
  plan: PublishedPlan,
  passage: Passage,
  other: PublishedPlan,
  { passage: there, pairs }: SamePassage,
): Beside => ({
  here: sideHtml(plan, passage, there, pairs),
  there: sideHtml(
    other,
    there,
    passage,
    pairs.map(([one, two]) => [two, one] as const),
  ),
  figures: pairs.flatMap(([one, two]) => {
    const [mine, theirs] = [passage.words[one], there.words[two]];
    return mine?.key === '#' && theirs && mine.printed !== theirs.printed ? [[mine.printed, theirs.printed]] : [];
  }),
});
