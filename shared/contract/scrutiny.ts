import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate } from '../domain/dates.ts';
import type { FindingFacts, ScrutinyEventFacts } from '../domain/pack/snapshot.ts';
import type { ActionRow } from './actions.ts';
import type { IndicatorRow } from './indicators.ts';
import { operation, period } from './operation.ts';

export interface FindingView {
  readonly finding: FindingFacts;
  readonly eventRef: string;
  /** Plain words, for example "No action answers this finding". */
  readonly state: string;
  readonly actions: readonly ActionRow[];
  readonly indicators: readonly IndicatorRow[];
}

export interface ScrutinyView {
  readonly asAtOn: IsoDate;
  /** Newest first. */
  readonly events: readonly ScrutinyEventFacts[];
  readonly findings: readonly FindingView[];
}

export const scrutinyContract = {
  list: operation.input(z.object({ period: period.optional() })).output(type<ScrutinyView>()),
};
