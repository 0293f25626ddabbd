/**
 * The mark that the layout of pages made to stand in other people's pages prints (`class="embedded"` on the root); every other page
 * refuses to be framed by a stranger, and no such page is kept for reading offline.
 */
export const isEmbedded = (html: string): boolean => /<html[^>]*\sclass="(?:[^"]*\s)?embedded[\s"]/.test(html);
