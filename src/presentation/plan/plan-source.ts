import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import { hostInWords, paths } from '../addresses/links.ts';
import { numberInWords } from '../words/number-in-words.ts';
import { capitalised } from '../words/sentence.ts';
import { completenessInWords, sourceKindInWords } from '../words/source-words.ts';
import { dateInWords } from '../words/words.ts';

/** What stands beside a name in a list of facts: words, or a link with words after it. */
export type Fact =
  | string
  | {
      readonly words: string;
      readonly address: string;
      /** Name under which the file is saved, where the link hands out a file. */
      readonly download?: string;
      readonly rest?: string;
    };

/** Size of a file in the unit in which people compare sizes: `340 KB`, `1,2 MB`. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${numberInWords(Math.max(1, Math.round(bytes / 1000)))} KB`
    : `${numberInWords(Math.round(bytes / 100_000) / 10)} MB`;

/** Said wherever the address would stand: nobody can look up a text that has none. */
export const noSourceAddress = 'không có địa chỉ nguồn';

/**
 * What is known of the source of a plan's text, name by name: what kind of text it is, where it stood, when we last compared
 * ours with it, and the document as received where it is kept. `address` puts a path under the site's base.
 */
export const sourceFacts = (
  { id, facts, original }: Pick<PublishedPlan, 'id' | 'facts' | 'original'>,
  address: (path: string) => string,
): readonly (readonly [string, Fact | undefined])[] => {
  const { source } = facts;
  return [
    [
      'Loại nguồn',
      [
        capitalised(sourceKindInWords(source.kind)),
        source.publisher,
        source.published === undefined ? undefined : dateInWords(source.published),
      ]
        .filter((part) => part !== undefined)
        .join(', '),
    ],
    [
      'Địa chỉ nguồn',
      source.address === undefined ? noSourceAddress : { words: hostInWords(source.address), address: source.address },
    ],
    ['Mức đầy đủ', capitalised(completenessInWords(facts.completeness))],
    ['Đối chiếu', `với bản nhận được, lần cuối ngày ${dateInWords(source.checked)}`],
    ['Đối chiếu nguồn', facts.verified === undefined ? undefined : `ngày ${dateInWords(facts.verified)}`],
    [
      'Tệp gốc',
      original === null
        ? undefined
        : {
            words: `original.${original.extension}`,
            address: address(paths.original(id, original.extension)),
            download: `${id}.${original.extension}`,
            rest: `, ${sizeInWords(original.bytes)} (${numberInWords(original.bytes)} byte), mã băm SHA-256: ${original.sha256}`,
          },
    ],
  ];
};
