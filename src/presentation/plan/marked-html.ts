import { href } from '../addresses/list-paths.ts';
import { paths } from '../addresses/links.ts';
import { escapeHtml, tag } from '../words/html.ts';
import type { MarkedNode } from './marked-text.ts';
import { misprintMarkInFull, type QuotedPiece } from './quoted-words.ts';

/** Quoted words as HTML; what is ours among them is told apart. */
export const quotedHtml = (pieces: readonly QuotedPiece[]): string =>
  pieces
    .map(({ words, ours }) => (ours ? tag('span', { class: 'ours' }, escapeHtml(words)) : escapeHtml(words)))
    .join('');

/**
 * Marked text as HTML without any white space of its own: the words of the page are the words of the plan.
 * A misprint shows its reading and leads to the note that keeps the printed form.
 */
export const markedHtml = (
  nodes: readonly MarkedNode[],
  base: string,
  errataIds: ReadonlyMap<string, string>,
): string =>
  nodes
    .map((node): string => {
      if (typeof node === 'string') return escapeHtml(node);
      const inner = markedHtml(node.children, base, errataIds);
      const { mark } = node;
      switch (mark.kind) {
        case 'quote':
          return tag('span', { class: 'quote' }, inner);
        case 'figure':
          return tag('mark', mark.continued === true ? {} : { id: `ct-${mark.target.key}` }, inner);
        case 'number':
          return tag('b', { class: 'number' }, inner);
        case 'citation':
          return mark.citation.resolution.kind === 'document'
            ? tag('a', { href: href(paths.document(mark.citation.resolution.document.id), base) }, inner)
            : inner;
        case 'erratum': {
          const id = errataIds.get(`${mark.erratum.provision} ${mark.erratum.printed}`) ?? '';
          // The note is told to a screen reader as the link's description, and opens as a card where there is JavaScript.
          const link = {
            class: 'erratum',
            href: `#${id}`,
            'aria-describedby': id,
            // Goes with the words when the place is cited.
            'data-mark': misprintMarkInFull(mark.erratum),
          };
          return mark.erratum.reading === undefined
            ? tag('a', link, inner)
            : tag('a', { ...link, 'data-printed': mark.erratum.printed }, escapeHtml(mark.erratum.reading));
        }
        case 'emphasis':
          return tag(mark.strong ? 'strong' : 'em', {}, inner);
      }
    })
    .join('');
