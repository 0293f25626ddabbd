/** Days of which one is meant, both ends included, as ISO days. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

const shape = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/;

/** Whether the text is a year or a month of one. */
export const isYearOrMonth = (date: string): boolean => shape.test(date);

/** The days that a day, month or year leaves open: `2026` is any day of that year, `2026-09-01` only itself. */
export const daysOf = (date: string): DaySpan => {
  const [, year, month] = shape.exec(date) ?? [];
  if (year === undefined) return { first: date, last: date };
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { first: `${date}-01`, last: `${date}-${String(length)}` };
};
