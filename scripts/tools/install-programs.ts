import { spawnSync } from 'node:child_process';

/** Programs that the tests of `tests/tools/` call, with the Debian package of each. */
const programs: readonly (readonly [command: string, of: string])[] = [
  ['curl', 'curl'],
  ['jq', 'jq'],
  ['python3', 'python3'],
  ['Rscript', 'r-base-core'],
  ['soffice', 'libreoffice-calc-nogui'],
];

const isThere = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

const missing = (): string[] => programs.flatMap(([command, of]) => (isThere(command) ? [] : [of]));

/** Installs what is missing, where this may be done (Debian, as root). Returns what is still missing, which the caller tells. */
export const installPrograms = (): readonly string[] => {
  const wanted = missing();
  if (wanted.length === 0 || process.getuid?.() !== 0 || !isThere('apt-get')) return wanted;
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...wanted]])
    spawnSync('apt-get', words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return missing();
};
