import type { ModerationList } from '#shared/contract/moderations.ts';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { AsAtLine } from '../AsAtLine.tsx';
import { MeetingNav } from '../MeetingNav.tsx';
import { ModerationTable } from './ModerationTable.tsx';

/** Every colour that the board put in the place of the rule's, and how it flatters or sharpens. */
export function ModerationsScreen({ list }: { readonly list: ModerationList }) {
  const { counts, rows } = list;
  const endless = rows.filter(({ state, holdsUntil }) => state === 'in_force' && holdsUntil === null).length;
  const inForce = rows.filter(({ state }) => state === 'in_force');
  const lapsed = rows.filter(({ state }) => state === 'lapsed');
  const figures = [
    { label: 'In force', count: counts.inForce },
    { label: 'Greener than the rule', count: counts.greener },
    { label: 'Redder than the rule', count: counts.redder },
    { label: 'Taken out of the rating', count: counts.unrated },
    { label: 'End within one update cycle', count: counts.lapsing },
  ];
  return (
    <>
      <PageHeading title="Moderated ratings">
        <p>
          A moderation lapses by itself; then the rule’s colour counts again until the board says otherwise.{' '}
          <AsAtLine shown={list} to="/meetings/moderations" />
        </p>
        {endless === 0 ? null : (
          <p className="strong">
            {endless === 1
              ? '1 in force has no last day and does not lapse: give it one, or take it back.'
              : `${endless} in force have no last day and do not lapse: give each one, or take it back.`}
          </p>
        )}
      </PageHeading>
      <MeetingNav />
      <div className="stack-large">
        <dl className="pack-figures">
          {figures.map(({ label, count }) => (
            <div key={label}>
              <dt className="small">{label}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
        {inForce.length === 0 ? (
          <p className="inset">
            No moderation is in force: every colour is the rule’s. Set one on the page of an action, on the month of an
            indicator, or in meeting mode.
          </p>
        ) : (
          <ModerationTable label="In force" rows={inForce} />
        )}
        {lapsed.length === 0 ? null : <ModerationTable label="Lapsed in the last 90 days" rows={lapsed} />}
      </div>
    </>
  );
}
