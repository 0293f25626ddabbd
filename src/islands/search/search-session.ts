import {
  SearchUnavailable,
  type SearchAnswer,
  type SearchEngine,
  type SearchQuestion,
} from '../../search/query/search-answer.ts';

/** Where the index lies. */
export interface SearchSource {
  /** Address of the index's folder. */
  readonly bundle: string;
  /** Base path of the site. */
  readonly base: string;
}

/** Who is told what comes of a question. */
export interface SearchListener {
  /** A question is under way, or no longer. */
  readonly busy: (is: boolean) => void;
  readonly answered: (question: SearchQuestion, answer: SearchAnswer) => void;
  /** The index did not load, is of another version, or has not come for a long time; the answer may still come after `late`. */
  readonly failed: (question: SearchQuestion, why: 'unavailable' | 'version' | 'late') => void;
}

const pause = 150;
const patience = 15_000;

/** Puts questions to the engine, which is loaded with the first. Only the latest question is ever answered. */
export class SearchSession {
  readonly #source: SearchSource;
  readonly #listener: SearchListener;
  #engine: Promise<SearchEngine> | undefined;
  #turn = 0;
  #timer = 0;
  #late = 0;

  constructor(source: SearchSource, listener: SearchListener) {
    this.#source = source;
    this.#listener = listener;
  }

  /** Fetches the engine before it is asked. What goes wrong is told with the question that needs it. */
  preload(): void {
    this.#load().catch(() => (this.#engine = undefined));
  }

  /** Asks once the reader has stopped typing. */
  askSoon(question: () => SearchQuestion): void {
    this.cancel();
    this.#timer = window.setTimeout(() => void this.ask(question()), pause);
  }

  /** Drops whatever is under way. */
  cancel(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#late);
    this.#turn += 1;
    this.#listener.busy(false);
  }

  /** Asks at once. */
  async ask(question: SearchQuestion): Promise<void> {
    this.cancel();
    const turn = this.#turn;
    this.#listener.busy(true);
    this.#late = window.setTimeout(() => {
      this.#listener.busy(false);
      this.#listener.failed(question, 'late');
    }, patience);
    const settle = (tell: () => void): void => {
      if (turn !== this.#turn) return;
      clearTimeout(this.#late);
      this.#listener.busy(false);
      tell();
    };
    try {
      const answer = await (await this.#load()).answer(question);
      settle(() => this.#listener.answered(question, answer));
    } catch (problem) {
      // A new engine for the next question: the connection may be back.
      this.#engine = undefined;
      const why = problem instanceof SearchUnavailable && problem.kind === 'version' ? 'version' : 'unavailable';
      settle(() => this.#listener.failed(question, why));
    }
  }

  #load(): Promise<SearchEngine> {
    this.#engine ??= import('../../search/engine/engine.ts').then(({ createSearchEngine }) =>
      createSearchEngine(this.#source),
    );
    return this.#engine;
  }
}
