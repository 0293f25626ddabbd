import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { loadContent } from '../src/catalogue/content-folder.ts';
import { createSearchEngine } from '../src/search/engine/engine.ts';
import type { PagefindModule } from '../src/search/engine/pagefind.ts';
import { assembleCatalogue, type Catalogue } from '../src/catalogue/catalogue.ts';
import type { PublishedPlan } from '../src/catalogue/published-plan.ts';
import { entriesOf } from '../src/catalogue/content.ts';
import { findProvision } from '../src/plan-text/provision.ts';
import { buildSearchIndex } from './build-search-index.ts';
import { serveSite } from './serve.ts';

const queries = [
  'hồ sơ trực tuyến',
  'chuyen doi so',
  'kinh tế số',
  '80% dịch vụ công',
  'TTHC',
  'nguon nhan luc',
  'an toàn thông tin',
  'hồ sơ trực tuyến vĩnh phúc 2025',
  'định danh điện tử',
  'người dân và doanh nghiệp',
  'chuyn doi so',
  'mục tiêu đến năm 2030',
];

/** A plan made from another: fresh id, number and figures, the same length everywhere, so that every span stays in its place. */
const copyOf = (plan: PublishedPlan, copy: number, provinces: Catalogue['provinces']): PublishedPlan => {
  let state = copy * 7919 + 17;
  const digit = (): string => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String(1 + (Math.floor(state / 65_536) % 9));
  };
  const text = {
    ...plan.text,
    provisions: plan.text.provisions.map((provision) => ({
      ...provision,
      text: provision.text.replaceAll(/(?<![\d.])\d{2,3}(?=%|\/)/g, (run) => run.replaceAll(/\d/g, digit)),
    })),
  };
  const id = `${plan.id}-${copy}`;
  const province = provinces[copy % provinces.length]?.id ?? plan.facts.province;
  return {
    ...plan,
    id,
    facts: { ...plan.facts, province, number: `${1000 + copy}/KH-UBND` },
    text,
    targets: plan.targets.map((target) => ({
      ...target,
      id: `${id}/${target.key}`,
      plan: id,
      province,
      quote:
        target.quoteSpan === null
          ? target.quote
          : (findProvision(text, target.quoteSpan.provision)?.text.slice(
              target.quoteSpan.start,
              target.quoteSpan.end,
            ) ?? null),
    })),
  };
};

/** The catalogue with `count` plans: the real ones and copies of them. */
const grown = (catalogue: Catalogue, count: number): Catalogue => {
  const plans = Array.from({ length: count }, (_, place): PublishedPlan[] => {
    const plan = catalogue.plans[place % catalogue.plans.length];
    if (!plan) return [];
    return [place < catalogue.plans.length ? plan : copyOf(plan, place, catalogue.provinces)];
  }).flat();
  const reported = catalogue.targets.filter(({ evidence }) => evidence === 'reported');
  return { ...catalogue, plans, targets: [...plans.flatMap(({ targets }) => targets), ...reported] };
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

const { values } = parseArgs({ options: { plans: { type: 'string', default: '5' } } });
const catalogue = grown(assembleCatalogue(entriesOf(loadContent())), Number(values.plans));
const site = fs.mkdtempSync(path.join(os.tmpdir(), 'ke-hoach-so-bench-'));
const server = await serveSite(site, { base: '/' });
try {
  const begun = performance.now();
  const records = await buildSearchIndex(catalogue, path.join(site, 'pagefind'));
  const seconds = (performance.now() - begun) / 1000;

  // What arrives, as the server sends it (nothing is compressed on the way) and as a host with gzip would.
  let raw = 0;
  let packed = 0;
  const count = (bytes: Uint8Array): void => {
    raw += bytes.length;
    packed += Math.min(bytes.length, gzipSync(bytes).length);
  };
  const ask = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const answer = await ask(input, init);
    count(new Uint8Array(await answer.clone().arrayBuffer()));
    return answer;
  };
  const engineFile = path.join(site, 'pagefind/pagefind.js');
  const engine = createSearchEngine({
    bundle: `${server.address}pagefind/`,
    base: '/',
    loadModule: async () => {
      count(fs.readFileSync(engineFile));
      return (await import(engineFile)) as PagefindModule;
    },
  });
  // On a machine that others share the time of the processor says more than the clock; it counts this server too.
  const computing: number[] = [];
  const time = async (text: string): Promise<number> => {
    const start = performance.now();
    const cpu = process.cpuUsage();
    const filters = { loai: [], nam: [], tinh: [], nhom: [], 'bang-chung': [] };
    await engine.answer({ text, filters, sort: 'lien-quan', limit: 20, exact: false });
    const { user, system } = process.cpuUsage(cpu);
    computing.push((user + system) / 1000);
    return performance.now() - start;
  };
  console.log(`${catalogue.plans.length} kế hoạch, ${records} mục: dựng chỉ mục ${seconds.toFixed(1)} giây`);
  const [first = '', second = '', ...rest] = queries;
  for (const [name, query] of [
    ['lần đầu', first],
    ['lần thứ hai', second],
  ] as const) {
    raw = 0;
    packed = 0;
    const took = await time(query);
    console.log(`${name} («${query}»): ${kilobytes(raw)}, nén ${kilobytes(packed)}, ${took.toFixed(0)} ms`);
  }
  for (const query of rest) await time(query);
  const warm: number[] = [];
  computing.length = 0;
  for (let round = 0; round < 5; round += 1) for (const query of queries) warm.push(await time(query));
  console.log(
    `khi đã tải: trung vị ${median(warm).toFixed(1)} ms (bộ xử lý ${median(computing).toFixed(1)} ms), chậm nhất ${Math.max(...warm).toFixed(0)} ms`,
  );
} finally {
  await server.close();

  fs.rmSync(site, { recursive: true, force: true });
}
