import fs from 'node:fs';
import { findProvision } from '../../src/plan-text/provision.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';

/** A graded query: the passages that answer it. */
export interface GoldQuery {
  readonly id: string;
  readonly query: string;
  readonly category: string;
  readonly relevant: readonly {
    readonly plan: string;
    readonly grade: number;
    readonly heading: string;
    readonly passages: readonly string[];
  }[];
}

/** The queries of a fixture. */
export const goldQueries = (file: string): readonly GoldQuery[] =>
  (
    JSON.parse(fs.readFileSync(new URL(`../fixtures/search/${file}`, import.meta.url), 'utf8')) as {
      queries: GoldQuery[];
    }
  ).queries;

const even = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
const bare = (text: string): string => even(text).replace(/^(?:[-–+•*]|[IVX\d]+(?:\.\d+)*[.)]|[a-zđ]\))\s+/u, '');

/** Where an address leads: a plan and the words of the passage; undefined for addresses outside of the plans. */
export const passageAt = (catalogue: Catalogue, url: string): { plan: string; text: string } | undefined => {
  const [, id = '', anchor = ''] = /^\/ke-hoach\/([^/]+)\/#(.+)$/.exec(url) ?? [];
  const plan = catalogue.plans.find((other) => other.id === id);
  if (!plan) return undefined;
  const target = plan.targets.find(({ key }) => `ct-${key}` === anchor);
  const provision = findProvision(plan.text, target?.quoteSpan?.provision ?? anchor);
  return provision && { plan: id, text: provision.text };
};

/** Whether the passage holds the words listed: their first 160 characters; a short one must be a line of it. */
export const holds = (passage: string, listed: string): boolean => {
  const words = bare(listed).slice(0, 160);
  return words.length >= 30
    ? even(passage).includes(words)
    : passage.split('\n').some((line) => bare(line).startsWith(words));
};

/** Which of the listed entries each hit leads to, in the order of the hits. */
export const entriesHit = (catalogue: Catalogue, { relevant }: GoldQuery, urls: readonly string[]): number[][] => {
  const wanted = relevant.map((entry) => (entry.grade >= 2 ? entry : { ...entry, passages: [] }));
  return urls.map((url) => {
    const passage = passageAt(catalogue, url);
    return wanted.flatMap(({ plan, passages }, index) =>
      passage && plan === passage.plan && passages.some((listed) => holds(passage.text, listed)) ? [index] : [],
    );
  });
};

/** Measures of one query or, averaged, of many. */
export interface Measures {
  readonly mrr: number;
  readonly first: number;
  readonly recall: number;
}

/** MRR@10, success@1, recall@10 of one query. */
export const measure = (catalogue: Catalogue, query: GoldQuery, urls: readonly string[]): Measures => {
  const hits = entriesHit(catalogue, query, urls.slice(0, 10));
  const first = hits.findIndex((entries) => entries.length > 0);
  const possible = query.relevant.filter(({ grade, passages }) => grade >= 2 && passages.length > 0).length;
  return {
    mrr: first < 0 ? 0 : 1 / (first + 1),
    first: first === 0 ? 1 : 0,
    recall: possible === 0 ? 1 : new Set(hits.flat()).size / Math.min(10, possible),
  };
};

/** The average of many. */
export const average = (list: readonly Measures[]): Measures => {
  const mean = (of: (one: Measures) => number): number => list.reduce((sum, one) => sum + of(one), 0) / list.length;
  return { mrr: mean(({ mrr }) => mrr), first: mean(({ first }) => first), recall: mean(({ recall }) => recall) };
};
