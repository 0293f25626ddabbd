import type { PlanText, Provision } from '../../plan-text/provision.ts';
import { enclosing } from '../../plan-text/provision.ts';

/** A provision with those beneath it, in reading order. */
export interface ProvisionNode {
  readonly provision: Provision;
  readonly children: readonly ProvisionNode[];
}

/** The provisions of a text as a tree: read from the top down it is the text in its own order, nothing left out. */
export const provisionTree = (text: PlanText): readonly ProvisionNode[] => {
  const roots: ProvisionNode[] = [];
  const open: { readonly provision: Provision; readonly children: ProvisionNode[] }[] = [];
  for (const provision of text.provisions) {
    const children: ProvisionNode[] = [];
    const node = { provision, children };
    // A gap stands where the text breaks off, within whatever was being said.
    if (provision.kind !== 'gap') {
      const around = new Set(enclosing(text, provision));
      while (open.length > 0 && !around.has((open.at(-1) ?? node).provision)) open.pop();
    }
    (open.at(-1)?.children ?? roots).push(node);
    if (provision.kind !== 'gap' && provision.kind !== 'head') open.push(node);
  }
  return roots;
};
