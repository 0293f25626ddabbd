import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnreadableDocument, type ReadDocument } from '../../../src/drafting/read-document.ts';
import { readDocx } from '../../../src/drafting/readers/docx.ts';
import { readHtml } from '../../../src/drafting/readers/html.ts';
import { readPdf } from '../../../src/drafting/readers/pdf.ts';
import { decodeText, readText } from '../../../src/drafting/readers/text.ts';
import { encodeTcvn3, encodeVni, encodeWindows1258 } from './encoders.ts';
import { planDocx, planHtml, planText } from './made-documents.ts';
import { pdf } from './made-pdf.ts';

/** At least a thousand cases in the gate, ten thousand in `npm run test:tools`; the seed is said, so that a failure comes again. */
const runs = Number(process.env['FAST_CHECK_RUNS'] ?? 1000);
const seed = Number(process.env['FAST_CHECK_SEED'] ?? Date.now() % 2_147_483_647);
console.log(`fast-check: ${runs} ca, FAST_CHECK_SEED=${seed}`);

/** What every reader promises of what it gives. */
const keepsItsWord = ({ blocks }: ReadDocument): void => {
  for (const block of blocks) {
    if (block.kind === 'table') {
      const [first] = block.rows;
      expect(block.rows.every((row) => row.length === first?.length)).toBe(true);
      continue;
    }
    expect(block.text).toBe(block.text.normalize('NFC'));
    expect(block.text).not.toMatch(/[\n\r]|^\s|\s$/u);
    expect(block.text).not.toBe('');
  }
};

/** Either a document that keeps the reader's word, or a refusal in words; never anything else. */
const readsOrRefuses = async (read: (bytes: Uint8Array) => Promise<ReadDocument>, bytes: Uint8Array): Promise<void> => {
  try {
    keepsItsWord(await read(bytes));
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    expect(error.problem).not.toBe('');
    expect(error.remedy).not.toBe('');
  }
};

/** A sound file with bytes changed, cut out, put in, or its end cut off. */
const damaged = (sound: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('change', 'cut', 'insert', 'end'),
        at: fc.nat(sound.length - 1),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((damages) =>
      damages.reduce((bytes, { kind, at, bytes: other }) => {
        const place = at % Math.max(1, bytes.length);
        const before = bytes.subarray(0, place);
        const after = bytes.subarray(place + (kind === 'insert' ? 0 : other.length));
        return kind === 'end'
          ? before
          : kind === 'cut'
            ? Uint8Array.from([...before, ...after])
            : Uint8Array.from([...before, ...other, ...after]);
      }, sound),
    );

const small = planText.slice(0, 2500);
/** One page with several lines: what is damaged is the file, not the length of it. */
const onePage = (): Uint8Array =>
  pdf(
    Array.from(
      { length: 20 },
      (_, line) => `BT /F1 12 Tf 72 ${760 - line * 20} Td (Dong ${line} ke hoach 80%) Tj ET`,
    ).join('\n'),
  );
const text = (bytes: Uint8Array): Promise<ReadDocument> => {
  const decoded = decodeText(bytes);
  return Promise.resolve(readText(decoded.text, 'txt', decoded.repairs));
};

describe('a reader of bytes gives a document or a refusal, whatever it is given', () => {
  test.for<{
    name: string;
    read: (bytes: Uint8Array) => Promise<ReadDocument>;
    sound: () => Uint8Array;
    share: number;
  }>([
    { name: 'text', read: text, sound: () => new TextEncoder().encode(small), share: 1 },
    { name: 'DOCX', read: readDocx, sound: planDocx, share: 1 },
    { name: 'HTML', read: readHtml, sound: () => planHtml().slice(0, 6000), share: 1 },
    { name: 'PDF', read: readPdf, sound: onePage, share: 1 },
  ])('$name', async ({ read, sound, share }) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged(sound()), fc.uint8Array({ maxLength: 300 })), (bytes) =>
        readsOrRefuses(read, bytes),
      ),
      { numRuns: Math.ceil(runs * share), seed },
    );
  });
});

describe('what was typed in an old code is read as it was typed', () => {
  const words = [...new Set(planText.normalize('NFC').match(/\p{L}+/gu))];
  // Capitals with a tone have no code of their own in TCVN3.
  const small = words.filter((word) => word === word.toLowerCase());
  test.for([
    { code: 'TCVN3', encode: encodeTcvn3, among: small },
    { code: 'VNI', encode: encodeVni, among: words },
    { code: 'Windows-1258', encode: encodeWindows1258, among: words },
  ])('$code', ({ encode, among }) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...among), { minLength: 30, maxLength: 80 }), (chosen) => {
        const typed = chosen.join(' ');
        expect(decodeText(encode(typed)).text.normalize('NFC')).toBe(typed);
      }),
      { numRuns: runs, seed },
    );
  });
});
