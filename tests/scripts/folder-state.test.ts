import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderState } from '../../scripts/dev/folder-state.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'thu-muc-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));
const place = (name: string): string => path.join(scratch, name);
const words = (): string => folderState(scratch).words;

test.each([
  ['a file that comes', () => fs.writeFileSync(place('mot.yaml'), 'a: 1')],
  [
    'a file that is written, of the same length and time',
    () => {
      const { atime, mtime } = fs.statSync(place('mot.yaml'));
      fs.rmSync(place('mot.yaml'));
      fs.writeFileSync(place('giu-cho'), '');
      fs.writeFileSync(place('mot.yaml'), 'a: 2');
      fs.utimesSync(place('mot.yaml'), atime, mtime);
    },
  ],
  ['a file that is renamed', () => fs.renameSync(place('mot.yaml'), place('hai.yaml'))],
  ['an empty folder', () => fs.mkdirSync(place('thu-muc'))],
  ['a file in a folder', () => fs.writeFileSync(place('thu-muc/ba.yaml'), '')],
  ['a file that goes', () => fs.rmSync(place('thu-muc/ba.yaml'))],
  ['a folder that goes', () => fs.rmSync(scratch, { recursive: true })],
  ['a folder that comes', () => fs.mkdirSync(scratch)],
] as const)('%s is told', (_why, change) => {
  const before = words();
  expect(words()).toBe(before);
  change();
  expect(words()).not.toBe(before);
});

test('what git keeps for itself is not looked at', () => {
  const before = words();
  fs.mkdirSync(place('.git'));
  fs.writeFileSync(place('.git/HEAD'), '');
  expect(words()).toBe(before);
});

test('a file that was written a moment ago may be written again at the same time', () => {
  const now = Date.now();
  fs.writeFileSync(place('bon.yaml'), '');
  expect(folderState(scratch, now).isSettled).toBe(false);
  expect(folderState(scratch, now + 60_000).isSettled).toBe(true);
});
