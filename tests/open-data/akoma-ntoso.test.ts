import fs from 'node:fs';
import path from 'node:path';
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import type { PublishedPlan } from '../../src/catalogue/published-plan.ts';
import { akomaNtoso } from '../../src/open-data/texts/akoma-ntoso.ts';
import { planAsText, planAsTree } from '../../src/open-data/texts/plan-texts.ts';
import { parsePlanText } from '../../src/plan-text/parse-plan-text.ts';
import { HEAD_ID, type Provision } from '../../src/plan-text/provision.ts';
import { catalogue } from '../plan-text/five-texts.ts';

const address = (to: string): string => `https://vi-du.vn${to}`;

// The schema of the standard (OASIS, CC BY 4.0), kept here with the one that it imports.
const folder = path.resolve(import.meta.dirname, '../fixtures/schemas');
xmlRegisterFsInputProviders();
const schemaFile = path.join(folder, 'akomantoso30.xsd');
const schema = XmlDocument.fromBuffer(fs.readFileSync(schemaFile), { url: schemaFile });
const validator = XsdValidator.fromDoc(schema);
afterAll(() => {
  validator.dispose();
  schema.dispose();
});

/** Why a file is no Akoma Ntoso; undefined where it is. */
const fault = (xml: string): string | undefined => {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(xml);
    validator.validate(document);
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    document?.dispose();
  }
};

const isElement = (node: Node): node is Element => node.nodeType === 1;
const childrenOf = (element: Element): Element[] => [...element.childNodes].filter(isElement);
const wordsIn = (node: Node): string =>
  isElement(node) && node.tagName === 'br'
    ? '\n'
    : node.nodeType === 3
      ? (node.nodeValue ?? '')
      : [...node.childNodes].map(wordsIn).join('');

/** What a reader of the file takes each provision to say, in its order: without anything of the writer. */
const readBack = (xml: string): { id: string; words: string }[] => {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  const read: { id: string; words: string }[] = [];
  const own = (element: Element): string =>
    childrenOf(element)
      .filter(({ tagName }) => ['num', 'heading', 'content', 'intro'].includes(tagName))
      .map((part) => {
        const rows = [...part.getElementsByTagName('tr')];
        return rows.length === 0
          ? wordsIn(part)
          : rows.map((row) => childrenOf(row).map(wordsIn).join('\t')).join('\n');
      })
      .join('');
  const walk = (element: Element): void => {
    for (const child of childrenOf(element)) {
      const id = child.getAttribute('eId');
      if (['section', 'paragraph', 'point', 'indent', 'hcontainer'].includes(child.tagName)) {
        read.push({ id: child.getAttribute('name') === 'gap' ? '' : (id ?? ''), words: own(child) });
        walk(child);
      }
    }
  };
  for (const preface of root?.getElementsByTagName('preface') ?? [])
    read.push({ id: HEAD_ID, words: childrenOf(preface).map(wordsIn).join('\n') });
  for (const body of root?.getElementsByTagName('mainBody') ?? []) walk(body);
  return read;
};

const cellsOf = ({ text, rows }: Provision): string =>
  rows.map((cells) => cells.map(({ start, end }) => text.slice(start, end)).join('\t')).join('\n');
const wordsOf = (plan: PublishedPlan): { id: string; words: string }[] =>
  plan.text.provisions.map((provision) => ({
    id: provision.id,
    words: provision.kind === 'table' ? cellsOf(provision) : provision.text,
  }));

/** A plan whose body is another. */
const withBody = (body: string): PublishedPlan => {
  const [plan] = catalogue.plans;
  if (!plan) throw new Error('no plan');
  return { ...plan, text: parsePlanText(body, plan.facts.head) };
};
const odd = withBody(
  [
    'Căn cứ <Luật> & "Nghị định";',
    '# I. MỤC TIÊU',
    'Lời dẫn.',
    '1. Mục tiêu chung',
    '- Gạch một',
    '  + Cộng một',
    '- Gạch hai: a < b',
    '[...]',
    '| Chỉ tiêu | Năm 2025 |\n| --- | --- |\n| Hồ sơ | 80% |',
    '## 2. Không có gì bên dưới',
  ].join('\n\n'),
);

describe.for([
  ...catalogue.plans.map((plan) => ({ what: plan.id, plan })),
  { what: 'a text with everything in it', plan: odd },
])('$what', ({ plan }) => {
  const xml = akomaNtoso(plan, address);
  test('is valid against the schema of the standard', () => expect(fault(xml)).toBeUndefined());
  test('gives back every provision, word for word, in order', () => expect(readBack(xml)).toEqual(wordsOf(plan)));
  test('the tree of provisions read from the top down is the text', () => {
    const flat = (
      nodes: readonly { id: string | null; text: string; children: [] }[],
    ): { id: string; text: string }[] =>
      nodes.flatMap(({ id, text, children }) => [{ id: id ?? '', text }, ...flat(children)]);
    const { provisions } = JSON.parse(JSON.stringify(planAsTree(plan, address))) as { provisions: [] };
    expect(flat(provisions)).toEqual(plan.text.provisions.map(({ id, text }) => ({ id, text })));
  });
  test('plain text holds the words of each provision in order', () => {
    const text = planAsText(plan);
    let at = 0;
    for (const { id, words } of wordsOf(plan)) {
      const found = text.indexOf(words, at);
      expect(found, id).toBeGreaterThanOrEqual(at);
      at = found + words.length;
    }
  });
});

test('a day that nobody saw is not told: only that it was not later', () => {
  const plan = catalogue.planById.get('vinh-long-2022');
  const xml = plan ? akomaNtoso(plan, address) : '';
  expect(xml).toContain('<FRBRdate date="2022-03-22" name="khong-muon-hon"/>');
  expect(xml).toContain('<doc name="bao-chi">');
});

test.for([
  {
    why: 'an element that the standard does not know',
    spoil: (xml: string) => xml.replaceAll('<paragraph ', '<doan ').replaceAll('</paragraph>', '</doan>'),
  },
  { why: 'one id twice', spoil: (xml: string) => xml.replace('eId="p1"', 'eId="p1__content"') },
  { why: 'an open element', spoil: (xml: string) => xml.replace('</doc>', '') },
])('the check sees $why', ({ spoil }) => {
  const [plan] = catalogue.plans;
  const xml = plan ? akomaNtoso(plan, address) : '';
  expect(fault(spoil(xml))).toBeDefined();
});
