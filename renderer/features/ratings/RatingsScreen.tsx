import type { RatingComparison } from '#shared/contract/ratings.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { PlanNav } from '../../components/PlanNav.tsx';
import { ForecastTable } from './ForecastTable.tsx';
import { GreenerTable, MovedTable, UnprovenTable } from './HiddenTables.tsx';
import { ThreeRatingsTable } from './ThreeRatingsTable.tsx';

function inShort(actions: number, differ: number): string {
  if (actions === 0) return 'The plan has no actions yet.';
  return differ === 0
    ? 'Wherever more than one of owner, rule and board rated an action, they say the same.'
    : `For ${differ} of ${actions} actions, owner, rule and board do not say the same.`;
}

/** What owner, rule and board say of every action, and what a colour alone would hide. */
export function RatingsScreen({ comparison }: { readonly comparison: RatingComparison }) {
  const { period, asAtOn, actions, greener, moved, unproven, evidenceGraceDays, slips } = comparison;
  const differ = actions.filter(({ difference }) => difference !== '').length;
  return (
    <div className="stack-large">
      <div>
        <PlanNav />
        <PageHeading title="Ratings compared" caption={periodInWords(period)}>
          <p>{inShort(actions.length, differ)}</p>
        </PageHeading>
      </div>
      {actions.length === 0 ? null : (
        <>
          <ThreeRatingsTable actions={actions} asAtOn={asAtOn} />
          <GreenerTable greener={greener} />
          <UnprovenTable unproven={unproven} graceDays={evidenceGraceDays} />
          <MovedTable moved={moved} />
          <ForecastTable slips={slips} />
        </>
      )}
    </div>
  );
}
