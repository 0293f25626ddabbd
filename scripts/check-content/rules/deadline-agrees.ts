import { readYears } from '../../../src/plan-text/deadline-words.ts';
import { findQuotes } from '../../../src/plan-text/find-quote.ts';
import { enclosing, type PlanText } from '../../../src/plan-text/provision.ts';
import type { Span } from '../../../src/domain/target.ts';
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

/** The deadline year is read from the quote, else from `deadlineQuote`, else from the nearest heading; so is the base year. */
export const deadlineAgrees: PlanRule = ({ text, targets }) =>
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
    const own = inQuote.deadlines.length > 0 ? inQuote.deadlines : undefined;
    const years = own ?? stated ?? heading ?? [];
    const from = own ? 'câu trích' : stated ? 'câu nêu hạn' : 'đề mục phía trên';
    if (own && stated && stated.length === 1 && !own.includes(stated[0] ?? 0))
      issues.push(
        target.at(
          'deadlineQuote',
          `câu trích ghi hạn ${own.join(', ')}, câu nêu hạn ghi ${stated.join(', ')}.`,
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
    const [baseline] = inQuote.baselines;
    if (entry.baseline !== baseline)
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
