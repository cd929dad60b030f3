import { Checkbox } from 'react-aria-components/Checkbox';
import type { StagedTracker } from '#shared/contract/tracker.ts';
import { Button } from '../../components/Button.tsx';
import { countsInWords } from './counts-in-words.ts';
import { firstOpen, questionId } from './questions/question-words.ts';
import type { TrackerWay } from './useTrackerImport.ts';

interface AcceptTrackerProps {
  readonly way: TrackerWay;
  readonly staged: StagedTracker;
  readonly onAccept: () => void;
}

/** The last step: all of it, or nothing. */
export function AcceptTracker({ way, staged, onAccept }: AcceptTrackerProps) {
  const open = firstOpen(staged.questions);
  const goToOpen = (): void => {
    const element = document.getElementById(open === null ? '' : questionId(open.key));
    element?.scrollIntoView({ block: 'center' });
    element?.focus();
  };
  return (
    <section className="stack" aria-labelledby="accept">
      <h2 id="accept">Accept it?</h2>
      <p>{countsInWords(staged.counts)}</p>
      {open === null ? null : (
        <p className="inset inset-warning">
          {staged.open === 1 ? 'One question is' : `${staged.open} questions are`} open, so nothing can be accepted yet.{' '}
          <button type="button" className="link" onClick={goToOpen}>
            Go to {staged.open === 1 ? 'it' : 'the first'}
          </button>
        </p>
      )}
      <Checkbox className="check" isSelected={way.decisions.remember} onChange={(remember) => way.change({ remember })}>
        Remember the columns and the lasting answers for the next tracker of this layout
      </Checkbox>
      <div className="row">
        <Button busy={way.busy} isDisabled={open !== null} onPress={onAccept}>
          Accept this tracker
        </Button>
        <Button quiet onPress={way.startAgain}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
