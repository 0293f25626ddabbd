import type { SearchQuestion } from '../../search/query/search-answer.ts';
import { FieldHelp, type FieldHelpOptions } from './field-help.ts';
import { rememberQuery } from './recent-queries.ts';
import { SearchSession, type SearchListener, type SearchSource } from './search-session.ts';

/** What the page and the dialog do each in their own way. */
export interface SearchFieldOptions extends Omit<FieldHelpOptions, 'choose'> {
  readonly form: HTMLFormElement;
  readonly source: SearchSource;
  readonly listener: SearchListener;
  /** The question as field and filters stand. */
  readonly question: () => SearchQuestion;
  /** Other words stand in the field. */
  readonly typed: () => void;
  /** The form was sent with this question, which is not asked yet. */
  readonly submitted: (question: SearchQuestion) => void;
  /** A query that was offered under the field stands in it now. */
  readonly chosen: () => void;
  /** The field was emptied. */
  readonly emptied: () => void;
  /** Where the arrow leads down to from the field. */
  readonly firstLink: () => HTMLAnchorElement | undefined;
}

/** A field to search in: asks as the reader types, at once on Enter, and offers queries while it is empty. */
export class SearchField {
  readonly session: SearchSession;
  readonly help: FieldHelp;
  readonly #options: SearchFieldOptions;

  constructor(options: SearchFieldOptions) {
    const { form, field, source, listener, question, typed } = options;
    this.#options = options;
    this.session = new SearchSession(source, listener);
    this.help = new FieldHelp({
      ...options,
      choose: (text) => {
        field.value = text;
        field.focus();
        options.chosen();
      },
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const asked = question();
      rememberQuery(asked.text);
      options.submitted(asked);
    });
    field.addEventListener('input', () => {
      typed();
      this.help.update();
      if (question().text === '') this.ask();
      else this.session.askSoon(question);
    });
    field.addEventListener('focus', () => this.session.preload());
    // The arrows go from the field through the answers' links, and back.
    const around = form.parentElement;
    around?.addEventListener('keydown', (event) => {
      const step = ['ArrowUp', '', 'ArrowDown'].indexOf(event.key) - 1;
      const first = this.help.firstLink ?? options.firstLink();
      if (!first || event.isComposing || Math.abs(step) !== 1) return;
      const links = [...around.querySelectorAll('a')].filter((link) => link.checkVisibility());
      const stops: HTMLElement[] = [field, ...links.slice(links.indexOf(first))];
      const at = stops.indexOf(event.target as HTMLElement);
      const next = at < 0 ? undefined : stops[at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    });
  }

  /** Asks what stands in the field. */
  ask(): void {
    const question = this.#options.question();
    this.help.update();
    if (question.text === '') {
      this.session.cancel();
      this.#options.emptied();
    } else void this.session.ask(question);
  }
}
