import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { checkPlan, sharedEntries } from '../../src/content-check/check.ts';
import { locateTarget } from '../../src/catalogue/published-plan.ts';
import { readContent } from '../../src/catalogue/content.ts';
import { findQuotes } from '../../src/plan-text/find-quote.ts';
import { parsePlanText } from '../../src/plan-text/parse-plan-text.ts';
import { findProvision } from '../../src/plan-text/provision.ts';
import { realContent, textOf } from './edited-content.ts';

const content = readContent(realContent);
const shared = sharedEntries(content);

/** One digit made another: in one file, or in the text as published and as received alike. */
interface Mutation {
  readonly edits: readonly { readonly file: string; readonly offset: number }[];
  readonly what: string;
}

const nextDigit = (digit: string): string => String((Number(digit) + 1) % 10);

const digitsIn = (text: string, start: number, end: number): number[] =>
  [...text.slice(start, end).matchAll(/\d/g)].map((match) => start + match.index);

/** Offset of the same character in `source.txt`, whose lines are those of the body but for white space and Markdown signs. */
const inSource = (source: string, body: string, offset: number): number => {
  const lineStart = body.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = body.indexOf('\n', offset) < 0 ? body.length : body.indexOf('\n', offset);
  const words = body.slice(lineStart, lineEnd).replace(/^#+\s/, '');
  const place = source.indexOf(words);
  if (place < 0 || source.includes(words, place + 1)) throw new Error(`source.txt: không thấy một lần «${words}».`);
  return place + words.length - (lineEnd - offset);
};

/** The whole sentence in which the quote stands. */
const sentenceAround = (text: string, start: number, end: number): { start: number; end: number } => {
  const stop = text.indexOf('. ', end);
  return { start: text.lastIndexOf('. ', start) + 1, end: stop < 0 ? text.length : stop };
};

/**
 * Every digit that a target rests on: all of its entry in `targets.yaml`; and in the text the
 * whole sentence around its quote, the words that state its deadline and the headings above it, once in `plan.md` alone and once
 * in `plan.md` and `source.txt` together, where fidelity sees nothing.
 */
const mutationsOf = (id: string): { targets: number; mutations: Mutation[] } => {
  const folder = content.plans.find((plan) => plan.id === id);
  if (!folder?.facts.value || !folder.targets.value) throw new Error(`${id}: kế hoạch hỏng.`);
  const [planFile, targetsFile, sourceFile] = ['plan.md', 'targets.yaml', 'source.txt'].map(
    (name) => `plans/${id}/${name}`,
  ) as [string, string, string];
  const [planText, yaml, source] = [planFile, targetsFile, sourceFile].map((file) => textOf(realContent, file)) as [
    string,
    string,
    string,
  ];
  const bodyOffset = planText.length - folder.body.length;
  const text = parsePlanText(folder.body, folder.facts.value.head);
  const entryStarts = [...yaml.matchAll(/^- /gm)].map((match) => match.index);
  const mutations: Mutation[] = [];
  const inBody = new Set<number>();
  folder.targets.value.forEach((entry, index) => {
    const entryEnd = entryStarts[index + 1] ?? yaml.length;
    for (const offset of digitsIn(yaml, entryStarts[index] ?? 0, entryEnd)) {
      // A comment between two entries is none of the entry.
      const lineSoFar = yaml.slice(yaml.lastIndexOf('\n', offset) + 1, offset);
      if (lineSoFar.startsWith('#')) continue;
      // An id that stays when a year is mended is a name: what it once said is no longer said of the figure.
      if (/^[- ] id: /.test(lineSoFar)) continue;
      mutations.push({ edits: [{ file: targetsFile, offset }], what: `targets.yaml ${entry.indicator} @${offset}` });
    }
    const quote = locateTarget(text, entry)?.quote;
    const provision = findProvision(text, quote?.provision ?? '');
    if (!quote || !provision) throw new Error(`${id}: không thấy «${entry.quote}».`);
    const deadline = findQuotes(text, entry.deadlineQuote ?? '');
    const spans = [
      // A target without a deadline rests on no year of the sentence around its quote.
      { ...(entry.year === undefined ? quote : sentenceAround(provision.text, quote.start, quote.end)), provision },
      ...deadline.map((span) => ({ ...span, provision: findProvision(text, span.provision) })),
      ...provision.ancestors.map((id) => ({ provision: findProvision(text, id), start: 0, end: Infinity })),
    ];
    for (const span of spans)
      for (const unit of digitsIn(span.provision?.text ?? '', span.start, span.end)) {
        // The printed number of a provision is its address, not its figure.
        if (unit < (span.provision?.number?.length ?? 0)) continue;
        inBody.add(span.provision?.offsets[unit] ?? 0);
      }
  });
  // A digit of the text alone is caught by the comparison with the source, whatever digit it is: one in four shows it.
  for (const [turn, place] of [...inBody].entries()) {
    const inPlan = { file: planFile, offset: bodyOffset + place };
    const what = `«${folder.body.slice(place - 15, place + 15)}»`;
    if (turn % 4 === 0) mutations.push({ edits: [inPlan], what: `plan.md ${what}` });
    mutations.push({
      edits: [inPlan, { file: sourceFile, offset: inSource(source, folder.body, place) }],
      what: `plan.md + source.txt ${what}`,
    });
  }
  return { targets: folder.targets.value.length, mutations };
};

const issuesAfter = (id: string, mutation: Mutation): ReturnType<typeof checkPlan> => {
  const files = new Map([...realContent].filter(([file]) => file.startsWith(`plans/${id}/`)));
  for (const { file, offset } of mutation.edits) {
    const text = textOf(files, file);
    const digit = text.charAt(offset);
    expect(digit).toMatch(/\d/);
    files.set(file, new TextEncoder().encode(text.slice(0, offset) + nextDigit(digit) + text.slice(offset + 1)));
  }
  return readContent(files).plans.flatMap((plan) => checkPlan(plan, shared));
};

const plans = content.plans.map(({ id }) => ({ id, ...mutationsOf(id) }));
const count = plans.reduce((sum, { mutations }) => sum + mutations.length, 0);
const targets = plans.reduce((sum, plan) => sum + plan.targets, 0);

describe(`any one digit of any of ${targets} targets or of the words they rest on (${count} changes)`, () => {
  test('covers every target of every plan', () => {
    expect(targets).toBe(content.plans.flatMap((plan) => plan.targets.value ?? []).length);
    expect(targets).toBeGreaterThanOrEqual(77);
    expect(count).toBeGreaterThan(500);
  });

  test.for(plans)('fails the check of $id with place and remedy', { timeout: 240_000 }, async ({ id, mutations }) => {
    const unnoticed: string[] = [];
    for (const mutation of mutations) {
      const told = issuesAfter(id, mutation).some(
        ({ file, line, column, problem, remedy }) =>
          file.startsWith(`plans/${id}/`) && line >= 1 && column >= 1 && problem !== '' && remedy !== '',
      );
      if (!told) unnoticed.push(mutation.what);
      // Lets the runner hear from this worker in between.
      await setImmediate();
    }
    expect(unnoticed).toEqual([]);
  });
});
