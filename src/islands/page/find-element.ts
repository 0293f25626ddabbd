/** The element that the page was built with; its absence is a defect of the page, not of the reader's input. */
export const findElement = <Kind extends Element>(root: ParentNode, selector: string): Kind => {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`Thiếu phần tử ${selector}`);
  return found;
};
