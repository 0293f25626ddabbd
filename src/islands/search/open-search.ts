/**
 * The one piece of search that every page loads: the button, `/` and `Ctrl K` fetch the dialog when they are first used; the
 * search page fetches its own code when its field is first used or its address asks something. Without JavaScript the button
 * is a link to the search page.
 *
 * That code stands in the page as a script in a `<template>`, which no browser loads by itself. A plain `import('./…')` would
 * do, but Vite puts a loader of its own around it that is twice the size of this file.
 */
const opener = document.querySelector<HTMLAnchorElement>('a.search-open');
const page = document.querySelector('site-search');

const load = async (): Promise<void> => {
  const script = document.querySelector<HTMLTemplateElement>('#ma-tim-kiem')?.content.querySelector('script');
  if (script) await import(/* @vite-ignore */ script.src);
};

if (page && location.search !== '') void load();
page?.addEventListener('focusin', () => void load());

const open = (): void => {
  const field = page?.querySelector('input');
  if (field) {
    field.focus();
    field.select();
  } else
    load().then(
      () => opener?.dispatchEvent(new Event('open-search')),
      () => opener && location.assign(opener.href),
    );
};

/** Whether `/` opens the search: a key of one letter must be possible to turn off (WCAG 2.1.4), which the dialog lets one do. */
const slashKeyIsOn = (): boolean => {
  try {
    return localStorage.getItem(opener?.dataset['slashKey'] ?? '') !== 'tat';
  } catch {
    return true;
  }
};

if (opener) {
  opener.role = 'button';
  if (!page) opener.ariaHasPopup = 'dialog';
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

export {};
