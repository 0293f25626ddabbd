import type { Answers, TargetAnswer } from './answers.ts';
import type { Draft, DraftedTarget, DraftingCatalogue, Mark } from './draft.ts';
import { withIds } from './targets/found-target.ts';

const settled = <Value>(answer: Value | null | undefined, read: Value | null): Value | null =>
  answer === undefined ? read : answer;

const withAnswer = (target: DraftedTarget, answer: TargetAnswer | undefined): DraftedTarget => {
  if (answer === undefined) return target;
  return {
    ...target,
    indicator: answer.indicator ?? target.indicator,
    confidence: answer.indicator === undefined ? target.confidence : 1,
    drafted: answer.indicator !== undefined && answer.indicator !== target.drafted?.id ? null : target.drafted,
    level: settled(answer.level, target.level),
    operator: settled(answer.operator, target.operator),
    low: settled(answer.low, target.low),
    high: settled(answer.high, target.high),
    unit: settled(answer.unit, target.unit),
    year: settled(answer.year, target.year),
    baseline: settled(answer.baseline, target.baseline),
    variant: settled(answer.variant, target.variant),
    modality: answer.modality ?? target.modality,
    quote: answer.quote ?? target.quote,
    figure: settled(answer.figure, target.figure),
    deadlineQuote: settled(answer.deadlineQuote, target.deadlineQuote),
    note: settled(answer.note, target.note),
  };
};

/** What answers say of the figure at a place: why it is left out, or null where it is taken back. */
export const saidOfFigures = (answers: Answers | undefined): ReadonlyMap<string, string | null> =>
  new Map(
    (answers?.targets ?? []).flatMap(({ place, leaveOut, takeBack }): (readonly [string, string | null])[] =>
      leaveOut !== undefined ? [[place, leaveOut]] : takeBack === true ? [[place, null]] : [],
    ),
  );

/** A draft with what a person settled. An answer about a place that the document does not have changes nothing and is marked. */
export const applyAnswers = (draft: Draft, answers: Answers | undefined, catalogue: DraftingCatalogue): Draft => {
  if (answers === undefined) return draft;
  const byPlace = new Map((answers.targets ?? []).map((answer) => [answer.place, answer]));
  const given = answers.facts ?? {};
  const read = draft.targets
    .map((target) => withAnswer(target, byPlace.get(target.place)))
    .map((target) =>
      catalogue.indicators.some(({ id }) => id === target.indicator) ? { ...target, drafted: null } : target,
    );
  // What is settled may make two figures alike, or tell two apart.
  const targets = withIds(read.map((target) => ({ target: { ...target, id: null }, doubts: [] }))).map(
    ({ target }) => target,
  );
  const errata = [
    ...draft.errata.flatMap((erratum) => {
      const answer = answers.errata?.find(
        ({ provision, printed }) => provision === erratum.provision && printed === erratum.printed,
      );
      if (answer === undefined) return [erratum];
      if (answer.keep === false) return [];
      const reading = answer.reading === undefined ? erratum.reading : (answer.reading ?? undefined);
      const note = answer.note ?? (reading === undefined ? erratum.note : undefined);
      return [
        {
          printed: erratum.printed,
          ...(reading === undefined ? {} : { reading }),
          provision: erratum.provision,
          ...(note === undefined ? {} : { note }),
        },
      ];
    }),
    ...(answers.errata ?? [])
      .filter(
        ({ provision, printed, keep }) =>
          keep !== false && !draft.errata.some((known) => known.provision === provision && known.printed === printed),
      )
      .map(({ provision, printed, reading, note }) => ({
        printed,
        ...(reading == null ? {} : { reading }),
        provision,
        ...(note === undefined ? {} : { note }),
      })),
  ];
  const gaps = draft.gaps.map((gap) => answers.gaps?.find(({ after }) => after === gap.after) ?? gap);
  const completeness = given.completeness ?? draft.completeness;
  const isSettled = (at: string): boolean => {
    if (answers.confirmed?.includes(at) === true) return true;
    const [kind = '', ...rest] = at.split(':');
    const name = rest.join(':');
    if (kind === 'fact') return name in given;
    if (kind === 'target') {
      const answer = byPlace.get(name);
      // To take a figure back says that it is a commitment, not that it was read right.
      return answer !== undefined && (answer.takeBack !== true || Object.keys(answer).length > 2);
    }
    if (kind === 'leftOut') return byPlace.get(name)?.leaveOut !== undefined;
    if (kind === 'gap') return answers.gaps?.some(({ after }) => after === name) === true;
    if (kind === 'erratum')
      return answers.errata?.some(({ provision, printed }) => `${provision}/${printed}` === name) === true;
    return false;
  };
  const strays = (answers.targets ?? []).flatMap(({ place, leaveOut }): Mark[] => {
    if (draft.targets.some((target) => target.place === place)) return [];
    const left = draft.leftOut.some((figure) => figure.place === place);
    if (left && leaveOut !== undefined) return [];
    return [
      {
        at: `target:${place}`,
        problem: left
          ? `tệp trả lời sửa con số ở chỗ «${place}» mà máy để ngoài.`
          : `tệp trả lời nói về chỗ «${place}» mà văn bản không có.`,
        remedy: left
          ? 'nếu là cam kết, thêm takeBack: true cho chỗ ấy; nếu không, bỏ mục ấy khỏi tệp trả lời.'
          : 'xem lại tệp trả lời: nó thuộc một văn bản khác, hoặc văn bản đã thay đổi.',
        choices: [],
      },
    ];
  });
  return {
    ...draft,
    facts: {
      ...draft.facts,
      number: settled(given.number, draft.facts.number),
      issued: settled(given.issued, draft.facts.issued),
      effective: settled(given.effective, draft.facts.effective),
      issuer: given.issuer ?? draft.facts.issuer,
      signer: settled(given.signer, draft.facts.signer),
      title: given.title ?? draft.facts.title,
      kind: given.kind ?? draft.facts.kind,
      fields: settled(given.fields, draft.facts.fields === null ? null : [...draft.facts.fields]),
      province: given.province ?? draft.facts.province,
      year: given.year ?? draft.facts.year,
      sourceKind: given.sourceKind ?? draft.facts.sourceKind,
      publisher: settled(given.publisher, draft.facts.publisher),
      published: settled(given.published, draft.facts.published),
    },
    shortTitle: given.shortTitle ?? draft.shortTitle,
    completeness,
    review: given.review ?? draft.review,
    gaps: completeness === 'toan-van' ? gaps.filter(({ after }) => after !== 'all') : gaps,
    errata,
    targets,
    marks: [...draft.marks.filter(({ at }) => !isSettled(at)), ...strays],
  };
};
