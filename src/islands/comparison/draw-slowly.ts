import type { DrawnView } from '../../presentation/comparison/view-html.ts';

/** Milliseconds of drawing between two frames: a phone that is four times slower still answers a finger meanwhile. */
const perFrame = 12;

/**
 * Puts a view in the place of the one that stands, the first pieces at once, the others frame by frame; `data-laying` stands on the
 * place meanwhile. The answer tells when all is drawn; a later view of the same place ends an earlier one.
 */
export const drawSlowly = (place: HTMLElement, view: DrawnView): Promise<void> => {
  const frame = document.createElement(view.frame.name);
  frame.className = view.frame.class;
  // Made by the functions that make the pages: every word of the content is escaped there.
  frame.innerHTML = view.head;
  const note = document.createElement('p');
  note.className = 'quiet';
  note.textContent = view.note;
  place.replaceChildren(frame, ...(view.note === '' ? [] : [note]));
  place.toggleAttribute('data-laying', true);
  return new Promise((resolve) => {
    let next = 0;
    const lay = (): void => {
      // Another view stands here now.
      if (!frame.isConnected) return;
      const began = performance.now();
      do {
        frame.insertAdjacentHTML('beforeend', ` ${view.pieces[next]?.() ?? ''}`);
        next += 1;
      } while (next < view.pieces.length && performance.now() - began < perFrame);
      if (next < view.pieces.length) {
        requestAnimationFrame(() => setTimeout(lay));
        return;
      }
      place.removeAttribute('data-laying');
      resolve();
    };
    lay();
  });
};
