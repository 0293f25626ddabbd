import { decoded, plain } from './pasted-value.ts';
import { foldMarks } from '../words/fold-marks.ts';

/** A part of a path as this site writes it: a name with its marks and spaces as well, `Vĩnh Phúc)` is `vinh-phuc`. */
const asPathPart = (written: string): string =>
  foldMarks(plain(written))
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');

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
