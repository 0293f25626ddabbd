import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory, readFolder } from '../../src/catalogue/content-folder.ts';
import { BrokenShelf } from '../../src/drafting/desk/shelf.ts';
import { UnreadableTable } from '../../src/drafting/measured/csv-table.ts';
import { importResults, type ResultsImport } from '../../src/drafting/measured/import-results.ts';
import { Refusal, sayRefusal } from './new-folder.ts';
import { sayImport, sayProblem } from './say-results.ts';

const usage = 'npm run results:import -- TỆP.csv [--out THƯ_MỤC] [--bo-dong-sai]';

/** What is asked of the command. */
interface ResultsOrder {
  /** The table. */
  readonly file: string;
  /** Folder that holds one file a province. */
  readonly out: string;
  /** Whether sound rows are written although others are refused. */
  readonly skipsBad: boolean;
}

const readOrder = (args: readonly string[]): ResultsOrder => {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, 'bo-dong-sai': { type: 'boolean', default: false } },
    });
  } catch {
    throw new Refusal('không hiểu lệnh.', `gõ: ${usage}`);
  }
  const [file, second] = parsed.positionals;
  if (file === undefined || second !== undefined)
    throw new Refusal(file === undefined ? 'thiếu tên tệp.' : 'có nhiều tên tệp.', `gõ: ${usage}`);
  const out = path.resolve(parsed.values.out ?? path.join(contentDirectory(), 'results'));
  return { file, out, skipsBad: parsed.values['bo-dong-sai'] };
};

const readTable = (file: string): Uint8Array => {
  try {
    return fs.readFileSync(file);
  } catch {
    throw new Refusal(`không đọc được tệp «${file}».`, 'xem lại tên tệp và quyền đọc.');
  }
};

const readContentFiles = (): Map<string, Uint8Array> => {
  try {
    return readFolder(contentDirectory());
  } catch {
    throw new Refusal(
      `không đọc được thư mục nội dung «${contentDirectory()}».`,
      'chạy lệnh ở thư mục gốc của dự án, hoặc đặt CONTENT_DIR.',
    );
  }
};

/** The files of measured values that a folder holds, by name; none where there is no such folder. */
const resultsIn = (folder: string): Map<string, Uint8Array> => {
  if (!fs.existsSync(folder)) return new Map();
  try {
    return new Map(
      fs
        .readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
        .map(({ name }) => [name, fs.readFileSync(path.join(folder, name))]),
    );
  } catch {
    throw new Refusal(`không đọc được thư mục «${folder}».`, 'xem lại --out: đó phải là một thư mục.');
  }
};

/** Writes the files, all or none: each whole beside its place first; where one cannot be put in place, those before it go back. */
const writeFiles = (
  folder: string,
  files: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, Uint8Array>,
): void => {
  const placed: string[] = [];
  const beside = (name: string): string => path.join(folder, `.nhap-${process.pid}-${name}~`);
  try {
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) fs.writeFileSync(beside(name), text, { flag: 'wx' });
    for (const name of files.keys()) {
      fs.renameSync(beside(name), path.join(folder, name));
      placed.push(name);
    }
  } catch (error) {
    for (const name of placed) {
      const old = before.get(name);
      if (old === undefined) fs.rmSync(path.join(folder, name), { force: true });
      else fs.writeFileSync(path.join(folder, name), old);
    }
    throw new Refusal(
      `không ghi được vào «${folder}» (${error instanceof Error ? error.message : String(error)}).`,
      'xem lại quyền ghi và chỗ trống, rồi chạy lại; chưa có gì được ghi.',
    );
  } finally {
    for (const name of files.keys()) fs.rmSync(beside(name), { force: true });
  }
};

const run = (args: readonly string[]): number => {
  const { file, out, skipsBad } = readOrder(args);
  const bytes = readTable(file);
  const before = resultsIn(out);
  let told: ResultsImport;
  try {
    told = importResults(bytes, readContentFiles(), before);
  } catch (error) {
    if (error instanceof UnreadableTable) {
      console.error(sayProblem(error.place, file));
      return 1;
    }
    if (error instanceof BrokenShelf)
      throw new Refusal(
        `không thêm được vào tệp ${error.file}: tệp hỏng, hoặc không viết mỗi mục một đoạn bắt đầu bằng «- ».`,
        'chạy npm run check và sửa tệp ấy trước.',
      );
    throw error;
  }
  for (const problem of told.refused) console.error(sayProblem(problem, file));
  const rows = new Set(told.refused.map(({ line }) => line)).size;
  const isWritten = rows === 0 || skipsBad;
  if (isWritten) writeFiles(out, told.files, before);
  console.log(sayImport(told, path.relative(process.cwd(), out) || '.', isWritten));
  if (isWritten) return 0;
  console.error(
    `${rows} dòng chưa dùng được nên chưa ghi gì. Sửa bảng rồi chạy lại, hoặc thêm --bo-dong-sai để chỉ ghi những dòng dùng được.`,
  );
  return 1;
};

/** Reads a table of measured values into a folder of `results/` and says what became of each row; gives the exit code. */
export const importTable = (args: readonly string[]): number => {
  try {
    return run(args);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(sayRefusal(error));
    return 1;
  }
};
