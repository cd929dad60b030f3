import { Link } from '@tanstack/react-router';
import type { PeriodHistory } from '#shared/contract/indicator-reading.ts';
import { dateInWords, periodInWords, shortDate } from '#shared/domain/dates.ts';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { ModerationPanel } from '../../../components/moderation/ModerationPanel.tsx';
import { withKeys } from '../../../components/with-keys.ts';
import { CommentarySection } from '../reading/CommentarySection.tsx';
import { HeldValueView } from './HeldValueView.tsx';
import { ValueChoiceForm } from './ValueChoiceForm.tsx';

/** One month of one indicator: every value ever held for it, from where, which one is used and why, what was said. */
export function MonthScreen({ history }: { readonly history: PeriodHistory }) {
  const { code, name, period, sources } = history;
  return (
    <div className="stack-large">
      <div>
        <Link to="/indicators/$code" params={{ code }} className="back">
          {code} {name}
        </Link>
        <PageHeading title={`${name}: ${periodInWords(period)}`} caption={code} />
        <p className="muted">
          The position at {dateInWords(history.asAtOn)}, with all that is known today. Nothing here is ever overwritten.
        </p>
      </div>
      {sources.length === 0 ? (
        <p className="inset">
          No value is known for {periodInWords(period)}. Import a return that has {code} in it.
        </p>
      ) : (
        sources.map((source, index) => (
          <section key={source.values[0]?.id} className="stack" aria-labelledby={`source-${index}`}>
            <h2 id={`source-${index}`}>{titleOf(history, index)}</h2>
            <ol className="value-list" reversed>
              {source.values.map((value, place) => (
                <li key={value.id}>
                  <HeldValueView
                    value={value}
                    period={period}
                    state={place > 0 ? 'replaced' : source.used ? 'used' : 'beside'}
                  />
                </li>
              ))}
            </ol>
          </section>
        ))
      )}
      {sources.length > 1 ? <Choices history={history} /> : null}
      {sources.length === 0 ? null : (
        <section className="stack-small" aria-labelledby="board">
          <h2 id="board">What the board says of its rating</h2>
          <ModerationPanel subject={{ kind: 'indicator', code, period }} />
        </section>
      )}
      <CommentarySection code={code} period={period} commentaries={history.commentaries} actor={history.actor} />
    </div>
  );
}

function titleOf({ sources }: PeriodHistory, index: number): string {
  if (sources.length === 1) return sources[0]?.values.length === 1 ? 'The value' : 'Each value, the newest first';
  return sources[index]?.used === true ? 'Used' : 'Also held, and different';
}

/** Which source is used and why, each decision ever made about it, and a form to make another. */
function Choices({ history }: { readonly history: PeriodHistory }) {
  return (
    <section className="stack" aria-labelledby="choice">
      <h2 id="choice">Which value is used</h2>
      {history.choices.length === 0 ? (
        <p className="inset inset-warning">Nobody has chosen between the values yet: the one recorded last is used.</p>
      ) : (
        <ul className="timeline">
          {withKeys(history.choices, ({ decidedOn, reason }) => `${decidedOn} ${reason}`).map(
            ({ key, item: choice }, index) => (
              <li key={key}>
                <span className="strong">{choice.valueText}</span>
                <div>
                  <p>{choice.reason}</p>
                  <p className="source">
                    {choice.decidedBy}, {shortDate(choice.decidedOn)}.
                    {index > 0 ? ' Replaced by a later decision.' : ''}
                  </p>
                </div>
              </li>
            ),
          )}
        </ul>
      )}
      <ValueChoiceForm history={history} />
    </section>
  );
}
