import { pageAddress } from '../../presentation/addresses/page-address.ts';
import { citationOf } from '../../presentation/plan/target-detail.ts';
import { copyText } from '../page/copy-text.ts';
import { FigureDetails } from './figure-details.ts';
import { findElement } from '../page/find-element.ts';
import { attempted, downloadBlob, embedCode } from './take-away.ts';

/** Pixels of the picture for each pixel of the chart: sharp in print and on a phone. */
const sharpness = 2;

/** An SVG file as a picture. The fonts are the device's own: a picture is drawn apart from the page. */
const toPicture = async (address: string): Promise<Blob> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  const image = new Image();
  const drawn = URL.createObjectURL(new Blob([await answer.text()], { type: 'image/svg+xml' }));
  try {
    image.src = drawn;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * sharpness;
    canvas.height = image.naturalHeight * sharpness;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('canvas'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(drawn);
  }
};

/** Hands out a chart: picture, address, citation, embed code. The table and the SVG are plain links and need no script. */
class ChartTakeAway extends HTMLElement {
  connectedCallback(): void {
    const details = new FigureDetails(this.dataset);
    const targets = (this.dataset['targets'] ?? '').split(' ');
    const status = findElement(this, '[data-role="status"]');
    const onClick = (role: string, act: () => Promise<string>): void =>
      findElement(this, `[data-role="${role}"]`).addEventListener('click', () => {
        void attempted(act).then((said) => (status.textContent = said));
      });
    const page = pageAddress(location, { query: '' });
    const copied = (text: string, said: string): Promise<string> => copyText(text, status, said);
    onClick('png', async () => {
      downloadBlob('bieu-do.png', await toPicture(this.dataset['chart'] ?? ''));
      return 'Đã tải hình.';
    });
    onClick('copy-link', () => copied(page, 'Đã chép địa chỉ.'));
    onClick('copy-embed', () => {
      const embedded = pageAddress({ origin: location.origin, pathname: this.dataset['embed'] ?? '', search: '' });
      return copied(embedCode(embedded, document.title), 'Đã chép mã nhúng.');
    });
    onClick('copy-citation', async () => {
      const all = await details.load(targets);
      const cited = targets.flatMap((id) => (all[id] ? [citationOf(all[id])] : []));
      return copied(
        [...cited, `Biểu đồ: ${page} (bản ngày ${this.dataset['version'] ?? ''})`].join('\n\n'),
        `Đã chép ${cited.length} trích dẫn.`,
      );
    });
  }
}

customElements.define('chart-take-away', ChartTakeAway);
