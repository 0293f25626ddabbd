import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plans } from './content-entries.ts';
import { attributeOf, elementsBelow, pageAt } from './html.ts';
import { brotli, local, say } from './kinds/sizes.ts';
import { builtPages, fileAt } from './site.ts';

const pageBytes = (address: string): Buffer => fs.readFileSync(fileAt(address) ?? '');
const sheetsOf = (address: string): Buffer[] =>
  elementsBelow(pageAt(address))
    .filter((element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'stylesheet')
    .map((element) => fs.readFileSync(local(attributeOf(element, 'href') ?? '')));

describe('HTML and CSS, Brotli', () => {
  test.for(plans)('$id: at most 30 KB', ({ id }) => {
    const address = `/ke-hoach/${id}/`;
    const bytes = [pageBytes(address), ...sheetsOf(address)].map(brotli).reduce((sum, size) => sum + size, 0);
    say(address, bytes, 30_000);
    expect(bytes).toBeLessThanOrEqual(30_000);
  });

  test.for(builtPages.filter((address) => address.startsWith('/ket-qua/')))(
    '%s: at most 60 KB and 6,000 elements',
    (address) => {
      const bytes = [pageBytes(address), ...sheetsOf(address)].map(brotli).reduce((sum, size) => sum + size, 0);
      const elements = elementsBelow(pageAt(address)).length;
      say(address, bytes, 60_000);
      expect(bytes).toBeLessThanOrEqual(60_000);
      expect(elements).toBeLessThanOrEqual(6000);
    },
  );

  test('the comparison: HTML at most 60 KB', () => {
    const bytes = brotli(pageBytes('/so-sanh/'));
    say('/so-sanh/ HTML', bytes, 60_000);
    expect(bytes).toBeLessThanOrEqual(60_000);
  });
});
