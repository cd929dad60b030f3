import type { PointType, SpcPoint } from '#shared/domain/spc/series.ts';

const judgement: Readonly<Record<PointType, string>> = {
  common_cause: '',
  special_cause_improvement: 'Improvement: ',
  special_cause_concern: 'Concern: ',
  special_cause_neutral_high: '',
  special_cause_neutral_low: '',
};

/** What one point of a control chart signals, short enough for a table; empty for common cause. */
export function signalText({ pointType, specialCauseType }: Pick<SpcPoint, 'pointType' | 'specialCauseType'>): string {
  if (pointType === 'common_cause') return '';
  return `${judgement[pointType]}${inWords(specialCauseType)}`;
}

/** The reference implementation's own labels in plain words; a label it adds one day is shown as it is. */
function inWords(label: string): string {
  if (label === 'Above UCL') return 'above the upper limit';
  if (label === 'Below LCL') return 'below the lower limit';
  const run = /^(\d+) Points? (.+)$/.exec(label);
  switch (run?.[2] ?? label) {
    case 'Trend (Increasing)':
      return `${run?.[1] ?? ''} in a row rising`;
    case 'Trend (Decreasing)':
      return `${run?.[1] ?? ''} in a row falling`;
    case 'Above CL':
      return `${run?.[1] ?? ''} in a row above the mean`;
    case 'Below CL':
      return `${run?.[1] ?? ''} in a row below the mean`;
    case '2 in 3 Above CL':
      return 'two of three near the upper limit';
    case '2 in 3 Below CL':
      return 'two of three near the lower limit';
    default:
      return label;
  }
}
