const key = 'giao-dien';

/** What the device keeps; nothing where it refuses storage. */
const kept = (): string => {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};

/** Lets a reader fix light or dark; otherwise the pages follow the device. Without JavaScript it is not shown. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const chosen = kept();
    for (const input of this.querySelectorAll('input')) input.checked = input.value === chosen;
    this.addEventListener('change', (event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      const { value } = event.target;
      if (value === '') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = value;
      try {
        if (value === '') localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch {
        // The choice then holds for this page only.
      }
    });
  }
}

customElements.define('theme-choice', ThemeChoice);
