import { copyText } from './copy-text.ts';
import { findElement } from './find-element.ts';

/** A ready-made request with a button that copies it; without this script its words are selected by hand. */
class CopyRequest extends HTMLElement {
  connectedCallback(): void {
    const button = findElement<HTMLButtonElement>(this, 'button');
    const status = findElement(this, '[role="status"]');
    button.hidden = false;
    button.addEventListener('click', () => {
      void copyText(findElement(this, '.request').textContent, button, 'Đã chép.').then(
        (said) => (status.textContent = said),
      );
    });
  }
}
customElements.define('copy-request', CopyRequest);
