import type { Level } from '../domain/target.ts';
import { leadIn } from './deadline-reach.ts';
import { isAspirationAt, namesAspiration } from './figure-words.ts';
import { levelsNamed } from './level-words.ts';
import { enclosing, findProvision, type PlanText, type Provision } from './provision.ts';

/** The lines ending in a colon that lead into the list in which an item stands, nearest first. */
const announcing = (text: PlanText, item: Provision): readonly Provision[] => {
  const found = leadIn(text, item);
  const other = found.findIndex(({ text: words }) => !/:\s*$/u.test(words));
  return other < 0 ? found : found.slice(0, other);
};

/**
 * Whether *phấn đấu* or its like governs a place: in its own clause, in a heading above, or in the line that leads into its
 * list (`Phấn đấu đến năm 2025:`).
 */
export const isAspiration = (text: PlanText, provision: Provision, place: number): boolean =>
  isAspirationAt(provision.text, place) ||
  provision.ancestors.some((id) => namesAspiration(findProvision(text, id)?.text ?? '')) ||
  announcing(text, provision).some(({ text: words }) => isAspirationAt(words, words.length));

/** The tier that the nearest words above a provision name (`b) Cấp huyện`); null where they name none, or several. */
export const levelAbove = (text: PlanText, provision: Provision): Level | null => {
  const named = [...announcing(text, provision), ...enclosing(text, provision)]
    .map(({ text: words }) => levelsNamed(words))
    .find((levels) => levels.length > 0);
  return named?.length === 1 ? (named[0]?.level ?? null) : null;
};
