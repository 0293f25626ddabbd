import { describe, expect, test } from 'vitest';
import { excerptAround } from '../../../src/presentation/plan/excerpt.ts';
import { catalogue } from '../../plan-text/five-texts.ts';
import { findProvision } from '../../../src/plan-text/provision.ts';

const around = (text: string, words: string, reach: number) => {
  const start = text.indexOf(words);
  return excerptAround(text, start, start + words.length, reach);
};

describe('a piece of text around some of its words', () => {
  test.for([
    {
      why: 'the whole of a short text',
      text: 'Căn cứ Luật A ngày 1/1/2020;',
      words: 'Luật A',
      reach: 50,
      is: { before: 'Căn cứ ', after: ' ngày 1/1/2020;', cutBefore: false, cutAfter: false },
    },
    {
      why: 'from the clause to its end',
      text: 'Căn cứ Luật A của Quốc hội; Luật B của Quốc hội; Luật C của Quốc hội;',
      words: 'Luật B',
      reach: 60,
      is: { before: '', after: ' của Quốc hội;', cutBefore: true, cutAfter: true },
    },
    {
      why: 'between words where no clause ends in reach',
      text: 'một hai ba bốn năm sáu bảy tám',
      words: 'bốn',
      reach: 9,
      is: { before: 'hai ba ', after: ' năm sáu', cutBefore: true, cutAfter: true },
    },
    {
      why: 'nothing of a word that is longer than the reach',
      text: 'mộthaibabốn năm sáubảytámchín',
      words: 'năm',
      reach: 4,
      is: { before: '', after: '', cutBefore: true, cutAfter: true },
    },
    {
      why: 'only its own line of a printed head',
      text: 'ỦY BAN NHÂN DÂN\nThực hiện Nghị quyết X\nSố: 1',
      words: 'Nghị quyết X',
      reach: 80,
      is: { before: 'Thực hiện ', after: '', cutBefore: true, cutAfter: true },
    },
    {
      why: 'a stop within a number is no end of a clause',
      text: 'theo Luật A về 1.000 hồ sơ. Câu sau.',
      words: 'Luật A',
      reach: 60,
      is: { before: 'theo ', after: ' về 1.000 hồ sơ.', cutBefore: false, cutAfter: true },
    },
  ])('$why', ({ text, words, reach, is }) => expect(around(text, words, reach)).toEqual({ ...is, words }));

  test('every citation of the published plans: letters of the text, and no more of it than asked for', () => {
    for (const { text, citations } of catalogue.plans)
      for (const { provision: id, start, end } of citations) {
        const provision = findProvision(text, id)?.text ?? '';
        const { before, words, after, cutBefore, cutAfter } = excerptAround(provision, start, end, 130);
        expect(words).toBe(provision.slice(start, end));
        expect(provision).toContain(before + words + after);
        expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(130);
        expect(provision.trim() === (before + words + after).trim()).toBe(!cutBefore && !cutAfter);
      }
  });
});
