import { useState } from 'react';
import type { StagedTracker } from '#shared/contract/tracker.ts';
import type { StagedAction } from '#shared/domain/tracker/stage/staged-action.ts';
import { shortDate, type IsoDate } from '#shared/domain/dates.ts';
import { stagedOutcomeLabels } from '#shared/wording/tracker-labels.ts';
import { SelectChoice, type ChoiceOption } from '../../../components/Choice.tsx';
import { RatingTag } from '../../../components/RatingTag.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { Button } from '../../../components/Button.tsx';
import type { TrackerWay } from '../useTrackerImport.ts';
import { ActionDetail } from './ActionDetail.tsx';

const outcomes: readonly StagedAction['outcome'][] = ['undecided', 'new', 'changed', 'same', 'left_out'];
const atOnce = 50;

/** Every action of the tracker and what accepting would do with it. */
export function ActionsPreview({ way, staged }: { readonly way: TrackerWay; readonly staged: StagedTracker }) {
  const [filter, setFilter] = useState('all');
  const [most, setMost] = useState(atOnce);
  const rows = staged.actions.filter(({ outcome }) => filter === 'all' || outcome === filter);
  const options: ChoiceOption<string>[] = [
    { value: 'all', label: `All ${staged.actions.length}` },
    ...outcomes.flatMap((outcome) => {
      const count = staged.actions.filter((action) => action.outcome === outcome).length;
      return count === 0 ? [] : [{ value: outcome, label: `${stagedOutcomeLabels[outcome]}: ${count}` }];
    }),
  ];
  return (
    <section className="stack-small" aria-labelledby="preview">
      <h2 id="preview">What it would become</h2>
      <div className="preview-filter">
        <SelectChoice label="Show" options={options} value={filter} onChange={setFilter} />
      </div>
      <Scroller label="Actions of the tracker">
        <table className="table preview-table">
          <thead>
            <tr>
              <th scope="col">Reference</th>
              <th scope="col">Action</th>
              <th scope="col">Lead</th>
              <th scope="col">Start</th>
              <th scope="col">Baseline due</th>
              <th scope="col">Owner’s rating</th>
              <th scope="col" className="num">
                Updates
              </th>
              <th scope="col">Becomes</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((action) => (
              <ActionRow key={action.cell} action={action} way={way} />
            ))}
          </tbody>
        </table>
      </Scroller>
      {rows.length > most ? (
        <div className="row">
          <Button quiet small onPress={() => setMost(most + 200)}>
            Show more of the {rows.length}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

const day = (on: IsoDate | null): string => (on === null ? '–' : shortDate(on));

function ActionRow({ action, way }: { readonly action: StagedAction; readonly way: TrackerWay }) {
  const rating = action.updates.at(-1)?.selfRating ?? null;
  return (
    <tr data-outcome={action.outcome}>
      <th scope="row" className="nowrap">
        {action.ref === '' ? '–' : action.ref}
        <span className="figure-note">{action.workstream}</span>
      </th>
      <td className="preview-title">
        {action.title}
        <ActionDetail action={action} way={way} />
      </td>
      <td>
        {action.lead === null ? '–' : action.lead.role}
        <span className="figure-note">
          {[action.lead?.agency ?? '', ...action.supporting.map((name) => `with ${name}`)].filter(Boolean).join('; ')}
        </span>
      </td>
      <td className="nowrap">{day(action.startsOn)}</td>
      <td className="nowrap">
        {day(action.baselineDueOn)}
        {action.revisedDueOn === null ? null : <span className="figure-note">agreed {day(action.revisedDueOn)}</span>}
      </td>
      <td>{rating === null ? '–' : <RatingTag colour={rating} />}</td>
      <td className="num">{action.updates.length}</td>
      <td>{stagedOutcomeLabels[action.outcome]}</td>
    </tr>
  );
}
