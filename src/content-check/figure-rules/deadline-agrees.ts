import { deadlinePlaces, reaches, yearsBehind } from '../../plan-text/deadline-reach.ts';
import { readYears } from '../../plan-text/deadline-words.ts';
import { findQuotes } from '../../plan-text/find-quote.ts';
import { baselineBehind, baselineOf, yearOfFigure } from '../../plan-text/figure-years.ts';
import { columnYear } from '../../plan-text/provision-figures.ts';
import { enclosing, type PlanText } from '../../plan-text/provision.ts';
import type { Span } from '../../domain/target.ts';
import type { PlanRule } from '../rule.ts';

/** Years, other than the one stated, that the text names between the words for the deadline and the quote. */
const nearer = (text: PlanText, deadlineQuote: string, quote: Span, stated: number): number[] | undefined => {
  const [from] = findQuotes(text, deadlineQuote);
  if (!from) return undefined;
  const order = text.provisions.map(({ id }) => id);
  const [first, last] = [order.indexOf(from.provision), order.indexOf(quote.provision)];
  if (first > last || (first === last && from.start > quote.start)) return undefined;
  const between = text.provisions.slice(first, last + 1).flatMap(({ text: words }, index, all) => {
    const start = index === 0 ? from.end : 0;
    const end = index === all.length - 1 ? quote.start : words.length;
    return readYears(words.slice(start, Math.max(start, end))).deadlines;
  });
  const others = between.filter((year) => year !== stated);
  return others.length > 0 ? others : undefined;
};

/**
 * The deadline year is read from the quote, else from `deadlineQuote`, else from the nearest heading; so is the base year.
 * `deadlineQuote` stands where words can govern the quote, and no clause states another year behind it.
 */
