import { href, paths } from '../../presentation/links.ts';
import { makeElement } from './make-element.ts';

const lists = [
  [paths.plans, 'Tất cả kế hoạch'],
  [paths.provinces, 'Tất cả tỉnh, thành phố'],
  [paths.indicators, 'Tất cả chỉ tiêu'],
  [paths.documents, 'Tất cả văn bản được viện dẫn'],
] as const;

/** The ways in without a search: a heading and links to the lists of the site. */
export const listLinks = (base: string): HTMLElement[] => [
  makeElement('h3', {}, 'Hoặc xem từ danh sách'),
  makeElement(
    'ul',
    { class: 'list-links' },
    ...lists.map(([path, words]) =>
      makeElement('li', {}, makeElement('a', { href: href(path, base), class: 'alone' }, words)),
    ),
  ),
];
