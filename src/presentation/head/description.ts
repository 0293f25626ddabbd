import { basisOf } from '../../domain/basis.ts';
import { mergerWords } from '../../domain/merger.ts';
import type { CitedDocument } from '../../domain/cited-document.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import { basisInWords } from '../words/basis-words.ts';
import { citingPlaces } from '../documents/citations-view.ts';
import { planName } from '../plan/plan-page.ts';
import { holdingInWords, nothingHere, shownFullName, type ProvinceName } from '../provinces/province-view.ts';
import { fullNameNow, lastName } from '../words/unit-names.ts';
import { coverageInWords } from '../words/units-in-words.ts';
import { capitalised } from '../words/sentence.ts';
import { receivedInWords } from '../words/source-words.ts';

/** The longest description of a page, in characters: search engines and shared links show no more. */
export const LONGEST_DESCRIPTION = 200;

/** The first words of a text, whole words only; an ellipsis says that more follows. */
export const inBrief = (text: string, longest = LONGEST_DESCRIPTION): string => {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:.(“–-]+$/u, '')}…`;
};

/** Joins a name that may be long with what must stay: the name gives way. */
const withTail = (name: string, tail: string): string => `${inBrief(name, LONGEST_DESCRIPTION - tail.length)}${tail}`;

/** What a reader finds on the page of a plan. Two plans may share a title, never a name and an issuer. */
export const planDescription = (plan: PublishedPlan): string => {
  const number = plan.facts.number === undefined ? '' : ` (${plan.facts.number})`;
  return withTail(
    `${receivedInWords(plan.facts)}: ${plan.facts.title}`,
    `${number}, với ${plan.targets.length} chỉ tiêu, mỗi chỉ tiêu dẫn đến câu chứa nó.`,
  );
};

/** What a reader finds on the page of an indicator: figures and benchmarks only where there are some. */
export const indicatorDescription = (indicator: Indicator, catalogue: Catalogue): string => {
  const coverage = coverageInWords(catalogue.targetsByIndicator.get(indicator.id) ?? [], catalogue.provinces);
  const hasBenchmark = catalogue.benchmarks.some((benchmark) => benchmark.indicator === indicator.id);
  const parts = [
    'định nghĩa',
    ...(hasBenchmark ? ['mốc quốc gia'] : []),
    ...(coverage === '' ? [] : [`${coverage}, kèm câu chữ hoặc nguồn`]),
  ];
  const tail = coverage === '' ? ' Ở đây chưa thấy đơn vị nào đặt chỉ tiêu cho chỉ số này.' : '';
  return withTail(indicator.name, `: ${parts.join(', ')}.${tail}`);
};

/** What is held of the units that went into the one of today, where nothing is held of the units of its own name. */
const ofFormerUnits = ({ old, predecessors }: ProvinceName, catalogue: Catalogue): string => {
  const nothing = 'chưa có kế hoạch chuyển đổi số hay chỉ tiêu nào ở đây';
  const held = predecessors
    .filter((unit) => unit.id !== old?.id)
    .map((unit) => ({ unit, holding: holdingInWords(unit.id, catalogue) }))
    .filter(({ holding }) => holding !== nothingHere)
    .map(({ unit, holding }) => `${lastName(unit)} cũ: ${holding}`);
  return held.length === 0 ? nothing : `${held.join('; ')}; của đơn vị nay ${nothingHere}`;
};

/** What a reader finds on the page of a province. */
export const provinceDescription = (name: ProvinceName, catalogue: Catalogue): string => {
  const { old, current, predecessors, successor } = name;
  const units = [old?.id, current?.id];
  const texts = catalogue.plans
    .filter(({ facts }) => units.includes(facts.province))
    .map((plan) => `${planName(plan)} (${basisInWords(basisOf(plan.facts.source.kind)).name})`);
  const isReported = catalogue.reported.some(({ province }) => units.includes(province));
  const merger =
    current && predecessors.length > 1
      ? `gồm ${predecessors.map(lastName).join(', ')} cũ từ ${mergerWords.day}`
      : current
        ? `không sáp nhập ngày ${mergerWords.day}`
        : successor
          ? `nay thuộc ${fullNameNow(successor, catalogue.site)}`
          : '';
  const holds =
    texts.length > 0
      ? `có ${texts.join(', ')}`
      : isReported
        ? 'chỉ tiêu chuyển đổi số do nguồn khác dẫn lại, ở đây không có câu chữ'
        : ofFormerUnits(name, catalogue);
  return inBrief(`${capitalised(shownFullName(name, catalogue.site))}, ${merger}: ${holds}.`);
};

/** What a reader finds on the page of a cited document. */
export const documentDescription = (document: CitedDocument, name: string, catalogue: Catalogue): string => {
  const [first, second, ...others] = new Set(citingPlaces(catalogue, document.id).map(({ plan }) => planName(plan)));
  const sets = (list: Catalogue['benchmarks']): boolean => list.some((benchmark) => benchmark.document === document.id);
  const tail = [
    ...(sets(catalogue.benchmarks) ? ['đặt mốc quốc gia'] : []),
    ...(sets(catalogue.ministryBenchmarks) ? ['nêu con số của bộ, không phải mốc quốc gia'] : []),
    first === undefined
      ? 'chưa thấy kế hoạch nào viện dẫn'
      : `được ${first}${second === undefined ? '' : `, ${second}`}${others.length > 0 ? ' và kế hoạch khác' : ''} viện dẫn`,
  ];
  const title = document.number === undefined || document.title === undefined ? '' : `: ${document.title}`;
  return withTail(`${name}${title}`, ` (${document.issuer}); ${tail.join(', ')}.`);
};

/** What a reader finds on the page of changes. */
export const changesDescription = inBrief(
  'Con số và văn bản đã thêm, đã đính chính, đã đổi hay đã bỏ trên trang này, kèm ngày, lý do và chỗ của từng con số.',
);

/** What a reader finds on the page of what is measured of an indicator. */
export const resultsDescription = (
  { shortName }: Pick<Indicator, 'shortName'>,
  results: Catalogue['results'],
  hasTargets: boolean,
): string =>
  withTail(
    `Kết quả: ${shortName}`,
    `; ${results.length} số đo có nguồn${hasTargets ? ', đặt cạnh chỉ tiêu của các nơi: đạt, chưa đạt, hay không so được và vì sao' : ', chưa thấy nơi nào đặt chỉ tiêu'}.`,
  );
