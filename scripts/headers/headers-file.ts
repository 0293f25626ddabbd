/** One block of a `_headers` file (Cloudflare Pages, Netlify): which addresses, and what is sent with them. */
export interface HeaderRule {
  /** From the host's root; `*` stands for anything, `:name` for anything without a slash. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Take the place of what an earlier rule set under the same name; without this both values are sent. */
  readonly replaces?: boolean;
}

/** The text of a `_headers` file. */
export const printHeaders = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ path, headers, replaces = false }) =>
      [path, ...headers.flatMap(([name, value]) => [...(replaces ? [`  ! ${name}`] : []), `  ${name}: ${value}`])].join(
        '\n',
      ),
    )
    .join('\n\n')
    .concat('\n');

/** A block of a `_headers` file as it is read. */
export interface ReadRule {
  readonly path: string;
  /** The addresses of the rule as a regular expression over the whole path. */
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Names whose earlier values it takes away first. */
  readonly replaced: readonly string[];
}

/** The blocks of a `_headers` file, in their order. */
export const readRules = (text: string): readonly ReadRule[] => {
  const rules: { path: string; lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (/^\s/.test(line)) rules.at(-1)?.lines.push(line.trim());
    else rules.push({ path: line.trim(), lines: [] });
  }
  return rules.map(({ path, lines }) => ({
    path,
    pattern: patternOf(path),
    headers: lines
      .filter((line) => !line.startsWith('!'))
      .flatMap((line) => {
        const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
        return name === '' ? [] : [[name, value] as const];
      }),
    replaced: lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1).trim()),
  }));
};

/** A `_headers` file as a function: the headers of an address (path without query), by name in lower case. */
export const readHeaders = (text: string): ((path: string) => ReadonlyMap<string, string>) => {
  const rules = readRules(text).map((rule) => ({ ...rule, expression: new RegExp(rule.pattern) }));
  return (path) => {
    const sent = new Map<string, string>();
    for (const { expression, headers, replaced } of rules) {
      if (!expression.test(path)) continue;
      for (const name of replaced) sent.delete(name.toLowerCase());
      for (const [name, value] of headers) {
        const before = sent.get(name.toLowerCase());
        sent.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
      }
    }
    return sent;
  };
};

const patternOf = (path: string): string =>
  `^${path
    .split(/(\*|:[A-Za-z]\w*)/)
    .map((part) =>
      part === '*' ? '.*' : /^:[A-Za-z]/.test(part) ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('')}$`;
