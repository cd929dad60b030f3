import { dateInWords, periodInWords, type IsoDate } from '../../dates.ts';
import { fewOf, plural } from '../../in-words.ts';
import type { CalendarFacts, Snapshot } from '../snapshot.ts';
import type { ReadinessCheck } from './readiness-check.ts';

/** A return that was due and has not come, or not whole. The pack can be made without it, and says so. */
export const returnMissing: ReadinessCheck = {
  code: 'ReturnMissing',
  what: 'Every return that was due for the month has come whole',
  find: ({ snapshot }) =>
    snapshot.returnCalendar
      .filter(({ overdue }) => overdue)
      .map(({ sender, state }) => ({
        severity: 'warning',
        sentence:
          state.received === 0
            ? `${sender} has not sent its return for ${periodInWords(snapshot.period)}${dueOn(state)}: ${plural(state.owed, 'indicator')} will show as not returned.`
            : `${sender} has sent ${state.received} of ${plural(state.owed, 'indicator')} for ${periodInWords(snapshot.period)}${dueOn(state)}: ${fewOf(state.missing, 6)} ${state.missing.length === 1 ? 'is' : 'are'} missing.`,
        place: { kind: 'calendar', period: snapshot.period },
      })),
};

/** Not late yet: whoever makes the pack now makes it without these figures. */
export const returnStillToCome: ReadinessCheck = {
  code: 'ReturnStillToCome',
  what: 'No return of the month is still to come',
  find: ({ snapshot }) =>
    snapshot.returnCalendar
      .filter(({ state, overdue }) => !overdue && (state.kind === 'not_due' || state.kind === 'part'))
      .map(({ sender, state }) => ({
        severity: 'warning',
        sentence: `${sender} still has ${plural(state.missing.length, 'indicator')} to send for ${periodInWords(snapshot.period)}${dueOn(state)}.`,
        place: { kind: 'calendar', period: snapshot.period },
      })),
};

/** An indicator that came every month and did not come for this one, where no sender of the calendar is named for it. */
export const figureMissing: ReadinessCheck = {
  code: 'FigureMissing',
  what: 'Every monthly indicator that has figures has one for the month',
  find: ({ snapshot }) => {
    const named = new Set(snapshot.returnCalendar.flatMap(({ state }) => state.missing));
    return snapshot.indicators
      .filter(({ code, monthly, values }) => monthly && values.length > 0 && !named.has(code))
      .flatMap(({ code, definition, values }) => {
        const returned = values.filter(({ used }) => used.marker !== 'not_returned');
        const last = returned.findLast(({ period }) => period <= snapshot.period);
        if (last === undefined || last.period === snapshot.period) return [];
        return [
          {
            severity: 'warning' as const,
            sentence: `${code} ${definition.name} has no figure for ${periodInWords(snapshot.period)}; the last is for ${periodInWords(last.period)}.`,
            place: { kind: 'indicator' as const, code, period: snapshot.period },
          },
        ];
      });
  },
};

const dueOn = ({ dueOn: on }: CalendarFacts['state']): string => (on === null ? '' : `, due on ${dateInWords(on)}`);

/** A figure of an earlier month that is another one now without a word why. Only what is news to readers of the last pack. */
export const restatementWithoutReason: ReadinessCheck = {
  code: 'RestatementWithoutReason',
  what: 'Every figure restated since the last pack has a reason',
  find: ({ snapshot }) => {
    const from = newsFrom(snapshot);
    return snapshot.indicators.flatMap(({ code, definition, values }) =>
      values.flatMap(({ period, used, earlier }) => {
        const before = earlier.at(-1);
        const said = before === undefined || (before.value === used.value && before.marker === used.marker);
        if (said || used.note.trim() !== '' || used.recordedAt < from || period > snapshot.period) return [];
        return [
          {
            severity: 'warning' as const,
            sentence: `${code} ${definition.name} was restated for ${periodInWords(period)} without a reason: it was ${textOf(before)} and is ${textOf(used)}.`,
            place: { kind: 'indicator' as const, code, period },
          },
        ];
      }),
    );
  },
};

const newsFrom = ({ previous }: Snapshot): IsoDate => previous?.newsFrom ?? previous?.asAtOn ?? '';

const textOf = ({ value, originalText }: { readonly value: number | null; readonly originalText: string }): string =>
  originalText === '' ? (value === null ? 'no number' : String(value)) : originalText;

/** Two published values for one month, of which the later recorded one is used because nobody chose. */
export const valuesInConflict: ReadinessCheck = {
  code: 'ValuesInConflict',
  what: 'Where sources disagree, somebody has chosen and said why',
  find: ({ snapshot }) =>
    snapshot.indicators.flatMap(({ code, definition, values }) =>
      values
        .filter(
          ({ period, conflicting, choiceReason }) =>
            conflicting.length > 0 && choiceReason.trim() === '' && period <= snapshot.period,
        )
        .map(({ period, used, conflicting }) => ({
          severity: 'warning',
          sentence: `${code} ${definition.name} has ${conflicting.length + 1} values for ${periodInWords(period)} (${[used, ...conflicting].map(textOf).join(' and ')}), and nobody has chosen between them.`,
          place: { kind: 'indicator', code, period },
        })),
    ),
};
