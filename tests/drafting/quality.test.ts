import { expect, test, vi } from 'vitest';
import { draftRecord } from '../../src/drafting/draft-json.ts';
import type { Draft } from '../../src/drafting/draft.ts';
import { draftFiles } from '../../src/drafting/print-plan.ts';
import { editedContent, issuesOf } from '../content-check/edited-content.ts';
import { fiveIds, planOf, sourceLines } from '../plan-text/five-texts.ts';
import { draftOf, fixtures } from './drafted.ts';
import { scoreOf, type Score } from './score.ts';

// All documents are drafted here, on a machine that does other things too.
vi.setConfig({ testTimeout: 60_000 });

const none: Score = { expected: 0, right: 0, rightIndicator: 0, false: 0, proposed: 0, faults: [] };
const sum = (scores: readonly Score[]): Score =>
  scores.reduce(
    (all, one) => ({
      expected: all.expected + one.expected,
      right: all.right + one.right,
      rightIndicator: all.rightIndicator + one.rightIndicator,
      false: all.false + one.false,
      proposed: all.proposed + one.proposed,
      faults: [...all.faults, ...one.faults],
    }),
    none,
  );
const shown = (name: string, score: Score): string =>
  `${name}: đúng ${score.right}/${score.expected}, đúng chỉ số ${score.rightIndicator}/${score.expected}, thừa ${score.false}/${score.proposed}${score.faults.map((fault) => `\n    ${fault}`).join('')}`;

const encoder = new TextEncoder();
const draftOfFive = (id: (typeof fiveIds)[number]): Promise<Draft> =>
  draftOf('source.txt', encoder.encode(sourceLines(id).join('\n')), id);

test('from the five texts alone: commitments', async () => {
  const scores = await Promise.all(
    fiveIds.map(async (id) => {
      const wanted = planOf(id).targets.map((target) => ({
        // The machine may quote more or less than a person: the figure's own words decide.
        words: target.markSpan === null ? '' : wordsOf(id, target.key),
        indicator: target.indicator,
        operator: target.operator,
        low: target.low,
        high: target.high,
        unit: target.unit,
        level: target.level,
        year: target.year,
      }));
      return { id, score: scoreOf(wanted, (await draftOfFive(id)).targets) };
    }),
  );
  const all = sum(scores.map(({ score }) => score));
  console.log([...scores.map(({ id, score }) => shown(id, score)), shown('cả năm', { ...all, faults: [] })].join('\n'));
  expect(all.right / all.expected).toBeGreaterThanOrEqual(0.95);
  expect(all.false / all.proposed).toBeLessThanOrEqual(0.05);
  expect(all.rightIndicator / all.expected).toBeGreaterThanOrEqual(0.8);
});

/** The words that a published figure's mark stands on, cut to what any quote of it must hold. */
const wordsOf = (id: (typeof fiveIds)[number], key: string): string => {
  const plan = planOf(id);
  const span = plan.targets.find((target) => target.key === key)?.markSpan;
  const words =
    plan.text.provisions.find((provision) => provision.id === span?.provision)?.text.slice(span?.start, span?.end) ??
    '';
  return words.replaceAll(/\s+/g, ' ').slice(0, 30).trim();
};

test.for(fiveIds)('from the text of %s alone: facts', async (id) => {
  const { facts } = planOf(id);
  const { metadata } = draftRecord(await draftOfFive(id)) as { metadata: Record<string, unknown> };
  expect({ ...metadata, documents: undefined }).toEqual({
    number: facts.number ?? null,
    issued: facts.issued ?? null,
    effective: facts.effective ?? null,
    issuer: facts.issuer,
    signer: facts.signer ?? null,
    title: facts.title,
    kind: facts.kind,
    fields: facts.fields ?? null,
    province: facts.province,
    documents: undefined,
  });
});

test.for(fiveIds)('the draft of %s passes the check', async (id) => {
  const draft = await draftOfFive(id);
  const files = editedContent([...draftFiles(draft)].map(([name, write]) => ({ file: `plans/${id}/${name}`, write })));
  expect(issuesOf(files)).toEqual([]);
});

test('from our own documents: commitments', async () => {
  const scores = await Promise.all(
    fixtures.map(async ({ name, file, bytes, id, targets }) => ({
      name,
      score: scoreOf(targets, (await draftOf(file, bytes, id)).targets),
    })),
  );
  const all = sum(scores.map(({ score }) => score));
  console.log(
    [...scores.map(({ name, score }) => shown(name, score)), shown('tất cả', { ...all, faults: [] })].join('\n'),
  );
  expect(all.right / all.expected).toBeGreaterThanOrEqual(0.9);
  expect(all.false / all.proposed).toBeLessThanOrEqual(0.1);
  expect(all.rightIndicator / all.expected).toBeGreaterThanOrEqual(0.8);
});

test.for(fixtures)(
  '$name ($why): facts, misprints, figures left out',
  async ({ file, bytes, id, metadata, errata, leftOut }) => {
    const draft = await draftOf(file, bytes, id);
    const record = draftRecord(draft) as { metadata: object; errata: unknown };
    expect(record.metadata).toMatchObject(metadata);
    expect(record.errata).toEqual(errata);
    expect(leftOut.filter((words) => !draft.leftOut.some(({ quote }) => quote.includes(words)))).toEqual([]);
  },
);

/** What the check may still say of a draft: a person has not yet said what is counted, or added the document cited. */
const marked =
  /^(?:chỉ số «[a-z0-9-]+» không có trong indicators\.yaml|văn bản được viện dẫn «.+» không có trong documents\.yaml)\.$/u;

test.for(fixtures)('the draft of $name passes the check but for its marks', async ({ file, bytes, id }) => {
  const draft = await draftOf(file, bytes, id);
  const files = editedContent([...draftFiles(draft)].map(([name, write]) => ({ file: `plans/${id}/${name}`, write })));
  expect(issuesOf(files).filter(({ problem }) => !marked.test(problem))).toEqual([]);
});
