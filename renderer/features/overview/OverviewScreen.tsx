import { Link } from '@tanstack/react-router';
import type { Overview } from '#shared/contract/overview.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { ColourTiles } from '../../components/ColourCounts.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { RatingTag } from '../../components/RatingTag.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { WorkstreamTable } from './WorkstreamTable.tsx';

/** The position of the period on one screen. */
export function OverviewScreen({ overview }: { readonly overview: Overview }) {
  const { previous } = overview;
  const since =
    previous === null
      ? 'There is no earlier position to compare with.'
      : `Since ${periodInWords(previous.period)}: ${previous.basis}.`;
  const nothing = overview.actions.total === 0 && overview.indicators.total === 0;
  return (
    <div className="stack-large">
      <PageHeading title="Overview" caption={periodInWords(overview.period)} />
      {nothing ? (
        <div className="inset">
          <p>
            This workspace is empty. <Link to="/returns/import">Import a return</Link> to begin.
          </p>
        </div>
      ) : null}
      <div className="columns">
        <RollUpPanel title="Improvement plan" what="actions" summary={overview.actions} to="/plan" />
        <RollUpPanel title="Indicators" what="indicators" summary={overview.indicators} to="/indicators" />
      </div>
      <section className="stack-small" aria-labelledby="changed">
        <h2 id="changed">What changed</h2>
        <p className="muted">{since}</p>
        {previous === null ? null : (
          <div className="columns">
            <ItemPanel title="Got worse" items={overview.gotWorse} whenEmpty="Nothing got worse." />
            <ItemPanel title="Got better" items={overview.gotBetter} whenEmpty="Nothing got better." />
          </div>
        )}
      </section>
      <section className="stack-small" aria-labelledby="attention">
        <h2 id="attention">What needs somebody</h2>
        <div className="columns columns-of-three">
          <ItemPanel
            title="Due and overdue"
            items={overview.due}
            whenEmpty="Nothing is overdue, and nothing is due in the next 28 days."
          />
          <ItemPanel title="Missing" items={overview.missing} whenEmpty="Nothing that was due is missing." />
          <ItemPanel
            title="Where accounts differ"
            items={overview.disagreements}
            whenEmpty="No owner is greener than the rule, and no figure has two values."
          />
        </div>
      </section>
      <WorkstreamTable workstreams={overview.workstreams} />
    </div>
  );
}

interface RollUpPanelProps {
  readonly title: string;
  readonly what: string;
  readonly summary: Overview['actions'];
  readonly to: '/plan' | '/indicators';
}

function RollUpPanel({ title, what, summary, to }: RollUpPanelProps) {
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>
          <Link to={to}>{title}</Link>
        </h2>
        <RatingTag colour={summary.rollUp.colour} large />
      </div>
      <p className="because">{summary.rollUp.because}</p>
      <ColourTiles counts={summary.counts} label={`${title} by colour`} />
      <p className="muted small">
        {summary.rated} of {summary.total} {what} rated
      </p>
    </section>
  );
}
