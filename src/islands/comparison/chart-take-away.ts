import { pageAddress } from '../../presentation/addresses/page-address.ts';
import { copyText } from '../page/copy-text.ts';
import { findElement } from '../page/find-element.ts';
import { attempted, embedCode } from './take-away.ts';

/**
 * Hands out what the page of an indicator shows: picture, address, citation, embed code. The table and the whole chart are plain links
 * and need no script; what makes a picture or a citation is fetched when one is asked for.
 */
class ChartTakeAway extends HTMLElement {
  async #handOut(role: string, status: Element): Promise<string> {
    switch (role) {
      case 'copy-link':
        return copyText(pageAddress(location, { query: '' }), status, 'Đã chép địa chỉ.');
      case 'copy-embed': {
        const embedded = pageAddress({ origin: location.origin, pathname: this.dataset['embed'] ?? '', search: '' });
        return copyText(embedCode(embedded, document.title), status, 'Đã chép mã nhúng.');
      }
      default: {
        const [{ indicatorView }, { handOutOf }] = await Promise.all([
          import('./indicator-view.ts'),
          import('./hand-out.ts'),
        ]);
        return (await handOutOf(role))(await indicatorView(this.dataset), status);
      }
    }
  }

  connectedCallback(): void {
    const status = findElement(this, '[data-role="status"]');
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button[data-role]') : null;
      const role = button?.dataset['role'];
      if (role === undefined) return;
      void attempted(() => this.#handOut(role, status)).then((said) => (status.textContent = said));
    });
  }
}

customElements.define('chart-take-away', ChartTakeAway);
