import fs from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

// It imports JSON in a way that only bundlers know.
const asBundlers = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');
asBundlers.deregister();

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.github/workflows');

interface Workflow {
  readonly name: string;
  readonly content: string;
}
const workflows: readonly Workflow[] = fs
  .readdirSync(folder)
  .map((name) => ({ name, content: fs.readFileSync(path.join(folder, name), 'utf8') }));

/** What GitHub's own parser says of a workflow: its form and the expressions in it. */
const errorsOf = async ({ name, content }: Workflow): Promise<readonly string[]> => {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const template = value && (await convertWorkflowTemplate(context, value));
  return [
    ...new Set([
      ...context.errors.getErrors().map(({ message }) => message),
      ...(template?.errors ?? []).map(({ Message }) => Message),
    ]),
  ];
};

const permissions = z.union([z.literal('read-all'), z.literal('write-all'), z.record(z.string(), z.string())]);
const stepSchema = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const jobSchema = z.looseObject({ permissions: permissions.optional(), steps: z.array(stepSchema).default([]) });
const workflowSchema = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions,
  jobs: z.record(z.string(), jobSchema),
});
type Job = z.output<typeof jobSchema>;

const writes = ({ permissions: asked }: Pick<Job, 'permissions'>): readonly string[] =>
  asked === undefined
    ? []
    : typeof asked === 'string'
      ? asked === 'write-all'
        ? [asked]
        : []
      : Object.entries(asked).flatMap(([right, level]) => (level === 'write' ? [right] : []));

/** What makes a workflow unsafe, in words; empty where it is safe. */
const dangersOf = ({ content }: Workflow): readonly string[] => {
  const { on, permissions: asked, jobs } = workflowSchema.parse(parse(content));
  const steps = Object.entries(jobs).flatMap(([id, job]) => job.steps.map((step) => ({ id, job, step })));
  return [
    ...(Object.hasOwn(on, 'pull_request_target') ? ['runs the code of strangers with the rights of the house'] : []),
    ...writes({ permissions: asked }).map((right) => `every job may write ${right}`),
    ...steps.flatMap(({ id, job, step }) => [
      // What stands in a command is run: a branch may be called `$(…)`.
      ...(step.run?.includes('${{') ? [`${id}: an expression inside a command`] : []),
      ...(step.uses !== undefined && !step.uses.startsWith('./') && !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(step.uses)
        ? [`${id}: ${step.uses} is not pinned`]
        : []),
      ...(step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false
        ? [`${id}: the token stays in the clone`]
        : []),
      ...(step.uses?.startsWith('actions/checkout@') && step.with?.['fetch-depth'] !== 0
        ? [`${id}: a shallow clone knows no dates`]
        : []),
      ...(writes(job).length > 0 &&
      (step.uses?.startsWith('actions/checkout@') || /\bnpm\b|\bnode\b/.test(step.run ?? ''))
        ? [`${id}: runs code of the branch with a right to write`]
        : []),
    ]),
    ...content
      .split('\n')
      .filter((line) => /uses:.*@/.test(line) && !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
      .map((line) => `no version beside the pin: ${line.trim()}`),
  ];
};

describe.each(workflows)('$name', (workflow) => {
  test('is what GitHub reads as a workflow', async () => expect(await errorsOf(workflow)).toEqual([]));
  test('is safe', () => expect(dangersOf(workflow)).toEqual([]));
});

test('one pin for one action', () => {
  const pins = workflows.flatMap(({ content }) => [...content.matchAll(/uses: (\S+)@(\S+)/g)]);
  const byAction = Map.groupBy(pins, (match) => match[1]);
  expect([...byAction].flatMap(([action, of]) => (new Set(of.map((m) => m[2])).size > 1 ? [action] : []))).toEqual([]);
});

const sound = `
on:
  pull_request:
permissions:
  contents: read
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: npm ci
`;
describe('the test itself', () => {
  test('lets a sound workflow through', async () => {
    const workflow = { name: 'a.yml', content: sound };
    expect([await errorsOf(workflow), dangersOf(workflow)]).toEqual([[], []]);
  });
  test.for([
    { why: 'a key that does not exist', from: 'runs-on:', to: 'run-on:' },
    { why: 'an event that does not exist', from: 'pull_request:', to: 'pull_requests:' },
    { why: 'an expression that cannot be read', from: 'npm ci', to: 'echo ${{ github.base_ref }' },
  ])('GitHub would refuse $why', async ({ from, to }) =>
    expect(await errorsOf({ name: 'a.yml', content: sound.replace(from, to) })).not.toEqual([]),
  );
  test.for([
    { why: 'a branch name in a command', from: 'npm ci', to: 'echo ${{ github.head_ref }}' },
    { why: 'an action that moves', from: 'run: npm ci', to: 'uses: actions/setup-node@v6' },
    { why: 'a right for every job', from: 'contents: read', to: 'contents: write' },
    { why: 'the event that lends its rights', from: 'pull_request:', to: 'pull_request_target:' },
    {
      why: 'code run with a right to write',
      from: '    steps:',
      to: '    permissions:\n      issues: write\n    steps:',
    },
  ])('refuses $why', ({ from, to }) =>
    expect(dangersOf({ name: 'a.yml', content: sound.replace(from, to) })).not.toEqual([]),
  );
});
