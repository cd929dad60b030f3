import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { ScrutinyTimeline } from '#shared/charts/ScrutinyTimeline.tsx';
import { TimelineShape } from '#shared/charts/TimelineMark.tsx';
import type { TimelineSpec } from '#shared/domain/scrutiny/timeline.ts';
import { scrutinyKindLabels } from '#shared/wording/scrutiny-labels.ts';
import { Scroller } from '../../components/Scroller.tsx';
import { screenPalette } from '../../components/screen-palette.ts';

/** The whole intervention in one picture; the table of events beneath it says the same in words, with links. */
export function TimelineFigure({ spec }: { readonly spec: TimelineSpec }) {
  const [meetings, setMeetings] = useState(false);
  const kinds = Object.keys(scrutinyKindLabels).filter((kind) => spec.marks.some((mark) => mark.kind === kind));
  return (
    <figure className="timeline-figure stack-small">
      <Scroller label="Timeline of scrutiny" newestLast>
        <ScrutinyTimeline spec={spec} palette={screenPalette} meetings={meetings} />
      </Scroller>
      <figcaption>
        {kinds.map((kind) => (
          <span key={kind} className="timeline-key">
            <svg viewBox="0 0 14 14" aria-hidden="true">
              <TimelineShape kind={kind} x={7} y={7} radius={5} palette={screenPalette} />
            </svg>
            {scrutinyKindLabels[kind]}
          </span>
        ))}
        <span>
          A thin line runs to the day of publication; a dotted one is a month or year of which no day is known.
        </span>
        {spec.standing.length === 0 ? null : (
          <span>The band is the judgement of the whole: the worse, the darker.</span>
        )}
      </figcaption>
      {spec.meetings.length === 0 ? null : (
        <Checkbox className="check" isSelected={meetings} onChange={setMeetings}>
          Show board meetings ({spec.meetings.length})
        </Checkbox>
      )}
    </figure>
  );
}
