import type { IndicatorDefinition } from '../indicator.ts';

/** What decides whether two figures can be compared: a regrouping or a new range leaves the figures what they are. */
const measured = ['name', 'numeratorLabel', 'denominatorLabel', 'unit', 'dataSource'] as const;

type Measured = Pick<IndicatorDefinition, (typeof measured)[number]>;

/** True where two versions of a definition count the same thing in the same way. */
export const measuresTheSame = (one: Measured, other: Measured): boolean =>
  measured.every((field) => one[field] === other[field]);
