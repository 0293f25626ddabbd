import { describe, expect, test } from 'vitest';
import { day, derived, results, targets, unitName } from './derived-outcomes.ts';
import {
  ancestorsOf,
  attributeOf,
  byId,
  collapse,
  elementsBelow,
  hasClass,
  pageAt,
  textOf,
  type Element,
} from './html.ts';
import { builtPages } from './site.ts';

/** A target beside what is measured of it, as a page shows it. */
interface Shown {
  readonly target: string;
  readonly outcome: string;
  readonly results: readonly string[];
  readonly words: string;
  readonly element: Element;
}
const shownOn = (address: string): Shown[] =>
  elementsBelow(pageAt(address)).flatMap((element) => {
    const target = attributeOf(element, 'data-target');
    const outcome = attributeOf(element, 'data-outcome');
    if (target === undefined || outcome === undefined) return [];
    const ids = (attributeOf(element, 'data-results') ?? '').split(' ').filter((id) => id !== '');
    return [{ target, outcome, results: ids, words: collapse(textOf(element)), element }];
  });
const inShort = ({ target, outcome, results: ids }: Omit<Shown, 'words' | 'element'>): string =>
  `${target} ${outcome} ${[...ids].sort().join(' ')}`;
const expected = (ids: readonly string[]): string[] =>
  ids
    .flatMap((target) => {
      const one = derived.get(target);
      return one && one.outcome !== 'none' ? [inShort({ target, outcome: one.outcome, results: one.results })] : [];
    })
    .sort();
const all = targets.map(({ id }) => id);

const pagesOfResults = builtPages.filter((address) => /^\/ket-qua\/[^/]+\/(?:trang-\d+\/)?$/.test(address));
const pathFrom = (url: string): URL => new URL(url, 'http://site.invalid');

test('every target that something is measured of stands on the page of its indicator, with the outcome derived anew', () => {
  const shown = pagesOfResults.flatMap(shownOn);
  expect(shown.map(inShort).sort()).toEqual(expected(all));
  expect(new Set(shown.map(({ target }) => target)).size).toBe(shown.length);
});

describe('the page of all results', () => {
  const main = shownOn('/ket-qua/');
  const page = pageAt('/ket-qua/');
  const passed = [...derived.values()].filter(({ deadline }) => deadline === 'passed');

  test('shows no target otherwise than derived, and all of them while they are few', () => {
    const wanted = new Set(expected(all));
    expect(main.map(inShort).filter((one) => !wanted.has(one))).toEqual([]);
    if (wanted.size <= 150) expect(main.map(inShort).sort()).toEqual([...wanted]);
  });

  test('counts what is overdue as it is derived, to the day that it names', () => {
    const counted = elementsBelow(page).flatMap((element) => {
      const kind = attributeOf(element, 'data-overdue');
      return kind === undefined
        ? []
        : [[kind, Number(attributeOf(element, 'data-count')), Number(/\d+$/.exec(collapse(textOf(element)))?.[0])]];
    });
    expect(counted).toEqual(
      (['met', 'unmet', 'incomparable', 'earlier', 'none'] as const).map((kind) => {
        const count = passed.filter(({ outcome }) => outcome === kind).length;
        return [kind, count, count];
      }),
    );
    const [year, month, date] = day.split('-');
    const lead = elementsBelow(page).find((element) => hasClass(element, 'lead'));
    expect(collapse(lead ? textOf(lead) : '')).toMatch(
      new RegExp(
        `^Tính đến ngày ${date ?? ''}/0?${String(Number(month))}/${year ?? ''}, ${passed.length} chỉ tiêu ở đây đã qua hạn\\.`,
      ),
    );
  });

  test('what is overdue and not measured is counted by indicator', () => {
    const counted = elementsBelow(page).flatMap((element) => {
      const indicator = attributeOf(element, 'data-indicator');
      const count = attributeOf(element, 'data-unmeasured');
      return indicator === undefined || count === undefined ? [] : [[indicator, Number(count)] as const];
    });
    const own = Map.groupBy(
      targets.filter(({ id }) => {
        const one = derived.get(id);
        return one?.deadline === 'passed' && one.outcome === 'none';
      }),
      ({ indicator }) => indicator,
    );
    expect(new Map(counted)).toEqual(new Map([...own].map(([indicator, some]) => [indicator, some.length])));
    expect(counted).toHaveLength(own.size);
  });
});

