import type { Erratum } from '../../domain/plan.ts';
import type { Span } from '../../domain/target.ts';
import { lawsOf } from '../../catalogue/published-plan.ts';
import { findCitations, numberKey } from '../../plan-text/citations.ts';
import type { ContentIssue } from '../../catalogue/content-file.ts';
import { readNumbers } from '../../plan-text/figure-words.ts';
import { findQuotes } from '../../plan-text/find-quote.ts';
import { findProvision, type Provision } from '../../plan-text/provision.ts';
import {
  aspectsAroundFigures,
  firstDifference,
  longestMisprint,
  noSpelling,
  numberAspects,
  type Aspect,
} from '../spelling.ts';
import type { PlanRule, PlanUnderCheck } from '../rule.ts';
import { cutsAWord } from '../figure-rules/quote-found.ts';
import { announcesResults } from './results-section.ts';

/** A misprint with its place in the front matter and its places in the text. */
interface PlacedErratum {
  readonly erratum: Erratum;
  readonly index: number;
  readonly spans: readonly Span[];
}

const digits = (words: string): string => words.replaceAll(/\P{N}/gu, '');

/** Every misprint stands at its place, once unless it is declared for the whole text, in whole words, and no other one meets it. */
const placeIssue = (plan: PlanUnderCheck, { erratum, index, spans }: PlacedErratum, all: readonly PlacedErratum[]) => {
  const say = (field: keyof Erratum, problem: string, remedy: string): ContentIssue =>
    plan.atFact(['errata', index, field], problem, remedy);
  const everywhere = erratum.provision === 'all';
  if (erratum.reading === erratum.printed)
    return say('reading', 'cách đọc giống hệt chữ in.', 'sửa cách đọc, hoặc xóa mục đính chính này.');
  if (erratum.reading === undefined && erratum.note === undefined)
    return say(
      'printed',
      `«${erratum.printed}» không có cách đọc và không có ghi chú.`,
      'thêm reading nếu chắc chắn, hoặc note nói rõ chỗ còn ngờ.',
    );
  if (!everywhere && findProvision(plan.text, erratum.provision) === undefined)
    return say(
      'provision',
      `văn bản không có mục «${erratum.provision}».`,
      'xem mã mục ở địa chỉ của đoạn trên trang kế hoạch; phần đầu văn bản là dau-van-ban.',
    );
  if (spans.length !== 1 && !(everywhere && spans.length > 0))
    return say(
      'printed',
      `chữ in «${erratum.printed}» đứng ${spans.length} lần ở ${everywhere ? 'toàn văn bản' : `mục ${erratum.provision}`}.`,
      spans.length === 0
        ? 'chép lại đúng chữ in từ nguyên văn.'
        : 'chép dài hơn cho đến khi chỉ còn một chỗ, hoặc ghi provision: all.',
    );
  if (spans.some(({ provision, start, end }) => cutsAWord(findProvision(plan.text, provision)?.text ?? '', start, end)))
    return say(
      'printed',
      `chữ in «${erratum.printed}» cắt giữa một từ hoặc một con số.`,
      'chép trọn từ, trọn con số ở hai đầu, cả ở cách đọc.',
    );
  const met = all.find(
    (other) =>
      other.index < index &&
      other.spans.some((one) =>
        spans.some(({ provision, start, end }) => one.provision === provision && one.start < end && one.end > start),
      ),
  );
  return met === undefined
    ? undefined
    : say(
        'printed',
        `chữ in «${erratum.printed}» trùng chỗ với mục đính chính «${met.erratum.printed}» phía trên.`,
        'mỗi chỗ chỉ có một mục đính chính: gộp hai mục, hoặc xóa một.',
      );
};

/** A provision's text with some misprints read. */
const asRead = (provision: Provision, errata: readonly PlacedErratum[]): string => {
  const places = errata
    .flatMap(({ erratum, spans }) =>
      spans.flatMap((span) =>
        span.provision === provision.id && erratum.reading !== undefined ? [{ ...span, reading: erratum.reading }] : [],
      ),
    )
    .sort((one, other) => other.start - one.start);
  return places.reduce(
    (text, { start, end, reading }) => text.slice(0, start) + reading + text.slice(end),
    provision.text,
  );
};

/** Whether figures or commitments rest on a provision: there a reading mends letters and nothing else. */
const carriesFigures = (plan: PlanUnderCheck, provision: Provision): boolean =>
  provision.kind === 'heading' ||
  readNumbers(provision.text).length > 0 ||
  plan.targets.some(({ places }) => places?.quote.provision === provision.id);

const keepAsPrinted = 'con số giữ như đã in: bỏ khóa reading, nói điều còn ngờ ở note.';

