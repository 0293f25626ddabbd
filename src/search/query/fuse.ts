/** A list of ids, best first, and how much it counts. */
export interface RankedList {
  readonly ids: readonly string[];
  readonly weight: number;
}

/** Reciprocal rank fusion with a damping of 20: every list gives `weight / (20 + place)` to its ids; best first. */
export const fuse = (lists: readonly RankedList[]): string[] => {
  const scores = new Map<string, number>();
  for (const { ids, weight } of lists)
    ids.forEach((id, place) => scores.set(id, (scores.get(id) ?? 0) + weight / (20 + place)));
  return [...scores].sort(([, one], [, other]) => other - one).map(([id]) => id);
};
