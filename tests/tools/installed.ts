import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Makes sure that a program of Debian is there; as root it is installed. Throws, with what to do, where it cannot be. */
export const installed = (program: string, ...packages: readonly string[]): void => {
  if (fs.existsSync(program)) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env });
  if (!fs.existsSync(program))
    throw new Error(`Không có ${program}.\nCách sửa: cài gói ${packages.join(', ')} (Debian: apt-get install).`);
};
