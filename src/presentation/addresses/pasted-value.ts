/** What mail programs and editors put into an address unseen: soft hyphens, zero-width and direction marks, line breaks. */
const unseen = /[\p{Cc}\p{Cf}]/gu;

/** A part of an address in letters; a broken percent sequence stays as it is. */
export const decoded = (written: string): string => {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
};

/** The same in small letters, without what nobody sees. */
export const plain = (written: string): string => decoded(written).replaceAll(unseen, '').toLowerCase();

/** A value as this site writes it, without what pasting put around it: `Kinh-Te-So.` and `(kinh-te-so)` are `kinh-te-so`. */
export const asValue = (written: string): string => plain(written).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/**
 * The values of a parameter that lists some, separated by commas: those that are known, as they are written or as they were
 * to be, each once; and as written those that are unknown. What holds no letter and no digit is no value.
 */
export const listedValues = (
  query: URLSearchParams,
  parameter: string,
  known: ReadonlySet<string>,
): { readonly values: string[]; readonly unknown: string[] } => {
  const written = query
    .getAll(parameter)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => /[\p{L}\p{N}]/u.test(value));
  const meant = written.map((value) => [value, asValue(value)].find((name) => known.has(name)));
  return {
    values: [...new Set(meant.filter((value) => value !== undefined))],
    unknown: [...new Set(written.filter((_, place) => meant[place] === undefined))],
  };
};

/** A query string with its parameters' names as this site writes them: `&amp;NAM=2025` is `nam=2025`. */
export const readQuery = (search: string): URLSearchParams =>
  new URLSearchParams(
    [...new URLSearchParams(search)].map(([name, value]) => [asValue(name.replace(/^(?:amp;)+/i, '')), value]),
  );
