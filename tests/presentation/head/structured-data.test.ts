import { describe, expect, test } from 'vitest';
import { structuredDataJson, planData, type StructuredData } from '../../../src/presentation/head/structured-data.ts';
import { catalogue } from '../../plan-text/five-texts.ts';

const address = (path: string): string => `/thu${path}`;
const written = (data: StructuredData): Record<string, unknown> =>
  JSON.parse(structuredDataJson(data)) as Record<string, unknown>;

describe.for(catalogue.plans)('$id', (plan) => {
  const data = written(planData(plan, catalogue, address));

  test('says what the catalogue says, and leaves out what the source does not name', () => {
    expect(data['name']).toBe(plan.facts.title);
    expect(data['legislationIdentifier']).toBe(plan.facts.number);
    expect(data['legislationDate']).toBe(plan.facts.issued);
    expect(data['legislationDateOfApplicability']).toBe(plan.facts.effective);
    expect(data['legislationPassedBy']).toEqual({ '@type': 'GovernmentOrganization', name: plan.facts.issuer });
    expect(Object.values(data)).not.toContain(null);
  });

  test('a copy without legal standing is claimed only of a copy', () => {
    const encoding = data['encoding'] as Record<string, unknown> | undefined;
    expect(encoding !== undefined).toBe(plan.facts.source.kind === 'van-ban');
    if (encoding) expect(encoding['legislationLegalValue']).toBe('https://schema.org/UnofficialLegalValue');
  });

  test('every cited document is one of the catalogue, once', () => {
    const cited = ((data['citation'] ?? []) as { url: string }[]).map(({ url }) => url);
    const known = catalogue.documents.map(({ id }) => `/thu/van-ban/${id}/`);
    expect(cited.filter((url) => !known.includes(url))).toEqual([]);
    expect(new Set(cited).size).toBe(cited.length);
  });
});

test('no text can end the script element', () => {
  const json = structuredDataJson({ '@type': 'Thing', name: '</script><script>alert(1)</script><!--' });
  expect(json).not.toContain('<');
  expect((JSON.parse(json) as { name: string }).name).toBe('</script><script>alert(1)</script><!--');
});
