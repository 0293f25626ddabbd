import { foldMarks } from './encode.ts';

/** A piece of a passage; `hit` where it holds a word that was looked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly hit: boolean;
}

const word = /[\p{L}\p{M}\p{N}%]+/gu;

/** The part of a passage around the words that were looked for, with the words marked; about `length` characters. */
export const excerpt = (passage: string, query: string, length = 240): ExcerptPart[] => {
  const text = passage.normalize('NFC');
  const wanted = new Set([...foldMarks(query).matchAll(word)].map(([found]) => found));
  const hits = [...text.matchAll(word)].filter(([found]) => wanted.has(foldMarks(found)));
  // The window that holds the most of them, nearest to the beginning.
  const best = hits
    .map((hit) => ({
      hit,
      count: hits.filter((other) => other.index >= hit.index && other.index < hit.index + length).length,
    }))
    .reduce<{ start: number; count: number }>(
      (found, { hit, count }) => (count > found.count ? { start: hit.index, count } : found),
      { start: 0, count: 0 },
    );
  let start = Math.max(0, best.start - 40);
  while (start > 0 && /\S/u.test(text[start - 1] ?? '')) start -= 1;
  let end = Math.min(text.length, start + length);
  while (end < text.length && /\S/u.test(text[end] ?? '')) end += 1;
  const parts: ExcerptPart[] = [];
  let place = start;
  const plain = (to: number): void => {
    if (to > place) parts.push({ text: text.slice(place, to), hit: false });
    place = Math.max(place, to);
  };
  for (const hit of hits) {
    if (hit.index < start || hit.index + hit[0].length > end) continue;
    plain(hit.index);
    parts.push({ text: hit[0], hit: true });
    place = hit.index + hit[0].length;
  }
  plain(end);
  if (start > 0) parts.unshift({ text: '… ', hit: false });
  if (end < text.length) parts.push({ text: ' …', hit: false });
  return parts;
};
