import { findElement } from '../page/find-element.ts';

const steps = 4;

/** What the reader chose on this device; nothing where the browser keeps nothing for us. */
const kept = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** Shows a choice at once and keeps it on the device where the browser allows. */
const choose = (key: string, value: string): void => {
  document.documentElement.setAttribute(`data-${key}`, value);
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing still shows the choice until the page is left.
  }
};

/**
 * Size of the text and width of the line, kept under `co-chu` and `do-rong`. Without JavaScript the controls are hidden by
 * the style sheet and the text has its usual size.
 */
export const startReadingSettings = (): void => {
  const controls = findElement<HTMLElement>(document, '.reading-controls');
  const shown = findElement(controls, '[data-part="size"]');
  const buttons = controls.querySelectorAll<HTMLElement>('[data-step]');
  let size = Number(kept('co-chu') ?? 2);
  const show = (): void => {
    choose('co-chu', String(size));
    shown.textContent = `${size}/${steps}`;
    for (const button of buttons) {
      const next = size + Number(button.dataset['step']);
      button.ariaDisabled = String(next < 1 || next > steps);
    }
  };
  for (const button of buttons)
    button.onclick = () => {
      size = Math.min(steps, Math.max(1, size + Number(button.dataset['step'])));
      show();
    };
  if (!(size >= 1 && size <= steps)) size = 2;
  show();
  const width = kept('do-rong');
  for (const radio of controls.querySelectorAll('input')) {
    if (radio.value === width) {
      radio.checked = true;
      choose('do-rong', width);
    }
    radio.onchange = () => choose('do-rong', radio.value);
  }
};
