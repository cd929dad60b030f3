import { useRouter } from '@tanstack/react-router';
import { useEffect, type Ref, type RefObject } from 'react';
import type { LiveException, LiveView } from '#shared/contract/meeting-live.ts';
import { Button } from '../../../components/Button.tsx';
import { ItemLink } from '../../../components/ItemLink.tsx';
import { DecisionForm, type DecisionTyped } from '../DecisionForm.tsx';
import { ActionFactsLarge } from './ActionFactsLarge.tsx';
import { LiveDueDate } from './LiveDueDate.tsx';
import { LiveModeration } from './LiveModeration.tsx';
import { DeadlineFacts, DecisionFacts, IndicatorFactsLarge } from './OtherFacts.tsx';

export type OpenForm = 'none' | 'moderation' | 'due';

interface ExceptionPageProps {
  readonly exception: LiveException;
  readonly view: LiveView;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly decision: Ref<HTMLInputElement & HTMLTextAreaElement>;
  readonly open: OpenForm;
  readonly onOpen: (open: OpenForm) => void;
  /** The form that a key asked for has the focus. */
  readonly onReady: () => void;
  readonly onNote: () => void;
  readonly initial: DecisionTyped | undefined;
  readonly onTyped: (typed: DecisionTyped) => void;
}

/** One exception: why it is here, what is known of it, and what is decided about it. */
export function ExceptionPage(props: ExceptionPageProps) {
  const { exception, view, heading, open, onOpen } = props;
  const { kind } = exception;
  useEffect(() => heading.current?.focus(), [heading]);
  return (
    <article className="stack live-exception">
      <div>
        <h2 ref={heading} tabIndex={-1}>
          <span className="caption-above">
            <Reference exception={exception} />
          </span>
          {exception.title}
        </h2>
        <ul className="live-reasons">
          {exception.reasons.map(({ kind: why, sentence }) => (
            <li key={why}>{sentence}</li>
          ))}
        </ul>
      </div>
      <Facts exception={exception} />
      {view.closedBecause === '' ? (
        <>
          <Decide {...props} />
          {kind === 'action' || kind === 'indicator' ? (
            <div className="row">
              <Button
                quiet
                aria-expanded={open === 'moderation'}
                onPress={() => onOpen(open === 'moderation' ? 'none' : 'moderation')}
              >
                Moderate the rating
              </Button>
              {kind === 'action' ? (
                <Button quiet aria-expanded={open === 'due'} onPress={() => onOpen(open === 'due' ? 'none' : 'due')}>
                  Agree a new date
                </Button>
              ) : null}
            </div>
          ) : null}
          {open === 'moderation' ? (
            <LiveModeration exception={exception} view={view} onReady={props.onReady} onDone={() => onOpen('none')} />
          ) : null}
          {open === 'due' && kind === 'action' ? (
            <LiveDueDate action={exception.action} view={view} onDone={() => onOpen('none')} />
          ) : null}
        </>
      ) : null}
    </article>
  );
}

function Facts({ exception }: { readonly exception: LiveException }) {
  switch (exception.kind) {
    case 'action':
      return <ActionFactsLarge exception={exception} />;
    case 'indicator':
      return <IndicatorFactsLarge exception={exception} />;
    case 'decision':
      return <DecisionFacts log={exception.log} />;
    case 'deadline':
      return <DeadlineFacts exception={exception} />;
  }
}

function Reference({ exception: { kind, reference } }: { readonly exception: LiveException }) {
  if (kind === 'action' || kind === 'indicator')
    return (
      <ItemLink kind={kind} reference={reference}>
        {reference}
      </ItemLink>
    );
  return reference;
}

function Decide({ exception, view, decision, onNote, initial, onTyped }: ExceptionPageProps) {
  const router = useRouter();
  const { kind, reference } = exception;
  const about = kind === 'action' || kind === 'indicator' ? { kind, reference } : null;
  return (
    <div className="live-decide">
      <DecisionForm
        prefix="live"
        meeting={view.meeting.ref}
        about={about}
        roles={view.roles}
        textRef={decision}
        {...(initial === undefined ? {} : { initial })}
        onTyped={onTyped}
        onDecided={() => router.invalidate()}
      >
        <Button quiet onPress={onNote}>
          Noted: nothing to decide
        </Button>
      </DecisionForm>
    </div>
  );
}
