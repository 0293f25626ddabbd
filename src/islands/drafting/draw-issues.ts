import { ruleAnchor } from '../../content-check/check.ts';
import type { DeskIssue } from '../../drafting/desk/desk-draft.ts';
import { href } from '../../presentation/addresses/list-paths.ts';
import { paths } from '../../presentation/addresses/links.ts';
import type { IssuePlace } from '../../drafting/desk/issue-place.ts';
import { makeButton, makeElement } from '../search/make-element.ts';
import { drawPart } from './draw-part.ts';

/** One finding of the check, in the words of the terminal; the button leads to its place, where there is one. */
export const drawIssue = (
  { file, line, problem, remedy, rule, severity }: DeskIssue,
  way?: { readonly words: string; readonly go: () => void },
): HTMLElement =>
  makeElement(
    'li',
    { 'data-problem': rule, 'data-file': file, 'data-line': String(line) },
    makeElement('p', {}, `${severity === 'hint' ? 'Lưu ý' : 'Lỗi'}: ${problem}`),
    makeElement('p', {}, `Cách sửa: ${remedy}`),
    makeElement(
      'p',
      { class: 'quiet' },
      `${file}, dòng ${line}; luật `,
      makeElement(
        'a',
        { href: `${href(paths.guide, import.meta.env.BASE_URL)}#${ruleAnchor(rule)}`, target: '_blank' },
        rule,
      ),
    ),
    ...(way ? [makeButton(way.words, way.go)] : []),
  );

/** All that the check finds in a draft, each leading to its place. */
export const drawIssues = (issues: readonly DeskIssue[], goTo: (place: IssuePlace) => void): HTMLElement =>
  drawPart(
    'soan-kiem',
    `Phép kiểm (${issues.length})`,
    issues.length === 0
      ? makeElement('p', {}, 'Không còn lỗi nào.')
      : makeElement(
          'ul',
          { class: 'list tight' },
          ...issues.map((issue) => {
            const { place } = issue;
            return drawIssue(issue, place && { words: 'Đến chỗ ấy', go: () => goTo(place) });
          }),
        ),
  );
