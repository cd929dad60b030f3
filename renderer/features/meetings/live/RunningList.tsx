import type { LiveView } from '#shared/contract/meeting-live.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { withKeys } from '../../../components/with-keys.ts';

/** What this meeting has recorded so far, the latest first. */
export function RunningList({ view: { decisions, moderations, noted } }: { readonly view: LiveView }) {
  const nothing = decisions.length + moderations.length + noted === 0;
  return (
    <section className="live-running" aria-labelledby="running">
      <h2 id="running">Recorded in this meeting</h2>
      {nothing ? <p className="muted">Nothing yet.</p> : null}
      <ul className="plain-list">
        {decisions.map(({ ref, text, lead, dueOn, about }) => (
          <li key={ref}>
            <strong>{ref}</strong> {about === null ? '' : `${about.reference}: `}
            {text}
            <span className="muted">
              {lead === '' ? '' : ` ${lead}`}
              {dueOn === null ? '' : `, by ${shortDate(dueOn)}`}
            </span>
          </li>
        ))}
        {withKeys(moderations, ({ reference }) => reference).map(({ key, item }) => (
          <li key={key}>
            <strong>{item.reference}</strong> set to {colourWord(item.colour)} (rule: {colourWord(item.byRule.colour)}):{' '}
            {item.reason}
          </li>
        ))}
      </ul>
      {noted === 0 ? null : <p className="muted">{noted === 1 ? '1 exception noted' : `${noted} exceptions noted`}</p>}
    </section>
  );
}
