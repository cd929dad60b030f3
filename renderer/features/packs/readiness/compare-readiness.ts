import type { Readiness, ReadinessIssue } from '#shared/domain/pack/readiness.ts';

const keyOf = ({ code, sentence }: ReadinessIssue): string => `${code} ${sentence}`;

/** What of a draft's checklist a draft made now would not have any more. */
export function mendedSince(draft: Readiness, now: Readiness): readonly ReadinessIssue[] {
  const left = new Set(now.issues.map(keyOf));
  return draft.issues.filter((issue) => !left.has(keyOf(issue)));
}

export interface IssueGroup {
  readonly code: string;
  /** What was looked at. */
  readonly what: string;
  readonly issues: readonly ReadinessIssue[];
}

/** The issues of one severity by the check that found them, in the order of the checklist. */
export function groupIssues({ issues, checked }: Readiness, severity: ReadinessIssue['severity']): IssueGroup[] {
  const whatOf = new Map(checked.map(({ code, what }) => [code, what]));
  const groups = new Map<string, ReadinessIssue[]>();
  for (const issue of issues) {
    if (issue.severity !== severity) continue;
    const group = groups.get(issue.code);
    if (group === undefined) groups.set(issue.code, [issue]);
    else group.push(issue);
  }
  return [...groups].map(([code, grouped]) => ({ code, what: whatOf.get(code) ?? '', issues: grouped }));
}
