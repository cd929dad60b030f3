import type { z } from 'zod';
import { acceptance, impactTest, rejection, type EvidenceDetail, type newDecision } from '#shared/contract/evidence.ts';
import type { EvidenceDecisionKind } from '#shared/domain/evidence/evidence-decision.ts';
import type { Impact } from '#shared/domain/plan.ts';
import { emptyDate, partsOf, type DateParts } from '../../components/DateInput.tsx';
import { readForm, type FormRead } from '../../components/read-form.ts';

/** A decision as it is typed; what belongs to another kind of decision stays while one chooses. */
export interface DecisionTyped {
  readonly state: EvidenceDecisionKind;
  readonly decidedOn: DateParts;
  readonly decidedBy: string;
  readonly reason: string;
  readonly method: string;
  readonly result: string;
  /** Empty until somebody has said: nothing leads to Blue by itself. */
  readonly impact: Impact | '';
  readonly retestOn: DateParts;
}

/** Of the inputs, in the order of the screen. */
export const decisionIds = {
  method: 'decision-method',
  result: 'decision-result',
  impact: 'decision-impact',
  retestOn: 'decision-retest',
  reason: 'decision-reason',
  decidedBy: 'decision-by',
  decidedOn: 'decision-on',
} as const;

/** The form as it opens: the next step, today, by the role of the settings. */
export const typedFrom = ({ decisions, actor, asAtOn }: EvidenceDetail): DecisionTyped => ({
  state: decisions[0] ?? 'rejected',
  decidedOn: partsOf(asAtOn),
  decidedBy: actor,
  reason: '',
  method: '',
  result: '',
  impact: '',
  retestOn: emptyDate,
});

/** What was typed as the decision to record, or what is wrong with it. */
export function readTyped(id: number, typed: DecisionTyped): FormRead<z.output<typeof newDecision>> {
  const { state, decidedOn, decidedBy, reason, method, result, impact, retestOn } = typed;
  const common = { id, state, decidedBy };
  if (state === 'impact_tested') {
    const test = { values: { ...common, method, result, impact }, dates: { decidedOn, retestOn } };
    return readForm(impactTest, decisionIds, test);
  }
  const decision = { values: { ...common, reason }, dates: { decidedOn } };
  return state === 'accepted'
    ? readForm(acceptance, decisionIds, decision)
    : readForm(rejection, decisionIds, decision);
}
