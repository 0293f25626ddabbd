import { tellOnce } from '../domain/read-once.ts';
import { toCanonical } from './canonical.ts';
import { numberKey } from './citations.ts';
import type { PlanText } from './provision.ts';

/** Words in the form in which facts are compared: comparable, in lower case, `UBND` written out. */
export const foldFact = tellOnce(
  (words) =>
    toCanonical(words)
      .text.trim()
      .toLowerCase()
      .replaceAll(/(?<![\p{L}/-])ubnd(?![\p{L}/-])/gu, 'ủy ban nhân dân'),
  5000,
);

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(foldFact)
    .filter((line) => line !== '');

/**
 * The places of a text that carry facts about it, folded: the lines of its printed head, its last lines (where a document
 * is signed), and the sentences in which a summary or an article says that somebody issued it.
 */
export interface FactPlaces {
  readonly head: readonly string[];
  readonly end: readonly string[];
  readonly sentences: readonly string[];
}

/** The places that carry facts. Without a printed head, the lines before the first heading stand for it. */
export const factPlaces = (text: PlanText, head: string | undefined): FactPlaces => {
  const body = text.provisions.filter(({ kind }) => kind !== 'head');
  const first = body.findIndex(({ kind }) => kind === 'heading');
  const opening = body.slice(0, first < 0 ? 12 : first).map((provision) => provision.text);
  const lines = body.flatMap((provision) => linesOf(provision.text));
  // A decision is signed above the plan that it carries, a plan above its annexes.
  const carried = body.flatMap((provision, place) =>
    provision.kind === 'heading' &&
    /^(?:kế hoạch|chương trình|đề án|chiến lược|phụ lục)/u.test(foldFact(provision.text))
      ? body.slice(Math.max(0, place - 12), place).flatMap((above) => linesOf(above.text))
      : [],
  );
  return {
    head: linesOf(head ?? opening.join('\n')),
    end: [...carried.slice(0, 36), ...lines.slice(-12)],
    sentences: body.flatMap((provision) => provision.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).map(foldFact)),
  };
};

/** What stands behind a label at the beginning of a line: `Người ký Lê Duy Thành`, `Số: 193/KH-UBND`. */
const labelled = (lines: readonly string[], label: RegExp): string[] =>
  lines.flatMap((line) => {
    const found = label.exec(line);
    return found ? [line.slice(found.index + found[0].length)] : [];
  });

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** A sentence that tells who issued what: its parts, the number and the date that stand with them. */
interface Announcement {
  readonly issuer: string;
  /** What follows the kind of document: number, date, title. */
  readonly rest: string;
  /** What precedes the issuer: `ngày 22/3/2022,`. */
  readonly before: string;
}

const announcements = ({ sentences }: FactPlaces, kind: string): Announcement[] =>
  sentences.flatMap((sentence) => {
    const issued = new RegExp(
      String.raw`(?<!\p{L})((?:ủy ban nhân dân|tỉnh ủy|thành ủy|hội đồng nhân dân|ban chỉ đạo|sở)\s[\p{L}\s-]*?)\s(?:(?:đã|vừa|mới)\s)?ban hành\s${escaped(foldFact(kind))}(?!\p{L})`,
      'u',
    ).exec(sentence);
    return issued
      ? [
          {
            issuer: issued[1] ?? '',
            before: sentence.slice(0, issued.index),
            rest: sentence.slice(issued.index + issued[0].length).trim(),
          },
        ]
      : [];
  });

const beginsWithNumber = (words: string, number: string): boolean =>
  new RegExp(String.raw`^${[...numberKey(number)].map(escaped).join(String.raw`\s?`)}(?![\p{L}\d/-])`, 'u').test(words);

/** Title without the words that lead into it. */
const bareTitle = (words: string): string => words.replace(/^(?:về việc|v\/v|về)\s/u, '').replace(/[.\s]+$/u, '');

/** Whether the line that carries a fact, or the sentence that tells it, says exactly this. One function a fact. */
export interface FactReader {
  readonly number: (number: string) => boolean;
  readonly kind: (kind: string) => boolean;
  readonly issuer: (issuer: string) => boolean;
  readonly signer: (name: string) => boolean;
  readonly field: (field: string) => boolean;
  readonly title: (title: string) => boolean;
  /** `forms`: the ways in which the day, month or year may be printed. */
  readonly issued: (forms: readonly string[]) => boolean;
  readonly effective: (forms: readonly string[], sameAsIssued: boolean) => boolean;
}

/**
 * Reads facts where they belong. A copy of the document has a printed head: its lines alone count. A summary or an article
 * has none: there the sentence that says who issued the document counts too, each fact at its place in it.
 */
