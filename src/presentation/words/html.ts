/** Text for an HTML page: nothing of it can become markup. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An element around what is already HTML. Values stand in quotes also where they are empty: a parser must be able to read them. */
export const tag = (name: string, attributes: Readonly<Record<string, string>>, inner: string): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
    .join('')}>${inner}</${name}>`;
