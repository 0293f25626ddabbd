import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readYamlFile } from '../../../src/catalogue/content-file.ts';
import { answersSample, resultSample, targetPairs } from '../../../src/content-check/guide/samples.ts';
import { answersSchema } from '../../../src/drafting/answers.ts';
import { resultsFileSchema } from '../../../src/domain/result.ts';
import { targetEntrySchema } from '../../../src/domain/target.ts';

test('the answers that the guide shows are read', () => {
  const { issues, value } = readYamlFile('tra-loi.yaml', answersSample, answersSchema);
  expect(issues).toEqual([]);
  expect(value?.targets).toHaveLength(3);
});

test('the measured value that the guide shows is read', () => {
  const { issues, value } = readYamlFile('results/vinh-phuc.yaml', resultSample, resultsFileSchema);
  expect(issues).toEqual([]);
  expect(value).toHaveLength(1);
});

test('the entries that the guide shows as good have the form of an entry', () => {
  for (const { good } of targetPairs) {
    const shown = parse(good.replace(/^- /, '  ')) as object;
    const entry = { indicator: 'a', modality: 'binding', quote: 'a', ...shown };
    expect(targetEntrySchema.safeParse(entry).error).toBeUndefined();
  }
});
