import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bases, basisOf, sourceKinds, type Basis, type SourceKind } from '../../src/domain/basis.ts';
import type { Modality } from '../../src/domain/target.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';
import { catalogue, targetOf } from './comparison/real-targets.ts';

describe('whose words a record holds', () => {
  test.for<{ why: string; kind: SourceKind | null; basis: Basis }>([
    { why: 'a copy of the document: its own words', kind: 'van-ban', basis: 'document' },
    { why: 'a summary: word for word, but the words of whoever summed up', kind: 'tom-tat', basis: 'summary' },
    { why: 'an article: the words of the newspaper', kind: 'bao-chi', basis: 'press' },
    { why: 'no text at all: only a figure is told', kind: null, basis: 'reported' },
  ])('$why', ({ kind, basis }) => expect(basisOf(kind)).toBe(basis));

  test('each kind of text has a basis of its own, and there is no other', () =>
    expect([...sourceKinds, null].map(basisOf)).toEqual([...bases]));
});

/** What the files themselves say, read with nothing but a YAML parser. */
const kindOf = (plan: string): string =>
  (
    parse(fs.readFileSync(`${frozenContent}/plans/${plan}/plan.md`, 'utf8').split(/^---$/m)[1] ?? '') as {
      source: { kind: string };
    }
  ).source.kind;
const expected: Readonly<Record<string, Basis>> = { 'van-ban': 'document', 'tom-tat': 'summary', 'bao-chi': 'press' };
interface RawFigure {
  readonly modality?: Modality;
}
const figures = (file: string): RawFigure[] =>
  parse(fs.readFileSync(`${frozenContent}/${file}`, 'utf8')) as RawFigure[];

describe('every record of the content', () => {
  test('says the basis of its plan, and `reported` exactly where its evidence is', () => {
    const published = new Map(catalogue.plans.map(({ id }) => [id, expected[kindOf(id)]]));
    expect(catalogue.targets.length).toBeGreaterThan(0);
    expect(
      catalogue.targets
        .filter(
          ({ plan, basis, evidence }) =>
            basis !== (published.get(plan) ?? 'reported') || (basis === 'reported') !== (evidence === 'reported'),
        )
        .map(({ id }) => id),
    ).toEqual([]);
  });

  test('has the modality of its entry, and null where the entry names none', () => {
    const entries = [
      ...catalogue.plans.flatMap(({ id }) => figures(`plans/${id}/targets.yaml`)),
      ...fs
        .readdirSync(`${frozenContent}/reported`)
        .flatMap((file) =>
          (figures(`reported/${file}`) as { figures?: RawFigure[] }[]).flatMap((it) => it.figures ?? []),
        ),
    ];
    expect(catalogue.targets.map(({ modality }) => modality)).toEqual(entries.map(({ modality }) => modality ?? null));
  });

  test.for([
    'bac-giang-111-nq-tu-2021/xep-hang-chuyen-doi-so-2030',
    'soc-trang-07-nq-tu-2021/kinh-te-so-grdp-2030',
    'binh-phuoc-khong-so-2023/dien-thoai-thong-minh-2023',
  ])('%s: the source says phấn đấu', (id) => expect(targetOf(id).modality).toBe('aspiration'));

  test.for([
    'nghe-an-347-kh-ubnd-khong-nam/kinh-te-so-grdp-2030',
    'dong-nai-khong-so-khong-nam/kinh-te-so-grdp-2025',
    'bac-ninh-khong-so-2023/kinh-te-so-grdp-2030',
    'dak-lak-khong-so-2025/kinh-te-so-grdp-2030',
    'ca-mau-05-nq-tu-2022/kinh-te-so-grdp-2030',
  ])('%s: the address says phan-dau, the sentence was not seen: no modality, and a note', (id) => {
    const { modality, plan } = targetOf(id);
    expect(modality).toBeNull();
    expect(catalogue.reported.find((document) => document.id === plan)?.note).toMatch(/có chữ “phan-dau”/);
  });

  test('no reported figure is called binding: nobody saw its words', () =>
    expect(catalogue.targets.filter(({ basis, modality }) => basis === 'reported' && modality === 'binding')).toEqual(
      [],
    ));

  test('published words always have one', () =>
    expect(catalogue.targets.filter(({ basis, modality }) => basis !== 'reported' && modality === null)).toEqual([]));

  test('no benchmark says one: the acts themselves were not seen', () =>
    expect(catalogue.benchmarks.filter(({ modality }) => modality !== undefined)).toEqual([]));
});
