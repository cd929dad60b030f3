import { useEffect, useRef, useState } from 'react';
import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { withKeys } from '../../../components/with-keys.ts';
import { LimitDecisionForm } from './LimitDecisionForm.tsx';

interface Decided {
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
}

const by = ({ decidedBy, decidedOn }: Decided): string => `${decidedBy}, ${dateInWords(decidedOn)}`;

/** What people decided about the limits of the chart, and the forms to decide more: nothing of it is ever overwritten. */
export function SpcDecisions({ detail: { facts, period } }: { readonly detail: IndicatorDetail }) {
  const { code, rebases, withdrawnRebases, baselines } = facts;
  const [said, setSaid] = useState('');
  const banner = useRef<HTMLParagraphElement>(null);
  // the form goes with what it recorded: who sent it is led to what came of it
  useEffect(() => {
    if (said !== '') banner.current?.focus();
  }, [said]);
  const months = facts.values
    .flatMap(({ period: at, used }) => (used.value === null ? [] : [at]))
    .slice(1)
    .filter((at) => !rebases.some((rebase) => rebase.period === at))
    .toReversed();
  if (facts.values.length === 0) return null;
  const form = { code, period, months, onRecorded: setSaid };
  const fixed = baselines.at(-1)?.points ?? null;
  return (
    <section className="stack-small" aria-labelledby="limits">
      <h2 id="limits">Limits by decision</h2>
      <p>
        Limits rest on every month unless somebody decides otherwise. Decide so where the process changed and the cause
        is understood, not where the figures disappoint.
      </p>
      {said === '' ? null : (
        <p ref={banner} tabIndex={-1} className="result-banner">
          {said}
        </p>
      )}
      {rebases.length + withdrawnRebases.length + baselines.length === 0 ? (
        <p className="muted">Nobody has decided otherwise.</p>
      ) : (
        <ul className="timeline">
          {rebases.map((rebase) => (
            <li key={`rebase ${rebase.period}`}>
              <span className="strong">New limits from {periodInWords(rebase.period)}</span>
              <div className="stack-small">
                <p>{rebase.reason}</p>
                <p className="source">{by(rebase)}</p>
                <Disclosed label="Withdraw this" about={`recalculation from ${periodInWords(rebase.period)}`}>
                  <LimitDecisionForm {...form} kind={{ kind: 'withdrawal', period: rebase.period }} />
                </Disclosed>
              </div>
            </li>
          ))}
          {withKeys(baselines, ({ points, decidedOn, reason }) => `${points} ${decidedOn} ${reason}`).map(
            ({ key, item }, index) => (
              <li key={key}>
                <span className={index === baselines.length - 1 ? 'strong' : 'muted'}>
                  {item.points === null ? 'Limits freed again' : `Fixed on the first ${item.points} months`}
                </span>
                <div>
                  <p>{item.reason}</p>
                  <p className="source">
                    {by(item)}
                    {index === baselines.length - 1 ? '' : '. No longer in force'}
                  </p>
                </div>
              </li>
            ),
          )}
          {withKeys(withdrawnRebases, (rebase) => `${rebase.period} ${rebase.reason}`).map(({ key, item }) => (
            <li key={key}>
              <span className="muted">Withdrawn: new limits from {periodInWords(item.period)}</span>
              <div>
                <p>{item.reason}</p>
                <p className="source">{by(item)}</p>
                <p>Withdrawn: {item.withdrawal.reason}</p>
                <p className="source">{by(item.withdrawal)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {/* closed again once a decision is recorded */}
      <div key={rebases.length + withdrawnRebases.length + baselines.length}>
        <Disclosed label="Calculate limits anew from a month on">
          <LimitDecisionForm {...form} kind={{ kind: 'rebase' }} />
        </Disclosed>
        <Disclosed label={fixed === null ? 'Fix limits on the first months' : 'Fix limits on other months'}>
          <LimitDecisionForm {...form} kind={{ kind: 'fix' }} />
        </Disclosed>
        {fixed === null ? null : (
          <Disclosed label="Free the limits again">
            <LimitDecisionForm {...form} kind={{ kind: 'free' }} />
          </Disclosed>
        )}
      </div>
    </section>
  );
}
