import { dateInWords, lastDayOf, periodInWords } from '../../dates.ts';
import type { ReadinessPlace } from '../readiness.ts';
import { profileKeyOf } from '../profile.ts';
import type { ReadinessCheck, ReadinessInput } from './readiness-check.ts';

const profilePlace = ({ snapshot }: ReadinessInput): ReadinessPlace => ({
  kind: 'profile',
  profile: profileKeyOf(snapshot),
});

/** A pack for nobody's meeting cannot be found again by the meeting that it went to. */
export const boardDateMissing: ReadinessCheck = {
  code: 'BoardDateMissing',
  what: 'The day of the board meeting is on the cover',
  find: (input) =>
    input.snapshot.boardOn !== null || input.snapshot.edition !== 'board'
      ? []
      : [
          {
            severity: 'warning',
            sentence: 'No day of the board meeting is given, so the cover cannot say which meeting the pack is for.',
            place: profilePlace(input),
          },
        ],
};

/** Almost always a slip in one of the two days. */
export const boardBeforeAsAt: ReadinessCheck = {
  code: 'BoardBeforeAsAt',
  what: 'The board meets on or after the as-at date',
  find: (input) => {
    const { boardOn, asAtOn } = input.snapshot;
    if (boardOn === null || boardOn >= asAtOn) return [];
    return [
      {
        severity: 'blocking',
        sentence: `The board meets on ${dateInWords(boardOn)}, before the as-at date of ${dateInWords(asAtOn)}: it would be shown what is not known yet on that day.`,
        place: profilePlace(input),
      },
    ];
  },
};

/** Figures of a month that still runs are not the figures of the month. */
export const monthNotEnded: ReadinessCheck = {
  code: 'MonthNotEnded',
  what: 'The month had ended by the as-at date',
  find: (input) => {
    const { period, asAtOn } = input.snapshot;
    if (lastDayOf(period) <= asAtOn) return [];
    return [
      {
        severity: 'warning',
        sentence: `${periodInWords(period)} had not ended on the as-at date, ${dateInWords(asAtOn)}: its figures are those of a part of the month.`,
        place: profilePlace(input),
      },
    ];
  },
};

/** Somebody may want the position of that day as it was known then; silence must not decide it. */
export const draftStale: ReadinessCheck = {
  code: 'DraftStale',
  what: 'The draft holds what the workspace would say now',
  find: (input) =>
    input.news === '' ? [] : [{ severity: 'warning', sentence: input.news, place: profilePlace(input) }],
};

/** Two packs of one month that do not name each other are how a board comes to hold two truths. */
export const publishedBefore: ReadinessCheck = {
  code: 'PublishedBefore',
  what: 'No pack of the same kind and month has been published before',
  find: (input) =>
    input.published.map(({ number, version, publishedOn }) => ({
      severity: 'warning',
      sentence: `Pack ${number}${version === 1 ? '' : `, version ${version},`} of the same kind and month was published on ${dateInWords(publishedOn)}: publish this one as a correction that names what it replaces.`,
      place: profilePlace(input),
    })),
};
