import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildElsewhere } from '../../scripts/reproduce/build-elsewhere.ts';
import { differences, sayDifferences } from '../../scripts/reproduce/differences.ts';
import { siteDirectory } from './site.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'giong-nhau-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test(
  'the site under test, built again in another folder, time zone and locale, is the same byte for byte',
  { timeout: 600_000 },
  () => {
    const again = path.join(folder, 'lan-hai');
    const { built, said } = buildElsewhere(again);
    expect(built, said).toBe(true);
    const found = differences(siteDirectory, again);
    expect(found.length, sayDifferences(found)).toBe(0);
  },
);
