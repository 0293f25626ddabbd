import { basisInWords } from '../../presentation/words/basis-words.ts';
import { href } from '../../presentation/addresses/list-paths.ts';
import type { DirectAnswer, SearchHit } from '../../search/query/search-answer.ts';
import type { ExcerptPart } from '../../search/query/excerpt.ts';
import { contextBelow, contextBeside, groupHits, joinMarks, type PlanNames } from '../../search/query/hit-groups.ts';
import { makeElement } from './make-element.ts';

const marked = (parts: readonly ExcerptPart[]): (Node | string)[] =>
  joinMarks(parts).map(({ text, hit }) => (hit ? makeElement('mark', {}, text) : text));

/** A printed form is marked where the whole of it was asked for. */
const wholeMarked = (parts: readonly ExcerptPart[]): (Node | string)[] =>
  parts.every(({ text, hit }) => hit || text.trim() === '') ? marked(parts) : parts.map(({ text }) => text);

const note = (...words: readonly (Node | string)[]): HTMLElement => makeElement('p', { class: 'quiet' }, ...words);

/** Where it stands, and whose words they are. */
const withBasis = (context: string, basis: SearchHit['basis']): string =>
  [context, basis === null ? '' : basisInWords(basis).name].filter((part) => part !== '').join(' · ');

const hitItem = (
  { url, title, plan, parts, misprints, otherAccents, basis }: SearchHit,
  context: string,
): HTMLLIElement =>
  makeElement(
    'li',
    {},
    makeElement('a', { href: url }, title),
    ...(context === '' && basis === null ? [] : [makeElement('span', { class: 'quiet' }, withBasis(context, basis))]),
    // Only words that stand in a text published here are set as such; all others are ours.
    makeElement('p', { class: plan === null ? 'excerpt' : 'excerpt words' }, ...marked(parts)),
    ...misprints.map(({ reading, printed, doubt }) =>
      doubt === undefined
        ? note('Bản nhận được in “', ...wholeMarked(printed), `”, ở đây đọc là “${reading}”.`)
        : note(doubt),
    ),
    ...(otherAccents ? [note('Gần giống, khác dấu.')] : []),
  );

/** Hits as one list; each says where it stands. */
export const drawList = (hits: readonly SearchHit[]): HTMLElement =>
  makeElement('ol', { class: 'list results' }, ...hits.map((hit) => hitItem(hit, contextBeside(hit))));

/**
 * Hits under the plans and lists they belong to. A heading in `before` (keys of the groups already on the page, in order) is
 * marked as continued.
 */
export const drawGroups = (
  hits: readonly SearchHit[],
  { plans, base, before }: { plans: PlanNames; base: string; before: readonly string[] },
): HTMLElement[] =>
  groupHits(hits, plans).map(({ heading, hits: members }) => {
    const title = before.includes(heading.key) ? `${heading.title} (tiếp)` : heading.title;
    return makeElement(
      'section',
      { class: 'result-group', 'data-group': heading.key },
      makeElement(
        'h3',
        {},
        heading.path === null ? title : makeElement('a', { href: href(heading.path, base) }, title),
      ),
      makeElement('ol', { class: 'list results' }, ...members.map((hit) => hitItem(hit, contextBelow(hit, heading)))),
    );
  });

const kindAbove: Readonly<Record<Exclude<DirectAnswer['kind'], 'chi-tieu'>, string>> = {
  'van-ban': 'Văn bản',
  tinh: 'Tỉnh, thành phố',
  'chi-so': 'Chỉ số',
  'so-sanh': 'So sánh',
};

const directAnswer = (answer: DirectAnswer): HTMLElement => {
  switch (answer.kind) {
    case 'van-ban':
    case 'tinh':
    case 'chi-so':
    case 'so-sanh':
      return makeElement(
        'article',
        { class: 'direct-answer' },
        makeElement('p', { class: 'quiet' }, kindAbove[answer.kind]),
        makeElement('h3', {}, makeElement('a', { href: answer.url }, answer.title)),
        ...(answer.text === '' ? [] : [makeElement('p', {}, answer.text)]),
      );
    case 'chi-tieu': {
      const reported = answer.basis === 'reported';
      return makeElement(
        'article',
        { class: 'direct-answer', 'data-basis': answer.basis },
        makeElement('h3', { class: 'quiet' }, answer.title),
        makeElement(
          'p',
          { class: 'direct-figure' },
          makeElement('span', { class: 'figure' }, answer.figure),
          ' ',
          makeElement('span', { class: 'tag' }, basisInWords(answer.basis).name),
        ),
        answer.quote === null
          ? makeElement('p', { class: 'quiet' }, basisInWords(answer.basis).meaning)
          : makeElement('blockquote', { class: 'words' }, `“${answer.quote}”`),
        makeElement(
          'p',
          { class: 'direct-links' },
          makeElement('a', { href: answer.url }, reported ? 'Xem nguồn của con số' : 'Đến chỗ ấy trong văn bản'),
          makeElement('a', { href: answer.comparison }, 'So với các tỉnh khác'),
        ),
      );
    }
  }
};

/** The typed answers that stand above the list. */
export const drawDirect = (answers: readonly DirectAnswer[]): HTMLElement =>
  makeElement(
    'section',
    { class: 'direct', 'aria-label': 'Trả lời ngay' },
    ...answers.map((answer) => directAnswer(answer)),
  );
