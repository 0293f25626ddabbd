import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublishedPlan } from '../../../src/catalogue/published-plan.ts';
import { parsePlanText } from '../../../src/plan-text/parse-plan-text.ts';
import type { Provision } from '../../../src/plan-text/provision.ts';
import { escapeHtml } from '../../../src/presentation/words/html.ts';
import { markedHtml } from '../../../src/presentation/plan/marked-html.ts';
import { markedText, type Mark, type MarkedNode } from '../../../src/presentation/plan/marked-text.ts';
import { errataIds } from '../../../src/presentation/plan/plan-page.ts';
import { targetOf } from '../../domain/comparison/real-targets.ts';
import { fivePlans, planOf } from '../../plan-text/five-texts.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const wordsOf = (nodes: readonly MarkedNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node.children))).join('');
const marksOf = (nodes: readonly MarkedNode[]): { readonly mark: Mark; readonly words: string }[] =>
  nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [{ mark: node.mark, words: wordsOf(node.children) }, ...marksOf(node.children)],
  );

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const elementsOf = (node: Node): Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => [...('tagName' in child ? [child] : []), ...elementsOf(child)])
    : [];
const htmlOf = (plan: PublishedPlan, provision: Provision): string =>
  markedHtml(markedText(plan, provision), '/', errataIds(plan));

/** The text as it is to be read: every misprint that has a reading is replaced by it, once. */
const asRead = (plan: PublishedPlan, provision: Provision): string =>
  plan.errata
    .flatMap(({ spans, reading }) =>
      reading === undefined
        ? []
        : spans.filter((span) => span.provision === provision.id).map((span) => ({ ...span, reading })),
    )
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, reading }) => text.slice(0, start) + reading + text.slice(end), provision.text);

