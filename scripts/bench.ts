import { parseArgs } from 'node:util';
import { benchDesk } from './bench/desk.ts';
import { bench } from './bench/run-bench.ts';

const { values, positionals } = parseArgs({
  options: {
    plans: { type: 'string', default: '100' },
    desk: { type: 'boolean', default: false },
    pages: { type: 'string', default: '60' },
    slow: { type: 'string', default: '4' },
    look: { type: 'string', default: '2' },
  },
  allowPositionals: true,
  strict: true,
});
const [plans, pages, slow, look] = [values.plans, values.pages, values.slow, values.look].map(Number) as [
  number,
  number,
  number,
  number,
];
if (!Number.isInteger(plans) || plans < 1 || !(pages >= 1) || !(slow >= 1) || !(look >= 0)) {
  console.error(
    '--plans, --pages, --slow cần số từ 1 trở lên, --look từ 0. Cách sửa: npm run bench -- --plans 100, hoặc npm run bench -- --desk --pages 60 --slow 4',
  );
  process.exitCode = 1;
} else if (!(await (values.desk ? benchDesk({ pages, slow, look, files: positionals }) : bench(plans))))
  process.exitCode = 1;
