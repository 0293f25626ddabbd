import { foldMarks } from './search/encode.ts';

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

const plain = (written: string): string => decoded(written).replaceAll(unseen, '').toLowerCase();

/** A value as this site writes it, without what pasting put around it: `Kinh-Te-So.` and `(kinh-te-so)` are `kinh-te-so`. */
export const asValue = (written: string): string => plain(written).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** A part of a path as this site writes it: a name with its marks and spaces as well, `Vĩnh Phúc)` is `vinh-phuc`. */
const asPathPart = (written: string): string =>
  foldMarks(plain(written))
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');

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

/** A fragment as this site writes its ids: the first run of their characters, `i-1-d3` for `I-1-D3).`; empty for none. */
export const asFragment = (written: string): string =>
  (
    /[a-z0-9][a-z0-9-]*/.exec(
      plain(written)
        .replaceAll('—', '--')
        .replaceAll(/[‐‑–−]/g, '-'),
    )?.[0] ?? ''
  ).replace(/-+$/, '');

/**
 * The ids of the places around one that is not there, nearest first. A provision lies in those whose ids its own begins with
 * (`ii-2-1` in `ii-2`); a figure stands beside those of the same indicator, its year and tier aside, and of no other.
 */
export const placesAround = (fragment: string): string[] => {
  const step = /^ct-|--[a-z]/.test(fragment) ? /-(?:\d{4}|province|district|commune)$/ : /-+[^-]*$/;
  const around: string[] = [];
  for (let rest = fragment; step.test(rest);) around.push((rest = rest.replace(step, '')));
  return around;
};

/** Path and fragment of an address below `base` as this site writes them; `pathname` is that of an address without a page. */
export const mendedPath = (pathname: string, base: string): { readonly path: string; readonly fragment: string } => {
  const root = base.replace(/\/$/, '');
  const [path = '', fragment = ''] = decoded(
    pathname.toLowerCase().startsWith(root.toLowerCase()) ? pathname.slice(root.length) : pathname,
  ).split('#');
  const names = path.split('/').map(asPathPart);
  const parts = names.map((name) => name.replace(/(?:^index)?\.(?:html?|php)$/, '')).filter((name) => name !== '');
  const file = /\.[a-z0-9]+$/.test(parts.at(-1) ?? '');
  return { path: `${root}/${parts.join('/')}${file || parts.length === 0 ? '' : '/'}`, fragment: asFragment(fragment) };
};

/** What a name that is none may have been. */
export interface NearNames {
  /** The one name that it is the beginning of: an address cut short. */
  readonly meant: string | undefined;
  /** Names that begin alike, the most alike first. */
  readonly near: readonly string[];
}

/** Fewer letters than these say nothing of what was meant. */
const enough = 4;

/** Looks for a name among those that there are. */
export const nearNames = (name: string, known: readonly string[]): NearNames => {
  const alike = (other: string): number => {
    let length = 0;
    while (length < name.length && name[length] === other[length]) length += 1;
    return length;
  };
  const cut = name.length < enough ? [] : known.filter((other) => other.startsWith(name));
  return {
    meant: cut.length === 1 ? cut[0] : undefined,
    near: known
      .filter((other) => alike(other) >= enough)
      .sort((one, other) => alike(other) - alike(one))
      .slice(0, 5),
  };
};
