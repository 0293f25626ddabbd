import type { ContentIssue } from '../../catalogue/content-file.ts';
import { withoutWidthless } from '../../catalogue/hidden-characters.ts';
import { tellOnce } from '../../domain/read-once.ts';
import type { PlanRule } from '../rule.ts';

/** A line as it is compared: of two states of a plan nearly all lines are the same. */
const collapse = tellOnce((line) => withoutWidthless(line).normalize('NFC').replaceAll(/\s+/gu, ' ').trim(), 5000);

/** The part of a long line that matters: around the first character in which it differs from the other one. */
const around = (line: string, other: string): string => {
  let place = 0;
  while (place < line.length && line[place] === other[place]) place += 1;
  const start = place < 60 ? 0 : line.lastIndexOf(' ', place - 40) + 1;
  const end = start + 120;
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
};

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
  const received = folder.source.split('\n').flatMap((line, index) => {
    const text = collapse(line);
    return text === '' ? [] : [{ text, number: index + 1 }];
  });
  let lost = false;
  received.forEach(({ text, number }, index) => {
    if (lost) return;
    // The head comes before the body; an omitted line may stand anywhere.
    const queue = [queues.head, queues.head.length === 0 ? queues.body : [], queues.omitted].find(
      (lines) => lines[0]?.text === text,
    );
    if (queue) {
      queue.shift();
      return;
    }
    const [next, afterNext] = [...queues.head, ...queues.body.slice(0, 2)];
    if (next) {
      // One changed line is told and passed over; a missing or an added one puts all that follows out of step.
      if (afterNext?.text === received[index + 1]?.text) (queues.head.length > 0 ? queues.head : queues.body).shift();
      else lost = true;
      issues.push(
        next.at(
          `chỗ này ghi «${around(next.text, text)}», còn source.txt dòng ${number} ghi «${around(text, next.text)}».`,
          'chép lại đúng bản nhận được, kể cả lỗi in (lỗi in khai ở errata); nếu dòng của source.txt không thuộc văn bản, khai nó ở omitted kèm lý do.',
        ),
      );
    } else
      issues.push({
        file: `plans/${folder.id}/source.txt`,
        line: number,
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
