import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalWords, toCanonical } from '../../src/plan-text/canonical.ts';

test.for([
  { why: 'decomposed letters', from: 'Tối thiểu 80% hồ sơ'.normalize('NFD'), to: 'Tối thiểu 80% hồ sơ' },
  { why: 'several spaces', from: 'hồ   sơ', to: 'hồ sơ' },
  { why: 'a line break', from: 'hồ\r\nsơ', to: 'hồ sơ' },
  { why: 'a tab and a no-break space', from: 'hồ\t\u00a0sơ', to: 'hồ sơ' },
  { why: 'a narrow no-break space', from: '80\u202f%', to: '80 %' },
  { why: 'a line separator', from: 'hồ\u2028sơ', to: 'hồ sơ' },
  { why: 'curly quotation marks', from: '“Kiên Giang”', to: '"Kiên Giang"' },
  { why: 'angled quotation marks', from: '«Kiên Giang»', to: '"Kiên Giang"' },
  { why: 'single quotation marks', from: '‘số’', to: "'số'" },
  { why: 'en and em dashes', from: '2021–2025 — hết', to: '2021-2025 - hết' },
  { why: 'a no-break hyphen and a minus', from: '17\u2011NQ/CP \u22125', to: '17-NQ/CP -5' },
  { why: 'a soft hyphen', from: 'chuyển\u00adđổi', to: 'chuyểnđổi' },
  { why: 'a zero-width space', from: 'chuy\u200bển', to: 'chuyển' },
  { why: 'a zero-width space between spaces', from: 'hồ \u200b sơ', to: 'hồ sơ' },
  { why: 'a zero-width no-break space', from: 'chuy\ufeffển', to: 'chuyển' },
  { why: 'case, which stays', from: 'Đ đ D d', to: 'Đ đ D d' },
  { why: 'digits and dots, which stay', from: '1.000,5 …', to: '1.000,5 …' },
  { why: 'nothing', from: '', to: '' },
])('folds $why', ({ from, to }) => expect(toCanonical(from).text).toBe(to));

test('words lose the space at either end', () => expect(canonicalWords(' \n hồ sơ\u00a0')).toBe('hồ sơ'));

const syllable = fc.constantFrom(
  'chuyển',
  'đổi',
  'số',
  'Ủy',
  'ban',
  'nghị',
  'quyết',
  '80%',
  '“a”',
  '–',
  '…',
  '🙂',
  'A\u030a',
);
const white = fc.constantFrom(' ', '  ', '\n', '\u00a0', '\t', '\u200b');
const words = fc.array(fc.oneof(syllable, white), { maxLength: 20 }).map((parts) => parts.join(''));

test('is the same for both Unicode forms, and for its own result', () => {
  fc.assert(
    fc.property(words, (text) => {
      const { text: canonical } = toCanonical(text);
      expect(toCanonical(text.normalize('NFD')).text).toBe(canonical);
      expect(toCanonical(canonical).text).toBe(canonical);
    }),
  );
});

test('every unit remembers the characters it came from, in order', () => {
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ unit: 'grapheme' })), (original) => {
      const { text, starts, ends } = toCanonical(original);
      expect(starts.length).toBe(text.length);
      expect(ends.length).toBe(text.length);
      for (let unit = 0; unit < text.length; unit += 1) {
        const [start, end, next] = [starts[unit] ?? -1, ends[unit] ?? -1, starts[unit + 1] ?? original.length];
        expect(start).toBeLessThan(end);
        expect(start).toBeLessThanOrEqual(next);
        expect(toCanonical(original.slice(start, end)).text).toContain(text[unit]);
      }
    }),
  );
});
