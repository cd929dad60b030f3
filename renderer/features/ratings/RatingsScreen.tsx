import type { RatingComparison } from '#shared/contract/ratings.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { PlanNav } from '../../components/PlanNav.tsx';
import { ForecastTable } from './ForecastTable.tsx';
import { GreenerTable, MovedTable, UnprovenTable } from './HiddenTables.tsx';
import { ThreeRatingsTable } from './ThreeRatingsTable.tsx';

/** What owner, rule and board say of every action, and what a colour alone would hide. */
export function RatingsScreen({ comparison }: { readonly comparison: RatingComparison }) {
  const { period, asAtOn, actions, greener, moved, unproven, evidenceGraceDays, slips } = comparison;
  const differ = actions.filter(({ difference }) => difference !== '').length;
  return (
    <div className="stack-large">
      <div>
        <PlanNav />
        <PageHeading title="Ratings compared" caption={periodInWords(period)}>
          <p>
            {actions.length === 0
              ? 'The plan has no actions yet.'
              : `For ${differ} of ${actions.length} actions, owner, rule and board do not say the same.`}
          </p>
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
