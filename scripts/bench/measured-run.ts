import { spawn } from 'node:child_process';
import fs from 'node:fs';

/** What one stage of a command took; a stage that comes again is added up. */
export interface Stage {
  /** By the clock. */
  readonly seconds: number;
  /** In MB, as of the whole. */
  readonly peak: number;
}

/** What a command took. */
export interface Measured {
  readonly code: number;
  /** By the clock. */
  readonly seconds: number;
  /** Seconds of all processors together: what a busy machine does not change. 0 where the system does not tell. */
  readonly cpu: number;
  /** Largest sum of resident memory over the process and all that it started, in MB. */
  readonly peak: number;
  /** By name, in their order: those that the command tells of (`staged`). */
  readonly stages: ReadonlyMap<string, Stage>;
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

/** What a process and those of its children that have ended took of all processors. */
const processorSeconds = (pid: number): number => {
  try {
    const words = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return words.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  } catch {
    return 0;
  }
};

/** A line by which a command says that a stage begins. */
const stageLines = /^\[bench\] (.+)$/gm;

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
    let cpu = 0;
    let peak = 0;
    const stages = new Map<string, Stage>();
    let stage = '';
    let since = began;
    const add = (seconds: number, memory: number): void => {
      const known = stages.get(stage) ?? { seconds: 0, peak: 0 };
      if (stage !== '') stages.set(stage, { seconds: known.seconds + seconds, peak: Math.max(known.peak, memory) });
    };
    const begin = (name: string): void => {
      const now = performance.now();
      add((now - since) / 1000, 0);
      [stage, since] = [name, now];
    };
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        for (const [, name = ''] of text.matchAll(stageLines)) begin(name);
      });
    const watch = setInterval(() => {
      if (child.pid === undefined || !fs.existsSync('/proc')) return;
      const tree = treeOf(child.pid);
      cpu = Math.max(
        cpu,
        tree.reduce((sum, pid) => sum + processorSeconds(pid), 0),
      );
      const memory = tree.reduce((sum, pid) => sum + residentMegabytes(pid), 0);
      peak = Math.max(peak, memory);
      add(0, memory);
    }, 250);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      begin('');
      resolve({ code: code ?? 1, seconds: (performance.now() - began) / 1000, cpu, peak, stages, output });
    });
  });
