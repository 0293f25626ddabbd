import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml.ts';

/** What the reader needs to know of a style, its ancestors included. */
export interface Style {
  readonly heading?: number;
  readonly numId?: string;
  readonly level?: number;
  readonly hidden?: boolean;
  readonly capitals?: boolean;
  readonly font?: string;
}

/** Whether a switch such as `<w:vanish/>` is on, off, or not set. */
export const switchOf = (properties: XmlElement | undefined, name: string): boolean | undefined => {
  const found = childOf(properties, name);
  return found === undefined ? undefined : !/^(?:0|false|off)$/i.test(attributeOf(found, 'val') ?? '1');
};

/** The font of a run's properties, if any is named. */
export const fontOf = (properties: XmlElement | undefined): string | undefined => {
  const fonts = childOf(properties, 'rFonts');
  return attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi') ?? attributeOf(fonts, 'cs');
};

/** Absent keys stay absent, so that one style laid over another covers only what it says. */
const present = <Value extends object>(value: Value): Partial<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<Value>;

const ownStyle = (element: XmlElement): Style => {
  const paragraph = childOf(element, 'pPr');
  const run = childOf(element, 'rPr');
  const name = attributeOf(childOf(element, 'name'), 'val') ?? '';
  const outline = Number(attributeOf(childOf(paragraph, 'outlineLvl'), 'val') ?? Number.NaN);
  const heading =
    outline >= 0 && outline < 6 ? outline + 1 : Number(/^heading ([1-6])$/i.exec(name)?.[1] ?? Number.NaN);
  const number = childOf(paragraph, 'numPr');
  const level = attributeOf(childOf(number, 'ilvl'), 'val');
  return present({
    heading: Number.isNaN(heading) ? undefined : heading,
    numId: attributeOf(childOf(number, 'numId'), 'val'),
    level: level === undefined ? undefined : Number(level),
    hidden: switchOf(run, 'vanish'),
    capitals: switchOf(run, 'caps') ?? switchOf(run, 'smallCaps'),
    font: fontOf(run),
  }) as Style;
};

/** Styles by their id, each with what it has from the styles it is based on. */
export interface Styles {
  readonly paragraph: (id: string | undefined) => Style;
  readonly run: (id: string | undefined) => Style;
}

const none: Style = {};

/** Reads `word/styles.xml`; without it every style is empty. */
export const readStyles = (root: XmlElement | undefined): Styles => {
  const elements = new Map(
    childrenOf(root, 'style').map((element) => [attributeOf(element, 'styleId') ?? '', element]),
  );
  const known = new Map<string, Style>();
  const resolve = (id: string): Style => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // A chain is walked by hand: it may be long, and a broken file may tie it into a ring.
    const chain: XmlElement[] = [];
    const seen = new Set<string>();
    for (let name: string | undefined = id; name !== undefined && !seen.has(name) && seen.size < 50;) {
      seen.add(name);
      const element = elements.get(name);
      if (element === undefined) break;
      chain.unshift(element);
      name = attributeOf(childOf(element, 'basedOn'), 'val');
    }
    const style = chain.reduce<Style>((under, element) => ({ ...under, ...ownStyle(element) }), none);
    known.set(id, style);
    return style;
  };
  const defaults = ownStyle({
    name: 'style',
    attributes: {},
    children: childOf(root, 'docDefaults')
      ? [
          ...childrenOf(childOf(childOf(root, 'docDefaults'), 'rPrDefault'), 'rPr'),
          ...childrenOf(childOf(childOf(root, 'docDefaults'), 'pPrDefault'), 'pPr'),
        ]
      : [],
  });
  const normal = [...elements].find(
    ([, element]) => attributeOf(element, 'type') === 'paragraph' && attributeOf(element, 'default') === '1',
  )?.[0];
  return {
    paragraph: (id) => ({
      ...defaults,
      ...(id === undefined && normal === undefined ? none : resolve(id ?? normal ?? '')),
    }),
    run: (id) => (id === undefined ? none : resolve(id)),
  };
};
