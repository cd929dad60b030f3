import { Link } from '@tanstack/react-router';
import { TimelineBars, timelineSpan, type TimelineBarSpec } from '#shared/charts/TimelineBars.tsx';
import type { PlanPictures, TimelineBar } from '#shared/contract/plan-pictures.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { Scroller } from '../../components/Scroller.tsx';
import { screenPalette } from '../../components/screen-palette.ts';

const toSpec = (bar: TimelineBar): TimelineBarSpec => ({
  label: bar.ref,
  colour: bar.rating.colour,
  startsOn: bar.startsOn,
  baselineDueOn: bar.baselineDueOn,
  agreedDueOn: bar.agreedDueOn,
  forecastOn: bar.forecastOn,
  finishedOn: bar.finishedOn,
  title: `${bar.ref} ${bar.title}. ${colourWord(bar.rating.colour)}: ${bar.rating.because}. ${bar.slippageSentence}.`,
});

/** A chart a workstream, all on one scale of time. */
export function TimelineSection({ pictures }: { readonly pictures: PlanPictures }) {
  const { timeline, asAtOn } = pictures;
  const span = timelineSpan(
    timeline.flatMap(({ bars }) => bars.map(toSpec)),
    asAtOn,
  );
  return (
    <section className="stack" aria-labelledby="timeline">
      <h2 id="timeline">When each action was due, is due, and is expected</h2>
      <p className="small muted">
        Solid bar: from the start to the baseline due date, which never moves. Hatched: what was agreed beyond it.
        Diamond: the owner’s forecast. Tick: done. Thick line: overdue up to the as-at date.
      </p>
      {timeline.map(({ workstream, bars, summary }) => (
        <div key={workstream} className="stack-small">
          <h3>
            <Link to="/plan" search={{ workstream }}>
              {workstream}
            </Link>
          </h3>
          <p className="small">{summary}.</p>
          <Scroller label={`Timeline of ${workstream}`}>
            <TimelineBars
              bars={bars.map(toSpec)}
              {...span}
              asAtOn={asAtOn}
              alt={`${workstream}: ${summary}`}
              palette={screenPalette}
              width={1040}
            />
          </Scroller>
        </div>
      ))}
    </section>
  );
}
