/** Today in Vietnam, or the day of `SOURCE_DATE_EPOCH`, ISO: for commands of staff; pages never ask the clock. */
export const today = (): string => {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH'] || Number.NaN);
  const now = Number.isNaN(epoch) ? Date.now() : epoch * 1000;
  return new Date(now + 7 * 3600 * 1000).toISOString().slice(0, 10);
};
