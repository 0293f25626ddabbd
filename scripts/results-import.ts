import { importTable } from './import/results.ts';

// npm run results:import -- FILE.csv [--out DIR] [--bo-dong-sai]
process.exitCode = importTable(process.argv.slice(2));
