import { slashKeyIsOn } from './slash-key.ts';

/**
 * The one piece of search that every page loads: the button, `/` and `Ctrl K` fetch the dialog when they are first used; the
 * search page fetches its own code when its field is first used or its address asks something. Without JavaScript the button
 * is a link to the search page.
 */
const opener = document.querySelector<HTMLAnchorElement>('a.search-open');
const page = document.querySelector('site-search');

const load = (): void => void import('./search-page.ts');
if (page && location.search !== '') load();
page?.addEventListener('focusin', load, { once: true });

const open = (): void => {
  const field = page?.querySelector('input');
  if (field) {
    field.focus();
    field.select();
  } else if (opener) {
    const { bundle = '', base = '' } = opener.dataset;
    import('./search-dialog.ts').then(
      ({ openSearchDialog }) => openSearchDialog({ page: opener.pathname, bundle, base }),
      () => location.assign(opener.href),
    );
  }
};

if (opener) {
  opener.setAttribute('role', 'button');
  if (!page) opener.setAttribute('aria-haspopup', 'dialog');
  opener.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  // What says it is a button answers to the space bar.
  opener.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    open();
  });
}
document.addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  const typing =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  const slash = key === '/' && !typing && !ctrlKey && !metaKey && !altKey && slashKeyIsOn();
  const ctrlK = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey;
  if ((!slash && !ctrlK) || event.isComposing || document.querySelector('dialog[open]:not(.search-dialog)')) return;
  event.preventDefault();
  open();
});
