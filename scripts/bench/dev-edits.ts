import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { contentDirectory } from '../../src/catalogue/content-folder.ts';
import { targetKey, targetsFileSchema } from '../../src/domain/target.ts';
import { startDevServer, type DevServer } from './dev-server.ts';
import { makePlans } from './make-plans.ts';

/*
 * `npm run bench -- --dev --plans N`: how long the dev server takes, with N plans, from the moment a file of one plan is saved until a
 * page shows what is new in it. Every page was asked for before, as by someone who is writing.
 */

/** Seconds that the page of a plan may take. */
const limit = 1;
const edits = 5;
/** Seconds after which a page that shows nothing new never will. */
const longest = 60;

/** A change of a file that a page must show. */
interface Edit {
  readonly file: string;
  readonly text: string;
  /** What the page shows of it. */
  readonly shown: string;
}

/** A figure that a page links to and that may be written anew. */
interface Figure {
  readonly plan: string;
  readonly indicator: string;
  readonly edit: (value: number) => Edit;
}

/** The first figure that stands on a page with a low bound of its own. */
const figureOn = (page: string, content: string): Figure => {
  for (const [, plan = '', key = ''] of page.matchAll(/ke-hoach\/([^/"]+)\/#ct-([^"]+)"/g)) {
    const file = path.join(content, 'plans', plan, 'targets.yaml');
    if (!fs.existsSync(file)) continue;
    const written = parseDocument(fs.readFileSync(file, 'utf8'));
    const targets = targetsFileSchema.parse(written.toJS());
    const at = targets.findIndex((target) => (target.id ?? targetKey(target)) === key);
    const target = targets[at];
    if (target?.low === undefined || target.unit !== '%') continue;
    const edit = (value: number): Edit => {
      written.setIn([at, 'low'], value);
      return { file, text: written.toString(), shown: value.toLocaleString('vi-VN') };
    };
    return { plan, indicator: target.indicator, edit };
  }
  throw new Error('Trang không có con số nào của một kế hoạch để sửa.');
};

/** Seconds from saving until the page shows it, of several edits, in order. */
const secondsUntilShown = async (server: DevServer, place: string, edit: (turn: number) => Edit): Promise<number[]> => {
  const took: number[] = [];
  for (let turn = 1; turn <= edits; turn += 1) {
    const { file, text, shown } = edit(turn);
    const began = performance.now();
    fs.writeFileSync(file, text);
    while (!(await server.page(place)).text.includes(shown))
      if (performance.now() - began > longest * 1000)
        throw new Error(`${place} không cho thấy «${shown}» sau ${longest} s.`);
    took.push((performance.now() - began) / 1000);
  }
  return took.sort((one, other) => one - other);
};

/** Measures one size and tells it; whether the page of a plan keeps its limit. */
const benchSize = async (plans: number): Promise<boolean> => {
  const content = fs.mkdtempSync(path.join(os.tmpdir(), 'xem-truoc-'));
  fs.cpSync(contentDirectory(), content, { recursive: true });
  makePlans(content, plans);
  const server = await startDevServer(content);
  try {
    const comparison = '/so-sanh/';
    const inComparison = figureOn((await server.page(comparison)).text, content);
    const indicator = `/chi-tieu/${inComparison.indicator}/`;
    const ofIndicator = figureOn((await server.page(indicator)).text, content);
    const plan = `/ke-hoach/${inComparison.plan}/`;
    await server.page(plan);
    const file = path.join(content, 'plans', inComparison.plan, 'plan.md');
    const title = (turn: number): Edit => {
      const shown = `Tên được sửa lần ${'một hai ba bốn năm'.split(' ')[turn - 1]}`;
      return { file, text: fs.readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${shown}`), shown };
    };
    const measured = [
      ['trang kế hoạch', await secondsUntilShown(server, plan, title)],
      [
        'trang chỉ số',
        await secondsUntilShown(server, indicator, (turn) => ofIndicator.edit((1137 + turn * 100) / 100)),
      ],
      ['so sánh', await secondsUntilShown(server, comparison, (turn) => inComparison.edit((3137 + turn * 100) / 100))],
    ] as const;
    const told = measured.map(
      ([name, took]) => `${name} ${took[(edits - 1) / 2]?.toFixed(2)} s (nhiều nhất ${took.at(-1)?.toFixed(2)} s)`,
    );
    console.log(`Từ lúc lưu một tệp đến khi trang cho thấy, ${plans} kế hoạch: ${told.join(', ')}`);
    return (measured[0][1][(edits - 1) / 2] ?? Infinity) <= limit;
  } finally {
    await server.stop();
    fs.rmSync(content, { recursive: true, force: true });
  }
};

/** Measures each size; whether the page of a plan keeps its limit at all of them. */
export const benchDevEdits = async (sizes: readonly number[]): Promise<boolean> => {
  let isWithin = true;
  for (const size of sizes) isWithin = (await benchSize(size)) && isWithin;
  if (!isWithin) console.log(`  QUÁ GIỚI HẠN: trang kế hoạch phải cho thấy trong ${limit} s.`);
  return isWithin;
};
