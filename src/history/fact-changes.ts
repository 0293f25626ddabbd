import { entriesIn, groupIn, textIn, type Written } from './as-written.ts';
import type { ChangedKey } from './figure-changes.ts';

/** Keys of a figure that readers see; the others only tell the check where to look. */
export const seenKeys: readonly string[] = [
  'id',
  'indicator',
  'level',
  'operator',
  'low',
  'high',
  'unit',
  'year',
  'baseline',
  'variant',
  'modality',
  'quote',
  'note',
];

/** Keys of the front matter that readers see as facts about the document. */
const factKeys = ['province', 'number', 'kind', 'title', 'issued', 'effective', 'issuer', 'signer', 'completeness'];
const sourceKeys = ['kind', 'publisher', 'published', 'address'];

/** Misprints by printed form and place, with what is read for each; null where no reading is certain. */
const readingsIn = (facts: Written): Map<string, string | null> =>
  new Map(
    entriesIn(facts, 'errata').map((erratum) => [
      `“${textIn(erratum, 'printed') ?? ''}”`,
      textIn(erratum, 'reading') ?? null,
    ]),
  );

/** How a misprint is read, in words for one side of a change. */
const reading = (printed: string, readings: ReadonlyMap<string, string | null>): string | null => {
  if (!readings.has(printed)) return null;
  const read = readings.get(printed);
  return read == null ? `${printed} còn ngờ` : `${printed} đọc là “${read}”`;
};

/** Facts about a plan that are not what they were, as readers see them; `errata` once for each misprint. */
export const factChanges = (before: Written, after: Written): ChangedKey[] => {
  const differing = (keys: readonly string[], one: Written, other: Written, prefix = ''): ChangedKey[] =>
    keys.flatMap((key) => {
      const [from, to] = [textIn(one, key) ?? null, textIn(other, key) ?? null];
      return from === to ? [] : [{ key: `${prefix}${key}`, from, to }];
    });
  const [old, fresh] = [readingsIn(before), readingsIn(after)];
  const errata = [...new Set([...old.keys(), ...fresh.keys()])].flatMap((printed): ChangedKey[] => {
    const [from, to] = [reading(printed, old), reading(printed, fresh)];
    return from === to ? [] : [{ key: 'errata', from, to }];
  });
  return [
    ...differing(factKeys, before, after),
    ...differing(sourceKeys, groupIn(before, 'source'), groupIn(after, 'source'), 'source.'),
    ...errata,
  ];
};
