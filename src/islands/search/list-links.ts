import { href, listPaths } from '../../presentation/addresses/list-paths.ts';
import { makeElement } from './make-element.ts';

const lists = [
  [listPaths.plans, 'Tất cả kế hoạch'],
  [listPaths.provinces, 'Tất cả tỉnh, thành phố'],
  [listPaths.indicators, 'Tất cả chỉ số'],
  [listPaths.documents, 'Tất cả văn bản được viện dẫn'],
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
