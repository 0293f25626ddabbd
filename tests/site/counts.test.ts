import { describe, expect, test } from 'vitest';
import { attributeOf, collapse, elementsBelow, hasClass, pageAt, textOf, type Element } from './html.ts';
import { openRecords } from './open-data-records.ts';

/** Records of the open data, as a stranger reads them: what pages print is counted anew from nothing else. */
interface Target {
  readonly plan: string;
  readonly province: string;
  readonly indicator: string;
  readonly level: string | null;
  readonly operator: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly year: number | null;
  readonly basis: string;
  readonly url: string;
}
interface Plan {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly issued: string | null;
  readonly evidence: string;
  readonly checked: string | null;
  readonly url: string;
}
interface Unit {
  readonly id: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}
interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  readonly kind: string;
  readonly url: string;
}
interface Benchmark {
  readonly level: string | null;
  readonly from: number | null;
  readonly document: string;
  readonly indicator: string;
  readonly issued: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly year: number;
}
interface CitedDocument {
  readonly id: string;
  readonly number: string | null;
}

const targets = openRecords<Target>('targets');
const plans = openRecords<Plan>('plans');
const units = openRecords<Unit>('provinces');
const indicators = openRecords<Indicator>('indicators');
const benchmarks = openRecords<Benchmark>('benchmarks');
const documents = openRecords<CitedDocument>('documents');
const published = plans.filter(({ evidence }) => evidence === 'verbatim');

const distinct = (ids: readonly string[]): Set<string> => new Set(ids);
const isFormer = (id: string): boolean => units.some((unit) => unit.id === id && unit.valid_to !== null);
const unitsOf = (some: readonly Target[]): string[] => [...distinct(some.map(({ province }) => province))];
/** `42 đơn vị có chỉ tiêu: 37 cũ, 5 nay`, from the data. */
const unitsSaid = (ids: readonly string[], what: string): string => {
  const former = ids.filter(isFormer).length;
  const current = ids.length - former;
  if (former > 0 && current > 0) return `${ids.length} đơn vị ${what}: ${former} cũ, ${current} nay`;
  return `${ids.length} đơn vị ${former > 0 ? 'cũ' : 'nay'} ${what}`;
};
const hasFigure = ({ operator }: Target): boolean => operator !== null;
const figureUnits = (some: readonly Target[]): string[] => unitsOf(some.filter(hasFigure));
const wordUnits = (some: readonly Target[]): string[] => {
  const having = distinct(figureUnits(some));
  return unitsOf(some).filter((id) => !having.has(id));
};
/** What the title, description and summary of an indicator say. */
const coverageSaid = (some: readonly Target[]): string => {
  const stated = some.filter(hasFigure);
  const named = wordUnits(some);
  return [
    ...(stated.length === 0
      ? []
      : [`${stated.length} con số của ${unitsSaid(figureUnits(some), '').replace(/ (?=:|$)/, '')}`]),
    ...(named.length === 0 ? [] : [unitsSaid(named, 'nêu mà không có con số')]),
  ].join('; ');
};

