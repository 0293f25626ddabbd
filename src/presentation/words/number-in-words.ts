let numbers: Intl.NumberFormat | undefined;
/** A number as Vietnamese write it: comma before decimals. */
export const numberInWords = (value: number): string => {
  // Made when it is first needed: it takes a phone a tenth of a second, and most pages that load these words print no number.
  numbers ??= new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 });
  return numbers.format(value);
};
