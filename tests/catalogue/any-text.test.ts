import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readRules } from '../../scripts/headers/headers-file.ts';
import { siteAddressRefusals } from '../../scripts/build/site-address.ts';
import { readYamlFile } from '../../src/catalogue/content-file.ts';
import { abbreviationSchema } from '../../src/domain/abbreviation.ts';
import { siteSchema } from '../../src/domain/site.ts';
import { planIn } from '../../src/history/as-written.ts';
import { asFragment, mendedPath, placesAround } from '../../src/presentation/addresses/pasted-address.ts';
import { readThresholdQuestion } from '../../src/search/query/threshold-question.ts';
import { frozenContent } from '../fixtures/frozen-content.ts';

/* Readers of what people write, whatever they write: an answer, never an exception. */

const real = (file: string): string => fs.readFileSync(path.join(frozenContent, file), 'utf8').slice(0, 1500);
const signs = fc.constantFrom(...'-:#&*!|>%@`"\'{}[],?\n\t \\=~<é\u0301\u202e\u0000'.split(''));
const noise = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: signs, maxLength: 8 }));
/** A real text with something put into it or taken out of it, in up to four places. */
const damaged = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.record({ at: fc.nat({ max: text.length }), gone: fc.nat({ max: 20 }), put: noise }), { maxLength: 4 })
    .map((edits) => edits.reduce((now, { at, gone, put }) => now.slice(0, at) + put + now.slice(at + gone), text));

describe('a file of YAML: what it says, or what is wrong with it and where', () => {
  test.for([
    { file: 'abbreviations.yaml', schema: z.array(abbreviationSchema) },
    { file: 'site.yaml', schema: siteSchema },
  ])('$file', ({ file, schema }) =>
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: damaged(real(file)) }, { weight: 1, arbitrary: noise }), (text) => {
        const read = readYamlFile(file, text, schema);
        expect(read.value !== undefined || read.issues.length > 0).toBe(true);
        const lines = text.split('\n').length;
        for (const { line, column, problem, remedy } of read.issues) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines + 1);
          expect(column).toBeGreaterThan(0);
          expect(problem && remedy).toBeTruthy();
        }
      }),
    ),
  );
});

test('an earlier state of a plan, as history finds it', () =>
  fc.assert(
    fc.property(damaged(real('plans/vinh-long-2022/plan.md')), (text) => {
      expect(() => planIn(text)).not.toThrow();
    }),
  ));

test('the address of the site: what is taken is read as it was written', () =>
  fc.assert(
    fc.property(damaged('https://vi-du.vn'), damaged('/ke-hoach-so/'), (site, base) => {
      const refused = siteAddressRefusals({ SITE_URL: site, BASE_PATH: base }).map(({ variable }) => variable);
      if (!refused.includes('SITE_URL') && site !== '')
        expect(new URL(site).href.replace(/\/$/, '')).toBe(
          site
            .toLowerCase()
            .replace(/\/$/, '')
            .replace(/^(http:.*):80$|^(https:.*):443$/, '$1$2'),
        );
      if (!refused.includes('BASE_PATH') && base !== '') expect(new URL(base, 'https://vi-du.vn').pathname).toBe(base);
    }),
  ));

test('a file of headers', () =>
  fc.assert(
    fc.property(damaged('/*\n  X-One: a\n\n/a/:b/*\n  ! X-One\n  X-One: c\n'), (text) => {
      for (const { pattern } of readRules(text)) expect(() => new RegExp(pattern)).not.toThrow();
    }),
  ));

test('an address that somebody pasted', () =>
  fc.assert(
    fc.property(damaged('/ke-hoach/vinh-long-2022/#ct-ho-so-truc-tuyen'), (address) => {
      const { path: mended, fragment } = mendedPath(address, '/');
      expect(typeof mended).toBe('string');
      expect(placesAround(asFragment(fragment)).every((place) => typeof place === 'string')).toBe(true);
    }),
  ));

test('a question with a threshold', () =>
  fc.assert(
    fc.property(damaged('tỉnh nào trên 80% hồ sơ trực tuyến năm 2025'), (question) => {
      expect(() => readThresholdQuestion(question)).not.toThrow();
    }),
  ));
