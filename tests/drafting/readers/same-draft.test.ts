import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Draft } from '../../../src/drafting/draft.ts';
import { draftRecord } from '../../../src/drafting/draft-json.ts';
import { draftPlan } from '../../../src/drafting/draft-plan.ts';
import { readDocumentFile } from '../../../src/drafting/readers/read-file.ts';
import { catalogueWithout } from '../drafted.ts';
import { keepsContract } from './contract.ts';
import { planDocx, planId, planPage, planText } from './plan-fixture.ts';
import { to1258, toTcvn3, toVni } from './old-encodings.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/drafting-files');
const stored = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, name)));
const catalogue = catalogueWithout(planId);

const draftOf = async (name: string, bytes: Uint8Array): Promise<Draft> => {
  const document = await readDocumentFile(name, bytes);
  keepsContract(document);
  return draftPlan(document, catalogue, { id: planId, today: '2026-11-26' });
};

interface Compared {
  readonly metadata: unknown;
  readonly targets: readonly unknown[];
}

/** What must be the same in every format: the facts, and of each commitment its words and what was read of them. */
const compared = (draft: Draft): Compared => {
  const record = draftRecord(draft) as { metadata: unknown; targets: Record<string, unknown>[] };
  return {
    metadata: record.metadata,
    targets: record.targets.map(
      ({ quote, figure, operator, low, high, unit, level, year, indicator, deadlineQuote, provision }) => ({
        quote,
        figure,
        operator,
        low,
        high,
        unit,
        level,
        year,
        indicator,
        deadlineQuote,
        provision,
      }),
    ),
  };
};

const fromText = draftOf('source.txt', new TextEncoder().encode(planText()));

test('the text gives a draft worth comparing with', async () => {
  const { targets, metadata } = compared(await fromText);
  expect(targets.length).toBeGreaterThan(6);
  expect(metadata).toMatchObject({ number: '193/KH-UBND', issued: '2022-07-26', province: 'vinh-phuc' });
});

test.for([
  { file: 'ke-hoach-193.docx', why: 'numbers made by Word, head in a table' },
  { file: 'ke-hoach-193.html', why: 'a page of a law portal' },
  { file: 'ke-hoach-193.pdf', why: 'printed from the DOCX, page numbers at the top' },
  { file: 'vinh-phuc-193-kh-ubnd-2022.pdf', why: 'printed by a browser, page numbers below' },
  { file: 'ke-hoach-193.tcvn3.txt', why: 'TCVN3' },
  { file: 'ke-hoach-193.vni.txt', why: 'VNI-Windows' },
  { file: 'ke-hoach-193.windows-1258.txt', why: 'Windows-1258' },
])('$file ($why) gives the same draft as the text', async ({ file }) => {
  expect(compared(await draftOf(file, stored(file)))).toEqual(compared(await fromText));
});

test('the stored files are those that are made from the text', () => {
  expect(stored('ke-hoach-193.html')).toEqual(new TextEncoder().encode(planPage()));
  expect(stored('ke-hoach-193.tcvn3.txt')).toEqual(toTcvn3(planText(), 'tone'));
  expect(stored('ke-hoach-193.vni.txt')).toEqual(toVni(planText()));
  expect(stored('ke-hoach-193.windows-1258.txt')).toEqual(to1258(planText()));
});

test('a DOCX made now gives the same draft as the stored one', async () => {
  expect(compared(await draftOf('a.docx', planDocx()))).toEqual(compared(await fromText));
});

test.for(['docx', 'html', 'pdf', 'vni.txt'])('bytes as Node reads them from disk are read too: %s', async (ending) => {
  const file = `ke-hoach-193.${ending}`;
  const { blocks } = await readDocumentFile(file, readFileSync(path.join(folder, file)));
  expect(blocks).toEqual((await readDocumentFile(file, stored(file))).blocks);
});

test('what reading changed is told by name', async () => {
  const repairsOf = async (file: string): Promise<string[]> =>
    (await readDocumentFile(file, stored(file))).repairs.map(({ what }) => what);
  expect(await repairsOf('ke-hoach-193.docx')).toContain('khôi phục số tự động của Word');
  expect(await repairsOf('ke-hoach-193.html')).toContain('khôi phục số, gạch đầu dòng của danh sách');
  expect(await repairsOf('ke-hoach-193.pdf')).toContain('bỏ số trang');
  expect(await repairsOf('ke-hoach-193.tcvn3.txt')).toEqual(['chuyển từ TCVN3 sang Unicode']);
  expect(await repairsOf('ke-hoach-193.vni.txt')).toEqual(['chuyển từ VNI sang Unicode']);
  expect(await repairsOf('ke-hoach-193.windows-1258.txt')).toEqual(['chuyển từ Windows-1258 sang Unicode']);
});
