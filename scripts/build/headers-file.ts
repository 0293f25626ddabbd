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

/** A `_headers` file as a function: the headers of an address (path without query), by name in lower case. */
export const readHeaders = (text: string): ((path: string) => ReadonlyMap<string, string>) => {
  const rules: { pattern: RegExp; lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (/^\s/.test(line)) rules.at(-1)?.lines.push(line.trim());
    else rules.push({ pattern: patternOf(line.trim()), lines: [] });
  }
  return (path) => {
    const sent = new Map<string, string>();
    for (const { pattern, lines } of rules) {
      if (!pattern.test(path)) continue;
      for (const line of lines) {
        if (line.startsWith('!')) {
          sent.delete(line.slice(1).trim().toLowerCase());
          continue;
        }
        const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
        const before = sent.get(name.toLowerCase());
        if (name !== '') sent.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
      }
    }
    return sent;
  };
};

const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split(/(\*|:[A-Za-z]\w*)/)
      .map((part) =>
        part === '*' ? '.*' : /^:[A-Za-z]/.test(part) ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('')}$`,
  );
