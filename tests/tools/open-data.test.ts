import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { csvParseRows } from 'd3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../scripts/serve.ts';
import { publishedExamples } from '../open-data/published-examples.ts';
import { readWorkbook } from '../open-data/read-workbook.ts';

/** The built site: `SITE_DIR`, which `npm run test:tools` sets. */
const directory = path.resolve(process.env['SITE_DIR'] || 'dist');
const data = path.join(directory, 'du-lieu');
const workshop = fs.mkdtempSync(path.join(os.tmpdir(), 'du-lieu-'));
let site: SiteServer;
beforeAll(async () => {
  site = await serveSite(directory);
});
afterAll(async () => {
  await site.close();
  fs.rmSync(workshop, { recursive: true, force: true });
});

const run = promisify(execFile);
/** What a command prints; the server answers meanwhile. */
const printed = async (command: string, ...words: string[]): Promise<string> =>
  (await run(command, words, { encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, LC_ALL: 'C.UTF-8' } })).stdout;

describe('the examples of the page, run as they are copied', () => {
  const { expected, codeOf } = publishedExamples(directory);
  const fileOf = (name: string, code: string): string => {
    const file = path.join(workshop, name);
    fs.writeFileSync(file, code);
    return file;
  };
  test.for<{ id: string; go: (code: string) => Promise<string> }>([
    { id: 'curl-jq', go: (code) => printed('bash', '-c', code) },
    { id: 'python', go: (code) => printed('python3', fileOf('vi-du.py', code)) },
    { id: 'r', go: (code) => printed('Rscript', '--vanilla', fileOf('vi-du.R', code)) },
  ])('$id', async ({ id, go }) => {
    const lines = (await go(codeOf(id, `${site.address}du-lieu/`))).trimEnd().split('\n');
    expect(lines).toEqual(expected);
    expect(lines.length).toBeGreaterThan(1);
  });
});

describe('LibreOffice opens what we hand out, with every Vietnamese letter', () => {
  /** Everything as shown, as UTF-8, each sheet a file. */
  const asShown = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const convert = async (file: string, ...options: string[]): Promise<Map<string, string[][]>> => {
    const out = fs.mkdtempSync(path.join(workshop, 'out-'));
    const profile = `-env:UserInstallation=file://${path.join(workshop, 'profile')}`;
    await printed(
      'soffice',
      profile,
      '--headless',
      ...options,
      '--convert-to',
      asShown,
      '--outdir',
      out,
      path.join(data, file),
    );
    const stem = file.replace(/\.\w+$/, '');
    return new Map(
      fs
        .readdirSync(out)
        .map((name) => [
          name.slice(stem.length + 1, -'.csv'.length),
          csvParseRows(fs.readFileSync(path.join(out, name), 'utf8').replace(/^\ufeff/, '')),
        ]),
    );
  };
  const shown = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

  test('XLSX: every sheet, every cell, days written day first', async () => {
    const read = await convert('chi-tieu.xlsx');
    const sheets = readWorkbook(fs.readFileSync(path.join(data, 'chi-tieu.xlsx')));
    expect([...read.keys()].sort()).toEqual(sheets.map(({ name }) => name).sort());
    const columns = (
      JSON.parse(fs.readFileSync(path.join(data, 'datapackage.json'), 'utf8')) as {
        resources: {
          name: string;
          schema?: { fields: { name: string; title: string; constraints?: { pattern?: string } }[] };
        }[];
      }
    ).resources.find(({ name }) => name === 'chi-tieu-day-du.csv')?.schema?.fields;
    const joined = csvParseRows(fs.readFileSync(path.join(data, 'chi-tieu-day-du.csv'), 'utf8').slice(1));
    expect(read.get('Chỉ tiêu')?.slice(1)).toEqual(
      joined
        .slice(1)
        .map((row) => row.map((cell, at) => (columns?.[at]?.constraints?.pattern === undefined ? cell : shown(cell)))),
    );
    for (const { name, rows } of sheets) expect(read.get(name), name).toHaveLength(rows.length);
  });

  test.for(['chi-tieu-day-du', 'targets', 'plans', 'indicators', 'provinces', 'benchmarks', 'documents', 'results'])(
    '%s.csv: every cell as it stands',
    async (name) => {
      const [read = []] = (await convert(`${name}.csv`, '--infilter=CSV:44,34,76,1')).values();
      const rows = csvParseRows(fs.readFileSync(path.join(data, `${name}.csv`), 'utf8').replace(/^\ufeff/, ''));
      // A truth value is shown in capitals.
      expect(read.map((row) => row.map((cell) => (/^(?:TRUE|FALSE)$/.test(cell) ? cell.toLowerCase() : cell)))).toEqual(
        rows,
      );
    },
  );
});
