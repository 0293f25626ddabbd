import { reportAddress } from '../../presentation/addresses/report-address.ts';
import { citationOf, type TargetDetail } from '../../presentation/plan/target-detail.ts';
import { findElement } from '../page/find-element.ts';

/**
 * Opens the sentence behind a figure without leaving the page; `cite` is handed the citation that was asked for, the place
 * after which it may show something, and says how it went, in the dialog itself: nothing else on the page is seen or heard meanwhile.
 */
export const openQuote = (
  dialog: HTMLDialogElement,
  detail: TargetDetail,
  cite: (citation: string, near: Element) => Promise<string>,
): void => {
  const part = (role: string, words: string): void => {
    const place = findElement<HTMLElement>(dialog, `[data-part="${role}"]`);
    place.textContent = words;
    place.hidden = words === '';
  };
  part('title', `${detail.province}: ${detail.figure}`);
  part('indicator', `${detail.indicator}, ${detail.deadline}, ${detail.level}`);
  part('quote', detail.quote === '' ? '' : `“${detail.quote}”`);
  part('speaker', `${detail.speaker}.${detail.basis === 'mốc quốc gia' ? ` Thấy ở: ${detail.source}.` : ''}`);
  part(
    'document',
    [detail.document, detail.dated, detail.issuer, detail.provision].filter((words) => words !== '').join(', '),
  );
  part('benchmark', detail.benchmark);
  part('notes', detail.notes.join(' '));
  findElement<HTMLAnchorElement>(dialog, 'a[data-part="address"]').href = detail.address;
  const source = findElement<HTMLAnchorElement>(dialog, 'a[data-part="source"]');
  // Where a benchmark was seen is told in words, several at once.
  source.hidden = !/^https?:\/\/\S+$/.test(detail.source);
  source.href = source.hidden ? '#' : detail.source;
  const report = dialog.querySelector<HTMLAnchorElement>('[data-report]');
  if (report)
    report.href = reportAddress(report.dataset['report'] ?? '', {
      address: new URL(detail.address, location.href).href,
      words: [detail.figure, detail.quote].filter((words) => words !== '').join(': '),
    });
  const done = findElement<HTMLElement>(dialog, '[data-part="done"]');
  done.textContent = '';
  findElement<HTMLButtonElement>(dialog, '[data-part="cite"]').onclick = async () => {
    done.textContent = await cite(citationOf(detail), done);
  };
  dialog.showModal();
  dialog.scrollTop = 0;
};
