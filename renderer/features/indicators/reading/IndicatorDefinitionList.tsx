import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import type { IndicatorTarget, Unit } from '#shared/domain/indicator.ts';
import { formatValue } from '#shared/domain/units.ts';
import { polarityLabels, unitLabels } from '#shared/wording/indicator-labels.ts';
import { CitationLine } from '../../../components/SourceLine.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';

/** What is measured, how, by whom, against which targets and comparators. */
export function IndicatorDefinitionList({ detail: { row, facts } }: { readonly detail: IndicatorDetail }) {
  const { definition } = facts;
  const terms: readonly (readonly [string, string])[] = [
    ['Group', row.group],
    ['Owner', row.owner],
    ['Unit', unitLabels[row.unit]],
    ['Which way is better', polarityLabels[row.polarity]],
    ['Counted', definition.numeratorLabel],
    ['Out of', definition.denominatorLabel],
    ['Statutory timescale', definition.statutoryTimescale],
    ['Data source', definition.dataSource],
    ['Definition', `Version ${definition.version}, from ${periodInWords(definition.effectiveFrom)}`],
  ];
  return (
    <section className="stack" aria-labelledby="definition">
      <h2 id="definition">Definition</h2>
      <dl className="summary-list">
        {terms
          .filter(([, text]) => text !== '')
          .map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        <Targets title="Target" targets={facts.targets} unit={row.unit} />
        <Targets title="National target" targets={facts.nationalTargets} unit={row.unit} />
        {facts.trajectory.length === 0 ? null : (
          <div>
            <dt>Trajectory</dt>
            <dd>
              {facts.trajectory
                .filter((point) => point.target !== null)
                .map((point) => `${periodInWords(point.period)}: ${formatValue(point.target ?? 0, row.unit)}`)
                .join(', ')}
            </dd>
          </div>
        )}
        {facts.definitionChanges.map((change) => (
          <div key={change.version}>
            <dt>Changed from {periodInWords(change.effectiveFrom)}</dt>
            <dd>
              Version {change.version}. {change.reason} ({change.decidedBy})
            </dd>
          </div>
        ))}
      </dl>
      {facts.rebases.length === 0 ? null : (
        <ul>
          {facts.rebases.map((rebase) => (
            <li key={rebase.period}>
              Limits calculated anew from {periodInWords(rebase.period)}: {rebase.reason} ({rebase.decidedBy},{' '}
              {dateInWords(rebase.decidedOn)})
            </li>
          ))}
        </ul>
      )}
      {facts.benchmarks.length === 0 ? null : (
        <Disclosed label={`${facts.benchmarks.length} figures to compare with, and their sources`}>
          <ul className="stack-small">
            {facts.benchmarks.map((benchmark) => (
              <li key={`${benchmark.area} ${benchmark.areaName} ${benchmark.year}`}>
                {benchmark.areaName}, {benchmark.year}: <strong>{benchmark.value}</strong>
                {benchmark.citation === null ? null : <CitationLine citation={benchmark.citation} />}
              </li>
            ))}
          </ul>
        </Disclosed>
      )}
    </section>
  );
}

interface TargetsProps {
  readonly title: string;
  readonly targets: readonly IndicatorTarget[];
  readonly unit: Unit;
}

/** Each target with the month from which it holds, as printed, and what it rests on. */
function Targets({ title, targets, unit }: TargetsProps) {
  return targets.map(({ from, target, amberLimit, basis }) => (
    <div key={from}>
      <dt>
        {title} from {periodInWords(from)}
      </dt>
      <dd>
        {target === null ? 'None' : formatValue(target, unit)}
        {amberLimit === null ? '' : `, amber to ${formatValue(amberLimit, unit)}`}
        {basis === '' ? '' : `. ${basis}`}
      </dd>
    </div>
  ));
}
