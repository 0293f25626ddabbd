import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFromIndex, encodeForIndex, foldMarks } from '../../../src/presentation/search/encode.ts';
import { decodeKeystrokes } from '../../../src/presentation/search/keystrokes.ts';
import { matchLevel } from '../../../src/presentation/search/match-words.ts';
import { askingWords, readQuery } from '../../../src/presentation/search/query-text.ts';
import { otherSpelling, shapeOf, wordsOf } from '../../../src/presentation/search/search-words.ts';
import { candidatesFor, isKnown, oneEditApart, readVocabulary } from '../../../src/presentation/search/spelling.ts';

describe('what the index holds', () => {
  test.for([
    { text: 'Đồng Nai định danh', why: 'đ' },
    { text: 'phủ sóng 4G/5G và 3G/4G', why: 'parts after a slash' },
    { text: 'kinh tế - xã hội – quốc phòng', why: 'dashes that stand alone' },
    { text: '749/QĐ-TTg, 7,5%', why: 'numbers' },
  ])('$why comes back as it was', ({ text }) => {
    expect(decodeFromIndex(encodeForIndex(text))).toBe(text);
  });
  test('holds no đ, which Pagefind does not fold', () => {
    expect(foldMarks('Đường đi')).toBe('duong di');
    expect(encodeForIndex('Đường đi')).not.toMatch(/[đĐ]/);
  });
  test('any text comes back, whatever it holds', () => {
    const character = fc.constantFrom(...'ađĐ -–/45G%,.ồ');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 30 }), (characters) => {
        const text = characters.join('').normalize('NFC');
        expect(decodeFromIndex(encodeForIndex(text))).toBe(text);
      }),
    );
  });
});

describe('Telex and VNI keystrokes', () => {
  test.for([
    ['chuyeern', 'chuyển'],
    ['chuyenr', 'chuỷen'],
    ['ddooir', 'đổi'],
    ['dodoir', 'đổi'],
    ['soos', 'số'],
    ['dichj', 'dịch'],
    ['tuwr', 'tử'],
    ['thuowng', 'thương'],
    ['dduowngf', 'đường'],
    ['nuowcs', 'nước'],
    ['quyeets', 'quyết'],
    ['thuyr', 'thủy'],
    ['giaays', 'giấy'],
    ['toafn', 'toàn'],
    ['chuye63n', 'chuyển'],
    ['d9o6i', 'đôi'],
    ['so61', 'số'],
    ['duong972', 'đường'],
    ['tu73', 'tử'],
  ] as const)('%s → %s', ([typed, meant]) => {
    const read = decodeKeystrokes(typed);
    expect(shapeOf(read ?? '')).toEqual(shapeOf(meant));
  });
  test.for(['gia', 'chuyển', '4G', '80', 'VNeID-'])('%s holds none', (typed) => {
    expect(decodeKeystrokes(typed)).toBeUndefined();
  });
});

describe('how well a word answers', () => {
  test.for([
    { asked: 'số', found: 'số', level: 1, why: 'the same' },
    { asked: 'SỐ', found: 'số', level: 1, why: 'capitals' },
    { asked: 'số'.normalize('NFD'), found: 'số', level: 1, why: 'decomposed' },
    { asked: 'hoá', found: 'hóa', level: 1, why: 'the tone on the other vowel' },
    { asked: 'uỷ', found: 'ủy', level: 1, why: 'the tone on the other vowel' },
    { asked: 'tỉ', found: 'tỷ', level: 1, why: 'i for y' },
    { asked: 'qui', found: 'quy', level: 1, why: 'i for y after qu' },
    { asked: 'doi', found: 'đổi', level: 0.95, why: 'no marks' },
    { asked: 'đôi', found: 'đổi', level: 0.95, why: 'some marks' },
    { asked: 'sở', found: 'số', level: 0.35, why: 'other marks' },
    { asked: 'đường', found: 'dương', level: 0.35, why: 'other marks' },
    { asked: 'so', found: 'song', level: 0, why: 'a beginning, where nothing is being typed' },
    { asked: '190', found: '1903', level: 0, why: 'another number' },
    { asked: '80%', found: '80%', level: 1, why: 'the same percentage' },
    { asked: '80%', found: '80', level: 0.5, why: 'no percentage' },
    { asked: '80', found: '80%', level: 0.9, why: 'a number without its sign' },
    { asked: '7,5%', found: '75%', level: 0, why: 'a decimal' },
    { asked: '2.174', found: '2174', level: 1, why: 'a point between thousands' },
    { asked: '3', found: '03', level: 1, why: 'a leading zero' },
  ])('$asked for $found: $level ($why)', ({ asked, found, level }) => {
    expect(matchLevel(shapeOf(asked), shapeOf(found), false)).toBe(level);
  });
  test('only a word that is being typed is answered by a longer one', () => {
    expect(matchLevel(shapeOf('truy'), shapeOf('truyền'), true)).toBe(0.8);
    expect(matchLevel(shapeOf('quy'), shapeOf('quyết'), true)).toBe(0.8);
    expect(matchLevel(shapeOf('trúy'), shapeOf('truyền'), true)).toBe(0.3);
    expect(matchLevel(shapeOf('19'), shapeOf('190'), true)).toBe(0.15);
  });
});

