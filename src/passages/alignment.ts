/** How two rows of words lie beside each other: the places of words that are the same, in order, on both sides. */
export interface Alignment {
  readonly pairs: readonly (readonly [one: number, other: number])[];
}

const [same, different, leftOut] = [2, -3, -2];

/**
 * Words are given as numbers, the same for the same word. The longest stretch in which two rows of words are nearly the same (Smith and Waterman): words may differ or be left out within it,
 * as long as more words are the same.
 */
export const nearlySame = (one: ArrayLike<number>, other: ArrayLike<number>): Alignment => {
  const width = other.length + 1;
  const scores = new Int16Array((one.length + 1) * width);
  let best = 0;
  let place = 0;
  for (let row = 1; row <= one.length; row += 1) {
    const word = one[row - 1];
    for (let column = 1; column < width; column += 1) {
      const at = row * width + column;
      const score = Math.max(
        0,
        (scores[at - width - 1] ?? 0) + (word === other[column - 1] ? same : different),
        (scores[at - width] ?? 0) + leftOut,
        (scores[at - 1] ?? 0) + leftOut,
      );
      scores[at] = score;
      if (score > best) {
        best = score;
        place = at;
      }
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let at = place; (scores[at] ?? 0) > 0;) {
    const [row, column] = [Math.floor(at / width), at % width];
    const isSame = one[row - 1] === other[column - 1];
    if (scores[at] === (scores[at - width - 1] ?? 0) + (isSame ? same : different)) {
      if (isSame) pairs.push([row - 1, column - 1]);
      at -= width + 1;
    } else at -= scores[at] === (scores[at - width] ?? 0) + leftOut ? width : 1;
  }
  return { pairs: pairs.reverse() };
};
