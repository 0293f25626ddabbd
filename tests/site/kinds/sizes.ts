import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { basePath, siteDirectory } from '../site.ts';

const compressed = (bytes: Buffer, quality: number): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** Bytes as a host sends them, compressed once and for all. */
export const brotli = (bytes: Buffer): number => compressed(bytes, 11);

const weights = new Map<string, number>();
/**
 * What a script weighs on its way (Brotli), found once for all pages that share it. The libraries of the drafting desk would take
 * seconds at the hardest compression: they are weighed at a faster one, whose result is a tenth larger, never smaller.
 */
export const scriptWeight = (script: Buffer): number => {
  const key = script.toString('latin1');
  const weight = weights.get(key) ?? compressed(script, script.length > 100_000 ? 9 : 11);
  weights.set(key, weight);
  return weight;
};

/** The built file behind an address as it is written. */
export const local = (written: string): string =>
  path.join(siteDirectory, decodeURIComponent(new URL(written, 'http://site.invalid').pathname.slice(basePath.length)));

/** Says a measured size, so that a page that grows is seen before it is too large. */
export const say = (what: string, bytes: number, limit: number): void =>
  console.log(`${what}: ${(bytes / 1000).toFixed(1)} KB (at most ${limit / 1000} KB)`);
