import { citationForms, copiedInWords, type CitationForm } from '../../presentation/citations/citation-forms.ts';
import { copyText } from '../page/copy-text.ts';
import { makeElement } from '../search/make-element.ts';
import { attempted, downloadText } from './take-away.ts';
import { citedViewOf, figureCitations, type ShownView } from './shown-view.ts';

const mediaTypes: Readonly<Record<CitationForm['extension'], string>> = {
  txt: 'text/plain',
  bib: 'application/x-bibtex',
  json: 'application/vnd.citationstyles.csl+json',
};

const writtenAs = async (form: CitationForm, view: ShownView): Promise<string> =>
  form.write(citedViewOf(view), form.id === 'day-du' ? await figureCitations(view) : []);

/** Copies the usual citation of a view: one line and its sources. The answer says how it went. */
export const copyUsual = async (view: ShownView, near: Element): Promise<string> => {
  const [usual] = citationForms;
  return copyText(await writtenAs(usual, view), near, copiedInWords(usual, citedViewOf(view)));
};

/**
 * Shows the citation of a view in the form that a reader picks, below `near`, to be read before it is copied or kept as a file. A panel
 * that stands there already is drawn anew: the view may be another one now.
 */
export const openCitations = (view: ShownView, near: Element): void => {
  const written = makeElement('textarea', { readonly: '', rows: '6', 'aria-label': 'Trích dẫn' });
  const said = makeElement('p', { role: 'status', class: 'quiet' });
  let [form]: readonly [CitationForm, ...CitationForm[]] = citationForms;
  const show = async (): Promise<string> => {
    const asked = form;
    const text = await writtenAs(asked, view);
    if (form === asked) written.value = text;
    return '';
  };
  const act = (work: () => Promise<string>): void => void attempted(work).then((words) => (said.textContent = words));
  const choice = citationForms.map((one) => {
    const radio = makeElement('input', { type: 'radio', name: 'cach-trich-dan', value: one.id });
    radio.checked = one === form;
    radio.addEventListener('change', () => {
      form = one;
      act(show);
    });
    return makeElement('label', {}, radio, ' ', one.name, ' ', makeElement('small', {}, one.meaning));
  });
  const button = (words: string, work: () => Promise<string>): HTMLElement => {
    const made = makeElement('button', { type: 'button', class: 'button' }, words);
    made.addEventListener('click', () => act(work));
    return made;
  };
  const panel = makeElement(
    'section',
    { class: 'hand-out no-print', 'aria-label': 'Cách trích dẫn khác', 'data-role': 'citations' },
    makeElement(
      'fieldset',
      {},
      makeElement('legend', {}, 'Cách trích dẫn'),
      ...choice.flatMap((label) => [label, ' ']),
    ),
    written,
    makeElement(
      'p',
      { class: 'take-away' },
      button('Chép', () => copyText(written.value, said, copiedInWords(form, citedViewOf(view)))),
      ' ',
      button('Tải tệp', async () => {
        downloadText(`trich-dan.${form.extension}`, written.value, `${mediaTypes[form.extension]};charset=utf-8`);
        return 'Đã tải trích dẫn.';
      }),
    ),
    said,
  );
  near.parentElement?.querySelector(':scope > [data-role="citations"]')?.remove();
  // The field to copy by hand stays where the reader is.
  (near.nextElementSibling?.matches('.copy-by-hand') === true ? near.nextElementSibling : near).after(panel);
  act(show);
};
