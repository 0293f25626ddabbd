import { listReader, planIn, textIn, type ListReader } from './as-written.ts';
import { factChanges, seenKeys } from './fact-changes.ts';
import { figureChanges, keyOf, type FigureEntry } from './figure-changes.ts';
import type { FigureThen, HistoryEvent, Holder } from './history.ts';
import { resultChanges, type ChangedResult } from './result-changes.ts';
import { scopeOf, standingsIn, type Standing, type Standings } from './standing.ts';
import { isSameText, textChanges } from './text-changes.ts';

/** A file of the content as a commit left it. */
export interface CommittedFile {
  /** Null where it is gone; undefined where it is no text. */
  readonly text: string | null | undefined;
  /** Git's name of its bytes; null where it is gone. Two files of one name are the same. */
  readonly blob: string | null;
}

/** What one commit of the main line did to the content. */
export interface ContentCommit {
  readonly commit: string;
  /** In Vietnam: `2026-11-26T22:56:32+07:00`. */
  readonly at: string;
  readonly reason: string;
  readonly details: string;
  /** The boundary of a shallow clone: it holds what was there already, and tells nothing new. */
  readonly isBoundary: boolean;
  /** The files that it changed, of those the history looks into (`isTold`), by path below the content folder. */
  readonly files: ReadonlyMap<string, CommittedFile>;
}

/** Everything that is told, as it stood after a commit. */
interface State {
  /** The last readable text of each file: a file that a commit broke counts as it stood before. */
  readonly texts: Map<string, string>;
  readonly blobs: Map<string, string>;
  /** By scope. */
  readonly documents: Map<string, Standings>;
  /** Short names by id. */
  indicators: ReadonlyMap<string, string>;
}

/** What happened, without the commit that it happened in. */
type Untold<Event> = Event extends HistoryEvent ? Omit<Event, 'commit' | 'at' | 'reason' | 'details'> : never;
type Told = Untold<HistoryEvent>;

const figureThen = ({ id: _id, figure: _figure, ...seen }: FigureEntry): FigureThen => ({
  key: _id ?? keyOf(seen),
  ...seen,
});

/** Words as they are compared: emphasis and line ends do not count. */
const plain = (words: string): string =>
  words
    .normalize('NFC')
    .replaceAll(/[\s*_]+/gu, ' ')
    .trim();

/** More values than this that one commit brings or takes are told in sum, unit by unit. */
const MANY_RESULTS = 12;

/** Another number, and whoever tells it, or when, is another too: the sources differ, and nobody was mistaken here. */
const isToldAnew = ({ before, after }: ChangedResult): boolean =>
  before !== null &&
  after !== null &&
  (before.value !== after.value || before.operator !== after.operator) &&
  (before.source !== after.source || before.asOf !== after.asOf);

/** What became of what was measured of a unit. */
const resultsTold = (before: Standing['results'], after: Standing['results'], holder: Holder): Told[] =>
  resultChanges(before, after).map((change) => ({
    what: 'result',
    kind: change.kind !== 'changed' ? change.kind : isToldAnew(change) ? 'changed' : 'corrected',
    holder,
    before: change.before,
    after: change.after,
    isMoved: change.keys.some(({ key }) => key === 'id'),
  }));

type ToldResult = Extract<Told, { what: 'result' }>;

/** What one commit did, the values that it brought or took in sum where they are many. */
const inSum = (told: readonly Told[]): Told[] =>
  (['added', 'removed'] as const).reduce<Told[]>(
    (all, kind) => {
      const isOne = (event: Told): event is ToldResult => event.what === 'result' && event.kind === kind;
      const own = all.filter(isOne);
      if (own.length <= MANY_RESULTS) return all;
      const sums = [...Map.groupBy(own, ({ holder }) => holder.id).values()].flatMap((events): Told[] => {
        const [first] = events;
        const results = events.flatMap(({ before, after }) => after ?? before ?? []);
        return first ? [{ what: 'results', kind, holder: first.holder, results }] : [];
      });
      return [...all.filter((event) => !isOne(event)), ...sums];
    },
    [...told],
  );

/** What became of a document that stood before and stands now. */
const changesOf = (before: Standing, after: Standing): Told[] => {
  const holder: Holder = { ...after.holder, now: after.holder.id };
  if (holder.kind === 'results') return resultsTold(before.results, after.results, holder);
  const text = textChanges(before.words, after.words);
  const isTextSame = isSameText(text);
  const words = isTextSame ? '' : plain(after.words.join(' '));
  /** The words that carried the figure are no longer in the text: the document itself says otherwise now. */
  const isGone = ({ quote }: FigureEntry): boolean =>
    !isTextSame && quote !== undefined && !words.includes(plain(quote));
  const told: Told[] = [];
  if (!isTextSame) told.push({ what: 'text', kind: 'changed', holder, ...text });
  const facts = factChanges(before.facts, after.facts);
  if (facts.length > 0) told.push({ what: 'facts', kind: isTextSame ? 'corrected' : 'changed', holder, keys: facts });
  for (const { kind, before: from, after: to, keys } of figureChanges(before.figures, after.figures)) {
    const seen = keys.map(({ key }) => key).filter((key) => seenKeys.includes(key));
    const sides = { before: from && figureThen(from), after: to && figureThen(to) };
    if (kind === 'added' || kind === 'removed') told.push({ what: 'figure', kind, holder, ...sides, keys: [] });
    else if (from && seen.length > 0)
      told.push({ what: 'figure', kind: isGone(from) ? 'changed' : 'corrected', holder, ...sides, keys: seen });
  }
  return told;
};

