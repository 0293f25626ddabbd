import { bases, type Basis } from '../../domain/basis.ts';

/** What `bang-chung=verbatim` has always asked for: every figure whose words stand here, whosever they are. */
const verbatim: readonly Basis[] = bases.filter((basis) => basis !== 'reported');

/**
 * The values of `bang-chung=` as bases: a set, so each once and in one order. Values that are none follow as they are, for the
 * caller to refuse.
 */
export const basesNamed = (values: readonly string[]): string[] => {
  const named = new Set(values.flatMap((value): readonly string[] => (value === 'verbatim' ? verbatim : [value])));
  const known: readonly string[] = bases;
  return [...known.filter((basis) => named.has(basis)), ...[...named].filter((value) => !known.includes(value))];
};

/** The bases that an address lists, `list` being what reads it for the values it may name: those of the page, and `verbatim`. */
export const basesListed = (
  list: (allowed: ReadonlySet<string>) => readonly string[],
  known: ReadonlySet<string>,
): string[] => basesNamed(list(new Set([...known, 'verbatim']))).filter((basis) => known.has(basis));

/** A choice of bases as the address writes it: `verbatim` where all of these are in it, so that old links and new ones agree. */
export const basesInAddress = (chosen: readonly string[]): string[] =>
  verbatim.every((basis) => chosen.includes(basis))
    ? ['verbatim', ...chosen.filter((value) => !(verbatim as readonly string[]).includes(value))]
    : [...chosen];

/** The one of these values that is a basis; null where none is. */
export const basisAmong = (values: readonly string[] | undefined): Basis | null =>
  bases.find((basis) => values?.includes(basis)) ?? null;
