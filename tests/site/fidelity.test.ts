import { describe, expect, test } from 'vitest';
import { plans, type PlanEntry } from './content-entries.ts';
import { ancestorsOf, attributeOf, byId, collapse, elementsBelow, hasClass, pageAt, textOf } from './html.ts';
import { officialText, printedText, provisionOn, shownText } from './official-text.ts';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(collapse)
    .filter((line) => line !== '');

const addressOf = ({ id }: PlanEntry): string => `/ke-hoach/${id}/`;

/** The lines of the document as received, in order, without those that are listed as page chrome. */
const documentLines = ({ source, omitted }: PlanEntry): string[] => {
  const chrome = omitted.map(({ text }) => collapse(text));
  return linesOf(source.join('\n')).filter((line) => {
    const place = chrome.indexOf(line);
    if (place >= 0) chrome.splice(place, 1);
    return place < 0;
  });
};

test('the five texts are here', () => expect(plans.length).toBeGreaterThanOrEqual(5));

describe.for(plans)('$id', (plan) => {
  const page = pageAt(addressOf(plan));
  const official = officialText(page);
  const printed = linesOf(printedText(official, plan.errata));

  test('every line of the source is on the page, in order', () => {
    const lines = documentLines(plan);
    expect(lines.length).toBeGreaterThan(5);
    let place = 0;
    const lost = lines.filter((line) => {
      const found = printed.indexOf(line, place);
      if (found >= 0) place = found + 1;
      return found < 0;
    });
    expect(lost).toEqual([]);
  });

  test('the page adds no line to the text', () => expect(printed).toEqual(documentLines(plan)));

  test('what is listed as page chrome stands in the source, has a reason, and is not in the text', () => {
    const received = linesOf(plan.source.join('\n'));
    expect(plan.omitted.filter(({ text }) => !received.includes(collapse(text)))).toEqual([]);
    expect(plan.omitted.filter(({ reason }) => reason.trim() === '')).toEqual([]);
    expect(plan.omitted.filter(({ text }) => printed.includes(collapse(text)))).toEqual([]);
  });

  test('what was not taken over is told on the page, with its reason', () => {
    const told = elementsBelow(page)
      .filter((element) => element.tagName === 'li')
      .map((element) => collapse(textOf(element)));
    const untold = [
      ...plan.omitted.map(({ text, reason }) => ({ words: text, reason })),
      ...plan.leftOut.map(({ quote, reason }) => ({ words: quote, reason })),
    ].filter(
      ({ words, reason }) =>
        !told.some((line) => line.includes(`“${collapse(words)}”`) && line.endsWith(collapse(reason))),
    );
    expect(untold).toEqual([]);
  });

  test.for(plan.errata)('misprint «$printed» at $provision: shown as read, printed form kept', (erratum) => {
    const around = erratum.provision === 'all' ? official : provisionOn(page, erratum.provision);
    expect(around).toBeDefined();
    if (!around) return;
    const shown = collapse(shownText(around));
    expect(shown).toContain(collapse(erratum.reading ?? erratum.printed));
    const marks = elementsBelow(around).filter(
      (element) =>
        hasClass(element, 'erratum') && collapse(textOf(element)) === collapse(erratum.reading ?? erratum.printed),
    );
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) {
      const note = byId(page, (attributeOf(mark, 'href') ?? '').slice(1));
      expect(note && collapse(textOf(note))).toContain(collapse(erratum.printed));
      if (erratum.reading !== undefined) expect(note && collapse(textOf(note))).toContain(collapse(erratum.reading));
      expect(note && ancestorsOf(note).includes(official)).toBe(false);
    }
  });

  test('no printed form of a misprint is left at its place', () => {
    const left = plan.errata.filter(({ printed: form, reading, provision }) => {
      if (reading === undefined || reading.includes(form)) return false;
      const around = provision === 'all' ? official : provisionOn(page, provision);
      return around !== undefined && ` ${collapse(shownText(around))} `.includes(` ${collapse(form)} `);
    });
    expect(left).toEqual([]);
  });
});
