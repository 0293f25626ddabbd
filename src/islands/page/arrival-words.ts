import { decoded } from '../../presentation/addresses/pasted-value.ts';

/**
 * The words that a link to highlighted text (`#:~:text=`) names, which the browser keeps from scripts but for this entry; empty where
 * there are none. Only the plain form: a beginning alone, without what stands around it.
 */
export const wordsOfArrival = (): string => {
  const [visit] = performance.getEntriesByType('navigation');
  const named = /:~:(?:.*&)?text=([^&]+)/.exec(visit?.name ?? '')?.[1] ?? '';
  return decoded(named.split(',')[0] ?? '').normalize('NFC');
};

/** The first element below `root` whose words hold these; null where none does. */
export const elementWithWords = (root: Element, words: string): Element | null => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (walker.currentNode.textContent?.normalize('NFC').includes(words)) return walker.currentNode.parentElement;
  return null;
};
