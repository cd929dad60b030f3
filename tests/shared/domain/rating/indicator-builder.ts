import type { IndicatorFacts, ObservationFact, PeriodValue, Polarity, Unit } from '#shared/domain/indicator.ts';

export const aValue = (period: string, value: number | null, given: Partial<ObservationFact> = {}): PeriodValue => ({
  period,
  used: {
    period,
    observedOn: null,
    value,
    numerator: null,
    denominator: null,
    marker: null,
    originalText: value === null ? '' : String(value),
    note: '',
    definitionVersion: 1,
    recordedAt: '2019-07-05T09:00:00Z',
    provisional: false,
    cell: null,
    citation: null,
    ...given,
  },
  earlier: [],
  conflicting: [],
  choiceReason: '',
});

interface Given {
  readonly polarity?: Polarity;
  readonly unit?: Unit;
  readonly range?: readonly [number, number] | null;
  readonly target?: number | null;
  readonly amberLimit?: number | null;
  readonly values: readonly PeriodValue[];
}

/** An indicator with one target in force from April 2019. */
export const anIndicator = (given: Given, facts: Partial<IndicatorFacts> = {}): IndicatorFacts => ({
  code: 'FD02',
  definition: {
    version: 1,
    effectiveFrom: '2018-04',
    name: 'Contacts with a decision within 1 working day',
    group: 'Front door',
    numeratorLabel: 'in time',
    denominatorLabel: 'contacts',
    unit: given.unit ?? 'percent',
    polarity: given.polarity ?? 'higher',
    rangeLow: given.range?.[0] ?? null,
    rangeHigh: given.range?.[1] ?? null,
    statutoryTimescale: '',
    dataSource: '',
  },
  owner: 'Head of service',
  definitionChanges: [],
  targets: [
    {
      from: '2019-04',
      target: given.target ?? null,
      amberLimit: given.amberLimit ?? null,
      basis: '',
      reason: '',
      decidedBy: '',
    },
  ],
  nationalTargets: [],
  trajectory: [],
  values: given.values,
  rebases: [],
  withdrawnRebases: [],
  baselines: [],
  benchmarks: [],
  commentaries: [],
  moderation: null,
  monthly: true,
  ...facts,
});
