import { dateInWords } from '../../dates.ts';
import type { ReadinessCheck } from './readiness-check.ts';

/** A decision without a lead or a day is a wish: nobody can be asked about it, and never. */
export const decisionUnassigned: ReadinessCheck = {
  code: 'DecisionUnassigned',
  what: 'Every open decision has a lead and a date',
  find: ({ snapshot }) =>
    snapshot.decisions
      .filter(({ outcome }) => outcome === undefined)
      .flatMap(({ ref, meetingOn, lead, dueOn }) => {
        const missing = [...(lead.trim() === '' ? ['no lead'] : []), ...(dueOn === null ? ['no date'] : [])];
        if (missing.length === 0) return [];
        return [
          {
            severity: 'warning' as const,
            sentence: `Decision ${ref} of ${dateInWords(meetingOn)} is open and has ${missing.join(' and ')}.`,
            place: { kind: 'decision' as const, ref },
          },
        ];
      }),
};