export const deadlineAgrees: PlanRule = ({ text, targets, facts }) =>
  targets.flatMap((target) => {
    const { entry, places, provision } = target;
    if (!places || !provision) return [];
    const inQuote = readYears(entry.quote);
    const stated = entry.deadlineQuote === undefined ? undefined : readYears(entry.deadlineQuote).deadlines;
    const issues = [];
    if (stated !== undefined && stated.length !== 1)
      issues.push(
        target.at(
          'deadlineQuote',
          stated.length === 0
            ? `câu nêu hạn «${entry.deadlineQuote ?? ''}» không có năm nào.`
            : `câu nêu hạn có nhiều năm: ${stated.join(', ')}.`,
          'trích đúng phần nói «đến năm …», chỉ một năm.',
        ),
      );
    const heading = enclosing(text, provision)
      .map((above) => readYears(above.text).deadlines)
      .find((years) => years.length > 0);
    // In a table the year stands at the head of the column; in a quote with several, `deadlineQuote` says which.
    const column = columnYear(provision, places.mark);
    const alone = inQuote.deadlines.length > 1 ? yearOfFigure(provision, places.quote, places.mark, entry.unit) : null;
    const own =
      column !== null
        ? [column]
        : alone !== null
          ? [alone]
          : inQuote.deadlines.length > 0
            ? inQuote.deadlines
            : undefined;
    const chosen = own !== undefined && own.length > 1 && stated?.length === 1 ? stated : own;
    const years = chosen ?? stated ?? heading ?? [];
    const behind = yearsBehind(text, places.quote);
    const reach = deadlinePlaces(text, places.quote, facts);
    // Words nearer than any heading; the opening of the text comes last and is never nearer.
    const closer = reach
      .slice(
        0,
        Math.max(
          1,
          reach.findIndex(({ kind, id }) => kind === 'heading' || provision.ancestors.includes(id)),
        ),
      )
      .map(
        ({ text: above, id }) => readYears(id === provision.id ? above.slice(0, places.quote.start) : above).deadlines,
      )
      .find((found) => found.length > 0);
    const [words, ...others] = entry.deadlineQuote === undefined ? [] : findQuotes(text, entry.deadlineQuote);
    const outOfReach =
      words !== undefined && others.length === 0 && stated?.length === 1 && !reaches(words, places.quote, reach)
        ? words
        : undefined;
    const from =
      column !== null
        ? 'đầu cột của bảng'
        : alone !== null
          ? 'lời của chính con số'
          : own
            ? 'câu trích'
            : stated
              ? 'câu nêu hạn'
              : 'đề mục phía trên';
    if (own && stated && stated.length === 1 && !own.includes(stated[0] ?? 0))
      issues.push(
        target.at(
          'deadlineQuote',
          `${alone === null ? 'câu trích' : 'lời của chính con số trong câu trích'} ghi hạn ${own.join(', ')}, câu nêu hạn ghi ${stated.join(', ')}.`,
          'bỏ khóa deadlineQuote, hoặc trích lại.',
        ),
      );
    else if (!own && heading && stated?.length === 1 && !heading.includes(stated[0] ?? 0))
      issues.push(
        target.at(
          'deadlineQuote',
          `đề mục phía trên ghi hạn ${heading.join(', ')}, câu nêu hạn ghi ${stated.join(', ')}.`,
          'bỏ khóa deadlineQuote: hạn của con số là năm của đề mục gần nhất.',
        ),
      );
    else if (outOfReach)
      issues.push(
        target.at(
          'deadlineQuote',
          `câu nêu hạn «${entry.deadlineQuote ?? ''}» ở mục ${outOfReach.provision} không nêu hạn cho câu trích ở mục ${places.quote.provision}.`,
          'hạn chỉ đến từ đề mục phía trên, từ chữ đứng trước câu trích trong cùng mục, lời dẫn của chính danh sách ấy, hoặc đoạn văn liền phía trên; không có thì bỏ deadlineQuote và year.',
        ),
      );
    else if (!own && behind.length > 0 && (entry.year === undefined || !behind.includes(entry.year)))
      issues.push(
        target.at(
          'quote',
          `vế câu nêu hạn ${behind.join(', ')} ngay sau câu trích, nhưng year là ${entry.year ?? 'để trống'}.`,
          'trích cả phần nêu hạn ấy; hạn của con số là hạn trong chính vế câu của nó.',
        ),
      );
    else if (!own && !stated && entry.year !== undefined && closer && !closer.includes(entry.year))
      issues.push(
        target.at(
          'year',
          `lời dẫn ngay phía trên câu trích nêu hạn ${closer.join(', ')}, nhưng year là ${entry.year}.`,
          'hạn gần nhất phía trên là hạn của con số: sửa year và thêm deadlineQuote trích lời dẫn ấy.',
        ),
      );
    else if (!own && stated?.length === 1 && nearer(text, entry.deadlineQuote ?? '', places.quote, stated[0] ?? 0))
      issues.push(
        target.at(
          'deadlineQuote',
          `giữa câu nêu hạn năm ${stated.join(', ')} và câu trích, văn bản nêu hạn ${nearer(text, entry.deadlineQuote ?? '', places.quote, stated[0] ?? 0)?.join(', ') ?? ''}.`,
          'trích câu nêu hạn gần nhất phía trên câu trích.',
        ),
      );
    else if (years.length > 1 && issues.length === 0)
      issues.push(
        target.at(
          'year',
          `${from} có nhiều năm: ${years.join(', ')}; không rõ năm nào là hạn của con số này.`,
          'thêm khóa deadlineQuote trích đúng phần nêu hạn của con số này.',
        ),
      );
    else if (issues.length === 0 && entry.year !== years[0])
      issues.push(
        target.at(
          entry.year === undefined ? null : 'year',
          years[0] === undefined
            ? `year là ${entry.year ?? 'để trống'} nhưng câu trích và các đề mục phía trên không nêu năm nào.`
            : `${from} ghi hạn năm ${years[0]} nhưng year là ${entry.year ?? 'để trống'}.`,
          years[0] === undefined
            ? 'thêm khóa deadlineQuote trích câu nêu hạn, hoặc bỏ khóa year nếu văn bản không nêu hạn.'
            : `đổi year thành ${years[0]}.`,
        ),
      );
    const [baseline] = baselineOf(provision, places.quote, places.mark, entry.unit);
    const [cut] = baseline === undefined ? baselineBehind(provision, places.quote) : [];
    if (cut !== undefined)
      issues.push(
        target.at(
          'quote',
          `câu trích bỏ phần nêu năm gốc của chính con số: nguyên văn viết tiếp, so với năm ${cut}.`,
          `trích tiếp cho đến hết phần so với năm ${cut}, và ghi baseline: ${cut}.`,
        ),
      );
    else if (entry.baseline !== baseline)
      issues.push(
        target.at(
          entry.baseline === undefined ? null : 'baseline',
          baseline === undefined
            ? `baseline là ${entry.baseline ?? ''} nhưng câu trích không nêu năm gốc.`
            : `câu trích so với năm ${baseline} nhưng baseline là ${entry.baseline ?? 'để trống'}.`,
          baseline === undefined ? 'bỏ khóa baseline.' : `đổi baseline thành ${baseline}.`,
        ),
      );
    return issues;
  });
