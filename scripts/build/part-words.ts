/** Elements that begin a line or a cell of their own: what stands on either side of their edge is never one word. */
const blocks = new Set(
  'address article aside blockquote body br button caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p pre section select summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements without an end. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements whose text is no text of the page, or whose spaces are seen. */
const untouched = new Set('pre script style svg textarea title'.split(' '));

const piece = /<!--.*?-->|<!doctype[^>]*>|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+/gis;

/** A word ends before, and one begins after, where two elements of a line meet; blocks part whatever stands in them. */
const endsWord = /[\p{L}\p{M}\p{N}%)”»’.,;:…]$/u;
const beginsWord = /^[\p{L}\p{N}(“«‘]/u;

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  /** Where it stands in the list of pieces. */
  readonly at: number;
  /** Said smaller or paler beside something else: never part of its word. */
  readonly aside: boolean;
}

interface OpenElement extends Pick<Tag, 'name' | 'aside' | 'at'> {
  /** Within a plan's own words. */
  readonly plan: boolean;
  /** It is filled in the browser: a status, a part that says something else each time. */
  readonly filled: boolean;
}

const quiet = /\sclass="(?:[^"]*\s)?quiet[\s"]/;
const official = /\sclass="(?:[^"]*\s)?official[\s"]/;

/** Whether the tags between two pieces of text part them for the eye: an edge of a block, or two elements outside of a plan. */
const part = (before: string, after: string, tags: readonly Tag[], inPlan: boolean): boolean => {
  if (tags.length === 0 || /\s$/.test(before) || /^\s/.test(after)) return false;
  if (tags.some(({ name }) => blocks.has(name))) return true;
  if (inPlan || !endsWord.test(before) || !beginsWord.test(after)) return false;
  return tags.some(({ aside }) => aside) || (tags.some(({ closes }) => closes) && tags.some(({ closes }) => !closes));
};

/**
 * A page with a space wherever only its style sheet keeps two words apart. Astro leaves out the white space between elements,
 * so that what is read as text (copied, printed without a style, spoken, taken by a program) would run together:
 * `GRDPđến năm 2025`. Within a line of a plan nothing is added: its words are the plan's.
 */
export const partWords = (html: string): string => {
  const pieces: string[] = [];
  const open: OpenElement[] = [];
  let before = ' ';
  let between: Tag[] = [];
  let silent: string | undefined;
  const meet = (text: string): void => {
    if (part(before, text, between, open.at(-1)?.plan ?? false)) {
      const edge = between.find(({ closes }) => !closes)?.at ?? pieces.length;
      pieces[edge] = ` ${pieces[edge] ?? ''}`;
    }
    before = text;
    between = [];
  };
  for (const [whole, slash, written, attributes = ''] of html.matchAll(piece)) {
    const name = written?.toLowerCase();
    if (silent !== undefined) {
      if (slash === '/' && name === silent) silent = undefined;
    } else if (name === undefined) {
      if (!whole.startsWith('<')) meet(whole);
    } else if (slash === '/') {
      const place = open.findLastIndex((element) => element.name === name);
      const element = open[place];
      if (element) open.length = place;
      // What will be filled stands between its neighbours as if it were.
      if (element?.filled && element.at === pieces.length - 1) meet('…');
      between.push({ name, closes: true, at: pieces.length, aside: element?.aside ?? false });
    } else {
      const aside = name === 'small' || quiet.test(attributes);
      between.push({ name, closes: false, at: pieces.length, aside });
      if (untouched.has(name)) silent = name;
      else if (!empty.has(name))
        open.push({
          name,
          aside,
          at: pieces.length,
          plan: (open.at(-1)?.plan ?? false) || official.test(attributes),
          filled: /\s(?:role="status"|data-(?:part|role)=)/.test(attributes),
        });
    }
    pieces.push(whole);
  }
  return pieces.join('');
};
