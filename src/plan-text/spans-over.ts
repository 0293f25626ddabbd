/** A part of a text, by UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Spans of a text of which one asks whether another touches any of them, without looking at each. */
export const spansOver = (
  length: number,
  spans: readonly TextSpan[],
): { add: (span: TextSpan) => void; touch: (span: TextSpan) => boolean } => {
  const covered = new Uint8Array(length);
  const add = ({ start, end }: TextSpan): void => void covered.fill(1, start, end);
  spans.forEach(add);
  return { add, touch: ({ start, end }) => covered.subarray(start, end).includes(1) };
};
