import type { PackReadiness } from '#shared/contract/readiness.ts';
import { capitalised } from '#shared/domain/in-words.ts';
import type { Readiness, ReadinessIssue } from '#shared/domain/pack/readiness.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { countsInWords } from '../pack-life.ts';
import { CheckedList } from './CheckedList.tsx';
import { mendedSince } from './compare-readiness.ts';
import { IssueGroups } from './IssueGroups.tsx';
import type { PackInView } from './mend-link.ts';

interface ReadinessSectionProps {
  readonly pack: PackInView;
  /** Of the draft, as it was built. */
  readonly readiness: PackReadiness;
  /** Of a draft made now, where the data has changed since; null where it has not. */
  readonly now: Readiness | null;
  readonly readOnly: boolean;
}

/**
 * The checklist of a draft. Where the data has changed since it was built, what is still to do comes first, as a new
 * draft would have it: whoever mended something wants to see it gone.
 */
export function ReadinessSection({ pack, readiness, now, readOnly }: ReadinessSectionProps) {
  if (now === null) {
    return (
      <section className="stack" aria-labelledby="readiness">
        <h2 id="readiness">{headingOf(readiness, 'this draft')}</h2>
        <Checklist readiness={readiness} pack={pack} readOnly={readOnly} />
      </section>
    );
  }
  return (
    <section className="stack" aria-labelledby="readiness">
      <h2 id="readiness">{headingOf(now, 'a new draft')}</h2>
      <Checklist readiness={now} pack={pack} readOnly={readOnly} />
      <Mended issues={mendedSince(readiness, now)} />
      <Disclosed label={`What this draft itself holds: ${countsInWords(readiness) || 'nothing to mend'}`}>
        <Checklist readiness={readiness} pack={pack} readOnly={readOnly} />
      </Disclosed>
    </section>
  );
}

function headingOf(readiness: Readiness, what: string): string {
  const counts = countsInWords(readiness);
  if (counts === '') return `Nothing stands in the way of ${what}`;
  const blocked = readiness.issues.some(({ severity }) => severity === 'blocking');
  return blocked
    ? `${capitalised(what)} cannot be made final yet: ${counts}`
    : `Nothing blocks ${what}: ${counts} to look at`;
}

interface ChecklistProps {
  readonly readiness: Readiness;
  readonly pack: PackInView;
  readonly readOnly: boolean;
}

function Checklist({ readiness, pack, readOnly }: ChecklistProps) {
  return (
    <div className="stack">
      <IssueGroups title="To mend first" severity="blocking" readiness={readiness} pack={pack} readOnly={readOnly} />
      <IssueGroups title="Warnings" severity="warning" readiness={readiness} pack={pack} readOnly={readOnly} />
      <CheckedList readiness={readiness} />
    </div>
  );
}

function Mended({ issues }: { readonly issues: readonly ReadinessIssue[] }) {
  if (issues.length === 0) return null;
  return (
    <div className="stack-small">
      <h3>Mended since this draft was built</h3>
      <ul className="checked-list">
        {issues.map(({ code, sentence }) => (
          <li key={`${code} ${sentence}`} className="passed">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
