export const planKinds = ['improvement', 'case_review', 'other'] as const;
/** What a plan answers: an inspection, a case review, or something else. */
export type PlanKind = (typeof planKinds)[number];
