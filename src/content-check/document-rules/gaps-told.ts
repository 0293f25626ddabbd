import { findProvision } from '../../plan-text/provision.ts';
import type { PlanRule } from '../rule.ts';

/** Where the source breaks off (`[...]`), the reader is told why; an excerpt never claims to be the full text. */
export const gapsTold: PlanRule = (plan) => {
  const { facts, text } = plan;
  const gaps = facts.gaps ?? [];
  const issues = gaps.flatMap((gap, index) =>
    gap.after === 'all' || findProvision(text, gap.after)
      ? []
      : [
          plan.atFact(
            ['gaps', index, 'after'],
            `văn bản không có mục «${gap.after}».`,
            'ghi mã mục đứng ngay trước chỗ thiếu, hoặc all nếu cả văn bản là bản tóm tắt.',
          ),
        ],
  );
  let previous = 'all';
  for (const provision of text.provisions) {
    if (provision.kind === 'gap') {
      if (!gaps.some((gap) => gap.after === previous))
        issues.push(
          plan.atBody(
            plan.folder.body.indexOf(provision.raw),
            `chỗ thiếu «${provision.text.trim()}» chưa được khai.`,
            `thêm vào gaps ở đầu tệp: after: ${previous}, kèm reason nói thiếu gì, vì sao.`,
          ),
        );
    } else if (provision.kind !== 'head') previous = provision.id;
  }
  if (facts.completeness === 'toan-van') {
    if (gaps.length > 0)
      issues.push(
        plan.atFact(
          ['completeness'],
          'completeness là toan-van nhưng có khai chỗ thiếu.',
          'đổi thành trich hoặc tom-tat, hoặc bỏ gaps.',
        ),
      );
    if (facts.review === undefined)
      issues.push(
        plan.atFact(
          ['completeness'],
          'completeness là toan-van nhưng chưa có review.',
          'thêm review: reviewer và date của người đã đọc hết văn bản.',
        ),
      );
  } else {
    if (gaps.length === 0)
      issues.push(
        plan.atFact(
          ['completeness'],
          'văn bản không đầy đủ nhưng không khai gaps.',
          'thêm gaps nói thiếu ở đâu, vì sao.',
        ),
      );
    if (facts.review !== undefined)
      issues.push(
        plan.atFact(
          ['review'],
          'có review nhưng completeness không phải toan-van.',
          'bỏ review, hoặc đổi completeness thành toan-van.',
        ),
      );
  }
  return issues;
};
