import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import { Button } from '../../../components/Button.tsx';
import type { IndicatorName } from '../indicator-name.ts';

interface DecidedListProps {
  readonly decisions: ReturnDecisions;
  readonly indicators: readonly IndicatorName[];
  readonly busy: boolean;
  readonly onChange: (changes: Partial<ReturnDecisions>) => void;
}

/** What was decided about this file, each to be taken back. */
export function DecidedList({ decisions, indicators, busy, onChange }: DecidedListProps) {
  const { matches, percentages } = decisions;
  if (matches.length + percentages.length === 0) return null;
  const named = (code: string): string =>
    `${code} ${indicators.find((indicator) => indicator.code === code)?.name ?? ''}`.trim();
  return (
    <section className="stack-small" aria-labelledby="decided">
      <h2 id="decided">What you decided</h2>
      <ul className="plain-list stack-small">
        {matches.map(({ text, indicator }) => (
          <li key={`match ${text}`} className="row">
            <span className="break">
              “{text}” {indicator === null ? 'is left out' : `is ${named(indicator)}`}
            </span>
            <Button
              quiet
              small
              isDisabled={busy}
              onPress={() => onChange({ matches: matches.filter((match) => match.text !== text) })}
            >
              Decide again<span className="visually-hidden"> about {text}</span>
            </Button>
          </li>
        ))}
        {percentages.map(({ indicator, as }) => (
          <li key={`percentage ${indicator}`} className="row">
            <span>
              {named(indicator)}: {as === 'points' ? 'percentages as they stand' : 'fractions of one'}
            </span>
            <Button
              quiet
              small
              isDisabled={busy}
              onPress={() =>
                onChange({ percentages: percentages.filter((reading) => reading.indicator !== indicator) })
              }
            >
              Decide again<span className="visually-hidden"> about {indicator}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
