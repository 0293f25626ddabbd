import { expect, test } from 'vitest';
import { sharedEntries } from '../../src/content-check/check.ts';
import { indicatorFits } from '../../src/content-check/figure-rules/indicator-fits.ts';
import { planUnderCheck, type PlanUnderCheck, type TargetUnderCheck } from '../../src/content-check/rule.ts';
import { readContent } from '../../src/catalogue/content.ts';
import { realContent } from './edited-content.ts';

const content = readContent(realContent);
const shared = sharedEntries(content);
const indicators = shared.indicators ?? [];

const plans = content.plans.flatMap((folder): PlanUnderCheck[] => {
  const plan = planUnderCheck(folder, shared);
  return plan ? [plan] : [];
});

/** What the rule says of one figure of a plan where its entry is changed, in the company of those that stand in the same sentence. */
const saidOf = (
  plan: PlanUnderCheck,
  target: TargetUnderCheck,
  change: Partial<TargetUnderCheck['entry']>,
): string[] => {
  const entry = { ...target.entry, ...change };
  const changed = { ...target, entry, indicator: indicators.find(({ id }) => id === entry.indicator) };
  const beside = plan.targets.filter((other) => other !== target && other.entry.quote === entry.quote);
  return indicatorFits({ ...plan, targets: [changed, ...beside] }).map(({ problem }) => problem);
};

const figures = plans.flatMap((plan) => plan.targets.map((target) => ({ plan, target })));
const wrongly = figures.flatMap(({ plan, target }) =>
  indicators
    .filter(({ id, unit, nationalOnly }) => {
      const { entry } = target;
      return id !== entry.indicator && !nationalOnly && (entry.unit === undefined || unit === entry.unit);
    })
    .map(({ id }) => ({ plan, target, id })),
);

test('every figure of the content fits its own indicator', () => {
  expect(figures.length).toBeGreaterThanOrEqual(77);
  expect(figures.flatMap(({ plan, target }) => saidOf(plan, target, {}))).toEqual([]);
});

/** Neighbours whose words a figure shares with its own indicator: only a person can tell them apart. */
const neighbours = [
  'cap-quang-ho-gia-dinh → cap-quang-xa',
  'cap-quang-xa → cap-quang-ho-gia-dinh',
  'dich-vu-cong-truc-tuyen → su-dung-dvc-truc-tuyen',
  'dien-thoai-thong-minh → dien-thoai-thong-minh-dan-so',
  'dien-thoai-thong-minh → mang-di-dong-4g-5g',
  'dinh-danh-nguoi-dung → su-dung-dvc-truc-tuyen',
  'ho-so-cong-viec-mang → ho-so-truc-tuyen',
  'ho-so-mot-cua-dien-tu → ho-so-truc-tuyen',
  'ket-qua-thu-tuc-dien-tu → so-hoa-ho-so-ket-qua',
  'van-ban-dien-tu-ky-so → van-ban-dien-tu',
  'xep-hang-chuyen-doi-so → xep-hang-chinh-quyen-dien-tu',
];

test(`every figure under every other indicator of its unit (${wrongly.length} ways to be wrong) is told, but for neighbours`, () => {
  expect(wrongly.length).toBeGreaterThan(4500);
  const unnoticed = wrongly.filter(({ plan, target, id }) => saidOf(plan, target, { indicator: id }).length === 0);
  const names = new Set(unnoticed.map(({ target, id }) => `${target.entry.indicator} → ${id}`));
  expect([...names].sort()).toEqual(neighbours);
});

test.for([
  {
    why: 'the note says in the words of the indicator why it is this one',
    note: 'Kế hoạch gọi học bạ số và bảng điểm số là dữ liệu mở của nhà trường.',
    told: false,
  },
  { why: 'the note speaks of something else', note: 'Nguồn không nói đơn vị nào chủ trì.', told: true },
])('a note: $why', ({ note, told }) => {
  const [found] = figures.filter(({ target }) => target.entry.indicator === 'co-quan-mo-du-lieu');
  if (!found) throw new Error('No figure on open data.');
  expect(saidOf(found.plan, found.target, { indicator: 'hoc-ba-so', note }).length > 0).toBe(told);
});

test.for([
  { why: 'no list of indicators can be read', shared: { ...shared, indicators: undefined }, told: false },
  { why: 'no list of abbreviations can be read', shared: { ...shared, abbreviations: undefined }, told: true },
])('where $why', ({ shared: known, told }) => {
  const [found] = figures.filter(({ target }) => target.entry.indicator === 'co-quan-mo-du-lieu');
  if (!found) throw new Error('No figure on open data.');
  expect(saidOf({ ...found.plan, shared: known }, found.target, { indicator: 'hoc-ba-so' }).length > 0).toBe(told);
});
