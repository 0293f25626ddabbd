import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import type { Span } from '../../domain/target.ts';
import { findProvision } from '../../plan-text/provision.ts';
import { misprintDoubt, misprintsIn } from './quoted-words.ts';

/** A misprint among words that are shown. */
export interface ReadMisprint {
  /** The form that is shown: the reading, or the printed form where no reading is certain. */
  readonly reading: string;
  readonly printed: string;
  /** What must be known of it, where it is doubtful. */
  readonly doubt?: string;
}

/** Words of a plan as they are shown: misprints as they are read. */
export interface WordsAsRead {
  readonly text: string;
  readonly misprints: readonly ReadMisprint[];
  /** The printed forms among their neighbours, so that words copied from the print are found as one piece. */
  readonly printed: readonly string[];
}

/** Characters on either side of a misprint that are searched with its printed form. */
const beside = 30;

/** The words of a span with every misprint read; a misprint without a certain reading stays as printed. */
export const wordsAsRead = (plan: PublishedPlan, { provision, start, end }: Span): WordsAsRead => {
  const whole = findProvision(plan.text, provision)?.text ?? '';
  const met = misprintsIn(plan, { provision, start, end });
  const places = met.flatMap(({ erratum: { printed, reading }, span }) =>
    reading === undefined || span.start < start || span.end > end ? [] : [{ printed, reading, span }],
  );
  let text = '';
  let done = start;
  for (const { reading, span } of places) {
    text += whole.slice(done, span.start) + reading;
    done = span.end;
  }
  return {
    text: text + whole.slice(done, end),
    misprints: met.map(({ erratum }) => {
      const doubt = misprintDoubt(erratum);
      const { printed, reading = printed } = erratum;
      return { reading, printed, ...(doubt === '' ? {} : { doubt }) };
    }),
    printed: places.map(({ span }) =>
      whole
        .slice(Math.max(start, span.start - beside), Math.min(end, span.end + beside))
        .replace(span.start - beside > start ? /^\S*\s/u : '', '')
        .replace(span.end + beside < end ? /\s\S*$/u : '', ''),
    ),
  };
};