export const factReader = (
  places: FactPlaces,
  source: { readonly hasHead: boolean; readonly kind: string; readonly number?: string | undefined },
): FactReader => {
  const { head, end } = places;
  const told = source.hasHead ? [] : announcements(places, source.kind);
  const afterNumber = (rest: string): string =>
    source.number === undefined
      ? rest
      : rest
          .replace(/^số:?\s/u, '')
          .replace(new RegExp(`^${escaped(foldFact(source.number))}`, 'u'), '')
          .trim();
  const date = (forms: readonly string[]): string =>
    `(?:${forms.map((form) => escaped(foldFact(form))).join('|')})(?!\\d)`;
  return {
    number: (number) =>
      labelled(head, /^số(?: hiệu)?\s?:?\s?(?=\d)|(?:^|\s)số\s?:\s?(?=\d)/u).some((rest) =>
        beginsWithNumber(rest, number),
      ) || told.some(({ rest }) => beginsWithNumber(rest.replace(/^số:?\s/u, ''), number)),
    kind: (kind) =>
      head.includes(foldFact(kind)) ||
      labelled(head, /^loại văn bản\s?:?\s?/u).includes(foldFact(kind)) ||
      told.length > 0,
    issuer: (issuer) => {
      const wanted = foldFact(issuer);
      // Party documents print the committee below its organisation.
      const turned = wanted.replace(/^(ban chấp hành|ban thường vụ) (đảng bộ .*)$/u, '$2 $1');
      const isIssuer = (words: string): boolean =>
        words === wanted || words === turned || words.startsWith(`${wanted} cộng hòa`);
      // Where the two columns of a head are taken line by line, the motto stands between the lines of the issuer.
      const column = head.filter(
        (line) => !/^(?:cộng h(?:òa|oà) xã hội chủ nghĩa|độc lập\s?-|đảng cộng sản việt nam|[-_=*.\s]+$)/u.test(line),
      );
      return (
        [head, column].some((lines) =>
          lines.some((_, place) => [1, 2, 3].some((count) => isIssuer(lines.slice(place, place + count).join(' ')))),
        ) ||
        labelled(head, /^cơ quan ban hành\s?:?\s?/u).includes(wanted) ||
        told.some((one) => one.issuer === wanted)
      );
    },
    signer: (name) => {
      const wanted = foldFact(name);
      const place = end.lastIndexOf(wanted);
      const office = /^(?:tm|kt|tuq|tl|q)\s?\.|^(?:phó\s)?(?:chủ tịch|bí thư|giám đốc|bộ trưởng|chánh văn phòng)/u;
      return (
        labelled(head, /^người ký\s?:?\s?/u).includes(wanted) ||
        (place > 0 && end.slice(Math.max(0, place - 6), place).some((line) => office.test(line))) ||
        (!source.hasHead &&
          places.sentences.some((sentence) =>
            new RegExp(String.raw`(?<!\p{L})${escaped(wanted)}\s(?:đã\s|vừa\s)?ký(?!\p{L})`, 'u').test(sentence),
          ))
      );
    },
    field: (field) =>
      labelled(head, /^lĩnh vực\s?:?\s?/u).some((rest) => rest.split(/\s?[,;]\s?/).includes(foldFact(field))),
    title: (title) => {
      const kind = foldFact(source.kind);
      const whole = foldFact(title);
      const wanted = bareTitle(whole.startsWith(`${kind} `) ? whole.slice(kind.length + 1) : whole);
      const named = head.findIndex((line) => line === kind);
      const below = head.slice(named + 1).filter((line) => !/^[-_*=.\s]+$/u.test(line) && !line.startsWith('('));
      const heading = new RegExp(
        String.raw`^${escaped(kind)}\s(?:số:?\s)?${escaped(foldFact(source.number ?? ''))}(?:\snăm\s\d{4})?\s(.*?)(?:\sdo\s[\p{L}\s.-]+\sban hành)?$`,
        'u',
      );
      return (
        wanted !== '' &&
        ((named >= 0 && bareTitle(below.join(' ')) === wanted) ||
          head.some((line) => bareTitle(heading.exec(line)?.[1] ?? '') === wanted) ||
          told.some(({ rest }) => {
            const words = bareTitle(
              afterNumber(rest).replace(/^(?:,\s)?ngày\s[\d/.-]+(?:\stháng\s\d+\snăm\s\d+)?\s?,?\s?/u, ''),
            );
            return words === wanted || words.startsWith(`${wanted},`) || words.startsWith(`${wanted}.`);
          }))
      );
    },
    issued: (forms) => {
      const printed = date(forms);
      const line = new RegExp(
        String.raw`^ngày ban hành\s?:?\s?${printed}$|(?:^|\s)[\p{L}.\s-]{2,40},\s?(?:ngày\s)?${printed}$`,
        'u',
      );
      return (
        head.some((words) => line.test(words)) ||
        told.some(
          ({ rest, before }) =>
            new RegExp(String.raw`^(?:,\s)?(?:ngày\s)?${printed}`, 'u').test(afterNumber(rest)) ||
            new RegExp(String.raw`(?:^|[.,;:)]\s|\s-\s)(?:(?:sáng|chiều|vào)\s)*(?:ngày\s)?${printed},?\s$`, 'u').test(
              before,
            ),
        )
      );
    },
    effective: (forms, sameAsIssued) =>
      labelled(head, /^ngày (?:có )?hiệu lực\s?:?\s?/u).some((rest) =>
        new RegExp(`^${date(forms)}$`, 'u').test(rest),
      ) ||
      places.sentences.some((sentence) => {
        const from = /có hiệu lực (?:thi hành )?(?:kể )?từ (.*)/u.exec(sentence)?.[1];
        return (
          from !== undefined &&
          (new RegExp(`^(?:ngày\\s)?${date(forms)}`, 'u').test(from) || (sameAsIssued && from.startsWith('ngày ký')))
        );
      }),
  };
};
