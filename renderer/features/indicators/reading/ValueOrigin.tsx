import { dateInWords } from '#shared/domain/dates.ts';
import { choiceInWords, type ObservationFact, type PeriodValue } from '#shared/domain/indicator.ts';
import { markerWording } from '#shared/wording/indicator-labels.ts';
import { withKeys } from '../../../components/with-keys.ts';
import { OriginLine } from '../../../components/SourceLine.tsx';

/** The value that is used, those it replaced, and those it disagrees with, side by side with the reason for the choice. */
export function ValueOrigin({ value }: { readonly value: PeriodValue }) {
  const alone = value.earlier.length + value.conflicting.length === 0;
  return (
    <div className="stack">
      <Observed title={alone ? '' : 'Used here'} observation={value.used} />
      {value.conflicting.length === 0 ? null : (
        <p>
          <strong>Why this one:</strong> {choiceInWords(value)}
        </p>
      )}
      {withKeys(value.conflicting, ({ recordedAt }) => recordedAt).map(({ key, item: other }) => (
        <Observed key={key} title="Also published, and different" observation={other} />
      ))}
      {withKeys(value.earlier, ({ recordedAt }) => recordedAt).map(({ key, item: other }) => (
        <Observed key={key} title="Reported earlier, since restated" observation={other} />
      ))}
    </div>
  );
}

function Observed({ title, observation }: { readonly title: string; readonly observation: ObservationFact }) {
  const { numerator, denominator, marker } = observation;
  return (
    <div className="stack-small">
      {title === '' ? null : <p className="strong">{title}</p>}
      <p>
        <strong>{observation.originalText}</strong>
        {marker === null ? '' : ` (${markerWording[marker].meaning})`}
        {numerator === null || denominator === null ? '' : `, ${numerator} of ${denominator}`}
        {observation.observedOn === null ? '' : `, figure of ${dateInWords(observation.observedOn)}`}
        {observation.note === '' ? '' : `. ${observation.note}`}
      </p>
      <OriginLine cell={observation.cell} citation={observation.citation} />
    </div>
  );
}
