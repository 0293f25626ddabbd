import { expect, test } from 'vitest';
import { draftPlan } from '../../../src/drafting/draft-plan.ts';
import { draftRecord } from '../../../src/drafting/draft-json.ts';
import { readDocumentFile } from '../../../src/drafting/readers/read-file.ts';
import { catalogueWithout } from '../drafted.ts';
import { encodeTcvn3, encodeVni, encodeWindows1258 } from './encoders.ts';
import { planDocx, planHtml, planPdf, planText } from './made-documents.ts';

const id = 'vinh-phuc-193-kh-ubnd-2022';

interface Shown {
  readonly metadata: Record<string, unknown>;
  readonly targets: readonly Record<string, unknown>[];
}

/** What a draft says: facts, and figure by figure with its words. Where the words stand in the file is left out. */
const shownBy = async (name: string, bytes: Uint8Array): Promise<Shown> => {
  const draft = draftPlan(await readDocumentFile(name, bytes), catalogueWithout(id), { id, today: '2026-11-26' });
  const { metadata, targets } = draftRecord(draft) as unknown as Shown;
  return { metadata, targets: targets.map(({ provision: _place, ...target }) => target) };
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test.for<{ why: string; name: string; bytes: () => Uint8Array }>([
  { why: 'Word, its numbers made by Word, its head in two columns', name: 'a.docx', bytes: planDocx },
  { why: 'the page of a law portal with all its chrome', name: 'a.html', bytes: planHtml },
  { why: 'the PDF of it, line by line, with page numbers', name: 'a.pdf', bytes: planPdf },
  { why: 'TCVN3', name: 'a.txt', bytes: () => encodeTcvn3(planText) },
  { why: 'VNI', name: 'a.txt', bytes: () => encodeVni(planText) },
  { why: 'Windows-1258', name: 'a.txt', bytes: () => encodeWindows1258(planText) },
  { why: 'decomposed letters (NFD)', name: 'a.txt', bytes: () => utf8(planText.normalize('NFD')) },
  { why: 'UTF-16 without a mark', name: 'a.txt', bytes: () => new Uint8Array(Buffer.from(planText, 'utf16le')) },
])('$why: the same draft as its text', async ({ name, bytes }) => {
  const expected = await shownBy('a.txt', utf8(planText));
  expect(expected.targets.length).toBeGreaterThan(5);
  expect(await shownBy(name, bytes())).toEqual(expected);
});
