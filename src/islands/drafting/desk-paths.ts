import type { IssuePlace } from '../../drafting/desk/issue-place.ts';
import { findElement } from '../page/find-element.ts';

const parts: Readonly<Record<Extract<IssuePlace, { kind: 'part' }>['part'], string>> = {
  targets: 'soan-chi-tieu',
  errata: 'soan-loi-in',
  gaps: 'soan-cho-thieu',
  leftOut: 'soan-bo-ra',
};

const goTo = (element: HTMLElement, block: ScrollLogicalPosition = 'start'): void => {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.scrollIntoView({ block });
  element.focus({ preventScroll: true });
};

const withPlace = (root: HTMLElement, selector: string, name: string, place: string): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(selector)].find(({ dataset }) => dataset[name] === place);

/** Brings a line or some words into sight among those received; the page itself stays where it is. */
const scrollPane = (element: HTMLElement): void => {
  const pane = element.closest<HTMLElement>('.desk-original');
  if (pane)
    pane.scrollTop += element.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
};

/** Brings the words of a commitment into sight. */
export const showWords = (root: HTMLElement, place: string): void => {
  const lit = withPlace(root, '.lit', 'place', place);
  if (lit) scrollPane(lit);
};

/** Goes to a place of the draft: opens the form of a commitment, takes the field of a fact, shows a line of the words received. */
export const goToPlace = (root: HTMLElement, place: IssuePlace): void => {
  switch (place.kind) {
    case 'target': {
      const card = withPlace(root, 'details[data-target]', 'target', place.place);
      if (!(card instanceof HTMLDetailsElement)) return;
      card.open = true;
      card.scrollIntoView({ block: 'start' });
      findElement<HTMLElement>(card, 'summary').focus({ preventScroll: true });
      return;
    }
    case 'fact':
      goTo(
        root.querySelector<HTMLElement>(`#van-ban-${CSS.escape(place.key)}`) ?? findElement(root, '#soan-van-ban'),
        'center',
      );
      return;
    case 'part':
      goTo(findElement(root, `#${parts[place.part]}`));
      return;
    case 'line': {
      const line = root.querySelector<HTMLElement>(`.desk-original [data-line="${place.line}"]`);
      if (!line) return;
      line.closest('.desk-original')?.scrollIntoView({ block: 'nearest' });
      scrollPane(line);
      line.focus({ preventScroll: true });
    }
  }
};

/** Goes to where the draft begins, as soon as it is there. */
export const goToStart = (root: HTMLElement): void => goTo(findElement(root, '#soan-giao'));

const unsettled = '.desk-mark, .desk-target.unsettled > summary, li.unsettled';
/** What takes the focus at something unsettled: its first button, or itself. */
const handleOf = (item: HTMLElement): HTMLElement =>
  item.tagName === 'SUMMARY' ? item : (item.querySelector<HTMLElement>('input, textarea, button') ?? item);

/** Goes to the next thing that a person must settle, from where he is; from the last to the first. */
export const goToUnsettled = (root: HTMLElement): void => {
  const items = [...root.querySelectorAll<HTMLElement>(unsettled)].filter(
    (item) => item.closest('.desk-target') === null || item.tagName === 'SUMMARY',
  );
  const here = document.activeElement;
  const next =
    items.find(
      (item) =>
        here !== null &&
        !item.contains(here) &&
        (here.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    ) ?? items[0];
  if (!next) return;
  const card = next.parentElement;
  if (card instanceof HTMLDetailsElement) card.open = true;
  next.scrollIntoView({ block: next.tagName === 'SUMMARY' ? 'start' : 'center' });
  handleOf(next).focus({ preventScroll: true });
};

const isText = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
/** Where somebody is about to type; a field for a day tells none. */
const caretIn = (element: Element): [number, number] | undefined =>
  isText(element) && element.selectionStart !== null
    ? [element.selectionStart, element.selectionEnd ?? element.selectionStart]
    : undefined;

/** Where the focus is in a way that outlives drawing anew; call what is returned afterwards. */
export const keepFocus = (root: HTMLElement): (() => void) => {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !root.contains(active)) return () => undefined;
  const { id } = active;
  const caret = caretIn(active);
  const section = active.closest<HTMLElement>('section[id]')?.id;
  const itemsOf = (part: Element): HTMLElement[] => [
    ...part.querySelectorAll<HTMLElement>('.desk-mark, .desk-target, li'),
  ];
  const part = section === undefined ? null : document.getElementById(section);
  const index = part ? itemsOf(part).findIndex((item) => item.contains(active)) : -1;
  return () => {
    const same = id === '' ? null : document.getElementById(id);
    if (same) {
      same.focus({ preventScroll: true });
      if (caret && isText(same)) same.setSelectionRange(...caret);
      return;
    }
    const now = section === undefined ? null : document.getElementById(section);
    if (!now) return;
    // What was settled is gone: the next one stands in its place.
    const items = itemsOf(now);
    const item = index < 0 ? undefined : items[Math.min(index, items.length - 1)];
    const handle = item?.querySelector<HTMLElement>('summary, input, textarea, button') ?? now;
    if (handle === now) now.tabIndex = -1;
    handle.focus({ preventScroll: true });
  };
};
