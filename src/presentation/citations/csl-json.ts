import { siteName, sourceKeys, viewKey, type CitedView } from './cited-view.ts';

/** A date as CSL holds it: as many parts as are known. */
const dateOf = (iso: string): { issued: { 'date-parts': [number[]] } } | Record<string, never> =>
  iso === '' ? {} : { issued: { 'date-parts': [iso.split('-').map(Number)] } };

/** A view and its sources as CSL-JSON (citationstyles.org): one item for the view, one for each document. */
export const cslJsonOf = ({ title, address, version, sources }: CitedView): string => {
  const keys = sourceKeys(sources);
  return `${JSON.stringify(
    [
      {
        id: viewKey,
        type: 'webpage',
        title,
        author: [{ literal: siteName }],
        ...dateOf(version),
        URL: address,
        language: 'vi',
      },
      ...sources.map((source, index) => ({
        id: keys[index] ?? source.id,
        type: 'document',
        title: source.title === '' ? source.id : source.title,
        author: [{ literal: source.issuer === '' ? source.unit : source.issuer }],
        ...dateOf(source.issued),
        URL: source.address,
        note: [source.words, source.basis, source.seenAt].filter((part) => part !== '').join('; '),
        language: 'vi',
      })),
    ],
    null,
    2,
  )}\n`;
};
