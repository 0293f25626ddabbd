import { describe, expect, test } from 'vitest';
import type { CitedDocument, DocumentRelation, RelationKind } from '../../../src/domain/cited-document.ts';
import {
  otherForms,
  provisionsByPlan,
  unknownPlaces,
  citingPlaces,
} from '../../../src/presentation/documents/citations-view.ts';
import {
  citedDocumentName,
  documentConfidence,
  relatedIds,
  relationFacts,
  relationInWords,
  relationsSaid,
} from '../../../src/presentation/documents/document-relations.ts';
import { byIssuer, issuerGroupOf, issuerGroups } from '../../../src/presentation/documents/issuer-groups.ts';
import { catalogue, planOf } from '../../plan-text/five-texts.ts';

const document = (id: string, fields: Partial<CitedDocument> = {}): CitedDocument => ({
  id,
  kind: 'Nghị định',
  issuer: 'Chính phủ',
  confidence: 'A',
  ...fields,
});
const relation = (kind: RelationKind, earlier: string, fields: Partial<DocumentRelation> = {}): DocumentRelation => ({
  kind,
  document: earlier,
  confidence: 'B',
  sources: ['nguồn một', 'nguồn hai'],
  ...fields,
});
const old = document('cu', { number: '1/2011/NĐ-CP', date: '2011-01-01' });
const late = document('moi', {
  number: '2/2022/NĐ-CP',
  date: '2022-06-24',
  relations: [relation('replaces', 'cu', { from: '2022-08-15' })],
});
const later = document('sau', {
  date: '2022-07-01',
  title: 'Kế hoạch sau',
  relations: [relation('implements', 'moi')],
});

describe('facts between documents', () => {
  const facts = relationFacts([late, later, old]);

  test('in the order of time: the day of effect, else the day of issue', () =>
    expect(facts.map((fact) => fact.later.id)).toEqual(['sau', 'moi']));

  test('told from both sides', () => {
    expect(relatedIds(facts, 'moi', 'replaces', 'later')).toEqual(['cu']);
    expect(relatedIds(facts, 'cu', 'replaces', 'earlier')).toEqual(['moi']);
    expect(relatedIds(facts, 'cu', 'replaces', 'later')).toEqual([]);
    expect(relatedIds(facts, 'moi', 'implements', 'earlier')).toEqual(['sau']);
  });

  test('in words with day, confidence and sources; a day only where a source tells it', () => {
    expect(relationsSaid(facts, 'cu')).toBe(
      'được thay thế bằng Nghị định 2/2022/NĐ-CP từ 15/8/2022 (B: nguồn một; nguồn hai)',
    );
    expect(relationsSaid(facts, 'sau')).toBe('triển khai thực hiện Nghị định 2/2022/NĐ-CP (B: nguồn một; nguồn hai)');
    expect(relationsSaid(facts, 'khac')).toBe('');
  });

  test('no two kinds and no two sides are worded alike', () => {
    const words = (['replaces', 'amends', 'repeals', 'implements'] as const).flatMap((kind) =>
      (['later', 'earlier'] as const).map((side) => relationInWords(kind, side)),
    );
    expect(new Set(words).size).toBe(8);
  });

  test('a document without a number goes by its title', () => expect(citedDocumentName(later)).toBe('Kế hoạch sau'));
});

describe('how sure we are of a document', () => {
  test.for([
    { why: 'no plan names it, so none is spoken of', confidence: 'C', isCited: false, plan: false },
    { why: 'only a plan names it', confidence: 'C', isCited: true, plan: true },
    { why: 'seen elsewhere, whoever names it', confidence: 'B', isCited: true, plan: false },
  ] as const)('$why', ({ confidence, isCited, plan }) =>
    expect(documentConfidence({ confidence }, isCited).includes('kế hoạch')).toBe(plan),
  );
});

describe('who issued a document', () => {
  test.for([
    { issuer: 'Bộ Chính trị', group: 'dang', why: 'begins like a ministry and is none' },
    { issuer: 'Ban Chấp hành Trung ương', group: 'dang', why: 'the party' },
    { issuer: 'Quốc hội', group: 'quoc-hoi', why: 'the assembly' },
    { issuer: 'Ủy ban Thường vụ Quốc hội', group: 'quoc-hoi', why: 'its standing committee' },
    { issuer: 'Chính phủ', group: 'chinh-phu', why: 'the government' },
    { issuer: 'Thủ tướng Chính phủ', group: 'thu-tuong', why: 'not the government as a whole' },
    { issuer: 'Bộ Nội vụ', group: 'bo-nganh', why: 'a ministry' },
    { issuer: 'Ủy ban Quốc gia về chuyển đổi số', group: 'bo-nganh', why: 'a national committee' },
    { issuer: 'Tỉnh ủy Kiên Giang', province: 'kien-giang', group: 'tinh', why: 'a party committee of a province' },
  ])('$issuer: $why', ({ issuer, province, group }) => expect(issuerGroupOf({ issuer, province })).toBe(group));

  test('every document of the repository stands in exactly one group, dated ones in order', () => {
    const groups = byIssuer(catalogue.documents.map((entry) => ({ document: entry })));
    expect(groups.map(({ id }) => id)).toEqual(issuerGroups.map(({ id }) => id));
    expect(groups.flatMap(({ entries }) => entries.map((entry) => entry.document.id)).sort()).toEqual(
      catalogue.documents.map(({ id }) => id).sort(),
    );
    for (const { entries } of groups) {
      const dates = entries.map((entry) => entry.document.date ?? '9');
      expect(dates).toEqual(dates.toSorted());
    }
  });
});

describe('how plans write a number', () => {
  const formsOf = (id: string): [string, string[]][] => {
    const entry = catalogue.documents.find((other) => other.id === id);
    if (!entry) throw new Error(id);
    return otherForms(entry, citingPlaces(catalogue, id)).map(({ written, places }) => [
      written,
      provisionsByPlan(places).flatMap(({ provisions }) => provisions.map((provision) => provision.id)),
    ]);
  };
  test.for<{ why: string; id: string; forms: [string, string[]][] }>([
    { why: 'the official form is none', id: '749-qd-ttg-2020', forms: [] },
    {
      why: 'signs of the number exchanged, a provision told once',
      id: '17-nq-cp-2019',
      forms: [['17-NQ/CP', ['dau-van-ban', 'p4', 'p6', 'i-1-p1']]],
    },
    { why: 'another date', id: 'kien-giang-2174-qd-ubnd-2022', forms: [['2174/QĐ-UBND ngày 26/8/2021', ['p1']]] },
    { why: 'a law known by its name', id: 'luat-to-chuc-chinh-quyen-dia-phuong-2015', forms: [] },
  ])('$why', ({ id, forms }) => expect(formsOf(id)).toEqual(forms));
});

test('a citation that names no known document is listed with its place', () => {
  expect(unknownPlaces(catalogue)).toEqual([]);
  const plan = planOf('vinh-long-2022');
  const [first, ...rest] = plan.citations;
  if (!first) throw new Error('no citation');
  const strange = { ...plan, citations: [{ ...first, resolution: { kind: 'unknown' } as const }, ...rest] };
  expect(unknownPlaces({ plans: [strange] }).map(({ words, provision }) => [provision.id, words])).toEqual([
    ['p1', 'Quyết định số 749/QĐ-TTg ngày 03/6/2020'],
  ]);
});
