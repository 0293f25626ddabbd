import { themeScript } from './theme-script.ts';

/**
 * The only scripts that may stand in a page itself, word for word; every other script is a file. The build writes their
 * hashes into the security policy and fails on any other.
 */
export const inlineScripts: readonly string[] = [themeScript];
