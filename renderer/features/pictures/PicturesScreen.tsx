import { useNavigate } from '@tanstack/react-router';
import { BurnUpChart } from '#shared/charts/BurnUpChart.tsx';
import type { PlanPictures } from '#shared/contract/plan-pictures.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { SelectChoice } from '../../components/Choice.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { PlanNav } from '../../components/PlanNav.tsx';
import { Scroller } from '../../components/Scroller.tsx';
import { screenPalette } from '../../components/screen-palette.ts';
import { RatingHeatMap } from './RatingHeatMap.tsx';
import { RollUpTable } from './RollUpTable.tsx';
import { TimelineSection } from './TimelineSection.tsx';

interface PicturesScreenProps {
  readonly pictures: PlanPictures;
  /** The workstream that is shown alone; empty for the whole plan. */
  readonly workstream: string;
}

/** No workstream is called so: names are trimmed. */
const wholePlan = ' ';

/** The plan seen from above: promised against done, who carries what, how ratings moved, when things are due. */
export function PicturesScreen({ pictures, workstream }: PicturesScreenProps) {
  const navigate = useNavigate();
  const options = [
    { value: wholePlan, label: 'The whole plan' },
    ...pictures.workstreams.map((name) => ({ value: name, label: name })),
  ];
  return (
    <div className="stack-large">
      <div>
        <PlanNav />
        <PageHeading title="The plan in pictures" caption={`As at ${dateInWords(pictures.asAtOn)}`} />
        {pictures.workstreams.length === 0 ? null : (
          <SelectChoice
            label="Show"
            options={options}
            value={workstream === '' ? wholePlan : workstream}
            onChange={(chosen) =>
              void navigate({
                to: '/plan/pictures',
                search: (old) => ({ ...old, workstream: chosen === wholePlan ? undefined : chosen }),
              })
            }
          />
        )}
      </div>
      {pictures.timeline.length === 0 ? (
        <p className="inset">The plan has no actions yet: once it has, their dates and ratings are drawn here.</p>
      ) : (
        <>
          <section className="stack-small" aria-labelledby="burn-up">
            <h2 id="burn-up">What was promised, and what is done</h2>
            <p>{pictures.burnUp.because}.</p>
            <Scroller label="Burn-up">
              <BurnUpChart
                burnUp={pictures.burnUp}
                alt={pictures.burnUp.because}
                palette={screenPalette}
                width={1040}
              />
            </Scroller>
            <p className="small muted">
              Counted without the actions that were cancelled or superseded. The baseline line does not move when later
              dates are agreed.
            </p>
          </section>
          <RollUpTable id="by-workstream" title="By workstream" of="Workstream" rows={pictures.byWorkstream} />
          <RollUpTable id="by-agency" title="By agency" of="Agency of the lead" rows={pictures.byAgency} />
          <RatingHeatMap pictures={pictures} />
          <TimelineSection pictures={pictures} />
        </>
      )}
    </div>
  );
}
