const romans: readonly (readonly [number, string])[] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const roman = (value: number): string => {
  let [rest, words] = [value, ''];
  for (const [worth, sign] of romans)
    while (rest >= worth) {
      words += sign;
      rest -= worth;
    }
  return words;
};

/** What a browser prints before an item of an ordered list (HTML, `ol type`): `3.`, `c.`, `IV.`. */
export const itemLabel = (value: number, type: string | undefined): string => {
  const small = value >= 1 && value <= 3999;
  switch (type) {
    case 'a':
      return `${small && value <= 26 ? String.fromCharCode(96 + value) : value}.`;
    case 'A':
      return `${small && value <= 26 ? String.fromCharCode(64 + value) : value}.`;
    case 'i':
      return `${small && value < 40 ? roman(value) : value}.`;
    case 'I':
      return `${small && value < 40 ? roman(value).toUpperCase() : value}.`;
    default:
      return `${value}.`;
  }
};
