import { Link } from '@tanstack/react-router';
import type { FindingView } from '#shared/contract/scrutiny.ts';
import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { findingKindLabels, wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { RatingTag } from '../../components/RatingTag.tsx';
import { Scroller } from '../../components/Scroller.tsx';
import { CitationLine } from '../../components/SourceLine.tsx';

interface FindingsTableProps {
  readonly findings: readonly FindingView[];
  readonly events: readonly ScrutinyEventFacts[];
}

/** The findings tracker: each finding, its state, its actions, the indicators that show it, its source. */
export function FindingsTable({ findings, events }: FindingsTableProps) {
  const titles = new Map(events.map((event) => [event.ref, event.title]));
  return (
    <section className="stack-small" aria-labelledby="findings">
      <h2 id="findings">Findings tracker</h2>
      {findings.length === 0 ? <p className="inset">No finding is recorded.</p> : null}
      {findings.length === 0 ? null : (
        <Scroller label="Findings tracker">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Finding</th>
                <th scope="col">State</th>
                <th scope="col">Actions</th>
                <th scope="col">Indicators</th>
              </tr>
            </thead>
            <tbody>
              {findings.map(({ finding, eventRef, state, actions, indicators }) => (
                <tr key={`${eventRef} ${finding.ref}`}>
                  <th scope="row" className="finding">
                    <span className="quiet">
                      {finding.ref}, {findingKindLabels[finding.kind].toLowerCase()}, {titles.get(eventRef) ?? eventRef}
                    </span>
                    {finding.text}
                    <span className="quiet">{wordingLabels[finding.wording]}</span>
                    {finding.citation === null ? null : (
                      <Disclosed label="Source" about={`of ${finding.ref}`}>
                        <CitationLine citation={finding.citation} />
                      </Disclosed>
                    )}
                  </th>
                  <td>{state}</td>
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
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}
