import type { Level } from '../domain/target.ts';

/** Words that name the tier a figure is about, with the tier and its short name. */
export const levelWords: readonly (readonly [pattern: RegExp, level: Level, name: string])[] = [
  [/cấp\s+tỉnh|tại\s+tỉnh(?!\p{L})/iu, 'province', 'cấp tỉnh'],
  [/cấp\s+huyện|tại\s+(?:các\s+)?huyện/iu, 'district', 'cấp huyện'],
  [/cấp\s+xã|tại\s+(?:các\s+)?xã/iu, 'commune', 'cấp xã'],
];

/** The tiers that words name, each once. */
export const levelsNamed = (words: string): { level: Level; name: string }[] =>
  levelWords.filter(([pattern]) => pattern.test(words)).map(([, level, name]) => ({ level, name }));
