import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { UnreadableDocument } from '../../../src/drafting/read-document.ts';
import { decodeByFont, decodeLegacy, legacyEncodingOf } from '../../../src/drafting/readers/legacy-encoding.ts';
import { fromTcvn3 } from '../../../src/drafting/readers/legacy/tcvn3.ts';
import { fromVni } from '../../../src/drafting/readers/legacy/vni.ts';
import { decodeText, readText } from '../../../src/drafting/readers/text.ts';
import { readDocumentFile } from '../../../src/drafting/readers/read-file.ts';
import { frozenContent } from '../../fixtures/frozen-content.ts';
import { asWesternLetters, to1258, toTcvn3, toVni, toVniLetters } from './old-encodings.ts';
import { readerRuns, readerTimeout } from '../reader-runs.ts';
import { readOrRefused } from './contract.ts';

vi.setConfig({ testTimeout: readerTimeout });

const source = readFileSync(path.join(frozenContent, 'plans/vinh-phuc-193-kh-ubnd-2022/source.txt'), 'utf8').normalize(
  'NFC',
);
const sentences = source.split('\n').filter((line) => line.length > 60);

const small = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';
const letters = [...small, ...small.toUpperCase()];

test('every letter comes back from every encoding', () => {
  for (const letter of letters) {
    expect(fromTcvn3(asWesternLetters(toTcvn3(letter, 'tone')))).toBe(letter);
    expect(fromVni(asWesternLetters(toVni(letter)))).toBe(letter);
    expect(new TextDecoder('windows-1258').decode(to1258(letter)).normalize('NFC')).toBe(letter);
  }
});

/** Some sentences of a real plan, in any order, cut anywhere between words. */
const someText = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join('\n'))
  .chain((text) =>
    fc.tuple(fc.nat(20), fc.constant(text)).map(([skip, whole]) => whole.split(' ').slice(skip).join(' ')),
  )
  .filter((text) => text.length > 80);

test.each([
  { name: 'TCVN3', encode: (text: string) => toTcvn3(text, 'tone') },
  { name: 'VNI', encode: toVni },
  { name: 'Windows-1258', encode: to1258 },
])('$name: bytes of any Vietnamese text are recognised and come back', ({ name, encode }) => {
  fc.assert(
    fc.property(someText, (text) => {
      const read = decodeText(encode(text));
      expect(read.text).toBe(text.replaceAll('\u00a0', '\u00a0'));
      expect(read.repairs).toEqual([{ what: `chuyển từ ${name} sang Unicode`, count: 1 }]);
    }),
    readerRuns,
  );
});

test.each([
  { name: 'TCVN3', encode: (text: string) => asWesternLetters(toTcvn3(text, 'tone')) },
  { name: 'VNI', encode: toVniLetters },
] as const)('$name: letters in a Unicode text are recognised and come back', ({ name, encode }) => {
  fc.assert(
    fc.property(someText, (text) => {
      const old = encode(text);
      expect(legacyEncodingOf(old)).toBe(name);
      expect(decodeText(new TextEncoder().encode(old)).text).toBe(text);
    }),
    readerRuns,
  );
});

test('a Vietnamese text in Unicode is never taken for an old encoding', () => {
  fc.assert(
    fc.property(someText, fc.boolean(), (text, apart) => {
      expect(legacyEncodingOf(apart ? text.normalize('NFD') : text)).toBeUndefined();
    }),
    readerRuns,
  );
});

test('arbitrary bytes are read or refused in words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.constantFrom('a.txt', 'a.md'), async (bytes, name) => {
      await readOrRefused(() => readDocumentFile(name, bytes));
    }),
    readerRuns,
  );
});

test('a real text in an old encoding with bytes changed is read or refused in words', async () => {
  const whole = [toTcvn3(source), toVni(source), to1258(source)];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 40 }),
      fc.nat(),
      async (bytes, changes, cut) => {
        const changed = bytes.slice(0, 400 + (cut % 4000));
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        await readOrRefused(() => readDocumentFile('a.txt', changed));
      },
    ),
    readerRuns,
  );
});

test.for([
  { why: 'typed in capitals with small codes', old: 'KÕ HO¹CH', is: 'KẾ HOẠCH' },
  { why: 'a capital at the start only', old: 'KÕ ho¹ch', is: 'Kế hoạch' },
  { why: 'a short word beside words in capitals', old: 'ñY BAN NH¢N D¢N TØNH', is: 'ỦY BAN NHÂN DÂN TỈNH' },
  { why: 'a short word beside an abbreviation only', old: 'VÒ CNTT', is: 'Về CNTT' },
  { why: 'a label before a number', old: 'Sè: 12/KH-UBND', is: 'Số: 12/KH-UBND' },
  { why: 'codes of a symbol font', old: 'n\uf0a8m', is: 'năm' },
])('TCVN3: $why', ({ old, is }) => expect(fromTcvn3(old)).toBe(is));

test.for([
  { why: '.VnTime', font: '.VnTime', old: '§Õn n¨m', is: 'Đến năm' },
  { why: '.VnTimeH prints capitals', font: '.VnTimeH', old: 'kÕ ho¹ch', is: 'KẾ HOẠCH' },
  { why: 'VNI-Times', font: 'VNI-Times', old: 'Ñeán naêm', is: 'Đến năm' },
  { why: 'Unicode typed in an old font', font: '.VnTime', old: 'Đến năm', is: 'Đến năm' },
  { why: 'any other font', font: 'Times New Roman', old: 'café', is: 'café' },
])('by font: $why', ({ font, old, is }) => expect(decodeByFont(old, font).text).toBe(is));

test.for([
  { why: 'too little to tell', bytes: toTcvn3('Kế hoạch') },
  { why: 'no language at all', bytes: Uint8Array.from({ length: 300 }, (_, index) => 0x80 + ((index * 37) % 128)) },
  {
    why: 'French',
    bytes: Uint8Array.from(
      [...'Le conseil général a été créé à Orléans, où il siège déjà. '.repeat(8)].map((letter) =>
        letter.charCodeAt(0),
      ),
    ),
  },
])('refused by name: $why', ({ bytes }) => {
  expect(() => decodeLegacy(bytes)).toThrow(UnreadableDocument);
  expect(() => decodeLegacy(bytes)).toThrow(/TCVN3, VNI hay Windows-1258.*UTF-8/);
});

test('UTF-16 without its mark is read', () => {
  const words = 'Ủy ban nhân dân tỉnh ban hành kế hoạch chuyển đổi số của tỉnh đến năm 2025.';
  for (const little of [true, false]) {
    const view = new DataView(new ArrayBuffer(words.length * 2));
    [...words].forEach((letter, index) => view.setUint16(index * 2, letter.charCodeAt(0), little));
    expect(decodeText(new Uint8Array(view.buffer)).text).toBe(words);
  }
});

test('a text in TCVN3 is a document like any other', () => {
  const { text, repairs } = decodeText(toTcvn3(source, 'tone'));
  expect(readText(text, 'txt', repairs).blocks).toEqual(readText(source, 'txt').blocks);
});
