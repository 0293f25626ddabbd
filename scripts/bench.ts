import { parseArgs } from 'node:util';
import { bench } from './bench/run-bench.ts';

const { values } = parseArgs({ options: { plans: { type: 'string', default: '100' } }, strict: true });
const plans = Number(values.plans);
if (!Number.isInteger(plans) || plans < 1) {
  console.error(`--plans ${values.plans}: cần một số nguyên từ 1 trở lên. Cách sửa: npm run bench -- --plans 100`);
  process.exitCode = 1;
} else
  try {
    if (!(await bench(plans))) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
