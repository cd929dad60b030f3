import type { z } from 'zod';
import type { SpcOptionsPreview, spcOptionsInput } from '#shared/contract/spc-decisions.ts';
import { dateInWords, periodInWords, type IsoDate } from '#shared/domain/dates.ts';
import { decisionInForce } from '#shared/domain/rating/effective-rule-set.ts';
import type { RuleSet, SpcOptions } from '#shared/domain/rating/rule-set.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { refuseUnprintable } from '#main/formats/pdf/pack-fonts.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownNow } from '../as-at.ts';
import { loadIndicators } from '../indicators/load-indicators.ts';
import { periodInView } from '../period-in-view.ts';
import { signalDifferences } from '../positions/signal-differences.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';
import { loadSpcDecisions } from '../rule-sets/load-spc-decisions.ts';
import type { Session } from '../session.ts';

type OptionsFrom = SpcOptions & { readonly validFrom: IsoDate };

/**
 * Decides by which options control charts are read from a day on. What was decided before stays on record, and packs as
 * at earlier days are read as before.
 * @throws Refusal `SpcOptionsUnchanged`, `GlyphMissing`
 */
export async function changeOptions(session: Session, input: z.output<typeof spcOptionsInput>): Promise<RuleSet> {
  const author = await session.author('spcDecisions.changeOptions');
  const { validFrom, reason, decidedBy } = input;
  await refuseUnprintable({ 'The reason': reason, 'Who decided': decidedBy });
  const asAt = knownNow(validFrom, session.today());
  await session.workspace.write(author, async (db) => {
    const before = await refuseUnchanged(db, input, session.today());
    const after = {
      valid_from: validFrom,
      run_length: input.runLength,
      two_in_three: input.twoInThree,
      screen_outliers: input.screenOutliers ? (1 as const) : (0 as const),
      reason,
      decided_by: decidedBy,
      recorded_at: author.at,
    };
    await db.insertInto('spc_options').values(after).execute();
    return {
      result: null,
      changes: [{ entity: 'spc_options', ref: validFrom, before: { ruleSet: before.id, ...before.spc }, after }],
    };
  });
  return loadRuleSet(session.workspace.db, asAt);
}

/** The rules that these options would replace. @throws Refusal `SpcOptionsUnchanged` */
async function refuseUnchanged(db: ReadableDb, options: OptionsFrom, today: IsoDate): Promise<RuleSet> {
  const held = await loadRuleSet(db, knownNow(options.validFrom, today));
  const { runLength, twoInThree, screenOutliers } = held.spc;
  const same =
    runLength === options.runLength && twoInThree === options.twoInThree && screenOutliers === options.screenOutliers;
  if (!same) return held;
  throw new Refusal({
    code: 'SpcOptionsUnchanged',
    message: `These are the options in force on ${dateInWords(options.validFrom)} already.`,
    where: held.id,
    next: 'Nothing needs to be done.',
  });
}

/** What a change of the options would do to the latest position. Writes nothing. @throws Refusal `SpcOptionsUnchanged` */
export async function previewOptions(session: Session, options: OptionsFrom): Promise<SpcOptionsPreview> {
  const today = session.today();
  const { db, period, asAtOn, asAt, ruleSet } = await periodInView(session, undefined);
  await refuseUnchanged(db, options, today);
  const indicators = await loadIndicators(db, asAt, period);
  const known = { indicators, asAtOn, period, ruleSet };
  return {
    period,
    asAtOn,
    charts: indicators.filter((facts) => facts.values.length > 0).length,
    differences: signalDifferences(known, ruleSet.spc, options),
    warnings: await optionsWarnings(db, options, { today, asAtOn, latest: periodInWords(period) }),
  };
}

/** What follows from the day on which a change begins. */
async function optionsWarnings(
  db: ReadableDb,
  { validFrom }: OptionsFrom,
  { today, asAtOn, latest }: { readonly today: IsoDate; readonly asAtOn: IsoDate; readonly latest: string },
): Promise<string[]> {
  const decisions = await loadSpcDecisions(db, knownNow(today, today));
  const next = decisions
    .filter((decision) => decision.validFrom > validFrom)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0];
  const inForce = decisionInForce(decisions, validFrom);
  return [
    ...(validFrom < today
      ? [
          `Dated back: positions as at ${dateInWords(validFrom)} and later are read by the new options as soon as this is recorded. Packs that were built, and what was known on an earlier day, stay as they are.`,
        ]
      : []),
    ...(validFrom > asAtOn
      ? [`The position for ${latest} is as at ${dateInWords(asAtOn)}, before these options begin: it stays as it is.`]
      : []),
    ...(inForce?.validFrom === validFrom
      ? ['This takes the place of another decision for the same day, which stays on record.']
      : []),
    ...(next === undefined
      ? []
      : [`It holds only until ${dateInWords(next.validFrom)}, from when other options have been decided.`]),
  ];
}
