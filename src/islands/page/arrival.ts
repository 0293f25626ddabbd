import { ownQuery } from '../../presentation/addresses/page-address.ts';
import { placeAtAddress } from './address-place.ts';

// What others hung onto the address (`fbclid`, `utm_source`) stays out of all that is copied from here, by hand as well.
const query = ownQuery(location.search);
if (query !== location.search) history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);

/** A place that is not there as it is written is looked for; without JavaScript the page opens at its top. */
const arrive = (): void => {
  if (/^#(?!:~:|top$)./i.test(location.hash) && !placeAtAddress())
    import('./mended-place.ts').then(({ goToMendedPlace }) => goToMendedPlace()).catch(() => undefined);
};
arrive();
addEventListener('hashchange', arrive);