/** Takes a commit's files into the state; returns those that read differently now. */
const takeIn = (state: State, files: ContentCommit['files'], lists: ListReader): string[] =>
  [...files].flatMap(([file, { text, blob }]) => {
    if (blob === null) state.blobs.delete(file);
    else state.blobs.set(file, blob);
    if (text === null) state.texts.delete(file);
    else {
      const isReadable =
        text !== undefined &&
        (file.endsWith('.yaml')
          ? lists.read(text) !== undefined
          : !file.endsWith('/plan.md') || planIn(text) !== undefined);
      if (!isReadable) return [];
      state.texts.set(file, text);
    }
    return [file];
  });

/** The plan that came under another id: what was received, or the plan's own file, is the same. */
const movedFrom = (to: string, gone: Iterable<string>, then: State['blobs'], now: State['blobs']): string | undefined =>
  [...gone].find((from) =>
    ['source.txt', 'plan.md'].some((name) => {
      const blob = then.get(`plans/${from}/${name}`);
      return blob !== undefined && blob === now.get(`plans/${to}/${name}`);
    }),
  );

/** Indicators that are gone, with the names they bore. */
const goneIndicators = (state: State, lists: ListReader): Told[] => {
  const before = state.indicators;
  state.indicators = new Map(
    (lists.read(state.texts.get('indicators.yaml') ?? '') ?? []).flatMap((entry) => {
      const id = textIn(entry, 'id');
      return id === undefined ? [] : [[id, textIn(entry, 'shortName') ?? textIn(entry, 'name') ?? id] as const];
    }),
  );
  return [...before].flatMap(([id, name]) =>
    state.indicators.has(id) ? [] : [{ what: 'indicator', kind: 'removed', indicator: id, name }],
  );
};

/** What one commit did to what readers see; the state becomes what it left. */
const toldOf = (files: ContentCommit['files'], state: State, lists: ListReader): Told[] => {
  const blobsBefore = new Map(state.blobs);
  const changed = takeIn(state, files, lists);
  const [before, after] = [new Map<string, Standing>(), new Map<string, Standing>()];
  for (const scope of new Set(changed.flatMap((file) => scopeOf(file) ?? []))) {
    for (const [key, document] of state.documents.get(scope) ?? []) before.set(key, document);
    const standings = standingsIn(scope, state.texts, lists);
    for (const [key, document] of standings) after.set(key, document);
    state.documents.set(scope, standings);
  }
  const goneIds = new Set(
    [...before].flatMap(([key, { holder }]) => (holder.kind === 'plan' && !after.has(key) ? [holder.id] : [])),
  );
  const told: Told[] = [];
  for (const [key, document] of after) {
    const holder: Holder = { ...document.holder, now: document.holder.id };
    const from =
      holder.kind === 'plan' && !before.has(key) ? movedFrom(holder.id, goneIds, blobsBefore, state.blobs) : undefined;
    if (from !== undefined) {
      goneIds.delete(from);
      told.push({ what: 'document', kind: 'moved', holder, from });
    }
    const old = before.get(from === undefined ? key : `plan/${from}`);
    if (old) told.push(...changesOf(old, document));
    else told.push(...cameOrWent('added', document));
    before.delete(from === undefined ? key : `plan/${from}`);
  }
  for (const document of before.values()) told.push(...cameOrWent('removed', document));
  if (changed.includes('indicators.yaml')) told.push(...goneIndicators(state, lists));
  return inSum(told);
};

const cameOrWent = (kind: 'added' | 'removed', { holder: then, figures, results }: Standing): Told[] => {
  const holder: Holder = { ...then, now: then.id };
  if (holder.kind !== 'results') return [{ what: 'document', kind, holder, figures: figures.map(figureThen) }];
  return kind === 'added' ? resultsTold([], results, holder) : resultsTold(results, [], holder);
};

/** Says of every event which id its plan bears now. */
const withIdsNow = (events: readonly HistoryEvent[]): HistoryEvent[] => {
  const now = new Map<string, string>();
  return events
    .toReversed()
    .map((event): HistoryEvent => {
      if (event.what === 'indicator' || event.holder.kind !== 'plan') return event;
      const { id } = event.holder;
      const told = { ...event, holder: { ...event.holder, now: now.get(id) ?? id } };
      if (event.what === 'document' && event.kind === 'moved') now.set(event.from, now.get(id) ?? id);
      // What stood under this id before it came is another plan.
      if (event.what === 'document' && event.kind !== 'removed') now.delete(id);
      return told;
    })
    .reverse();
};

/**
 * What readers saw change, oldest first, from the commits of the main line, oldest first. Each file is read once in each of its
 * states and each entry of a list once in all of them.
 */
export const timelineOf = (commits: Iterable<ContentCommit>): HistoryEvent[] => {
  const lists = listReader();
  const state: State = { texts: new Map(), blobs: new Map(), documents: new Map(), indicators: new Map() };
  const events: HistoryEvent[] = [];
  for (const { commit, at, reason, details, isBoundary, files } of commits) {
    const told = toldOf(files, state, lists);
    if (!isBoundary) events.push(...told.map((event): HistoryEvent => ({ commit, at, reason, details, ...event })));
  }
  return withIdsNow(events);
};
