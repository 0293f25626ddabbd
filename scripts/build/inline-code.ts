import { inlineScripts } from '../../src/presentation/head/inline-scripts.ts';
import type { Element } from './page-elements.ts';

/** What a page holds of code that its security policy speaks of. */
export interface InlineCode {
  /** Scripts that stand in the page and may. */
  readonly scripts: readonly string[];
  /** What the policy would block in every reader's browser, in Vietnamese, with the remedy. */
  readonly problems: readonly string[];
}

const wordsOf = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
const shorten = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words);

/** Data blocks are not run. */
const dataTypes = new Set(['application/json', 'application/ld+json']);

const problemsOf = (element: Element, allowed: readonly string[]): string[] => {
  const { tagName, attrs } = element;
  const value = (name: string): string | undefined => attrs.find((attribute) => attribute.name === name)?.value;
  const problems = attrs.flatMap(({ name, value: words }) => {
    if (name === 'style')
      return [`<${tagName}> có style="${shorten(words)}". Cách sửa: chuyển thành luật trong src/styles/.`];
    if (name.startsWith('on'))
      return [
        `<${tagName}> có ${name}="${shorten(words)}". Cách sửa: gắn việc ấy bằng addEventListener trong src/islands/.`,
      ];
    if (/^\s*javascript:/i.test(words) && ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name))
      return [
        `<${tagName}> có ${name}="${shorten(words)}". Cách sửa: dùng địa chỉ thật, hoặc <button> với src/islands/.`,
      ];
    return [];
  });
  if (tagName === 'style')
    problems.push(
      'có thẻ <style>. Cách sửa: chuyển luật vào src/styles/ (hoặc giữ build.inlineStylesheets là "never").',
    );
  if (
    tagName === 'script' &&
    value('src') === undefined &&
    !dataTypes.has(value('type') ?? '') &&
    !allowed.includes(wordsOf(element))
  )
    problems.push(
      `có mã viết thẳng trong trang: «${shorten(wordsOf(element).trim())}». Cách sửa: chuyển vào src/islands/; chỉ mã kê ở src/presentation/head/inline-scripts.ts được đứng trong trang.`,
    );
  return problems;
};

/** Reads the elements of a built page for code that stands in it. */
export const inlineCodeIn = (elements: readonly Element[], allowed: readonly string[] = inlineScripts): InlineCode => {
  return {
    scripts: elements
      .filter(({ tagName }) => tagName === 'script')
      .map(wordsOf)
      .filter((words) => allowed.includes(words)),
    problems: elements.flatMap((element) => problemsOf(element, allowed)),
  };
};
