import type { Draft } from '../draft.ts';

/** What of a draft a finding of the check speaks of, so that it can lead there. */
export type IssuePlace =
  /** A figure, by `DraftedTarget.place`. */
  | { readonly kind: 'target'; readonly place: string }
  /** A fact of the document, by its key in the answers. */
  | { readonly kind: 'fact'; readonly key: string }
  | { readonly kind: 'part'; readonly part: 'targets' | 'errata' | 'gaps' | 'leftOut' }
  /** A line of the document as received, from 0. */
  | { readonly kind: 'line'; readonly line: number };

/** Letters and digits alone: what a line of the body and the line as received have in common. */
const bare = (line: string): string => line.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The line as received that is this line of `plan.md`: equal lines are told apart by their order. */
const lineReceived = (lines: readonly string[], index: number, source: readonly string[]): number | undefined => {
  const wanted = bare(lines[index] ?? '');
  if (wanted === '') return undefined;
  const equal = source.flatMap((line, place) => (bare(line) === wanted ? [place] : []));
  const before = lines.slice(0, index).filter((line) => bare(line) === wanted).length;
  return equal[Math.min(before, equal.length - 1)] ?? source.findIndex((line) => bare(line).includes(wanted));
};

/** Keys of the front matter below `source`, as the answers name them. */
const ofSource: Readonly<Record<string, string>> = {
  kind: 'sourceKind',
  publisher: 'publisher',
  published: 'published',
};

const placeInPlan = (plan: string, line: number, draft: Draft): IssuePlace | undefined => {
  const lines = plan.split('\n');
  const end = lines.indexOf('---', 1);
  const index = line - 1;
  const received = (): IssuePlace | undefined => {
    const place = lineReceived(lines.slice(end + 1), index - end - 1, draft.source.split('\n'));
    return place === undefined || place < 0 ? undefined : { kind: 'line', line: place };
  };
  if (index > end) return received();
  const above = lines.slice(0, index + 1);
  const key = above.findLast((words) => /^\w+:/u.test(words))?.replace(/:.*$/su, '');
  switch (key) {
    case undefined:
      return undefined;
    case 'errata':
    case 'gaps':
    case 'leftOut':
      return { kind: 'part', part: key };
    case 'source': {
      const inner = /^ {2}(\w+):/u.exec(lines[index] ?? '')?.[1] ?? '';
      return { kind: 'fact', key: ofSource[inner] ?? 'sourceKind' };
    }
    case 'head':
    case 'omitted': {
      const words = (lines[index] ?? '').replace(/^\s+(?:- )?(?:text|reason):/u, '');
      const place = lineReceived([words], 0, draft.source.split('\n')) ?? -1;
      return place < 0 ? undefined : { kind: 'line', line: place };
    }
    default:
      return { kind: 'fact', key };
  }
};

/** Which figure an entry of `targets.yaml` belongs to, by the line on which something stands. */
const placeInTargets = (yaml: string, line: number, draft: Draft): IssuePlace => {
  const entries = yaml
    .split('\n')
    .slice(0, line)
    .filter((words) => words.startsWith('- ')).length;
  const place = draft.targets[entries - 1]?.place;
  return place === undefined ? { kind: 'part', part: 'targets' } : { kind: 'target', place };
};

/** The place of a draft that a line of one of its files belongs to; undefined where it is the folder as a whole. */
export const issuePlace = (
  name: string,
  line: number,
  files: ReadonlyMap<string, string | Uint8Array>,
  draft: Draft,
): IssuePlace | undefined => {
  const words = files.get(name);
  if (typeof words !== 'string') return undefined;
  if (name === 'plan.md') return placeInPlan(words, line, draft);
  return name === 'targets.yaml' ? placeInTargets(words, line, draft) : { kind: 'line', line: line - 1 };
};