describe.for(fivePlans)('$id', (plan) => {
  const provisions = plan.text.provisions.filter(({ id }) => id !== '');
  const marks = provisions.flatMap((provision) => marksOf(markedText(plan, provision)));

  test('marks change no letter of the text, in no provision', () => {
    const changed = provisions.filter((provision) => wordsOf(markedText(plan, provision)) !== provision.text);
    expect(changed.map(({ id }) => id)).toEqual([]);
  });

  test('every commitment is marked exactly once', () => {
    const marked = marks.flatMap(({ mark }) => (mark.kind === 'figure' ? [mark.target.id] : []));
    expect(marked.sort()).toEqual(plan.targets.map(({ id }) => id).sort());
  });

  test('a figure’s mark holds the words of its span, and a number where it names one', () => {
    const wrong = marks.flatMap(({ mark, words }) => {
      if (mark.kind !== 'figure') return [];
      const { markSpan, operator } = mark.target;
      const provision = provisions.find(({ id }) => id === markSpan?.provision);
      const whole = provision?.text.slice(markSpan?.start, markSpan?.end) === words;
      return whole && (operator === null || /\d/.test(words)) ? [] : [mark.target.id];
    });
    expect(wrong).toEqual([]);
  });

  test('every misprint and every citation is one mark, not a mark in pieces', () => {
    const printed = marks.flatMap(({ mark, words }) => (mark.kind === 'erratum' ? [words] : []));
    expect(printed.sort()).toEqual(plan.errata.flatMap(({ spans, printed: form }) => spans.map(() => form)).sort());
    const cited = marks.filter(({ mark }) => mark.kind === 'citation');
    expect(cited).toHaveLength(plan.citations.filter(({ resolution }) => resolution.kind === 'document').length);
  });

  test('the page reads as the text does, each misprint read once', () => {
    const wrong = provisions.filter(
      (provision) => textOf(parseFragment(htmlOf(plan, provision))) !== asRead(plan, provision),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('no link stands within a link, and no id twice: a browser would take them apart', () => {
    const isLink = ({ mark }: { readonly mark: Mark }): boolean => mark.kind === 'citation' || mark.kind === 'erratum';
    const linked = (nodes: readonly MarkedNode[], within: boolean): boolean =>
      nodes.some(
        (node) =>
          typeof node !== 'string' && ((within && isLink(node)) || linked(node.children, within || isLink(node))),
      );
    const wrong = provisions.filter((provision) => {
      const ids = elementsOf(parseFragment(htmlOf(plan, provision))).flatMap(({ attrs }) =>
        attrs.flatMap(({ name, value }) => (name === 'id' ? [value] : [])),
      );
      return linked(markedText(plan, provision), false) || new Set(ids).size !== ids.length;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('a part of a provision is marked like the whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...provisions), fc.nat(), fc.nat(), (provision, one, other) => {
        const [from = 0, to = 0] = [one, other]
          .map((place) => place % (provision.text.length + 1))
          .sort((first, second) => first - second);
        expect(wordsOf(markedText(plan, provision, from, to))).toBe(provision.text.slice(from, to));
      }),
    );
  });
});

test('a sentence of three tiers: one quote, three marks, each with its own number', () => {
  const plan = planOf('vinh-long-2022');
  const target = targetOf('vinh-long-2022/ho-so-cong-viec-mang-district-2025');
  const provision = plan.text.provisions.find(({ id }) => id === target.quoteSpan?.provision);
  const found = provision ? marksOf(markedText(plan, provision)) : [];
  const figures = found.filter(({ mark }) => mark.kind === 'figure').map(({ words }) => words);
  expect(figures).toEqual(expect.arrayContaining(['80% hồ sơ công việc tại cấp huyện']));
  expect(found.filter(({ mark, words }) => mark.kind === 'quote' && words.includes(figures[1] ?? '?'))).toHaveLength(1);
});

/** A plan of one paragraph, made to try what the five texts do not hold. */
const planWith = (body: string, fields: Partial<Pick<PublishedPlan, 'targets' | 'errata'>>): PublishedPlan => ({
  ...planOf('vinh-long-2022'),
  text: parsePlanText(body, undefined),
  targets: [],
  citations: [],
  errata: [],
  ...fields,
});
const only = (plan: PublishedPlan): Provision => {
  const [provision] = plan.text.provisions;
  if (!provision) throw new Error('no provision');
  return provision;
};
const targetAt = (start: number, end: number) => ({
  ...targetOf('vinh-phuc-193-kh-ubnd-2022/ho-so-truc-tuyen-2025'),
  quoteSpan: { provision: 'p1', start, end },
  markSpan: { provision: 'p1', start, end },
});

test('bold print that ends within a figure does not cut its mark: one id on the page', () => {
  const plan = planWith('**Về hồ sơ: tối thiểu 80%** hồ sơ được xử lý trực tuyến\n', {});
  const text = only(plan).text;
  const marked = { ...plan, targets: [targetAt(text.indexOf('tối'), text.length)] };
  expect(htmlOf(marked, only(plan)).split('id="ct-')).toHaveLength(2);
});

test.for([
  { why: 'a figure across two cells', body: '| Tối thiểu 80% | hồ sơ |\n| --- | --- |\n', spans: [[0, 20]] },
  {
    why: 'two figures that overlap in part',
    body: 'Tối thiểu 80% hồ sơ, 90% dân số\n',
    spans: [
      [0, 22],
      [14, 31],
    ],
  },
] as const)('one id on the page for each figure: $why', ({ body, spans }) => {
  const plan = planWith(body, {});
  const provision = only(plan);
  const targets = spans.map(([start, end], index) => {
    const target = targetAt(start, end);
    const span = { provision: provision.id, start, end };
    return { ...target, key: `${target.key}-${index}`, quoteSpan: span, markSpan: span };
  });
  const marked = { ...plan, targets };
  const cells = provision.rows.flat();
  const html = (cells.length > 0 ? cells : [{ start: 0, end: provision.text.length }])
    .map(({ start, end }) => markedHtml(markedText(marked, provision, start, end), '/', new Map()))
    .join('');
  expect([...html.matchAll(/id="(ct-[^"]+)"/g)].map(([, id]) => id)).toEqual(targets.map(({ key }) => `ct-${key}`));
  expect(html.match(/<mark[ >]/g)?.length).toBe(targets.length + 1);
});

test('whatever overlaps, no letter of the text is lost or doubled', () => {
  const plan = planWith('Tối thiểu 80% hồ sơ < 20 & "khác" > 10% dân số\n', {});
  const provision = only(plan);
  const span = fc
    .tuple(fc.nat(provision.text.length), fc.nat(provision.text.length))
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }))
    .filter(({ start, end }) => start < end);
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), fc.array(span, { maxLength: 4 }), (figures, bold) => {
      const nodes = markedText(
        { ...plan, targets: figures.map(({ start, end }) => targetAt(start, end)) },
        { ...provision, emphasis: bold.map((place) => ({ ...place, strong: true })) },
      );
      expect(wordsOf(nodes)).toBe(provision.text);
      expect(textOf(parseFragment(markedHtml(nodes, '/', new Map())))).toBe(provision.text);
    }),
  );
});

describe('nothing of a text becomes markup', () => {
  test.for([
    { why: 'angle brackets', text: 'a < b > c', html: 'a &lt; b &gt; c' },
    { why: 'an ampersand', text: 'R&D', html: 'R&amp;D' },
    { why: 'quotes', text: 'nói "có"', html: 'nói &quot;có&quot;' },
    { why: 'what already looks escaped stays what it is', text: '&lt;', html: '&amp;lt;' },
    { why: 'a script', text: '<script>alert(1)</script>', html: '&lt;script&gt;alert(1)&lt;/script&gt;' },
    { why: 'Vietnamese letters and signs', text: '“Độc lập” – ≥ 80%', html: '“Độc lập” – ≥ 80%' },
  ])('$why', ({ text, html }) => {
    expect(escapeHtml(text)).toBe(html);
    expect(markedHtml([text], '/', new Map())).toBe(html);
    expect(markedHtml([{ mark: { kind: 'quote' }, children: [text] }], '/', new Map())).toBe(
      `<span class="quote">${html}</span>`,
    );
  });

  test('the printed form of a misprint, in an attribute', () => {
    const erratum = { printed: 'a"b<c', reading: 'a&b', provision: 'p1', spans: [] };
    const html = markedHtml(
      [{ mark: { kind: 'erratum', erratum }, children: ['a"b<c'] }],
      '/',
      new Map([['p1 a"b<c', 'loi-in-1']]),
    );
    expect(html).toBe(
      '<a class="erratum" href="#loi-in-1" aria-describedby="loi-in-1" data-mark="[đọc là: a&amp;b]" data-printed="a&quot;b&lt;c">a&amp;b</a>',
    );
  });
});
