import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import { HEAD_ID, printPlanText, type Provision } from '../../plan-text/provision.ts';
import { paths } from '../../presentation/addresses/links.ts';
import { planName } from '../../presentation/plan/plan-page.ts';
import { speakerInWords } from '../../presentation/words/basis-words.ts';
import { provisionTree, type ProvisionNode } from './provision-tree.ts';

type Address = (path: string) => string;

/** What must be known of a text before it is used, a line each: whose words, how whole, from where. */
const preamble = (plan: PublishedPlan, address: Address): readonly (readonly [key: string, value: string])[] => {
  const { facts } = plan;
  return [
    ['id', plan.id],
    ['ten', facts.title],
    ...(facts.number === undefined ? [] : [['so-hieu', facts.number] as const]),
    ['loi-cua-ai', speakerInWords(facts)],
    ['muc-day-du', facts.completeness],
    ['doi-chieu', facts.source.checked],
    ['trang', address(paths.plan(plan.id))],
  ];
};

const printed = ({ kind, text, rows }: Provision): string => {
  switch (kind) {
    case 'dash':
      return `- ${text}`;
    case 'sub-dash':
      return `+ ${text}`;
    case 'table':
      return rows.map((cells) => cells.map(({ start, end }) => text.slice(start, end)).join('\t')).join('\n');
    case 'head':
    case 'heading':
    case 'paragraph':
    case 'gap':
      return text;
  }
};

/** A plan as plain text, as printed, misprints too: its head, then each provision on lines of its own. */
export const planAsText = (plan: PublishedPlan): string => `${plan.text.provisions.map(printed).join('\n\n')}\n`;

/** A plan as Markdown: what must be known of it as front matter, then its head and its body to the letter. */
export const planAsMarkdown = (plan: PublishedPlan, address: Address): string => {
  const head = plan.text.provisions.find(({ id }) => id === HEAD_ID);
  return [
    '---',
    ...preamble(plan, address).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    '---',
    '',
    // Lines of the head stay lines: two spaces at the end are a break in Markdown.
    ...(head === undefined ? [] : [head.text.split('\n').join('  \n'), '']),
    printPlanText(plan.text).replace(/^\n+/, ''),
  ].join('\n');
};

const nodeAsJson = ({ provision, children }: ProvisionNode, plan: string, address: Address): object => {
  const { id, kind, number, text, rows } = provision;
  return {
    id: id === '' ? null : id,
    kind,
    number,
    text,
    ...(kind === 'table' ? { rows: rows.map((cells) => cells.map(({ start, end }) => text.slice(start, end))) } : {}),
    url: id === '' ? null : address(paths.provision(plan, id)),
    children: children.map((child) => nodeAsJson(child, plan, address)),
  };
};

/** A plan as a tree of provisions, each with its id, its words as printed and its address; read from the top down it is the text. */
export const planAsTree = (plan: PublishedPlan, address: Address): object => ({
  id: plan.id,
  name: planName(plan),
  speaker: speakerInWords(plan.facts),
  completeness: plan.facts.completeness,
  url: address(paths.plan(plan.id)),
  provisions: provisionTree(plan.text).map((node) => nodeAsJson(node, plan.id, address)),
});
