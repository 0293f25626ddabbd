import { ownQuery } from '../../presentation/addresses/page-address.ts';
import { mendedPath, nearNames } from '../../presentation/addresses/pasted-address.ts';
import { findElement } from './find-element.ts';

const section = findElement<HTMLElement>(document, '.near-pages');

const isThere = async (path: string): Promise<boolean> => (await fetch(path, { method: 'HEAD' })).ok;

/** The links of the list that a page stands in, by the name that each leads to: `/ke-hoach/` for `/ke-hoach/<name>/`. */
const linksOf = async (list: string): Promise<Map<string, HTMLAnchorElement>> => {
  const answer = await fetch(list);
  if (!answer.ok) return new Map();
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const links = [...page.querySelectorAll<HTMLAnchorElement>(`main a[href^="${list}"]`)];
  return new Map(
    links.flatMap((link) => {
      const name = (link.getAttribute('href') ?? '').slice(list.length).replace(/[/?#].*$/, '');
      return name === '' ? [] : [[name, link] as const];
    }),
  );
};

/**
 * Leads on from an address that is none. What pasting did to it is undone without a word; an address cut short goes on where it
 * can only be one page; else the pages are named whose addresses begin alike. Without JavaScript the lists below lead on.
 */
const leadOn = async (): Promise<void> => {
  const base = section.dataset['base'] ?? '/';
  const { path, fragment } = mendedPath(location.pathname, base);
  const rest = ownQuery(location.search) + (fragment === '' ? location.hash : `#${fragment}`);
  if (path !== location.pathname && (await isThere(path))) {
    location.replace(path + rest);
    return;
  }
  const [room = '', name = ''] = path.slice(base.replace(/\/$/, '').length + 1).split('/');
  const list = `${base.replace(/\/$/, '')}/${room}/`;
  const links = await linksOf(list);
  const { meant, near } = nearNames(name, [...links.keys()]);
  if (meant !== undefined) {
    location.replace(`${list}${meant}/${rest}`);
    return;
  }
  for (const one of near) {
    const link = links.get(one);
    if (!link) continue;
    const item = document.createElement('li');
    const copy = document.createElement('a');
    copy.href = `${list}${one}/`;
    copy.textContent = link.textContent.replaceAll(/\s+/g, ' ').trim();
    item.append(copy);
    findElement(section, 'ul').append(item);
  }
  section.hidden = near.length === 0;
};

leadOn().catch(() => undefined);
