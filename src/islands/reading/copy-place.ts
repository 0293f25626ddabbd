import { pageAddress } from '../../presentation/addresses/page-address.ts';
import { reportAddress } from '../../presentation/addresses/report-address.ts';
import { provisionCitation, type ProvisionWords } from '../../presentation/plan/plan-citation.ts';
import { copyText } from '../page/copy-text.ts';

/**
 * A provision's words as they are to be quoted: without the printed dash and without what is ours. A misprint is quoted
 * as printed, with its mark in brackets behind it.
 */
const wordsOf = (provision: Element): string => {
  const copy = provision.cloneNode(true) as Element;
  for (const ours of copy.querySelectorAll('.anchor, .margin-notes, .rule')) ours.remove();
  for (const misprint of copy.querySelectorAll<HTMLElement>('[data-mark]'))
    misprint.textContent = `${misprint.dataset['printed'] ?? misprint.textContent} ${misprint.dataset['mark'] ?? ''}`;
  return [...copy.querySelectorAll('p, h1, h2, h3, h4, h5, h6, td')]
    .map((block) => block.textContent.replace(/^[-+] /, ''))
    .join(' ');
};

const addressOf = (provision: Element): string => pageAddress(location, { query: '', fragment: provision.id });

/** Copies the address of a provision; gives the words that say how it went, told in `status`. */
export const copyAddress = (provision: Element, status: Element): Promise<string> =>
  copyText(addressOf(provision), status, 'Đã chép liên kết.');

/** Copies a provision's words with their place, document and address; gives the words that say how it went. */
export const copyCitation = (
  provision: Element,
  named: Pick<ProvisionWords, 'place' | 'document'>,
  status: Element,
): Promise<string> =>
  copyText(
    provisionCitation({ ...named, words: wordsOf(provision), address: addressOf(provision) }),
    status,
    'Đã chép trích dẫn.',
  );

/** Fills the report of a provision in, where the page has a way to report: its address and its words. */
export const fillReport = (tools: Element, provision: Element): void => {
  const report = tools.querySelector<HTMLAnchorElement>('[data-report]');
  if (report)
    report.href = reportAddress(report.dataset['report'] ?? '', {
      address: addressOf(provision),
      words: wordsOf(provision),
    });
};
