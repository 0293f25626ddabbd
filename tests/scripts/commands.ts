import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { vi } from 'vitest';

/** How a command ended, what it printed for whoever reads on, and what it said of trouble. */
export interface Ran {
  readonly status: number | null;
  readonly printed: string;
  readonly said: string;
}

const root = path.resolve(import.meta.dirname, '../..');

/** A script as staff start it, without the building of npm around it: a process of its own, at the root of the project. */
export const typed = (script: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts', script), ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, printed: stdout, said: stderr };
};

/** What a script runs with the words that were typed, in this process; the command gives its exit code. */
export const ranHere = async (
  command: (words: readonly string[]) => number | Promise<number>,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> => {
  const heard = { log: '', error: '' };
  const spies = (['log', 'error'] as const).map((voice) =>
    vi.spyOn(console, voice).mockImplementation((line: string) => void (heard[voice] += `${line}\n`)),
  );
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    return { status: await command(words), printed: heard.log, said: heard.error };
  } finally {
    for (const spy of spies) spy.mockRestore();
    for (const name of Object.keys(env)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
};
