import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { HistoryEvent, Holder } from '../../history/history.ts';
import { findQuote } from '../../plan-text/find-quote.ts';
import { paths } from '../addresses/links.ts';
import { quotedWords } from '../plan/quoted-words.ts';
import { capitalised } from '../words/sentence.ts';
import { figureInWords } from '../words/words.ts';
import { differencesInWords, figureName } from './figure-change-words.ts';
import { keyChangeInWords } from './key-words.ts';
import { figurePath, holderName, holderPath } from './log-holders.ts';
import { resultItem, resultsLabel, valuesCounted } from './result-log.ts';

/** What happened to a thing that readers see. */
export type LogKind = HistoryEvent['kind'];

/** One thing of a document that is not what it was. */
export interface LogItem {
  /** `Hồ sơ xử lý trực tuyến, đến năm 2025`; empty where the document itself is spoken of. */
  readonly name: string;
  /** Where it stands now, from the site's root; null where it stands nowhere. */
  readonly path: string | null;
  /** `tối thiểu 70% → tối thiểu 80%`. */
  readonly said: string;
  /** Words of the plan: before and now, or the ones that stayed. Misprints are marked where the text still holds the words. */
  readonly quotes: readonly { readonly label: string; readonly words: string }[];
  /** Lines of the official text that went and came. */
  readonly lines: { readonly removed: readonly string[]; readonly added: readonly string[] };
  /** Indicators it speaks of, by id. */
  readonly indicators: readonly string[];
}

/** What one commit did, of one kind, to one document, or to what was measured of one unit. */
export interface LogDocument {
  /** `plan/vinh-phuc-193-kh-ubnd-2022`, `results/vinh-phuc`, by the id it bore then: stays as it is for ever. */
  readonly key: string;
  /** The id it bears now. */
  readonly now: string;
  readonly name: string;
  readonly path: string | null;
  /** Of measured values what happened to them, without their number: `số đo mới`; empty for documents. */
  readonly label: string;
  /** What happened to it as a whole; empty where only the items did. */
  readonly said: string;
  readonly province: string | null;
  readonly items: readonly LogItem[];
  /** The figures with which it came or went as a whole. */
  readonly figures: readonly LogItem[];
}

/** What one commit did, of one kind. */
export interface LogEntry {
  readonly kind: LogKind;
  readonly commit: string;
  /** Moment in Vietnam: `2026-11-26T22:56:32+07:00`. */
  readonly at: string;
  /** Its day, ISO. */
  readonly day: string;
  readonly reason: string;
  readonly details: string;
  /** Where the log holds it: `dinh-chinh-1a2b3c4d5e`. */
  readonly anchor: string;
  readonly documents: readonly LogDocument[];
}

const anchors: Readonly<Record<LogKind, string>> = {
  corrected: 'dinh-chinh',
  changed: 'van-ban-doi',
  removed: 'bo',
  moved: 'doi-dia-chi',
  added: 'them',
};
/** The address of what happened of one kind, on the page of changes. */
export const sectionAnchor = (kind: LogKind): string => anchors[kind];

/** What is told of a change under a heading of its own, in the order in which readers need it. */
export const logKinds: readonly { readonly kind: LogKind; readonly heading: string; readonly meaning: string }[] = [
  {
    kind: 'corrected',
    heading: 'Đính chính của chúng tôi',
    meaning:
      'Văn bản, nguồn của số đo không đổi; chúng tôi đã ghi sai hoặc ghi thiếu, nay ghi lại. Danh sách này không bao giờ bị xóa bớt.',
  },
  {
    kind: 'changed',
    heading: 'Văn bản đổi',
    meaning:
      'Chữ của văn bản đăng ở đây khác trước, vì nơi ban hành sửa đổi hoặc vì chúng tôi nhận được bản khác; số đo thì nay theo lần công bố khác. Lý do nói rõ.',
  },
  { kind: 'removed', heading: 'Đã bỏ', meaning: 'Những gì từng đăng ở đây và nay không còn.' },
  { kind: 'moved', heading: 'Đổi địa chỉ', meaning: 'Cùng một kế hoạch, nay ở địa chỉ khác.' },
  { kind: 'added', heading: 'Mới thêm', meaning: 'Văn bản, con số và số đo mới có ở đây.' },
];