describe('words and queries', () => {
  test('numbers stay whole, document numbers fall apart', () => {
    expect(wordsOf('7,5% và 749/QĐ-TTg, 4G/5G ngày 03/6/2020').map(({ text }) => text)).toEqual([
      '7,5%',
      'và',
      '749',
      'QĐ',
      'TTg',
      '4G',
      '5G',
      'ngày',
      '03',
      '6',
      '2020',
    ]);
  });
  test('places are those of the text', () => {
    const text = 'Tỷ lệ 80% hồ sơ';
    for (const { text: word, start, end } of wordsOf(text)) expect(text.slice(start, end)).toBe(word);
  });
  test.for([
    ['tỉ', 'tỷ'],
    ['lý', 'lí'],
    ['quy', 'qui'],
    ['kỹ', 'kĩ'],
  ] as const)('%s is also written %s', ([one, other]) => expect(otherSpelling(one)).toBe(other));
  test.for(['gia', 'thủy', 'hai', 'số'])('%s has no other spelling', (word) =>
    expect(otherSpelling(word)).toBeUndefined(),
  );

  test('long input is cut at a word', () => {
    const { text, words } = readQuery('chuyển đổi '.repeat(182));
    expect(text.length).toBeLessThanOrEqual(300);
    expect(words.length).toBeLessThanOrEqual(24);
    expect(['chuyển', 'đổi']).toContain(words.at(-1)?.text);
  });
  test.for(['“hồ sơ”', '«hồ sơ»', '"hồ sơ"', '„hồ sơ“'])('%s is a phrase', (typed) => {
    expect(readQuery(typed).phrases.map((list) => list.map(({ text }) => text))).toEqual([['hồ', 'sơ']]);
  });
  test('words that only ask are told from those that are asked for', () => {
    const { words, marked } = readQuery('chuyển đổi số là gì');
    expect([...askingWords(words, marked)].map(({ text }) => text)).toEqual(['là', 'gì']);
    const only = readQuery('là gì');
    expect(askingWords(only.words, only.marked).size).toBe(0);
  });
});

describe('spelling', () => {
  const vocabulary = readVocabulary('số chuyển đổi dịch vụ công định danh chuyên điện tử');
  test.for([
    ['chuyn', 'chuyen', true],
    ['chueyn', 'chuyen', true],
    ['congg', 'cong', true],
    ['cang', 'cong', true],
    ['cong', 'cong', false],
    ['cng', 'cango', false],
    ['abcd', 'badc', false],
  ] as const)('%s and %s: %s', ([one, other, apart]) => expect(oneEditApart(one, other)).toBe(apart));
  test('nearest first, the frequent form of the same letters', () => {
    expect(candidatesFor('chuyn', vocabulary)[0]).toEqual(['chuyển']);
    expect(candidatesFor('dịchvụ', vocabulary)[0]).toEqual(['dịch', 'vụ']);
    expect(candidatesFor('80', vocabulary)).toEqual([]);
    expect(candidatesFor('zz', vocabulary)).toEqual([]);
  });
  test('known in any marks; while it is typed by its beginning', () => {
    expect(isKnown('doi', vocabulary, false)).toBe(true);
    expect(isKnown('chuy', vocabulary, false)).toBe(false);
    expect(isKnown('chuy', vocabulary, true)).toBe(true);
    expect(isKnown('2025', vocabulary, false)).toBe(true);
  });
});
