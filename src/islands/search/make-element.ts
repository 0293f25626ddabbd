/**
 * Nodes with a space between two elements: side by side they are two words for whoever takes the text without its style. Marks
 * may lie within one.
 */
export const apart = (nodes: readonly (Node | string)[]): (Node | string)[] =>
  nodes.flatMap((node, place) =>
    node instanceof Element && nodes[place - 1] instanceof Element && node.tagName !== 'MARK' ? [' ', node] : [node],
  );

/** An element with attributes and children; text stays text, so that nothing typed is ever read as HTML. */
export const makeElement = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...apart(children));
  return element;
};

/** A button that does one thing. */
export const makeButton = (words: string, act: () => void, attributes: Readonly<Record<string, string>> = {}) => {
  const button = makeElement('button', { type: 'button', class: 'button', ...attributes }, words);
  button.addEventListener('click', act);
  return button;
};
