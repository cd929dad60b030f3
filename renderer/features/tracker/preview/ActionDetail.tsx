import { Checkbox } from 'react-aria-components/Checkbox';
import type { HeldField } from '#shared/domain/tracker/stage/questions.ts';
import type { StagedAction } from '#shared/domain/tracker/stage/staged-action.ts';
import { isIsoDate, shortDate } from '#shared/domain/dates.ts';
import { statusAndProgress } from '#shared/wording/plan-labels.ts';
import { colourWording } from '#shared/wording/colours.ts';
import { heldFieldLabels } from '#shared/wording/tracker-labels.ts';
import { Button } from '../../../components/Button.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import type { TrackerWay } from '../useTrackerImport.ts';

interface ActionDetailProps {
  readonly action: StagedAction;
  readonly way: TrackerWay;
}

/** Everything else of one action: what differs, its reports, what was understood how, and leaving it out. */
export function ActionDetail({ action, way }: ActionDetailProps) {
  const { changes, notes, updates } = action;
  const differ =
    changes.length === 0 ? '' : `, ${changes.length} ${changes.length === 1 ? 'difference' : 'differences'}`;
  const label = `Row ${action.row}: ${updates.length} ${updates.length === 1 ? 'update' : 'updates'}${differ}`;
  return (
    <div className="small">
      {action.why === '' ? null : <p className="muted">{action.why}</p>}
      <Disclosed label={label} about={`of ${action.title}`}>
        <div className="stack-small action-detail">
          {changes.length === 0 ? null : <Differences action={action} way={way} />}
          <Links action={action} />
          {updates.length === 0 ? null : <Updates action={action} />}
          {notes.length === 0 ? null : (
            <ul>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
          <LeaveOut action={action} way={way} />
        </div>
      </Disclosed>
    </div>
  );
}

const said = (text: string): string => (isIsoDate(text) ? shortDate(text) : text === '' ? '–' : text);

/** What is held beside what the tracker says; nothing is taken over that is not ticked. */
function Differences({ action, way }: ActionDetailProps) {
  const taken = action.changes.filter((change) => change.taken).map(({ field }) => field);
  const toggle = (field: HeldField, isTaken: boolean): void =>
    way.answer([
      {
        key: `held:${action.ref}`,
        answer: { kind: 'fields', fields: isTaken ? [...taken, field] : taken.filter((each) => each !== field) },
      },
    ]);
  return (
    <table className="table table-snug">
      <caption>What is held stays, unless you take the tracker’s.</caption>
      <thead>
        <tr>
          <th scope="col">Of {action.ref}</th>
          <th scope="col">Held</th>
          <th scope="col">Tracker</th>
          <th scope="col">Take the tracker’s</th>
        </tr>
      </thead>
      <tbody>
        {action.changes.map(({ field, held, tracker, taken: isTaken }) => (
          <tr key={field}>
            <th scope="row">{heldFieldLabels[field]}</th>
            <td className="break">{said(held)}</td>
            <td className="break">{said(tracker)}</td>
            <td>
              <Checkbox
                className="check"
                isSelected={isTaken}
                onChange={(next) => toggle(field, next)}
                aria-label={`Take the tracker’s ${heldFieldLabels[field].toLowerCase()} for ${action.ref}`}
              >
                Take it
              </Checkbox>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Links({ action }: { readonly action: StagedAction }) {
  const links = [
    ...action.findings.map((ref) => `finding ${ref}`),
    ...action.recommendations.map((ref) => `recommendation ${ref}`),
    ...action.indicators.map((code) => `indicator ${code}`),
  ];
  return links.length === 0 ? null : <p>Linked to {links.join(', ')}.</p>;
}

function Updates({ action }: { readonly action: StagedAction }) {
  return (
    <ul>
      {action.updates.map((update) => (
        <li key={`${update.reportedOn} ${update.cell} ${update.narrative}`}>
          <strong>{shortDate(update.reportedOn)}</strong>, {statusAndProgress(update.status, update.progressPercent)}
          {update.selfRating === null ? '' : `, ${colourWording[update.selfRating].word}`}
          {update.forecastOn === null ? '' : `, forecast ${shortDate(update.forecastOn)}`}{' '}
          <span className="muted">({update.cell})</span>
          {update.narrative === '' ? null : <span className="split-text">{update.narrative}</span>}
          {update.because === '' ? null : <span className="muted"> {update.because}</span>}
        </li>
      ))}
    </ul>
  );
}

function LeaveOut({ action, way }: ActionDetailProps) {
  const isDecided = way.decisions.answers.some(({ key }) => key === `leave:${action.cell}`);
  if (action.outcome === 'left_out' && !isDecided) return null;
  return (
    <Button
      quiet
      small
      onPress={() =>
        way.answer([{ key: `leave:${action.cell}`, answer: isDecided ? null : { kind: 'choice', choice: 'leave' } }])
      }
    >
      {isDecided ? 'Take this row after all' : 'Leave this row out'}
      <span className="visually-hidden"> (row {action.row})</span>
    </Button>
  );
}
