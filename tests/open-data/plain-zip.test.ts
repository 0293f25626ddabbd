import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { undated, zipped } from '../../src/open-data/plain-zip.ts';

const files = { 'b.txt': new TextEncoder().encode('hai'), 'a.txt': new TextEncoder().encode('một') };

test('files go in by name and come out as they were', () => {
  const archive = unzipSync(zipped(new Map(Object.entries(files))));
  expect(Object.keys(archive)).toEqual(['a.txt', 'b.txt']);
  expect(archive).toEqual({ 'a.txt': files['a.txt'], 'b.txt': files['b.txt'] });
});

test('an archive packed on another day is the same without its day, and opens as before', () => {
  const packed = (day: Date): Uint8Array<ArrayBuffer> => undated(new Uint8Array(zipSync(files, { mtime: day })));
  const one = packed(new Date(2020, 5, 5, 5, 5, 6));
  expect(one).toEqual(packed(new Date(2026, 10, 27, 23, 59, 58)));
  expect(one).toEqual(new Uint8Array(zipSync(files, { mtime: new Date(1980, 0, 1) })));
  expect(unzipSync(one)).toEqual(files);
});

test('what is no archive is refused', () => expect(() => undated(new Uint8Array(40))).toThrow('not a zip archive'));
