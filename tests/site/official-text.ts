import type { ErratumEntry } from './content-entries.ts';
import { ancestorsOf, attributeOf, byId, collapse, elementsBelow, hasClass, textOf, type Element } from './html.ts';

/** The plan's own words on its page. */
export const officialText = (page: Parameters<typeof elementsBelow>[0]): Element => {
  const found = elementsBelow(page).filter((element) => hasClass(element, 'official'));
  const [only, second] = found;
  if (only === undefined || second !== undefined) throw new Error(`${found.length} official texts on one page.`);
  return only;
};

/** What stands inside the official text and is ours: addresses of paragraphs, notes in the margin. */
const isOurs = (element: Element): boolean =>
  element.tagName === 'button' || ['anchor', 'margin-notes'].some((name) => hasClass(element, name));

/** A gap mark is the source's (`[...]`); why the source breaks off there is ours. */
const gapMark = (element: Element): string | undefined => {
  if (!hasClass(element, 'gap')) return undefined;
  const words = elementsBelow(element).find((part) => hasClass(part, 'words'));
  return `\n${words ? textOf(words) : ''}\n`;
};

/** The misprint that an element shows as read; undefined for all other elements. */
const erratumAt = (element: Element, errata: readonly ErratumEntry[]): ErratumEntry | undefined => {
  if (!hasClass(element, 'erratum')) return undefined;
  const places = new Set(ancestorsOf(element).map((around) => attributeOf(around, 'id')));
  return errata.find(
    ({ reading, provision }) =>
      reading !== undefined &&
      collapse(reading) === collapse(textOf(element)) &&
      (provision === 'all' || places.has(provision)),
  );
};

/** Text of an element as the source prints it: what is ours is left out, what is shown as read is turned back. */
export const printedText = (element: Element, errata: readonly ErratumEntry[]): string =>
  textOf(element, (part) => (isOurs(part) ? '' : (gapMark(part) ?? erratumAt(part, errata)?.printed)));

/** Text of an element as readers see it, without what is ours. */
export const shownText = (element: Element): string => textOf(element, (part) => (isOurs(part) ? '' : gapMark(part)));

/** The provision with that id on a plan's page. */
export const provisionOn = (page: Parameters<typeof elementsBelow>[0], id: string): Element | undefined =>
  byId(officialText(page), id);
