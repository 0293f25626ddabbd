import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { basePath, siteDirectory } from '../site.ts';

/** Bytes as a host sends them, compressed once and for all. */
export const brotli = (bytes: Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The built file behind an address as it is written. */
export const local = (written: string): string =>
  path.join(siteDirectory, decodeURIComponent(new URL(written, 'http://site.invalid').pathname.slice(basePath.length)));

/** Says a measured size, so that a page that grows is seen before it is too large. */
export const say = (what: string, bytes: number, limit: number): void =>
  console.log(`${what}: ${(bytes / 1000).toFixed(1)} KB (at most ${limit / 1000} KB)`);
