import fs from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';

/** What a made plan is made from: a published one that has a number, and the names by which its text calls its province. */
interface Pattern {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** The number without what follows it: `193`. */
  readonly number: string;
}

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly kind: string;
  readonly validFrom?: string;
}

const read = (file: string): string => fs.readFileSync(file, 'utf8');

const patternsIn = (content: string, units: readonly Unit[]): Pattern[] =>
  fs.readdirSync(path.join(content, 'plans')).flatMap((id): Pattern[] => {
    const facts = /^---\n([\s\S]*?)\n---\n/.exec(read(path.join(content, 'plans', id, 'plan.md')))?.[1] ?? '';
    const { province, number } = parse(facts) as { province: string; number?: string };
    const unit = units.find((one) => one.id === province);
    const digits = /^(\d+)\/KH/.exec(number ?? '')?.[1];
    return unit && digits !== undefined ? [{ id, slug: unit.slug, name: unit.name, number: digits }] : [];
  });

/** A text under another province and number: names in both cases, the number where it is one of a plan. */
const renamed = (text: string, { slug, name, number }: Pattern, unit: Unit, own: string): string =>
  text
    .replaceAll(name, unit.name)
    .replaceAll(name.toLocaleUpperCase('vi'), unit.name.toLocaleUpperCase('vi'))
    .replaceAll(new RegExp(`^province: ${slug}$`, 'gm'), `province: ${unit.id}`)
    .replaceAll(new RegExp(`(?<!\\d)${number}(?=\\s*/KH)`, 'g'), own);

/** Provincial documents that the texts of the patterns cite, once more for each other province: what is cited must be known. */
const citedBy = (file: string, used: readonly (readonly [Pattern, Unit])[]): object[] => {
  const known = parse(read(file)) as readonly { readonly id: string; readonly province?: string }[];
  // What the pattern's own province issued is known already.
  const others = used.filter(([pattern, unit]) => pattern.slug !== unit.slug);
  return others.flatMap(([pattern, unit]) =>
    known
      .filter(({ province }) => province === pattern.slug)
      .map(({ id, ...facts }) => ({
        id: id.replace(pattern.slug, unit.slug),
        ...(JSON.parse(renamed(JSON.stringify(facts), pattern, unit, pattern.number)) as object),
        province: unit.id,
      })),
  );
};

/**
 * Fills a content folder with plans made from those it holds, until it holds as many: texts of the real structure and length, other
 * provinces and numbers, figures that still stand on their words. Gives the number of plans made.
 */
export const makePlans = (content: string, count: number): number => {
  const units = (parse(read(path.join(content, 'provinces.yaml'))) as readonly Unit[]).filter(
    ({ kind, validFrom }) => kind === 'tinh' && validFrom === undefined,
  );
  const patterns = patternsIn(content, units);
  const standing = fs.readdirSync(path.join(content, 'plans')).length;
  const used = new Map<string, readonly [Pattern, Unit]>();
  for (let made = 0; made < count - standing; made += 1) {
    const pattern = patterns[made % patterns.length];
    const unit = units[Math.floor(made / patterns.length) % units.length];
    if (!pattern || !unit) throw new Error('Nội dung không có kế hoạch nào có số để làm mẫu.');
    used.set(`${pattern.slug} ${unit.id}`, [pattern, unit]);
    const own = String(1000 + made);
    const id = pattern.id.replace(pattern.slug, unit.slug).replace(`-${pattern.number}-`, `-${own}-`);
    const [from, to] = [path.join(content, 'plans', pattern.id), path.join(content, 'plans', id)];
    fs.mkdirSync(to);
    for (const file of ['plan.md', 'source.txt', 'targets.yaml'])
      fs.writeFileSync(path.join(to, file), renamed(read(path.join(from, file)), pattern, unit, own));
  }
  const documents = path.join(content, 'documents.yaml');
  fs.writeFileSync(documents, `${read(documents).trimEnd()}\n\n${stringify(citedBy(documents, [...used.values()]))}`);
  return Math.max(0, count - standing);
};
