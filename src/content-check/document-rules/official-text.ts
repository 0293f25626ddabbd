import type { ContentIssue } from '../../catalogue/content-file.ts';
import type { PlanRule } from '../rule.ts';

/** A sign `<` before a letter is a tag, whole or broken; before a figure (`< 5%`) it is a word of the text; so is `Bộ TT&TT;`. */
const markup =
  /<[/!?]?\s?[a-zA-Z][^<>]{0,200}>|<[/!?]?\s?[a-zA-Z][^<>\n]{0,200}|<!--|&(?:[a-zA-Z]?[a-z][a-z0-9]{0,30}|#\d{1,7}|#[xX][\da-fA-F]{1,6});/gu;
const mergedNumber = /\n[ \t]*(?:[a-zđ]\)|\d{1,2}\.\s|[-+–•]\s)/gu;

/** Nothing but words in an official text: no HTML, and no numbered line swallowed by the paragraph above it. */
export const officialText: PlanRule = (plan) => {
  const issues: ContentIssue[] = [...plan.folder.body.matchAll(markup)].map((match) =>
    plan.atBody(
      match.index,
      `nguyên văn có mã HTML «${match[0]}».`,
      'xóa mã này; nguyên văn chỉ có chữ, dấu # của đề mục, dấu - của gạch đầu dòng và bảng.',
    ),
  );
  for (const match of (plan.facts.head ?? '').matchAll(markup))
    issues.push(
      plan.atFact(['head'], `phần đầu văn bản có mã HTML «${match[0]}».`, 'xóa mã này; phần đầu chỉ có chữ.'),
    );
  for (const provision of plan.text.provisions) {
    if (provision.kind === 'head' || provision.kind === 'table') continue;
    for (const match of provision.text.matchAll(mergedNumber))
      issues.push(
        plan.atBody(
          provision.offsets[match.index + 1] ?? 0,
          `dòng «${provision.text.slice(match.index + 1, match.index + 41).trim()}» bị dính vào đoạn phía trên.`,
          'thêm một dòng trống phía trên dòng này để nó thành một mục riêng.',
        ),
      );
  }
  return issues;
};
