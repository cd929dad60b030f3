import type { Readiness, ReadinessIssue } from '#shared/domain/pack/readiness.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { ClearWords } from './ClearWords.tsx';
import { groupIssues, type IssueGroup } from './compare-readiness.ts';
import { MendLink } from './MendLink.tsx';
import type { PackInView } from './mend-link.ts';

interface IssueGroupsProps {
  readonly title: string;
  readonly severity: ReadinessIssue['severity'];
  readonly readiness: Readiness;
  readonly pack: PackInView;
  readonly readOnly: boolean;
}

/** As many of one check as are read at a glance; the others open where they stand. */
const shownAtOnce = 3;

export function IssueGroups({ title, severity, readiness, ...rest }: IssueGroupsProps) {
  const groups = groupIssues(readiness, severity);
  if (groups.length === 0) return null;
  return (
    <div className="stack-small">
      <h3>{title}</h3>
      <ul className={`issue-list issue-list-${severity}`}>
        {groups.map((group) => (
          <GroupView key={group.code} group={group} {...rest} />
        ))}
      </ul>
    </div>
  );
}

interface GroupViewProps {
  readonly group: IssueGroup;
  readonly pack: PackInView;
  readonly readOnly: boolean;
}

function GroupView({ group: { code, what, issues }, pack, readOnly }: GroupViewProps) {
  const lines = (some: readonly ReadinessIssue[]) => (
    <ul className="issue-lines">
      {some.map((issue) => (
        <li key={issue.sentence}>
          <span>{issue.sentence}</span> <MendLink issue={issue} pack={pack} />
          {issue.clearable === undefined || readOnly ? null : <ClearWords words={issue.clearable} code={issue.code} />}
        </li>
      ))}
    </ul>
  );
  return (
    <li>
      <p className="source">
        Checked: {what.charAt(0).toLowerCase() + what.slice(1)}
        {issues.length === 1 ? '' : `. ${issues.length} found`}
      </p>
      {lines(issues.slice(0, shownAtOnce))}
      {issues.length <= shownAtOnce ? null : (
        <Disclosed label={`${issues.length - shownAtOnce} more`} about={`of ${code}: ${what}`}>
          {lines(issues.slice(shownAtOnce))}
        </Disclosed>
      )}
    </li>
  );
}
