import { describe, expect, test } from 'vitest';
import { printHeaders, readHeaders } from '../../scripts/headers/headers-file.ts';

const headersOf = readHeaders(
  printHeaders([
    {
      path: '/*',
      headers: [
        ['Cache-Control', 'no-cache'],
        ['X-Place', "a: 'b'; c"],
      ],
    },
    { path: '/so-sanh/nhung/', headers: [['X-Place', 'the table']], replaces: true },
    { path: '/chi-tieu/:indicator/nhung/', headers: [['X-Place', 'a chart']] },
    { path: '/_astro/*', headers: [['Cache-Control', 'immutable']], replaces: true },
  ]),
);

describe('what an address is sent with', () => {
  test.for([
    { why: 'a rule for all', path: '/', cache: 'no-cache', place: "a: 'b'; c" },
    { why: 'a rule that takes the place of an earlier one', path: '/so-sanh/nhung/', place: 'the table' },
    { why: 'not what lies above it', path: '/so-sanh/', place: "a: 'b'; c" },
    { why: 'a rule that adds, as hosts do', path: '/chi-tieu/mot/nhung/', place: "a: 'b'; c, a chart" },
    { why: 'a name is one folder, not two', path: '/chi-tieu/mot/hai/nhung/', place: "a: 'b'; c" },
    { why: 'a dot is a dot', path: '/_astro/a.css', cache: 'immutable', place: "a: 'b'; c" },
    { why: 'another folder of a like name', path: '/x_astro/a.css', cache: 'no-cache', place: "a: 'b'; c" },
  ])('$path: $why', ({ path, cache = 'no-cache', place }) => {
    expect(Object.fromEntries(headersOf(path))).toEqual({ 'cache-control': cache, 'x-place': place });
  });

  test('comments, empty lines and Windows line ends say nothing', () => {
    const read = readHeaders('# all\r\n/*\r\n\r\n  # why\r\n  X-One: 1\r\n');
    expect(Object.fromEntries(read('/'))).toEqual({ 'x-one': '1' });
  });

  test('without a file nothing is sent', () => expect(readHeaders('')('/').size).toBe(0));
});
