/** Letters without marks, in lower case; one character stays one character. */
export const foldMarks = (text: string): string =>
  [...text.normalize('NFC')]
    .map((character) =>
      character === 'đ' || character === 'Đ'
        ? 'd'
        : character.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase() || character,
    )
    .join('');
