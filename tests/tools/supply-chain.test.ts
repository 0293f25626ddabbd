import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const npm = (...words: readonly string[]): { status: number | null; stdout: string } => {
  const { status, stdout } = spawnSync('npm', words, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { status, stdout };
};

test('the list of parts (CycloneDX) names every package of the lock', () => {
  const { status, stdout } = npm('sbom', '--sbom-format', 'cyclonedx', '--package-lock-only');
  expect(status).toBe(0);
  const bill = JSON.parse(stdout) as {
    bomFormat: string;
    components: { name: string; version: string; purl: string }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; name?: string }>;
  };
  const named = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl.split('?')[0] ?? '')));
  const missing = Object.entries(lock.packages).filter(
    ([place, { version, name }]) =>
      place !== '' && !named.has(`pkg:npm/${name ?? place.replace(/^.*node_modules\//, '')}@${version}`),
  );
  expect(missing.map(([place]) => place)).toEqual([]);
});

test('no known hole of weight, where the registry answers', () => {
  const { stdout } = npm('audit', '--json', '--audit=true');
  const answer = JSON.parse(stdout) as {
    message?: string;
    metadata?: { vulnerabilities: Record<'high' | 'critical', number> };
    vulnerabilities?: Record<string, { severity: string }>;
  };
  if (!answer.metadata) {
    console.log(`npm audit: kho gói không trả lời (${answer.message ?? ''}); chưa biết gì về lỗ hổng.`);
    expect(answer.message).toMatch(/audit|registry|advisories|ENOTFOUND|ECONN|4\d\d|5\d\d/i);
    return;
  }
  const weighty = Object.entries(answer.vulnerabilities ?? {}).filter(([, { severity }]) =>
    /high|critical/.test(severity),
  );
  expect(weighty.map(([name]) => name)).toEqual([]);
});