/** Words of a plan as they may leave its page: a misprint is marked where the plan's text still holds them. */
const quoted = ({ kind, now }: Holder, words: string, catalogue: Catalogue): string => {
  const plan = kind === 'plan' ? catalogue.planById.get(now) : undefined;
  const span = plan && findQuote(plan.text, words);
  return plan && span ? quotedWords(plan, span).marked : words;
};

const nothingDiffers = { removed: [], added: [] };

const figureItem = (event: Extract<HistoryEvent, { what: 'figure' }>, catalogue: Catalogue): LogItem | undefined => {
  const { holder, before, after, keys } = event;
  const figure = after ?? before;
  if (!figure) return undefined;
  const [was, is] = [before?.quote, after?.quote];
  const isReworded = was !== undefined && is !== undefined && was !== is;
  const differences = before && after ? differencesInWords(before, after, catalogue) : [];
  const rewording = event.kind === 'corrected' ? ['sửa câu trích'] : differences.length > 0 ? [] : ['câu văn đổi'];
  const said =
    before && after
      ? [
          ...differences,
          ...(isReworded ? rewording : []),
          ...(keys.includes('id') ? [`địa chỉ của con số: ${before.key} → ${after.key}`] : []),
        ].join('; ')
      : figureInWords(figure);
  const quotes = isReworded
    ? [
        { label: 'Câu trích trước', words: quoted(holder, was, catalogue) },
        { label: 'Câu trích nay', words: quoted(holder, is, catalogue) },
      ]
    : [is ?? was].flatMap((words) =>
        words === undefined ? [] : [{ label: 'Câu trích', words: quoted(holder, words, catalogue) }],
      );
  return {
    name: figureName(figure, catalogue),
    path: after ? figurePath(holder, after, catalogue) : null,
    said,
    quotes,
    lines: nothingDiffers,
    indicators: [...new Set([before, after].flatMap((side) => side?.indicator ?? []))],
  };
};

/** What an event says of its document, item by item. */
const itemsOf = (event: HistoryEvent, catalogue: Catalogue): LogItem[] => {
  const item = { path: null, quotes: [], lines: nothingDiffers, indicators: [] };
  switch (event.what) {
    case 'figure':
      return [figureItem(event, catalogue)].filter((told) => told !== undefined);
    case 'facts':
      return event.keys.map((changed) => ({ ...item, name: 'Thông tin văn bản', said: keyChangeInWords(changed) }));
    case 'text': {
      const { removed, added, reordered } = event;
      const said = reordered
        ? 'các dòng đổi thứ tự, chữ giữ nguyên'
        : [
            ...(removed.length > 0 ? [`bỏ ${String(removed.length)} dòng`] : []),
            ...(added.length > 0 ? [`thêm ${String(added.length)} dòng`] : []),
          ].join(', ');
      return [{ ...item, name: 'Chữ của văn bản', said, lines: { removed, added } }];
    }
    case 'result':
      return [resultItem(event, catalogue)];
    case 'indicator':
    case 'document':
    case 'results':
      return [];
  }
};

/** What happened to a document as a whole; empty where only parts of it changed. */
const wholeOf = (event: HistoryEvent): string => {
  if (event.what === 'indicator') return 'không còn trong danh mục chỉ số';
  if (event.what === 'results') return valuesCounted(event.results.length);
  if (event.what !== 'document') return '';
  if (event.kind === 'moved') return `trước ở ${paths.plan(event.from)}`;
  const { length } = event.figures;
  const figures = event.holder.kind === 'plan' ? 'chỉ tiêu' : 'con số';
  return `${event.kind === 'added' ? '' : 'bỏ cả văn bản, '}${length === 0 ? `không có ${figures}` : `${String(length)} ${figures}`}`;
};

