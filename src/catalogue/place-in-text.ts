/** Line and column, both from 1. */
export interface PlaceInText {
  readonly line: number;
  readonly column: number;
}

/** Tells line and column of offsets of one text; the lines are counted once. */
export const placesIn = (text: string): ((offset: number) => PlaceInText) => {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
};
