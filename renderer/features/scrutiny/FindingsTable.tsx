import { Link } from '@tanstack/react-router';
import type { FindingView } from '#shared/contract/scrutiny.ts';
import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { findingKindLabels, findingStateInWords, wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { RatingTag } from '../../components/RatingTag.tsx';
import { Scroller } from '../../components/Scroller.tsx';
import { CitationLine } from '../../components/SourceLine.tsx';

interface FindingsTableProps {
  readonly findings: readonly FindingView[];
  readonly events: readonly Pick<ScrutinyEventFacts, 'ref' | 'title'>[];
  readonly label?: string;
}

/** Each finding with its wording and source, its state and why, its actions, and the indicators that show it. */
export function FindingsTable({ findings, events, label = 'Findings tracker' }: FindingsTableProps) {
  const titles = new Map(events.map((event) => [event.ref, event.title]));
  return (
    <Scroller label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Finding</th>
            <th scope="col" className="state-column">
              State
            </th>
            <th scope="col">Actions</th>
            <th scope="col">Indicators</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((view) => (
            <FindingRow
              key={`${view.eventRef} ${view.finding.ref}`}
              view={view}
              eventTitle={titles.get(view.eventRef)}
            />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function FindingRow({ view, eventTitle }: { readonly view: FindingView; readonly eventTitle: string | undefined }) {
  const { finding, standing, state, actions, indicators } = view;
  return (
    <tr>
      <th scope="row" className="finding">
        <span className="quiet">
          {[finding.ref, findingKindLabels[finding.kind].toLowerCase(), eventTitle]
            .filter((part) => part !== undefined)
            .join(', ')}
        </span>
        <Link to="/scrutiny/findings/$ref" params={{ ref: finding.ref }}>
          {finding.text}
        </Link>
        <span className="quiet">{wordingLabels[finding.wording]}</span>
        {finding.citation === null ? null : (
          <Disclosed label="Source" about={`of ${finding.ref}`}>
            <CitationLine citation={finding.citation} />
          </Disclosed>
        )}
      </th>
      <td>
        <strong>{findingStateInWords(standing)}</strong>
        <span className="quiet">{state}</span>
      </td>
      <td>
        <ul className="chip-list">
          {actions.map((action) => (
            <li key={action.ref}>
              <RatingTag colour={action.rating.colour} letterOnly />
              <Link to="/plan/$ref" params={{ ref: action.ref }}>
                {action.ref}
              </Link>
            </li>
          ))}
        </ul>
      </td>
      <td>
        <ul className="chip-list">
          {indicators.map((indicator) => (
            <li key={indicator.code}>
              <RatingTag colour={indicator.rating.colour} letterOnly />
              <Link to="/indicators/$code" params={{ code: indicator.code }}>
                {indicator.code}
              </Link>
              <span className="muted">{indicator.valueText}</span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