const keyOf = (event: HistoryEvent): string =>
  event.what === 'indicator' ? `indicator/${event.indicator}` : `${event.holder.kind}/${event.holder.id}`;

/** Figures that came or went with their whole document, or many at once: they are counted on the page and named in feeds. */
const figuresOf = (event: HistoryEvent, catalogue: Catalogue): LogItem[] => {
  if (event.what === 'results') {
    const { kind, holder, results } = event;
    return results.map((entry) => {
      const [before, after] = kind === 'added' ? [null, entry] : [entry, null];
      return resultItem({ kind, holder, before, after, isMoved: false }, catalogue);
    });
  }
  if (event.what !== 'document' || event.kind === 'moved') return [];
  const { holder, kind, figures } = event;
  return figures.map((figure) => ({
    name: figureName(figure, catalogue),
    path: kind === 'added' ? figurePath(holder, figure, catalogue) : null,
    said: figureInWords(figure),
    quotes: [],
    lines: nothingDiffers,
    indicators: [figure.indicator],
  }));
};

const documentOf = (events: readonly HistoryEvent[], catalogue: Catalogue): LogDocument | undefined => {
  const [first] = events;
  if (!first) return undefined;
  const names =
    first.what === 'indicator'
      ? { now: first.indicator, name: `Chỉ số: ${first.name}`, path: null, province: null }
      : {
          now: first.holder.now,
          name: holderName(first.holder, catalogue),
          path: holderPath(first.holder, catalogue),
          province: first.holder.province,
        };
  return {
    key: keyOf(first),
    ...names,
    label: first.what === 'result' || first.what === 'results' ? resultsLabel(first.kind) : '',
    said: events.map(wholeOf).find((words) => words !== '') ?? '',
    items: events.flatMap((event) => itemsOf(event, catalogue)),
    figures: events.flatMap((event) => figuresOf(event, catalogue)),
  };
};

/** A message of a commit without the id of the plan or unit that it begins with: that is named beside it. */
const reasonInWords = (reason: string, ids: readonly string[]): string => {
  const [, id, rest] = /^([a-z0-9-]+):\s+(.+)$/s.exec(reason) ?? [];
  return capitalised(id !== undefined && rest !== undefined && ids.includes(id) ? rest : reason);
};

const logFrom = (events: readonly HistoryEvent[], catalogue: Catalogue): LogEntry[] =>
  [...Map.groupBy(events, ({ commit }) => commit).values()].toReversed().flatMap((ofCommit) =>
    logKinds.flatMap(({ kind }): LogEntry[] => {
      const ofKind = ofCommit.filter((event) => event.kind === kind);
      const [first] = ofKind;
      if (!first) return [];
      const { commit, at, reason, details } = first;
      const ids = ofKind.flatMap((event) =>
        event.what === 'indicator'
          ? []
          : [
              event.holder.id,
              event.holder.province,
              catalogue.provinceById.get(event.holder.province ?? '')?.slug,
            ].flatMap((id) => id ?? []),
      );
      return [
        {
          kind,
          commit,
          at,
          day: at.slice(0, 10),
          reason: reasonInWords(reason, ids),
          details,
          anchor: `${sectionAnchor(kind)}-${commit.slice(0, 10)}`,
          documents: [...Map.groupBy(ofKind, keyOf).values()].flatMap(
            (ofDocument) => documentOf(ofDocument, catalogue) ?? [],
          ),
        },
      ];
    }),
  );

const told = new WeakMap<readonly HistoryEvent[], { readonly catalogue: Catalogue; readonly log: LogEntry[] }>();

/** What readers saw change, newest first, what a commit did of one kind together; worked out once for a build. */
export const changeLog = (events: readonly HistoryEvent[], catalogue: Catalogue): LogEntry[] => {
  const known = told.get(events);
  if (known?.catalogue === catalogue) return known.log;
  const log = logFrom(events, catalogue);
  told.set(events, { catalogue, log });
  return log;
};
