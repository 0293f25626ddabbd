import { asFragment, placesAround } from '../../presentation/addresses/pasted-address.ts';
import { decoded } from '../../presentation/addresses/pasted-value.ts';

const noteClass = 'arrival-note';

/** Says what was not found; stays in sight, wherever the page goes, until it is closed. */
const say = (words: string): void => {
  document.querySelector(`.${noteClass}`)?.remove();
  const note = document.createElement('p');
  note.className = `${noteClass} no-print`;
  note.role = 'status';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'link-like';
  close.textContent = 'Đóng';
  close.onclick = () => note.remove();
  document.body.append(note);
  // A live region is heard when it changes, not when it comes.
  note.append(`${words} `, close);
};

const first = (id: string): Element | null =>
  document.getElementById(id) ?? (/^ct-|--/.test(id) ? document.querySelector(`[id^="${id}-"]`) : null);

/**
 * Goes to the place that a pasted address means: as this site would write it, without a word; else to the nearest one that
 * there is, and says so.
 */
export const goToMendedPlace = (): void => {
  const [written = ''] = decoded(location.hash.slice(1)).split(':~:');
  const fragment = asFragment(written);
  if (document.getElementById(fragment)) {
    location.replace(`#${fragment}`);
    return;
  }
  const asked = `“#${written.slice(0, 60)}”`;
  for (const id of placesAround(fragment)) {
    const place = first(id);
    if (!place) continue;
    location.replace(`#${place.id}`);
    say(`Trang này không có chỗ ${asked}. Đây là chỗ gần nhất.`);
    return;
  }
  say(`Trang này không có chỗ ${asked}.`);
};
