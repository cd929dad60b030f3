import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { StagedTracker } from '#shared/contract/tracker.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { Button } from '../../../components/Button.tsx';
import type { TrackerWay } from '../useTrackerImport.ts';

const atOnce = 5;

/** Each cell with dated paragraphs, part by part: the same words, divided. */
export function SplitsPreview({ way, staged }: { readonly way: TrackerWay; readonly staged: StagedTracker }) {
  const [all, setAll] = useState(false);
  const { splits } = staged;
  if (splits.length === 0) return null;
  const shown = all ? splits : splits.slice(0, atOnce);
  return (
    <section className="stack-small" aria-labelledby="splits">
      <h2 id="splits">Progress cells with dated paragraphs</h2>
      <p className="muted">Each can be divided into updates of their own days, or left as one. No word is changed.</p>
      <ul className="plain-list split-list">
        {shown.map(({ cell, ref, divided, parts }) => (
          <li key={cell} className="split">
            <Checkbox
              className="check"
              isSelected={divided}
              onChange={(split) =>
                way.answer([{ key: `split:${cell}`, answer: { kind: 'choice', choice: split ? 'split' : 'whole' } }])
              }
            >
              Divide {cell}
              {ref === '' ? '' : ` (${ref})`}
            </Checkbox>
            <ol className="split-parts" data-divided={divided}>
              {withPlaces(parts).map(({ text, on, because, place }) => (
                <li key={place}>
                  <span className="split-day">{on === null ? 'No day' : shortDate(on)}</span>
                  <span className="split-text">{text.trim()}</span>
                  {because === '' ? null : <span className="muted small">{because}</span>}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
      {splits.length > atOnce ? (
        <div className="row">
          <Button quiet small aria-expanded={all} onPress={() => setAll(!all)}>
            {all ? `Show the first ${atOnce}` : `Show all ${splits.length}`}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** Each part with where it begins in the text: two parts may say the same. */
function withPlaces<Part extends { readonly text: string }>(
  parts: readonly Part[],
): (Part & { readonly place: number })[] {
  let place = 0;
  return parts.map((part) => {
    place += part.text.length;
    return { ...part, place: place - part.text.length };
  });
}