test('every other page that shows a result shows the one that is derived; plans and provinces show all of theirs', () => {
  for (const address of builtPages.filter((page) => /^\/(?:ke-hoach|tinh|chi-tieu)\/[^/]+\/$/.test(page))) {
    const shown = shownOn(address).map(inShort).sort();
    const [, folder, id] = address.split('/');
    const own = targets.filter(({ plan, province, indicator }) =>
      folder === 'ke-hoach'
        ? plan === id
        : folder === 'tinh'
          ? province.replace(/-2025$/, '') === id
          : indicator === id,
    );
    const wanted = expected(own.map((target) => target.id));
    if (folder === 'chi-tieu')
      expect(
        shown.filter((one) => !wanted.includes(one)),
        address,
      ).toEqual([]);
    else expect(shown, address).toEqual(wanted);
  }
});

describe('words', () => {
  const shown = pagesOfResults.flatMap(shownOn);
  const verdictOf = ({ element }: Shown): string => {
    const verdict = elementsBelow(element).find((part) => hasClass(part, 'outcome-verdict'));
    return collapse(verdict ? textOf(verdict) : '');
  };

  test('only a value of the year of the deadline is called kept or broken', () => {
    const words: Readonly<Record<string, RegExp>> = {
      met: /^Đạt$/,
      unmet: /^Chưa đạt$/,
      incomparable: /^Không so được vì ./,
      earlier: /^Số đo năm \d{4}, trước hạn, không phải kết quả$/,
    };
    for (const one of shown) expect(verdictOf(one), one.target).toMatch(words[one.outcome] ?? /^$/);
  });

  test('every value is named with its year and leads to its row; the day of the deadline is told', () => {
    for (const one of shown) {
      const target = targets.find(({ id }) => id === one.target);
      if (target?.year != null) expect(one.words, one.target).toContain(`31/12/${String(target.year)}`);
      const links = elementsBelow(one.element).flatMap((part) => attributeOf(part, 'href') ?? []);
      for (const id of one.results) {
        const result = results.find((other) => other.id === id);
        expect(one.words, one.target).toContain(`năm ${String(result?.period)}`);
        expect(links, one.target).toContain(pathFrom(result?.url ?? '').pathname + pathFrom(result?.url ?? '').hash);
      }
    }
  });
});

describe('measured values', () => {
  const rows = results.map((result) => {
    const { pathname, hash } = pathFrom(result.url);
    const page = pageAt(`/${pathname.split('/').slice(-3).join('/')}`);
    return { result, row: byId(page, hash.slice(1)) };
  });

  test('each has a row at its address, with its unit and its number', () => {
    for (const { result, row } of rows) {
      expect(row && attributeOf(row, 'data-result'), result.url).toBe(result.id);
      const said = collapse(row ? textOf(row) : '');
      expect(said, result.id).toContain(unitName(result.province));
      expect(said, result.id).toContain(String(result.value).replace('.', ','));
    }
  });

  test('values that stand together are of one method, ranking, tier and year, and stand by name, never by value', () => {
    const lists = Map.groupBy(rows, ({ row }) => (row ? ancestorsOf(row)[0] : undefined));
    const collator = new Intl.Collator('vi');
    for (const [list, members] of lists) {
      const axes = members.map(({ result: { method, rankOf, level, period } }) =>
        JSON.stringify([method, rankOf, level, period]),
      );
      expect(new Set(axes).size).toBe(1);
      const ids = elementsBelow(list ?? pageAt('/')).flatMap((element) => attributeOf(element, 'data-result') ?? []);
      const names = ids.map((id) => unitName(results.find((result) => result.id === id)?.province ?? ''));
      const units = names.filter((name) => name !== 'Cả nước');
      expect(units).toEqual(units.toSorted(collator.compare));
      expect(names.lastIndexOf('Cả nước')).toBe(names.filter((name) => name === 'Cả nước').length - 1);
    }
  });
});
