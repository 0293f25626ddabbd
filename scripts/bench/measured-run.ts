import { spawn } from 'node:child_process';
import fs from 'node:fs';

/** What a command took. */
export interface Measured {
  readonly code: number;
  /** By the clock. */
  readonly seconds: number;
  /** Largest sum of resident memory over the process and all that it started, in MB. */
  readonly peak: number;
  readonly output: string;
}

/** Processes below one, itself among them, from what the system tells of all. */
const treeOf = (root: number): number[] => {
  const childrenOf = new Map<number, number[]>();
  for (const entry of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const words = fs
        .readFileSync(`/proc/${entry}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const parent = Number(words[1]);
      childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(entry)]);
    } catch {
      // It ended while it was read.
    }
  }
  const below = (pid: number): number[] => [pid, ...(childrenOf.get(pid) ?? []).flatMap(below)];
  return below(root);
};

const residentMegabytes = (pid: number): number => {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

/** Runs a command of Node and measures it; memory only where the system tells it (Linux). */
export const measuredRun = (words: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, words, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let peak = 0;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    const watch = setInterval(() => {
      if (child.pid === undefined || !fs.existsSync('/proc')) return;
      peak = Math.max(
        peak,
        treeOf(child.pid).reduce((sum, pid) => sum + residentMegabytes(pid), 0),
      );
    }, 250);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ code: code ?? 1, seconds: (performance.now() - began) / 1000, peak, output });
    });
  });
