import { expect } from 'vitest';
import { UnreadableDocument, type ReadDocument } from '../../../src/drafting/read-document.ts';

/** Blocks in short: a paragraph as its words, after `¶` where space stands before it; a table as cells and rows. */
export const shown = (document: ReadDocument): string[] =>
  document.blocks.map((block) =>
    block.kind === 'text'
      ? `${block.spaceBefore === true ? '¶' : ''}${block.text}`
      : block.rows.map((cells) => cells.map((text) => text.replaceAll('\n', '⏎')).join(' | ')).join(' // '),
  );

/** Checks what every reader promises of a document. */
export const keepsContract = (document: ReadDocument): void => {
  for (const block of document.blocks) {
    if (block.kind === 'text') {
      expect(block.text).not.toBe('');
      expect(block.text).toBe(block.text.normalize('NFC'));
      expect(block.text).not.toMatch(/[\n\r\u2028\u2029]|^\s|\s$| {2}/);
      expect(block.text.startsWith(block.restored ?? '')).toBe(true);
    } else {
      expect(block.rows.length).toBeGreaterThan(0);
      expect(new Set(block.rows.map((cells) => cells.length)).size).toBe(1);
      for (const text of block.rows.flat()) expect(text).toBe(text.normalize('NFC'));
    }
  }
  for (const { what, count } of document.repairs) expect([what === '', count > 0]).toEqual([false, true]);
  for (const { problem, remedy } of document.warnings) expect([problem === '', remedy === '']).toEqual([false, false]);
};

/** Reads, and checks that what comes of it is a document that keeps the contract, or a refusal in words. */
export const readOrRefused = async (read: () => Promise<ReadDocument>): Promise<ReadDocument | undefined> => {
  let document;
  try {
    document = await read();
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    expect([error.problem === '', error.remedy === '']).toEqual([false, false]);
    return undefined;
  }
  keepsContract(document);
  return document;
};
