import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = <Shape>(file: string): Shape => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Shape;
const manifest = read<Record<string, Record<string, string> | undefined>>('package.json');
const { packages } = read<{
  packages: Record<string, { hasInstallScript?: boolean; integrity?: string; link?: boolean }>;
}>('package-lock.json');

test('every package is asked for by one exact version', () => {
  const asked = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  );
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});

test('the lock knows the bytes of every package', () => {
  const loose = Object.entries(packages).filter(
    ([name, { integrity, link }]) => name !== '' && link !== true && !/^sha512-/.test(integrity ?? ''),
  );
  expect(loose.map(([name]) => name)).toEqual([]);
});

test('the packages that run something when they are installed are those that README.md names', () => {
  const running = Object.entries(packages)
    .filter(([name, { hasInstallScript }]) => name !== '' && hasInstallScript === true)
    .map(([name]) => name.replace(/^.*node_modules\//, ''));
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const named = /Không gói nào cần kịch bản cài đặt:([^;]*)/.exec(readme)?.[1] ?? '';
  expect([...new Set(running)].filter((name) => !named.includes(`\`${name}\``))).toEqual([]);
});
