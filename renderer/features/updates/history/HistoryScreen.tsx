import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { historyKinds, type ActionHistory, type HistoryKind } from '#shared/contract/updates.ts';
import { historyKindLabels } from '#shared/wording/history-labels.ts';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { PlanNav } from '../../../components/PlanNav.tsx';
import { BetweenSection } from './BetweenSection.tsx';
import { HistoryItem } from './HistoryItem.tsx';

/** Everything that ever happened to one action, and what changed between any two days. */
export function HistoryScreen({ history }: { readonly history: ActionHistory }) {
  const { ref, title, entries } = history;
  const [shown, setShown] = useState<HistoryKind | 'all'>('all');
  const kinds = historyKinds.filter((kind) => entries.some((entry) => entry.kind === kind));
  const rows = entries.filter((entry) => shown === 'all' || entry.kind === shown);
  return (
    <div className="stack-large">
      <div>
        <PlanNav />
        <Link to="/plan/$ref" params={{ ref }} className="back">
          {ref} {title}
        </Link>
        <PageHeading title="History" caption={ref}>
          <p>Nothing here can be edited. What was wrong is corrected by another report, and both stay.</p>
        </PageHeading>
      </div>
      <BetweenSection history={history} />
      <section className="stack" aria-labelledby="everything">
        <h2 id="everything">Everything that happened</h2>
        <div className="filter-row" role="group" aria-label="Show">
          {(['all', ...kinds] as const).map((kind) => (
            <ToggleButton
              key={kind}
              className="filter-button"
              isSelected={shown === kind}
              onChange={() => setShown(kind)}
            >
              {kind === 'all' ? 'All' : historyKindLabels[kind]} (
              {kind === 'all' ? entries.length : entries.filter((entry) => entry.kind === kind).length})
            </ToggleButton>
          ))}
        </div>
        <ul className="timeline history">
          {rows.map((entry) => (
            <HistoryItem key={entry.key} actionRef={ref} entry={entry} />
          ))}
        </ul>
      </section>
    </div>
  );
}
