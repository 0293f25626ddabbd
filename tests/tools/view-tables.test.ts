import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { csvParseRows } from 'd3';
import { afterAll, describe, expect, test } from 'vitest';
import { choose } from '../../src/presentation/comparison/choice.ts';
import { emptyState, type ComparisonState } from '../../src/presentation/comparison/comparison-state.ts';
import { columnNameOf } from '../../src/presentation/comparison/comparison-view.ts';
import { shownLines } from '../../src/presentation/comparison/shown-lines-of.ts';
import { viewCsv, viewTable } from '../../src/presentation/comparison/view-table.ts';
import { viewRowsOf } from '../../src/presentation/records/view-rows-of.ts';
import { catalogue } from '../plan-text/five-texts.ts';

/*
 * The tables that views hand out, in the hands of others: Python's csv and LibreOffice read the fields that were written, as many in
 * every row.
 */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bang-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** What a program prints. */
const printed = (program: string, ...words: readonly string[]): string => {
  const { error, status, stdout, stderr } = spawnSync(program, words, {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, PYTHONUTF8: '1' },
  });
  if (error) throw new Error(`Không chạy được ${program}.\nCách sửa: cài ${program} rồi chạy lại.`);
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

const lines = shownLines(catalogue);
const rows = viewRowsOf(lines, catalogue, (at) => `https://vi-du.vn${at}`);
const nameOf = (unit: string): string => columnNameOf(unit, catalogue);
const views: readonly { name: string; state: Partial<ComparisonState> }[] = [
  { name: 'everything', state: {} },
  { name: 'places', state: { provinces: ['vinh-phuc', 'ben-tre', 'ha-noi'], withUnstated: true } },
  { name: 'indicator', state: { indicators: ['kinh-te-so-grdp'], years: ['2025'] } },
];

const reader = `import csv, json, sys
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    print(json.dumps(list(csv.reader(file, strict=True)), ensure_ascii=False))
`;

describe.each(views)('$name', ({ name, state }) => {
  const whole = { ...emptyState, ...state };
  const view = [choose(lines, whole, nameOf), whole.provinces, rows, nameOf] as const;
  const written = viewTable(...view);
  const file = path.join(folder, `${name}.csv`);
  fs.writeFileSync(file, viewCsv(...view));
  const width = written[0]?.length;

  test('Python reads every field as it was written', () => {
    const read = JSON.parse(printed('python3', '-c', reader, file)) as string[][];
    expect(new Set(read.map((row) => row.length))).toEqual(new Set([width]));
    expect(read).toEqual(written);
  });

  test('LibreOffice opens it as a table of as many rows and columns, with every letter', () => {
    const out = path.join(folder, `out-${name}`);
    // Comma, quotes, UTF-8, from the first line, English numbers, no guesses about dates.
    const form = '44,34,76,1,,1033,false,false';
    printed(
      'soffice',
      `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
      '--headless',
      `--infilter=CSV:${form}`,
      '--convert-to',
      `csv:Text - txt - csv (StarCalc):${form}`,
      '--outdir',
      out,
      file,
    );
    const read = csvParseRows(fs.readFileSync(path.join(out, `${name}.csv`), 'utf8').replace(/^\ufeff/, ''));
    expect(read).toHaveLength(written.length);
    expect(new Set(read.map((row) => row.length))).toEqual(new Set([width]));
    expect(read).toEqual(written.map((row) => row.map((field) => field.replaceAll('\r\n', '\n'))));
  });
});
