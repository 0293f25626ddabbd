import { citationForms, copiedInWords, type CitationForm } from '../../presentation/citations/citation-forms.ts';
import { copyText } from '../page/copy-text.ts';
import { makeButton, makeElement } from '../search/make-element.ts';
import { makeRadios, placePanel } from './hand-out-panel.ts';
import { citedViewOf, figureCitations, type ShownView } from './shown-view.ts';
import { attempted, downloadText } from './take-away.ts';

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

/** Shows the citation of a view in the form that a reader picks, below `near`, to be read before it is copied or kept as a file. */
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
  placePanel('citations', 'Cách trích dẫn khác', near, [
    makeRadios('cach-trich-dan', 'Cách trích dẫn', citationForms, form, (chosen) => {
      form = chosen;
      act(show);
    }),
    written,
    makeElement(
      'p',
      { class: 'take-away' },
      makeButton('Chép', () => act(() => copyText(written.value, said, copiedInWords(form, citedViewOf(view))))),
      ' ',
      makeButton('Tải tệp', () =>
        act(() => {
          downloadText(`trich-dan.${form.extension}`, written.value, `${mediaTypes[form.extension]};charset=utf-8`);
          return Promise.resolve('Đã tải trích dẫn.');
        }),
      ),
    ),
    said,
  ]);
  act(show);
};
