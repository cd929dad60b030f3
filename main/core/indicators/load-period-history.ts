import type { HeldValue, PeriodHistory, ValueChoice, ValueSource } from '#shared/contract/indicator-reading.ts';
import { earlierOf, periodOf, type Period } from '#shared/domain/dates.ts';
import type { IndicatorDefinition } from '#shared/domain/indicator.ts';
import { formatValue, markerInWords } from '#shared/domain/units.ts';
import { endOfKnowledge } from '../as-at.ts';
import { loadCitations } from '../load-citations.ts';
import type { PeriodInView } from '../period-in-view.ts';
import { indicatorNotFound } from './indicator-commands.ts';
import { loadCommentaries } from './load-commentaries.ts';
import { loadDefinitions } from './load-definitions.ts';
import { loadCatalogued } from './load-in-use.ts';
import { loadPlaceObservations } from './load-period-values.ts';
import { chainsOf, usedChain, type KnownObservation } from './period-values.ts';

/**
 * Everything held for one month of an indicator, as known at the as-at date of the period in view: each source with its
 * restatements, who chose between them, and the commentaries.
 * @throws Refusal `IndicatorNotFound`
 */
export async function loadPeriodHistory(
  { db, asAt, asAtOn, period }: PeriodInView,
  code: string,
  month: Period,
  actor: string,
): Promise<PeriodHistory> {
  const [indicator] = await loadCatalogued(db, asAt, [code]);
  const definition =
    indicator && (await loadDefinitions(db, asAt, period, [indicator.id])).get(indicator.id)?.definition;
  if (indicator === undefined || definition === undefined) throw indicatorNotFound(code);
  const known =
    month > earlierOf(period, periodOf(asAtOn))
      ? []
      : await loadPlaceObservations(db, asAt, { indicator: indicator.id, period: month }, await loadCitations(db));
  const choices = await choiceRows({ db, asAt }, indicator.id, month);
  const commentaries = await loadCommentaries(db, asAt, month, [indicator.id]);
  return {
    code,
    name: definition.name,
    period: month,
    asAtOn,
    sources: sourcesOf(known, choices[0]?.observation_id ?? null, definition),
    choices: choices.map((row): ValueChoice => {
      const chosen = known.find(({ id }) => id === row.observation_id);
      return {
        valueText: chosen === undefined ? 'a value not known at this date' : valueTextOf(chosen, definition),
        reason: row.reason,
        decidedBy: row.decided_by,
        decidedOn: row.recorded_at.slice(0, 10),
      };
    }),
    commentaries: (commentaries.get(indicator.id) ?? []).filter((one) => one.period === month).toReversed(),
    actor,
  };
}

/** Newest first. */
const choiceRows = ({ db, asAt }: Pick<PeriodInView, 'db' | 'asAt'>, indicatorId: number, month: Period) =>
  db
    .selectFrom('observation_choices')
    .select(['observation_id', 'reason', 'decided_by', 'recorded_at'])
    .where('indicator_id', '=', indicatorId)
    .where('period', '=', month)
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

function sourcesOf(
  known: readonly KnownObservation[],
  chosenId: number | null,
  definition: IndicatorDefinition,
): ValueSource[] {
  const chains = chainsOf(known);
  const used = usedChain(chains, chosenId);
  return chains
    .toReversed()
    .toSorted((a, b) => Number(b === used) - Number(a === used))
    .map((chain) => ({
      used: chain === used,
      values: chain.toReversed().map((observation) => heldValue(observation, definition)),
    }));
}

const valueTextOf = ({ fact: { value, marker } }: KnownObservation, { unit }: IndicatorDefinition): string =>
  value === null ? markerInWords(marker ?? 'not_returned') : formatValue(value, unit);

function heldValue(observation: KnownObservation, definition: IndicatorDefinition): HeldValue {
  const { id, reason, note, fact } = observation;
  return {
    id,
    valueText: valueTextOf(observation, definition),
    originalText: fact.originalText,
    numerator: fact.numerator,
    denominator: fact.denominator,
    observedOn: fact.observedOn,
    recordedAt: fact.recordedAt,
    provisional: fact.provisional,
    reason,
    note,
    definitionVersion: fact.definitionVersion,
    cell: fact.cell,
    citation: fact.citation,
  };
}
