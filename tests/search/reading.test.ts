import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFromIndex, encodeForIndex } from '../../src/search/words/encode.ts';
import { foldMarks } from '../../src/presentation/words/fold-marks.ts';
import { decodeKeystrokes } from '../../src/search/words/keystrokes.ts';
import { matchLevel } from '../../src/search/words/match-words.ts';
import { commonWords } from '../../src/search/words/common-words.ts';
import { placeSpellings } from '../../src/search/index/lexicon-of.ts';
import { askingWords, readAsking, readQuery } from '../../src/search/query/query-text.ts';
import { otherSpelling, shapeOf, wordsOf } from '../../src/search/words/search-words.ts';
import { candidatesFor, isKnown, oneEditApart, readVocabulary } from '../../src/search/query/spelling.ts';

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
  test.for([
    { typed: 'chuyển đổi số là gì', asks: ['là', 'gì'], why: 'words that only ask' },
    { typed: 'CHUYỂN ĐỔI SỐ LÀ GÌ', asks: ['LÀ', 'GÌ'], why: 'the same in capitals' },
    { typed: 'là gì', asks: [], why: 'nothing else was asked' },
    { typed: 'ứng dụng AI ở đâu', asks: ['ở', 'đâu'], why: 'capitals among small letters are a name, not “who”' },
    { typed: 'ai làm', asks: ['ai'], why: 'small letters ask for somebody' },
  ])('«$typed» ($why)', ({ typed, asks }) => {
    const { words, marked } = readQuery(typed);
    const asking = askingWords(words, marked, readAsking(commonWords.asking));
    expect([...asking].map(({ text }) => text).sort()).toEqual(asks.toSorted());
  });
  test.for(['80%', '80 %', '80\u00a0%', '80\u202f%', '80％', '80 ％'])('«%s» is one word, 80%', (typed) => {
    expect(readQuery(typed).words.map(({ text, number }) => ({ text, number }))).toEqual([
      { text: '80%', number: { digits: '80', percent: true } },
    ]);
  });
});

test.for([
  { typed: 'ai', reads: ['AI'], why: 'all that was typed may be an abbreviation' },
  { typed: 'ai làm', reads: ['ai', 'làm'], why: 'a syllable among words' },
  { typed: 'hồ', reads: ['HỒ'], why: 'case changes nothing for a word' },
  { typed: '4G', reads: ['4G'], why: 'no letters to raise' },
])('«$typed» ($why)', ({ typed, reads }) => {
  expect(readQuery(typed).words.map(({ text }) => text)).toEqual(reads);
});

describe('ways of writing the names of places', () => {
  const unit = { slug: 'x', kind: 'tinh' } as const;
  const pairs = placeSpellings([
    { ...unit, id: 'dak-lak', name: 'Đắk Lắk', spellings: ['Đắc Lắc'] },
    { ...unit, id: 'hue', name: 'Thừa Thiên Huế', otherNames: ['Huế', 'TP. Huế'] },
    { ...unit, id: 'hcm', name: 'Hồ Chí Minh', otherNames: ['TP. Hồ Chí Minh', 'TP.HCM'] },
    { ...unit, id: 'hue-2025', name: 'Huế', otherNames: ['Thừa Thiên Huế'] },
  ]);
  test.for([
    { written: 'Đắc Lắc', name: 'Đắk Lắk', why: 'an old spelling' },
    { written: 'ĐắkLắk', name: 'Đắk Lắk', why: 'without its space' },
    { written: 'ĐắcLắc', name: 'Đắk Lắk', why: 'an old spelling without its space' },
    { written: 'TPHCM', name: 'Hồ Chí Minh', why: 'a short name without its sign' },
    { written: 'Huế', name: undefined, why: 'part of the name: it would be read out twice' },
    { written: 'TP. Hồ Chí Minh', name: undefined, why: 'holds the name: it would be read out twice' },
    { written: 'Thừa Thiên Huế', name: undefined, why: 'a name of its own that holds the newer one' },
  ])('«$written» ($why)', ({ written, name }) => {
    expect(pairs.find(([short]) => short === written)?.[1]).toBe(name);
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
    // Who typed no tone may have meant `chuyên` as well: the letters alone find both.
    expect(candidatesFor('chuyn', vocabulary)[0]).toEqual(['chuyen']);
    expect(candidatesFor('chuyểm', vocabulary)[0]).toEqual(['chuyển']);
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
