import { commonDays, possibleDays, type IssueDays } from './issue-date.ts';
import type { PlanFacts } from './plan.ts';

/** Every day on which a plan can have been issued: by its date or year, and not after its source appeared. */
export const planDays = (facts: Pick<PlanFacts, 'issued' | 'issuedBefore' | 'year' | 'source'>): IssueDays =>
  commonDays(
    possibleDays({ issued: facts.issued ?? String(facts.year), issuedBefore: facts.issuedBefore }),
    possibleDays({ issuedBefore: facts.source.published === undefined ? undefined : { date: facts.source.published } }),
  );
