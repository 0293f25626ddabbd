import { choose } from '../../presentation/comparison/choice.ts';
import { emptyState } from '../../presentation/comparison/comparison-state.ts';
import { pageAddress } from '../../presentation/addresses/page-address.ts';
import { copyText } from '../page/copy-text.ts';
import { findElement } from '../page/find-element.ts';
import { ComparisonStore } from './comparison-store.ts';
import { FigureDetails } from './figure-details.ts';
import { handOutOf } from './hand-out.ts';
import type { ShownView } from './shown-view.ts';
import { attempted, embedCode } from './take-away.ts';

/**
 * Hands out what the page of an indicator shows: picture, address, citation, embed code. The table and the whole chart are plain links
 * and need no script.
 */
class ChartTakeAway extends HTMLElement {
  /** The figures of the indicator as a view, from the files of the comparison. */
  async #view(): Promise<ShownView> {
    const { folder = '', shard = '', indicator = '', topic = '', details = '', version = '' } = this.dataset;
    const store = new ComparisonStore(folder);
    const [lines, rows, { units }] = await Promise.all([store.lines([shard]), store.rows([shard]), store.places()]);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    const nameOf = (unit: string): string => names.get(unit) ?? unit;
    const state = { ...emptyState, indicators: [indicator] };
    return {
      chosen: choose(lines, state, nameOf),
      state,
      rows,
      nameOf,
      topicName: () => topic,
      address: pageAddress(location, { query: '' }),
      comparison: new URL(folder, location.href).href,
      version,
      details: new FigureDetails(details),
    };
  }

  connectedCallback(): void {
    const status = findElement(this, '[data-role="status"]');
    const done = async (role: string): Promise<string> => {
      if (role === 'copy-link') return copyText(pageAddress(location, { query: '' }), status, 'Đã chép địa chỉ.');
      if (role === 'copy-embed') {
        const embedded = pageAddress({ origin: location.origin, pathname: this.dataset['embed'] ?? '', search: '' });
        return copyText(embedCode(embedded, document.title), status, 'Đã chép mã nhúng.');
      }
      return (await handOutOf(role))(await this.#view(), status);
    };
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button[data-role]') : null;
      const role = button?.dataset['role'];
      if (role !== undefined) void attempted(() => done(role)).then((said) => (status.textContent = said));
    });
  }
}

customElements.define('chart-take-away', ChartTakeAway);
