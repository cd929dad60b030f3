import { Link } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import type { ActionBackground, LinkedThing } from '#shared/contract/action-background.ts';
import type { ActionDetail } from '#shared/contract/actions.ts';
import { statusAndProgress } from '#shared/wording/plan-labels.ts';

interface ActionSummaryProps {
  readonly detail: ActionDetail;
  readonly background: ActionBackground;
}

/** What an action is, who does it, and what it answers, measures and is part of. */
export function ActionSummary({ detail: { row, facts }, background }: ActionSummaryProps) {
  const place = [background.plan, row.workstream].filter((part) => part !== null && part !== '').join(', ');
  return (
    <dl className="summary-list">
      <Item term="Status">{statusAndProgress(row.status, row.progressPercent)}</Item>
      <Item term="Description">{background.description}</Item>
      <Item term="It has worked when">{facts.successMeasure}</Item>
      <Item term="Plan and workstream">{place}</Item>
      <Item term="Lead">{[row.lead, row.agency].filter((part) => part !== '').join(', ')}</Item>
      <Item term="Supporting agencies">
        {background.agencies.length === 0 ? <span className="muted">None</span> : background.agencies.join(', ')}
      </Item>
      <Item term="Priority">{row.highPriority ? 'High' : 'Ordinary'}</Item>
      <Item term="Answers findings">
        <Things things={background.findings} LinkTo={FindingLink} />
      </Item>
      <Item term="Answers recommendations">
        <Things things={background.recommendations} LinkTo={RecommendationLink} />
      </Item>
      <Item term="Indicators that show it">
        <Things things={background.indicators} LinkTo={IndicatorLink} />
      </Item>
    </dl>
  );
}

interface ThingProps {
  readonly thing: LinkedThing;
}

interface ThingsProps {
  readonly things: readonly LinkedThing[];
  readonly LinkTo: ComponentType<ThingProps>;
}

function Things({ things, LinkTo }: ThingsProps) {
  if (things.length === 0) return <span className="muted">None</span>;
  return (
    <ul className="plain-list">
      {things.map((thing) => (
        <li key={thing.ref}>
          <LinkTo thing={thing} /> {thing.text}
        </li>
      ))}
    </ul>
  );
}

const FindingLink = ({ thing: { ref } }: ThingProps) => (
  <Link to="/scrutiny/findings/$ref" params={{ ref }}>
    {ref}
  </Link>
);

const RecommendationLink = ({ thing: { ref, review } }: ThingProps) => (
  <Link to="/reviews/$code/recommendations/$ref" params={{ code: review, ref }}>
    {ref}
  </Link>
);

const IndicatorLink = ({ thing: { ref } }: ThingProps) => (
  <Link to="/indicators/$code" params={{ code: ref }}>
    {ref}
  </Link>
);

function Item({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children === '' ? <span className="muted">Not stated</span> : children}</dd>
    </div>
  );
}
