import type { LiveException } from '#shared/contract/meeting-live.ts';
import type { LogRow } from '#shared/contract/action-log.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { RatingTag } from '../../../components/RatingTag.tsx';
import { DecisionAbout } from '../DecisionAbout.tsx';

type IndicatorException = Extract<LiveException, { readonly kind: 'indicator' }>;

/** The figure, what it is held against, and what a control chart says of it. */
export function IndicatorFactsLarge({ exception: { indicator, period } }: { readonly exception: IndicatorException }) {
  const facts = [
    { term: 'Target', text: indicator.targetText },
    { term: 'Distance', text: indicator.distanceText },
    { term: 'Against last time', text: indicator.movement.text },
    { term: 'Variation', text: indicator.variation?.text ?? 'Too few figures to say' },
    { term: 'Assurance', text: indicator.assurance?.text ?? 'Too few figures to say' },
    { term: 'Neighbours', text: indicator.neighboursText },
    { term: 'England', text: indicator.englandText },
    { term: 'Owner', text: indicator.owner },
  ].filter(({ text }) => text !== '');
  return (
    <div className="stack">
      <p className="live-figure">
        {indicator.valueText} <span className="small">{periodInWords(indicator.valuePeriod ?? period)}</span>{' '}
        <RatingTag colour={indicator.rating.colour} large />
      </p>
      <dl className="live-facts">
        {facts.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A decision that was due and is not done. */
export function DecisionFacts({ log }: { readonly log: LogRow }) {
  return (
    <dl className="live-facts">
      <div>
        <dt>Who</dt>
        <dd>{log.lead === '' ? 'Nobody was named' : log.lead}</dd>
      </div>
      <div>
        <dt>Decided at</dt>
        <dd>
          {log.meeting}, {dateInWords(log.meetingOn)}
        </dd>
      </div>
      {log.about === null ? null : (
        <div>
          <dt>About</dt>
          <dd>
            <DecisionAbout about={log.about} />
          </dd>
        </div>
      )}
      {log.outcomes.map(({ on, note, state }) => (
        <div key={`${on} ${state} ${note}`}>
          <dt>Reported</dt>
          <dd>
            {dateInWords(on)}: {note === '' ? state : note}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type DeadlineException = Extract<LiveException, { readonly kind: 'deadline' }>;

export function DeadlineFacts({ exception }: { readonly exception: DeadlineException }) {
  return (
    <dl className="live-facts">
      <div>
        <dt>Required by</dt>
        <dd>{exception.event}</dd>
      </div>
      <div>
        <dt>Due on</dt>
        <dd>{dateInWords(exception.dueOn)}</dd>
      </div>
    </dl>
  );
}
