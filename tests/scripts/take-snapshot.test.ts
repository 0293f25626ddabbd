import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { takeSnapshot } from '../../scripts/data/take-snapshot.ts';
import { loadSnapshots } from '../../src/history/load-history.ts';
import { catalogue } from '../domain/comparison/real-targets.ts';
import { dataOf } from '../open-data/made-data.ts';

const { whole, versions } = await dataOf(catalogue);
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'snapshot-'));
const site = path.join(root, 'site');
const kept = path.join(root, 'kept');
afterAll(() => fs.rmSync(root, { recursive: true }));
beforeEach(() => {
  for (const folder of [site, kept]) fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(site, 'du-lieu'), { recursive: true });
  for (const { path: file, body } of whole) fs.writeFileSync(path.join(site, 'du-lieu', file), body);
});

test('every described file is kept to the byte, under the day of the content, and told', () => {
  const { folder, already } = takeSnapshot(site, kept);
  expect(already).toBe(false);
  expect(path.basename(folder)).toBe('2026-11-27');
  const held = whole.filter(({ path: file }) => file !== 'catalog.jsonld');
  for (const { path: file, body } of held)
    expect(fs.readFileSync(path.join(folder, file)).equals(body), file).toBe(true);
  expect(fs.readdirSync(folder)).toHaveLength(held.length);
  expect(loadSnapshots(kept)).toMatchObject([{ date: '2026-11-27', version: versions[0].id }]);
});

test('the same version is kept once; another one of that day gets a folder of its own', () => {
  const { folder } = takeSnapshot(site, kept);
  expect(takeSnapshot(site, kept)).toMatchObject({ folder, already: true });
  const description = path.join(site, 'du-lieu/datapackage.json');
  fs.writeFileSync(description, fs.readFileSync(description, 'utf8').replace(versions[0].id, '1.20261127.1'));
  expect(path.basename(takeSnapshot(site, kept).folder)).toBe('2026-11-27-2');
  expect(loadSnapshots(kept).map(({ version }) => version)).toEqual([versions[0].id, '1.20261127.1']);
});

test.for([
  {
    why: 'a file that is not what is described',
    spoil: () => fs.appendFileSync(path.join(site, 'du-lieu/targets.csv'), 'x'),
  },
  { why: 'a file that is gone', spoil: () => fs.rmSync(path.join(site, 'du-lieu/targets.json')) },
  { why: 'no built site', spoil: () => fs.rmSync(site, { recursive: true }) },
])('$why is refused, and nothing is written', ({ spoil }) => {
  spoil();
  expect(() => takeSnapshot(site, kept)).toThrow(/không/);
  expect(fs.existsSync(kept)).toBe(false);
});

test('where nothing is kept there is nothing to tell', () => expect(loadSnapshots(kept)).toEqual([]));
