import fs from 'node:fs';
import { rgb } from 'd3';
import { describe, expect, test } from 'vitest';

const css = fs.readFileSync('src/styles/tokens.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: string): number => {
  const { r, g, b } = rgb(colour);
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
};
const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (lighter + 0.05) / (darker + 0.05);
};

const topics = [...tokens.keys()].filter((name) => name.startsWith('topic-'));

describe.for(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.for([
    { ink: 'ink', paper: 'paper', least: 7, why: 'body text is AAA' },
    { ink: 'ink', paper: 'paper-2', least: 7, why: 'body text on the darker paper' },
    { ink: 'ink', paper: 'mark', least: 7, why: 'the provision one arrives at is still body text' },
    { ink: 'ink', paper: 'mark-strong', least: 7, why: 'the words one arrives at are still body text' },
    { ink: 'ink-2', paper: 'paper', least: 7, why: 'notes are read too' },
    { ink: 'ink-2', paper: 'mark', least: 4.5, why: 'notes inside a lit provision' },
    { ink: 'accent', paper: 'paper', least: 4.5, why: 'a hovered link is text' },
    ...topics.map((topic) => ({ ink: topic, paper: 'paper', least: 4.5, why: 'a topic’s hue is text' })),
  ])('$ink on $paper: at least $least ($why)', ({ ink, paper, least }) => {
    const [one, other] = [tokens.get(ink)?.[theme], tokens.get(paper)?.[theme]];
    expect(one).toBeDefined();
    expect(other).toBeDefined();
    expect(contrast(one ?? '', other ?? '')).toBeGreaterThanOrEqual(least);
  });
});

test('every topic of the content has a hue', () => {
  const ids = [...fs.readFileSync('content/topics.yaml', 'utf8').matchAll(/^- id: (\S+)/gm)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(3);
  expect(topics.map((name) => name.slice('topic-'.length)).sort()).toEqual(ids.sort());
});
