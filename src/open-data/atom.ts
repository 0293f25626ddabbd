import { DOMImplementation, XMLSerializer, type Element } from '@xmldom/xmldom';
import { xmlCharacters } from './xml-text.ts';

/** One entry of a feed. */
export interface FeedEntry {
  /** Stays for ever: `urn:uuid:…`. */
  readonly id: string;
  readonly title: string;
  /** Moment with its offset: `2026-11-26T22:56:32+07:00`. */
  readonly updated: string;
  /** Where a reader goes. */
  readonly address: string;
  /** Kind of change: `corrected` and its name. */
  readonly category: { readonly term: string; readonly label: string };
  /** What happened, as HTML. */
  readonly html: string;
}

/** A feed with all that Atom asks of it (RFC 4287). */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly updated: string;
  /** Address of the feed itself. */
  readonly self: string;
  /** Address of the page that tells the same. */
  readonly page: string;
  readonly author: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

const atom = 'http://www.w3.org/2005/Atom';

/** A feed as Atom. */
export const atomXml = (feed: Feed): string => {
  const document = new DOMImplementation().createDocument(atom, 'feed', null);
  const add = (
    parent: Element | null,
    name: string,
    text: string | null,
    attributes: Readonly<Record<string, string>> = {},
  ): Element => {
    const element = document.createElementNS(atom, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, xmlCharacters(value));
    if (text !== null) element.appendChild(document.createTextNode(xmlCharacters(text)));
    parent?.appendChild(document.createTextNode('\n'));
    parent?.appendChild(element);
    return element;
  };
  const root = document.documentElement;
  root?.setAttribute('xml:lang', 'vi');
  add(root, 'id', feed.id);
  add(root, 'title', feed.title);
  add(root, 'subtitle', feed.subtitle);
  add(root, 'updated', feed.updated);
  add(root, 'link', null, { rel: 'self', type: 'application/atom+xml', href: feed.self });
  add(root, 'link', null, { rel: 'alternate', type: 'text/html', href: feed.page });
  add(add(root, 'author', null), 'name', feed.author);
  for (const { id, title, updated, address, category, html } of feed.entries) {
    const entry = add(root, 'entry', null);
    add(entry, 'id', id);
    add(entry, 'title', title);
    add(entry, 'updated', updated);
    add(entry, 'published', updated);
    add(entry, 'link', null, { rel: 'alternate', type: 'text/html', href: address });
    add(entry, 'category', null, category);
    add(entry, 'content', html, { type: 'html' });
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
};

/** Space of names of this project's feeds; drawn once, never changed: with it every id would. */
const names = 'd0c5a5f0-4f0e-4c36-9d0e-2f3f6a1c7b58';

/** A lasting id out of a name (UUID version 5, RFC 9562), the same on every machine and under every address. */
export const lastingId = async (name: string): Promise<string> => {
  const space = Uint8Array.from(names.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-1', Uint8Array.of(...space, ...new TextEncoder().encode(name))),
  );
  const bytes = digest.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
};
