import { expect, test } from 'vitest';
import { timelineOf, type ContentCommit } from '../../src/history/timeline.ts';

/** A file of measured values as staff write it: one entry for each `[year, value, more lines]`. */
const file = (...entries: readonly (readonly [year: number, value: number | string, more?: string])[]): string =>
  `# Số đo\n${entries
    .map(
      ([year, value, more = '']) =>
        `\n- province: kon-tum\n  indicator: kinh-te-so-grdp\n  operator: "="\n  value: ${value}\n  unit: "%"\n  period: ${year}\n  measuredBy: Sở\n  method: khong-neu\n  source: https://vi-du.vn/${year}\n${more}  confidence: B\n`,
    )
    .join('')}`;
const years = (count: number): string =>
  file(...Array.from({ length: count }, (_, index) => [2001 + index, 5] as const));

/** What the states of one file, commit after commit, tell: `kind year: value before → value now`, in sum `kind: number`. */
const told = (...states: readonly (string | null)[]): string[] => {
  const commits = states.map((text, index): ContentCommit => {
    const blob = text === null ? null : String(index);
    return {
      commit: String(index),
      at: '2026-11-27T09:00:00+07:00',
      reason: '',
      details: '',
      isBoundary: false,
      files: new Map([['results/kon-tum.yaml', { text, blob }]]),
    };
  });
  return timelineOf(commits).map((event) =>
    event.what === 'results'
      ? `${event.commit} ${event.kind} ${event.results.length}`
      : event.what === 'result'
        ? `${event.commit} ${event.kind} ${[event.before, event.after].map((side) => (side ? `${side.period}: ${side.value}` : '-')).join(' → ')}${event.isMoved ? ', moved' : ''}`
        : event.what,
  );
};

test.for<{ why: string; states: readonly (string | null)[]; says: readonly string[] }>([
  { why: 'a few values come one by one', states: [years(2)], says: ['0 added - → 2001: 5', '0 added - → 2002: 5'] },
  { why: 'many come in sum', states: [years(13)], says: ['0 added 13'] },
  { why: 'many go in sum, with their file', states: [years(13), null], says: ['0 added 13', '1 removed 13'] },
  {
    why: 'the same source, another number: our mistake',
    states: [file([2022, 5]), file([2022, 6])],
    says: ['0 added - → 2022: 5', '1 corrected 2022: 5 → 2022: 6'],
  },
  {
    why: 'another number told on another day is nobody’s mistake',
    states: [file([2022, 5, '  asOf: "2023-01"\n']), file([2022, 6, '  asOf: "2024-01"\n'])],
    says: ['0 added - → 2022: 5', '1 changed 2022: 5 → 2022: 6'],
  },
  {
    why: 'a year that is mended is the same value at another address',
    states: [file([2022, 5]), file([2022, 5]).replace('period: 2022', 'period: 2023')],
    says: ['0 added - → 2022: 5', '1 corrected 2022: 5 → 2023: 5, moved'],
  },
  {
    why: 'another year of another source is another value',
    states: [file([2022, 5]), file([2023, 5])],
    says: ['0 added - → 2022: 5', '1 added - → 2023: 5', '1 removed 2022: 5 → -'],
  },
  {
    why: 'a file that a commit broke is not gone, nor is any value of it, and mending it brings nothing',
    states: [years(3), years(3).replace('value: 5', 'value: [5'), years(3)],
    says: ['0 added - → 2001: 5', '0 added - → 2002: 5', '0 added - → 2003: 5'],
  },
  {
    why: 'a file broken and changed tells the change once it can be read',
    states: [years(1), '- province: [\n', file([2001, 6])],
    says: ['0 added - → 2001: 5', '2 corrected 2001: 5 → 2001: 6'],
  },
  { why: 'comments and order are nothing', states: [years(1), `# Khác\n${years(1)}`], says: ['0 added - → 2001: 5'] },
])('$why', ({ states, says }) => expect(told(...states)).toEqual(says));
