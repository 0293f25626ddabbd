import { holdsFacts } from '../../facts/printed-head.ts';
import { attribute, isElement, ownWords, type HtmlElement, type HtmlNode, type HtmlParent } from './parse-page.ts';

/** Elements that no person reads as words of the page. */
const unseen = new Set(
  'script style noscript template svg iframe object embed applet head link meta base select option datalist button input textarea audio video canvas map area dialog title del'.split(
    ' ',
  ),
);
/** Elements that hold the frame of a page, unless most of the page stands in them. */
const frames = new Set('nav header footer aside form menu'.split(' '));
const frameRoles = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'menubar']);

/** Whether an element is hidden by its own mark. */
export const isHidden = (element: HtmlElement): boolean =>
  unseen.has(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'aria-hidden') === 'true' ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(
    attribute(element, 'style') ?? '',
  );

/** How many letters stand in an element, and how many of them in links. */
interface Weight {
  readonly words: number;
  readonly linked: number;
}

const lettersIn = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 32) count += 1;
  return count;
};

/** Weighs all elements once, hidden ones at nothing. */
const weigh = (root: HtmlParent): ReadonlyMap<HtmlNode | HtmlParent, Weight> => {
  const weights = new Map<HtmlNode | HtmlParent, Weight>();
  const visit = (parent: HtmlParent, inLink: boolean): Weight => {
    let words = 0;
    let linked = 0;
    for (const child of parent.childNodes) {
      if (!isElement(child)) {
        const letters = lettersIn(ownWords(child));
        words += letters;
        if (inLink) linked += letters;
      } else if (!isHidden(child)) {
        const more = visit(child, inLink || child.tagName === 'a');
        words += more.words;
        linked += more.linked;
      }
    }
    const weight = { words, linked };
    weights.set(parent, weight);
    return weight;
  };
  visit(root, false);
  return weights;
};

/** What of a page is read. */
export interface MainContent {
  readonly root: HtmlParent;
  /** The page's title line, where it stands outside of `root`. */
  readonly title: HtmlElement | undefined;
  /** Whether an element is left out: hidden, or frame of the page. */
  readonly leftOut: (element: HtmlElement) => 'hidden' | 'frame' | undefined;
  /** Whether something of the page stands outside of `root`. */
  readonly cut: boolean;
}

/** The words of a part of a page, a line an element: enough to look for labels. */
const linesOf = (node: HtmlNode): string[] =>
  isElement(node) ? (isHidden(node) ? [] : node.childNodes.flatMap(linesOf)) : [ownWords(node)];

/** Whether an element says itself that it holds the article. */
const isDeclared = (element: HtmlElement): boolean =>
  element.tagName === 'article' || element.tagName === 'main' || attribute(element, 'role') === 'main';

/** How much of a page's own words one container must hold to be taken for the article, where none says that it is; half of them where one does. */
const clear = 0.8;

/** Finds the article of a page by where its words are: in one clear container, or in all of the body. */
export const mainContent = (page: HtmlParent): MainContent => {
  const weights = weigh(page);
  const own = (node: HtmlNode | HtmlParent): number => {
    const { words, linked } = weights.get(node) ?? { words: 0, linked: 0 };
    return words - linked;
  };
  const all = own(page);
  const isFrame = (element: HtmlElement): boolean =>
    (frames.has(element.tagName) || frameRoles.has(attribute(element, 'role')?.toLowerCase() ?? '')) &&
    own(element) < all * 0.4;
  const leftOut = (element: HtmlElement): 'hidden' | 'frame' | undefined =>
    isHidden(element) ? 'hidden' : isFrame(element) ? 'frame' : undefined;
  const seen = (node: HtmlNode): node is HtmlElement => isElement(node) && leftOut(node) === undefined;

  // What frames hold does not count against the article.
  const framed = (node: HtmlNode | HtmlParent): number =>
    'childNodes' in node
      ? node.childNodes.reduce(
          (sum, child) =>
            sum +
            (!isElement(child)
              ? 0
              : leftOut(child) === 'frame'
                ? own(child)
                : leftOut(child) === 'hidden'
                  ? 0
                  : framed(child)),
          0,
        )
      : 0;
  const content = all - framed(page);

  // What calls itself the article, and all that it stands in.
  const declared = new Set<HtmlParent>();
  const declare = (parent: HtmlParent): boolean =>
    parent.childNodes.filter(seen).some((child) => {
      const is = (isDeclared(child) && own(child) >= Math.max(1, content / 2)) || declare(child);
      if (is) declared.add(child);
      return is;
    });
  declare(page);

  let root: HtmlParent = page;
  let cut = false;
  for (;;) {
    const next: HtmlElement | undefined = root.childNodes
      .filter(seen)
      .find((child) => declared.has(child) || own(child) >= Math.max(1, content * clear));
    // Tables, lists and paragraphs are taken whole: they are parts of an article.
    if (next === undefined || /^(?:table|tbody|tr|ul|ol|dl|p|h[1-6]|pre|blockquote)$/.test(next.tagName)) break;
    const beside = root.childNodes.filter(
      (child) => child !== next && !(isElement(child) && leftOut(child) !== undefined),
    );
    if (holdsFacts(beside.flatMap(linesOf))) break;
    if (
      root.childNodes.some((child) => child !== next && (weights.get(child)?.words ?? lettersIn(ownWords(child))) > 0)
    )
      cut = true;
    root = next;
  }
  const headings = (node: HtmlParent): HtmlElement[] =>
    node.childNodes
      .filter(isElement)
      .filter((child) => !isHidden(child))
      .flatMap((child) => (child.tagName === 'h1' ? [child] : headings(child)));
  const titles = root === page ? [] : headings(page);
  const [title] = titles.length === 1 && headings(root).length === 0 ? titles : [];
  return { root, title, leftOut, cut };
};
