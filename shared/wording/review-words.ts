import type { FindingVerdict } from '../domain/progress-review/finding-verdict.ts';
import type { IndicatorVerdict } from '../domain/progress-review/indicator-verdict.ts';

export const findingVerdictLabels: Readonly<Record<FindingVerdict, string>> = {
  mended: 'Mended',
  partly_mended: 'Partly mended',
  not_mended: 'Not mended',
  not_known: 'Not known',
};

export const indicatorVerdictLabels: Readonly<Record<IndicatorVerdict, string>> = {
  improved: 'Improved',
  got_worse: 'Got worse',
  no_real_change: 'No real change',
  cannot_be_said: 'Cannot be said',
};

/** The rules of the two verdicts, as printed in the pack (docs/methods/progress-review.md). */
export const findingVerdictRules: readonly string[] = [
  'Mended: at least one linked measure improved beyond full control limits, none got worse, each other one is on its target, none is short of its target; every action that answers the finding is complete with accepted evidence; no later event raised it again.',
  'Partly mended: more measures improved than got worse, but something of the above is wanting; or the impact of every action was tested and shown, but no measure can be read.',
  'Not mended: as many measures got worse as improved, or more; or none improved and one shows no real change short of its target; or an action was not done by its first date, or was tested without an effect, and no measure says otherwise.',
  'Not known: nothing can be said from its measures, and what was promised was done, is not due yet, or is not on record. Complete actions alone never mend a finding.',
];
export const indicatorVerdictRules: readonly string[] = [
  'Improved or got worse: the control chart signals a change at the latest figure, in the same direction as the difference from the baseline. After limits were drawn anew the latest figure is held against those of the baseline.',
  'No real change: the latest figure is within the limits, or signal and difference do not agree.',
  'Without control limits the figures alone decide, and the verdict says so: a difference of less than a tenth of the larger figure is no real change.',
  'Cannot be said: no figure on one side, no figure since the baseline, another definition, a context measure, small numbers without limits, or several published values that lead to different verdicts.',
];
