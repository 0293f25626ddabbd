import { decoded } from '../../presentation/addresses/pasted-value.ts';

/** The place on this page that the address names; null where it names none or one that is not there. */
export const placeAtAddress = (): HTMLElement | null =>
  location.hash === '' ? null : document.getElementById(decoded(location.hash.slice(1)));
