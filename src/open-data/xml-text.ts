/** Words without the characters that XML cannot hold, not even written out. */
export const xmlCharacters = (words: string): string =>
  words.toWellFormed().replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

/** Words as they stand in an XML file, in an element or in an attribute. */
export const xmlText = (words: string): string =>
  xmlCharacters(words).replaceAll(
    /[&<>"\r]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' })[sign] ?? sign,
  );

/** An element of XML. `inside` is XML already; without it the element is empty. Attributes that are undefined are left out. */
export const xmlElement = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  inside = '',
): string => {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(value)}"`],
  );
  return inside === '' ? `<${name}${told.join('')}/>` : `<${name}${told.join('')}>${inside}</${name}>`;
};
