import type { Answers, TargetAnswer } from '../../drafting/answers.ts';

/** What nobody has settled yet. */
export const noAnswers: Answers = { version: 1 };

/** Answers with one fact settled; `undefined` takes the answer back. */
export const withFact = <Key extends keyof NonNullable<Answers['facts']>>(
  answers: Answers,
  key: Key,
  value: NonNullable<Answers['facts']>[Key] | undefined,
): Answers => {
  const facts = Object.fromEntries(
    Object.entries({ ...answers.facts, [key]: value }).filter(([, answer]) => answer !== undefined),
  ) as NonNullable<Answers['facts']>;
  const { facts: _before, ...rest } = answers;
  return Object.keys(facts).length === 0 ? rest : { ...rest, facts };
};

/** Answers with one commitment settled: what is named is added to what was settled of it. */
export const withTarget = (answers: Answers, place: string, answer: Omit<TargetAnswer, 'place'>): Answers => {
  const others = (answers.targets ?? []).filter((one) => one.place !== place);
  const before = answers.targets?.find((one) => one.place === place);
  return { ...answers, targets: [...others, { ...before, ...answer, place }] };
};

/** Answers in which a figure that was left out, by the machine or by a person, is a commitment again. */
export const withTargetBack = (answers: Answers, place: string): Answers => {
  const { leaveOut, ...before } = answers.targets?.find((one) => one.place === place) ?? { place, leaveOut: undefined };
  const rest = withoutTarget(answers, place);
  // The machine's own reason speaks again, unless it is overruled; a figure that it never left out needs no overruling.
  const back = leaveOut === undefined ? { ...before, takeBack: true as const } : before;
  return Object.keys(back).length === 1 ? rest : { ...rest, targets: [...(rest.targets ?? []), back] };
};

/** Answers that leave a commitment as the machine read it. */
export const withoutTarget = (answers: Answers, place: string): Answers => ({
  ...answers,
  targets: (answers.targets ?? []).filter((one) => one.place !== place),
});

type ErratumAnswer = NonNullable<Answers['errata']>[number];

/** Answers with one misprint settled. */
export const withErratum = (answers: Answers, answer: ErratumAnswer): Answers => ({
  ...answers,
  errata: [
    ...(answers.errata ?? []).filter(
      ({ provision, printed }) => provision !== answer.provision || printed !== answer.printed,
    ),
    answer,
  ],
});

/** Answers with the reason for one gap. */
export const withGap = (answers: Answers, after: string, reason: string): Answers => ({
  ...answers,
  gaps: [...(answers.gaps ?? []).filter((gap) => gap.after !== after), { after, reason }],
});

/** Answers in which a mark is open again. */
export const withoutConfirmed = (answers: Answers, at: string): Answers => ({
  ...answers,
  confirmed: (answers.confirmed ?? []).filter((one) => one !== at),
});

/** Answers in which marks were looked at and found right. */
export const withConfirmed = (answers: Answers, at: string): Answers => ({
  ...answers,
  confirmed: [...new Set([...(answers.confirmed ?? []), at])],
});