const day = (iso: string): string => {
  const [year = '', month = '', date = ''] = iso.split('-');
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
};
const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
const written = (value: number): string => String(value).replace('.', ',');
const mainOf = (address: string): Element => {
  const main = elementsBelow(pageAt(address)).find(({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`no main at ${address}`);
  return main;
};
const linesOf = (address: string, instead?: (element: Element) => string | undefined): string[] =>
  textOf(mainOf(address), instead)
    .split('\n')
    .map((line) => line.trim());
const pathOf = (element: Element): string => attributeOf(element, 'href') ?? '';
const descriptionOf = (address: string): string =>
  elementsBelow(pageAt(address))
    .filter(({ tagName }) => tagName === 'meta')
    .flatMap((meta) => (attributeOf(meta, 'name') === 'description' ? [attributeOf(meta, 'content') ?? ''] : []))
    .join('');
const pathFrom = (url: string): string =>
  new URL(url, 'http://site.invalid').pathname + new URL(url, 'http://site.invalid').hash;

describe('every number that the home page prints follows from the open data', () => {
  /** What a number in a line is, with what it must be; each line with a digit fits one. */
  interface Kind {
    readonly why: string;
    readonly line: RegExp;
    readonly is: (match: RegExpExecArray) => string;
  }
  const home = '/';
  const counted = new Map(
    elementsBelow(mainOf(home))
      .filter((element) => element.tagName === 'li' && elementsBelow(element).some(({ tagName }) => tagName === 'b'))
      .map((item) => {
        const link = elementsBelow(item).find(({ tagName }) => tagName === 'a');
        return [collapse(textOf(item)), link ? pathOf(link) : ''] as const;
      }),
  );
  const shortNames = new Map(indicators.map(({ short_name, id }) => [collapse(short_name), id]));
  const endOf = (kind: (typeof units)[number]['valid_to'] | undefined): string => day(kind ?? '');
  const lastDay = endOf(units.find(({ valid_to }) => valid_to !== null)?.valid_to);
  const firstDay = endOf(units.find(({ valid_from }) => valid_from !== null)?.valid_from);
  const lastChecked = day(
    published
      .map(({ checked }) => checked ?? '')
      .sort()
      .at(-1) ?? '',
  );
  let asked = '';
  const askedTargets = (year: string): Target[] =>
    targets.filter((target) => target.indicator === asked && target.level === null && target.year === Number(year));
  const drawn = (target: Target): boolean => {
    const { operator, low } = target;
    const share = indicators.find(({ id }) => id === target.indicator)?.kind === 'share';
    return operator !== 'range' && !(share && (low ?? 0) >= 100 && operator === '>');
  };
  const question = /^(.+) đến năm (\d{4})(?:, cấp (tỉnh|huyện|xã))?, từ ([\d,]+)%?(?:\/năm)? trở lên$/;
  const kinds: readonly Kind[] = [
    { why: 'plans', line: /^\d+ (kế hoạch đọc được ở đây)$/, is: ([, what = '']) => `${published.length} ${what}` },
    {
      why: 'commitments of one basis',
      line: /^\d+ (chỉ tiêu (?:theo|dẫn lại).*)$/,
      is: ([line, what = '']) => {
        const basis = /bang-chung=([a-z]+)/.exec(counted.get(line) ?? '')?.[1];
        return `${targets.filter((target) => target.basis === basis).length} ${what}`;
      },
    },
    {
      why: 'units',
      line: /^\d+ đơn vị có chỉ tiêu ở đây: \d+ cũ, \d+ nay$/,
      is: () => unitsSaid(unitsOf(targets), 'có chỉ tiêu ở đây'),
    },
    {
      why: 'the day of the last comparison, on paper',
      line: /^Kế hoạch số\. (.*ngày )\S+(\. In từ .*)$/,
      is: ([, before = '', after = '']) => `Kế hoạch số. ${before}${lastChecked}${after}`,
    },
    {
      why: 'the days of the two eras and of the last comparison',
      line: /^Đối chiếu với bản nhận được lần cuối ngày (\S+)\. (Đây không phải .*)$/,
      is: ([line]) =>
        line
          .replace(/ngày \S+\. Đây/, `ngày ${lastChecked}. Đây`)
          .replace(/đến hết ngày [\d/]+/, `đến hết ngày ${lastDay}`)
          .replace(/là từ ngày [\d/]+/, `là từ ngày ${firstDay}`),
    },
    {
      why: 'who has a figure, who has words',
      line: /^Đến năm (\d+): .*$/,
      is: ([, year = '']) => {
        const here = askedTargets(year);
        const hidden = here.filter((target) => hasFigure(target) && !drawn(target)).length;
        const named = wordUnits(here);
        return `Đến năm ${year}: ${unitsSaid(figureUnits(here), 'có con số')}${hidden > 0 ? ` (${hidden} con số không vẽ được thành chấm)` : ''}${named.length > 0 ? `; ${unitsSaid(named, 'nêu mà không có con số')}` : ''}`;
      },
    },
    {
      why: 'the national benchmarks, each with its document and year',
      line: /^Mốc quốc gia: (.+)$/,
      is: ([, all = '']) =>
        `Mốc quốc gia: ${all
          .split('; ')
          .map((one) => {
            const [figure = '', rest = ''] = one.split(' · ');
            const document = documents.find(({ number }) => number !== null && rest.startsWith(number));
            const known = benchmarks.some(
              (benchmark) =>
                benchmark.indicator === asked &&
                benchmark.document === document?.id &&
                rest.includes(`năm ${String(benchmark.issued).slice(0, 4)}`) &&
                [benchmark.low, benchmark.high]
                  .filter((value) => value !== null)
                  .map(written)
                  .join() === numbersIn(figure).join(),
            );
            return known ? one : `không có trong dữ liệu: ${one}`;
          })
          .join('; ')}`,
    },
    {
      why: 'a question for a national benchmark that two places or more have a number for',
      line: question,
      is: ([line = '', name = '', year = '', tier, number = '']) => {
        const level = tier === undefined ? null : { tỉnh: 'province', huyện: 'district', xã: 'commune' }[tier];
        const indicator = indicators.find(({ short_name }) => short_name === name)?.id;
        const known = benchmarks.some(
          (benchmark) =>
            benchmark.indicator === indicator &&
            benchmark.level === level &&
            (benchmark.from ?? benchmark.year) <= Number(year) &&
            Number(year) <= benchmark.year &&
            benchmark.low !== null &&
            written(benchmark.low) === number,
        );
        const own = targets.filter(
          (target) => target.indicator === indicator && target.level === level && target.year === Number(year),
        );
        return known && figureUnits(own).length > 1 ? line : `không có trong dữ liệu: ${line}`;
      },
    },
    {
      why: 'how many such questions',
      line: /^Nơi nào nêu từ mốc quốc gia trở lên\? \d+ câu hỏi$/,
      is: () =>
        `Nơi nào nêu từ mốc quốc gia trở lên? ${linesOf(home).filter((line) => question.test(line)).length} câu hỏi`,
    },
    {
      why: 'what was compared last',
      line: /^(.*)⟨(.+)⟩ (.*; )\d+ chỉ tiêu; đối chiếu ngày \S+$/,
      is: ([, before = '', path = '', words = '']) => {
        const plan = published.find(({ url }) => pathFrom(url) === path);
        const own = targets.filter((target) => target.plan === plan?.id).length;
        return `${before}⟨${path}⟩ ${words}${own} chỉ tiêu; đối chiếu ngày ${day(plan?.checked ?? '')}`;
      },
    },
  ];
  /** A figure or a title that is a link is compared with the record it leads to, and leaves no number in its line. */
  const faults: string[] = [];
  const instead = (element: Element): string | undefined => {
    if (element.tagName === 'svg') return '';
    if (element.tagName !== 'a') return undefined;
    const path = pathOf(element);
    const words = collapse(textOf(element));
    const target = targets.find(({ url }) => pathFrom(url) === path);
    if (target) {
      const numbers = [target.low, target.high].filter((value) => value !== null).map(written);
      if (numbersIn(words).join() !== numbers.join()) faults.push(`${words} ≠ ${numbers.join('–')} (${path})`);
      return 'con số';
    }
    const plan = published.find(({ url }) => pathFrom(url) === path);
    if (plan) {
      if (collapse(plan.title) !== words) faults.push(`${words} ≠ ${plan.title}`);
      return `⟨${path}⟩ `;
    }
    const indicator = indicators.find(({ url }) => pathFrom(url) === path);
    if (indicator && collapse(indicator.short_name) !== words) faults.push(`${words} ≠ ${indicator.short_name}`);
    return undefined;
  };

  test('line by line', () => {
    const unexplained: string[] = [];
    const used = new Set<string>();
    for (const line of linesOf(home, instead)) {
      asked = shortNames.get(line) ?? asked;
      if (!/\d/.test(line) || shortNames.has(line)) continue;
      const kind = kinds.find((one) => one.line.test(line));
      const match = kind?.line.exec(line);
      if (!kind || !match) unexplained.push(line);
      else {
        used.add(kind.why);
        expect(line, kind.why).toBe(kind.is(match));
      }
    }
    expect(unexplained).toEqual([]);
    expect(faults).toEqual([]);
    expect([...used].sort()).toEqual(kinds.map(({ why }) => why).sort());
  });

  test('the numbers in the names of plans are those of their records', () => {
    for (const plan of published) {
      const item = elementsBelow(mainOf(home)).find(
        (element) =>
          element.tagName === 'li' &&
          elementsBelow(element).some((link) => link.tagName === 'a' && pathOf(link) === pathFrom(plan.url)),
      );
      const quiet = item && elementsBelow(item).find((element) => hasClass(element, 'quiet'));
      const name = collapse(quiet ? textOf(quiet) : '').split(/[,;]/)[0] ?? '';
      const year = plan.issued?.slice(0, 4) ?? /\d{4}$/.exec(plan.id)?.[0] ?? '';
      expect(numbersIn(name), plan.id).toEqual([...(plan.number === null ? [] : numbersIn(plan.number)), year]);
    }
  });
});

describe('other pages count in the same way', () => {
  test('the list of indicators', () => {
    const items = elementsBelow(mainOf('/chi-tieu/')).filter(
      (element) => element.tagName === 'li' && elementsBelow(element).some(({ tagName }) => tagName === 'a'),
    );
    expect(items).toHaveLength(indicators.length);
    for (const item of items) {
      const link = elementsBelow(item).find(({ tagName }) => tagName === 'a');
      const quiet = elementsBelow(item).find((element) => hasClass(element, 'quiet'));
      const indicator = indicators.find(({ url }) => pathFrom(url) === (link ? pathOf(link) : ''));
      const own = targets.filter((target) => target.indicator === indicator?.id);
      const said = collapse(quiet ? textOf(quiet) : '').replace(/; \d+ mốc.*$/, '');
      expect(said, indicator?.id).toBe(
        own.length === 0 ? 'Chưa thấy đơn vị nào đặt trong các văn bản ở đây' : unitsSaid(unitsOf(own), 'đặt chỉ tiêu'),
      );
    }
  });

  test.for(indicators.map(({ id }) => ({ id, address: `/chi-tieu/${id}/` })))(
    '$id: chart and description',
    ({ id, address }) => {
      const own = targets.filter((target) => target.indicator === id);
      const said = coverageSaid(own);
      const text = linesOf(address).join('\n');
      // What was said when something changed speaks of that change, not of what the page holds.
      if (own.length === 0) expect(text.split('Đã đổi gì trên trang này')[0]).not.toMatch(/\d+ đơn vị/);
      else {
        expect(text).toContain(`${said}. Xếp theo hạn`);
        const description = descriptionOf(address).normalize('NFC');
        for (const part of said.split('; ')) expect(description).toContain(part);
      }
    },
  );

  test('the answer above the comparison', () => {
    const answer = elementsBelow(mainOf('/so-sanh/')).find((element) => hasClass(element, 'answer'));
    const stated = targets.filter(({ operator }) => operator !== null);
    const places = new Set(stated.map(({ province }) => province)).size;
    expect(collapse(answer ? textOf(answer) : '')).toContain(`${stated.length} con số của ${places} nơi`);
  });

  test('the list of units: both eras, and the tiles of the map add up to the former ones', () => {
    const former = units.filter(({ valid_to }) => valid_to !== null).length;
    const current = units.length - former;
    const text = linesOf('/tinh/').join('\n');
    expect(text).toContain(`Từ ngày 01/7/2025 cả nước có ${current} đơn vị`);
    expect(text).toContain(`${current} đơn vị từ 01/7/2025`);
    expect(descriptionOf('/tinh/').normalize('NFC')).toContain(`${former} đơn vị trước và ${current} đơn vị từ`);
    const legend = elementsBelow(mainOf('/tinh/')).find((element) => hasClass(element, 'tile-map-legend'));
    const counts = legend
      ? elementsBelow(legend)
          .filter(({ tagName }) => tagName === 'b')
          .map((element) => Number(textOf(element)))
      : [];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(former);
  });

  test('no page counts provinces without saying of which era', () => {
    for (const address of ['/', '/chi-tieu/', '/tinh/', '/so-sanh/', ...indicators.map(({ id }) => `/chi-tieu/${id}/`)])
      expect(linesOf(address).join('\n'), address).not.toMatch(
        /(?:^|[\s(])\d+ (?:tỉnh(?:, thành phố)?) (?:có|đặt|nêu)/,
      );
  });
});
