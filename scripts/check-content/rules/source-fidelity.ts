import type { ContentIssue } from '../../../src/plan-text/content-file.ts';
import type { PlanRule } from '../rule.ts';

const collapse = (line: string): string => line.replaceAll(/[\s\u00a0\ufeff\u200b]+/gu, ' ').trim();

interface Line {
  readonly text: string;
  readonly at: (problem: string, remedy: string) => ContentIssue;
}

/** A body line without the Markdown signs that mark headings and tables; table rulers are no words. */
const withoutSigns = (line: string): string => {
  const text = collapse(line).replace(/^#{1,6}\s/, '');
  if (!text.startsWith('|')) return text;
  return /^[|:\s-]+$/.test(text) ? '' : collapse(text.replaceAll('|', ' '));
};

/**
 * Every line of `source.txt` stands, in order, in the head, in the body or among the omitted lines; and nothing stands in
 * head or body that the source does not have. White space and the Markdown signs of headings, lists and tables do not count.
 */
export const sourceFidelity: PlanRule = (plan) => {
  const { folder, facts } = plan;
  if (folder.source === undefined) return [];
  const head: Line[] = (facts.head ?? '').split('\n').flatMap((line) => {
    const text = collapse(line);
    return text === '' ? [] : [{ text, at: (problem, remedy) => plan.atFact(['head'], problem, remedy) }];
  });
  let offset = 0;
  const body: Line[] = folder.body.split('\n').flatMap((line) => {
    const place = offset;
    offset += line.length + 1;
    const text = withoutSigns(line);
    return text === '' ? [] : [{ text, at: (problem, remedy) => plan.atBody(place, problem, remedy) }];
  });
  const omitted: Line[] = (facts.omitted ?? []).map((item, index) => ({
    text: collapse(item.text),
    at: (problem, remedy) => plan.atFact(['omitted', index, 'text'], problem, remedy),
  }));
  const issues: ContentIssue[] = [];
  const queues = { head: [...head], body: [...body], omitted: [...omitted] };
  folder.source.split('\n').forEach((line, index) => {
    const text = collapse(line);
    if (text === '') return;
    // The head comes before the body; an omitted line may stand anywhere.
    const queue = [queues.head, queues.head.length === 0 ? queues.body : [], queues.omitted].find(
      (lines) => lines[0]?.text === text,
    );
    if (queue) {
      queue.shift();
      return;
    }
    const next = queues.head[0] ?? queues.body[0];
    if (next && issues.length === 0) {
      issues.push(
        next.at(
          `chỗ này ghi «${next.text.slice(0, 120)}», còn source.txt dòng ${index + 1} ghi «${text.slice(0, 120)}».`,
          'chép lại đúng bản nhận được, kể cả lỗi in (lỗi in khai ở errata); nếu dòng của source.txt không thuộc văn bản, khai nó ở omitted kèm lý do.',
        ),
      );
    } else if (issues.length === 0)
      issues.push({
        file: `plans/${folder.id}/source.txt`,
        line: index + 1,
        column: 1,
        problem: `dòng «${text.slice(0, 120)}» không có trong plan.md.`,
        remedy: 'chép thêm dòng này vào plan.md, hoặc khai ở omitted kèm lý do.',
      });
  });
  if (issues.length > 0) return issues;
  return [...queues.head, ...queues.body, ...queues.omitted].map((line) =>
    line.at(
      `«${line.text.slice(0, 120)}» không có trong source.txt.`,
      'xóa dòng này, hoặc chép lại đúng bản nhận được: plan.md không thêm chữ nào.',
    ),
  );
};
