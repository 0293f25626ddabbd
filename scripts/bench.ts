import { parseArgs } from 'node:util';
import { benchDesk } from './bench/desk.ts';
import { benchDevEdits } from './bench/dev-edits.ts';
import { bench } from './bench/run-bench.ts';
import { benchViews } from './bench/views.ts';

/** `npm run bench -- --plans N` (or several sizes, `100,1000`), `-- --desk`, `-- --views` or `-- --dev`: whether all stays within its limits. Throws with what is wrong and what to do. */
const run = (): Promise<boolean> => {
  const { values, positionals: files } = parseArgs({
    options: {
      plans: { type: 'string', default: '100' },
      dev: { type: 'boolean', default: false },
      desk: { type: 'boolean', default: false },
      views: { type: 'boolean', default: false },
      pages: { type: 'string', default: '60' },
      slow: { type: 'string', default: '4' },
      look: { type: 'string', default: '0' },
    },
    allowPositionals: true,
    strict: true,
  });
  const plans = values.plans.split(',').map(Number);
  const order = { pages: Number(values.pages), slow: Number(values.slow), look: Number(values.look), files };
  if (
    !plans.every((size) => Number.isInteger(size) && size >= 1) ||
    !(order.pages >= 1) ||
    !(order.slow >= 1) ||
    !(order.look >= 0)
  )
    throw new Error('--plans cần một số nguyên từ 1 trở lên; --pages, --slow cần số từ 1 trở lên, --look từ 0.');
  if (values.dev) return benchDevEdits(plans);
  if (values.views) return benchViews(order.slow);
  return values.desk ? benchDesk(order) : bench(plans);
};

try {
  if (!(await run())) process.exitCode = 1;
} catch (error) {
  console.error(
    `${error instanceof Error ? error.message : String(error)}\nCách sửa: npm run bench -- --plans 100, hoặc npm run bench -- --desk --pages 60 --slow 4`,
  );
  process.exitCode = 1;
}
