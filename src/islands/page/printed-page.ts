import { pageAddress } from '../../presentation/addresses/page-address.ts';
import { findElement } from './find-element.ts';

/** The address as it stands now, in letters where it can be read: choices on the page change it. */
const sayAddress = (): void => {
  const address = pageAddress(location);
  const place = findElement(document, '[data-part="page-address"]');
  try {
    place.textContent = decodeURI(address);
  } catch {
    place.textContent = address;
  }
};
sayAddress();
addEventListener('beforeprint', sayAddress);

// Where style sheets cannot open a drawer for print, its own attribute does.
if (!CSS.supports('selector(::details-content)')) {
  const opened = new Set<HTMLDetailsElement>();
  addEventListener('beforeprint', () => {
    for (const drawer of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
      drawer.open = true;
      opened.add(drawer);
    }
  });
  addEventListener('afterprint', () => {
    for (const drawer of opened) drawer.open = false;
    opened.clear();
  });
}