/** A reading mends spelling: whatever a provision says of its figures, it says as printed and as read. */
const readingIssues = (plan: PlanUnderCheck, errata: readonly PlacedErratum[]): ContentIssue[] => {
  const laws = lawsOf(plan.shared.documents ?? []);
  const terms = (plan.shared.indicators ?? []).flatMap(({ variants }) => variants?.flatMap(({ words }) => words) ?? []);
  const everywhere: readonly Aspect[] = [
    ...numberAspects,
    {
      name: 'văn bản được viện dẫn',
      of: (text) => findCitations(text, laws).map(({ written, date }) => `${numberKey(written)} ${date ?? ''}`.trim()),
    },
  ];
  const aroundFigures: readonly Aspect[] = [
    ...everywhere,
    ...aspectsAroundFigures(terms),
    { name: 'chữ nói đây là phần kết quả', of: (text) => [announcesResults(text) ? 'có' : 'không có'] },
  ];
  const bent = (provision: Provision, chosen: readonly PlacedErratum[]): ReturnType<typeof firstDifference> =>
    firstDifference(
      provision.text,
      asRead(provision, chosen),
      carriesFigures(plan, provision) ? aroundFigures : everywhere,
    );
  const issues: ContentIssue[] = [];
  const say = ({ index }: PlacedErratum, problem: string, remedy: string): void => {
    issues.push(plan.atFact(['errata', index, 'reading'], problem, remedy));
  };
  const sound = errata.filter((placed) => {
    const { erratum, spans } = placed;
    const { printed, reading } = erratum;
    if (reading === undefined) return false;
    const provisions = spans.flatMap(({ provision }) => findProvision(plan.text, provision) ?? []);
    if (digits(reading) !== digits(printed)) {
      say(placed, `cách đọc «${reading}» đổi chữ số của «${printed}».`, keepAsPrinted);
      return false;
    }
    const difference = provisions.map((provision) => bent(provision, [placed])).find((found) => found !== undefined);
    if (difference) {
      say(
        placed,
        `cách đọc «${reading}» đổi ${difference.name}: như in là «${difference.printed}», như đọc là «${difference.read}».`,
        keepAsPrinted,
      );
      return false;
    }
    const loose = provisions.every((provision) => !carriesFigures(plan, provision));
    switch (noSpelling(printed, reading, loose)) {
      case undefined:
        return true;
      case 'long':
        say(
          placed,
          `mục đính chính dài quá ${longestMisprint} ký tự.`,
          'chỉ chép chữ in sai với một, hai chữ bên cạnh; mỗi lỗi in một mục.',
        );
        return false;
      case 'far':
        say(
          placed,
          `cách đọc «${reading}» khác chữ in «${printed}» quá một lỗi chính tả.`,
          'cách đọc chỉ sửa nhiều nhất hai chữ cái của một từ; không chắc thì bỏ khóa reading, nói ở note.',
        );
        return false;
      case 'word':
        say(
          placed,
          `cách đọc «${reading}» thêm hoặc bớt cả một từ của «${printed}».`,
          loose
            ? 'chỉ thêm được một từ ngắn mà bản in làm rơi; không chắc thì bỏ khóa reading, nói ở note.'
            : 'ở đoạn có con số hay cam kết, cách đọc không thêm bớt từ nào: bỏ khóa reading, nói ở note.',
        );
        return false;
    }
  });
  for (const provision of plan.text.provisions) {
    const here = sound.filter(({ spans }) => spans.some((span) => span.provision === provision.id));
    const last = here.at(-1);
    const difference = here.length > 1 ? bent(provision, here) : undefined;
    if (last && difference)
      say(
        last,
        `các cách đọc ở mục ${provision.id} cùng nhau đổi ${difference.name}: như in là «${difference.printed}», như đọc là «${difference.read}».`,
        keepAsPrinted,
      );
  }
  return issues;
};

/** Every misprint stands at its place, meets no other one, and is read in a way that mends its spelling and nothing else. */
export const errataFound: PlanRule = (plan) => {
  const all = (plan.facts.errata ?? []).map((erratum, index): PlacedErratum => ({
    erratum,
    index,
    spans: findQuotes(plan.text, erratum.printed, erratum.provision === 'all' ? undefined : erratum.provision),
  }));
  const placed = all.map((one) => ({ one, issue: placeIssue(plan, one, all) }));
  return [
    ...placed.flatMap(({ issue }) => issue ?? []),
    ...readingIssues(
      plan,
      placed.filter(({ issue }) => issue === undefined).map(({ one }) => one),
    ),
  ];
};
