import { commonDays, isNoDay } from '../../domain/issue-date.ts';
import { daysOfUnit } from '../../domain/merger.ts';
import { namesOn, withKind } from '../../domain/province.ts';
import { planDays } from '../../domain/plan-days.ts';
import type { ContentIssue } from '../../catalogue/content-file.ts';
import type { PlanRule } from '../rule.ts';

/** Dates follow one another, and the province existed when it issued the document. */
export const datesInOrder: PlanRule = (plan) => {
  const { facts, targets, shared } = plan;
  const issues: ContentIssue[] = [];
  const day = facts.issued ?? facts.source.published;
  const before = (path: string[], value: string | undefined, floor: string | undefined, problem: string): void => {
    if (value !== undefined && floor !== undefined && value < floor)
      issues.push(plan.atFact(path, problem, 'xem lại hai ngày theo văn bản.'));
  };
  before(
    ['effective'],
    facts.effective,
    facts.issued,
    `ngày có hiệu lực ${facts.effective ?? ''} trước ngày ban hành ${facts.issued ?? ''}.`,
  );
  before(
    ['issuedBefore', 'date'],
    facts.issuedBefore?.date,
    facts.issued ?? String(facts.year),
    `issuedBefore ${facts.issuedBefore?.date ?? ''} trước ngày ban hành ${facts.issued ?? String(facts.year)}.`,
  );
  before(
    ['source', 'published'],
    facts.source.published,
    facts.issued,
    `nguồn đăng ngày ${facts.source.published ?? ''}, trước ngày ban hành ${facts.issued ?? ''}.`,
  );
  before(
    ['source', 'checked'],
    facts.source.checked,
    day,
    `ngày đối chiếu ${facts.source.checked} trước ngày văn bản ra đời.`,
  );
  before(['verified'], facts.verified, day, `ngày đối chiếu nguồn ${facts.verified ?? ''} trước ngày văn bản ra đời.`);
  before(
    ['review', 'date'],
    facts.review?.date,
    day,
    `ngày đọc soát ${facts.review?.date ?? ''} trước ngày văn bản ra đời.`,
  );
  for (const target of targets) {
    if (target.entry.year !== undefined && target.entry.year < facts.year)
      issues.push(
        target.at('year', `hạn ${target.entry.year} trước năm ban hành ${facts.year}.`, 'xem lại câu nêu hạn.'),
      );
    if (target.entry.baseline !== undefined && target.entry.baseline > facts.year)
      issues.push(
        target.at('baseline', `năm gốc ${target.entry.baseline} sau năm ban hành ${facts.year}.`, 'xem lại câu trích.'),
      );
  }
  if (shared.provinces === undefined) return issues;
  const province = shared.provinces.find((unit) => unit.id === facts.province);
  if (!province)
    issues.push(
      plan.atFact(
        ['province'],
        `đơn vị «${facts.province}» không có trong provinces.yaml.`,
        'dùng mã đơn vị trong content/provinces.yaml; từ 01/7/2025 mã có đuôi -2025.',
      ),
    );
  else if (!isNoDay(planDays(facts)) && isNoDay(commonDays(planDays(facts), daysOfUnit(province))))
    issues.push(
      plan.atFact(
        ['province'],
        `${namesOn(province, day ?? String(facts.year))
          .map(withKind)
          .join(', ')} (mã ${province.id}) không tồn tại vào ngày ${day ?? `01/01/${facts.year}`}.`,
        'từ 01/7/2025 dùng mã có đuôi -2025; trước ngày ấy dùng mã không có đuôi.',
      ),
    );
  return issues;
};
