const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number in Roman capitals; one that has none stays in digits. */
export const roman = (value: number): string => {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [step, letters] of romans) for (; rest >= step; rest -= step) text += letters;
  return text;
};

/** `A` … `Z`, then as Word counts on, `AA`, `BB`, or as HTML does, `AA`, `AB`. */
export const capitalLetter = (value: number, after: 'repeat' | 'count'): string => {
  if (value < 1 || value > 26 * 30) return String(value);
  if (after === 'repeat') return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return value <= 26 ? letter : `${capitalLetter(Math.ceil(value / 26) - 1, 'count')}${letter}`;
};
