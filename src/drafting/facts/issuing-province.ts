import { existsOn, type Province } from '../../domain/province.ts';

/** Letters without marks: old and new tone placement (`Hoà Bình`, `Hòa Bình`) and capitals make no difference. */
export const withoutMarks = (words: string): string =>
  words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/\s*[-–]\s*/g, ' ')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();

const namesOf = (province: Province): string[] =>
  [province.name, ...(province.otherNames ?? []), ...(province.renamed ? [province.renamed.name] : [])].map(
    withoutMarks,
  );

/** What a text says about whose document it is: in order, the surest words first. */
export interface ProvinceFinding {
  /** Units of that name that existed on the day; one where all is clear. */
  readonly units: readonly Province[];
  /** The words in which the name was found. */
  readonly words: string | null;
}

/**
 * The province that issued a document: the name that stands in the surest of the given words. `day` is the ISO day of issue
 * or the first day of its year; without it every unit of the name is possible.
 */
export const findProvince = (
  surest: readonly string[],
  provinces: readonly Province[],
  day: string | undefined,
): ProvinceFinding => {
  for (const words of surest) {
    const folded = ` ${withoutMarks(words)} `;
    const named = provinces
      .flatMap((province) => namesOf(province).map((name) => ({ province, name })))
      .filter(({ name }) => folded.includes(` ${name} `))
      .sort(
        (one, other) =>
          folded.indexOf(` ${one.name} `) - folded.indexOf(` ${other.name} `) || other.name.length - one.name.length,
      );
    const [first] = named;
    if (first === undefined) continue;
    const alike = named.filter(({ name }) => name === first.name).map(({ province }) => province);
    const valid = day === undefined ? alike : alike.filter((province) => existsOn(province, day));
    return { units: valid.length > 0 ? valid : alike, words };
  }
  return { units: [], words: null };
};
