import { Link, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LiveException, LiveView } from '#shared/contract/meeting-live.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { ExceptionList } from './ExceptionList.tsx';
import { ExceptionPage, type OpenForm } from './ExceptionPage.tsx';
import { dueField } from './LiveDueDate.tsx';
import { moderationField } from './LiveModeration.tsx';
import { RunningList } from './RunningList.tsx';
import { keyHelp, type LiveCommand } from './live-keys.ts';
import { useLiveDraft } from './useLiveDraft.ts';
import { useLiveKeys } from './useLiveKeys.ts';

interface LiveScreenProps {
  readonly view: LiveView;
  /** What was kept of this meeting when it was left, or when the window went. */
  readonly draft: string | null;
}

/** Meeting mode: one exception after another, large enough for the far end of the table, worked by keys. */
export function LiveScreen({ view, draft: body }: LiveScreenProps) {
  const { client } = useHost();
  const router = useRouter();
  const { meeting, exceptions } = view;
  const { draft, kept, goTo, type } = useLiveDraft(meeting.ref, body, exceptions[0]?.key ?? '');
  const { problem, run } = useOperation();
  const [keys, setKeys] = useState(true);
  const [listed, setListed] = useState(true);
  const [open, setOpen] = useState<OpenForm>('none');
  const heading = useRef<HTMLHeadingElement>(null);
  const decision = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  /** A form was asked for and is not there yet. */
  const opening = useRef(false);
  const onReady = useCallback(() => {
    opening.current = false;
  }, []);
  const at = Math.max(
    0,
    exceptions.findIndex(({ key }) => key === draft.current),
  );
  const current = exceptions[at];

  const show = (exception: LiveException | undefined): void => {
    if (exception === undefined) return;
    setOpen('none');
    opening.current = false;
    goTo(exception.key);
  };
  const note = (exception: LiveException): void =>
    void run(async () => {
      const said = exception.reasons.map(({ sentence }) => sentence).join(' ');
      await client.meetings.noteException({ ref: meeting.ref, subject: exception.key, said: said.slice(0, 2000) });
      await router.invalidate();
      show(exceptions[at + 1]);
    });
  const closed = view.closedBecause !== '';
  const openForm = (form: 'moderation' | 'due', { kind }: LiveException): void => {
    if (open === form) document.getElementById(form === 'moderation' ? moderationField : dueField)?.focus();
    else if (kind === 'action' || (kind === 'indicator' && form === 'moderation')) {
      opening.current = form === 'moderation';
      setOpen(form);
    }
  };
  const obey = (command: LiveCommand): void => {
    // What is typed before the form is there belongs to nothing, least of all to a record.
    if (opening.current) return;
    if (command.kind === 'step') show(exceptions[at + command.by]);
    else if (command.kind === 'jump') show(exceptions[command.to]);
    else if (command.kind === 'list') setListed(!listed);
    else if (closed || current === undefined) return;
    else if (command.kind === 'note') note(current);
    else if (command.kind === 'decide') decision.current?.focus();
    else openForm(command.kind === 'moderate' ? 'moderation' : 'due', current);
  };
  useLiveKeys(keys, { obey, leaveField: () => heading.current?.focus() });
  return (
    <div className="live">
      <LiveBar view={view} at={at} keys={keys} kept={kept === 'kept'} onKeys={setKeys} />
      {closed ? <p className="inset inset-warning">{view.closedBecause}</p> : null}
      {kept === 'lost' ? (
        <p className="inset inset-warning" role="status">
          What you type is not being kept: record it before you leave.
        </p>
      ) : null}
      <ErrorSummary problem={problem} />
      <div className={listed ? 'live-grid' : 'live-grid live-grid-one'}>
        {listed ? <ExceptionList exceptions={exceptions} current={current?.key ?? ''} onShow={show} /> : null}
        <div className="stack">
          {current === undefined ? (
            <h2 ref={heading} tabIndex={-1}>
              There is no exception: nothing is red, overdue or in dispute.
            </h2>
          ) : (
            <ExceptionPage
              key={current.key}
              exception={current}
              view={view}
              heading={heading}
              decision={decision}
              open={open}
              onOpen={setOpen}
              onReady={onReady}
              onNote={() => note(current)}
              initial={draft.typed[current.key]}
              onTyped={(words) => type(current.key, words)}
            />
          )}
          <RunningList view={view} />
        </div>
      </div>
    </div>
  );
}

interface LiveBarProps {
  readonly view: LiveView;
  readonly at: number;
  readonly keys: boolean;
  /** What was typed is in the file. */
  readonly kept: boolean;
  readonly onKeys: (on: boolean) => void;
}

/** Where one is, which keys there are, and the way out. Keys of one letter can be switched off (WCAG 2.1.4). */
function LiveBar({ view: { meeting, exceptions, asAtOn }, at, keys, kept, onKeys }: LiveBarProps) {
  useEffect(() => {
    document.title = `Meeting mode: ${meeting.title} - Plumbline`;
  }, [meeting.title]);
  return (
    <header className="live-bar">
      <div>
        <h1 tabIndex={-1}>{meeting.title}</h1>
        <p className="small">
          {dateInWords(meeting.heldOn)} · the position as at {dateInWords(asAtOn)}
        </p>
      </div>
      <p className="live-count" role="status">
        {exceptions.length === 0 ? '' : `${at + 1} of ${exceptions.length}`}
      </p>
      <div className="live-keys">
        {keys ? (
          <ul className="plain-list" aria-label="Keys">
            {keyHelp.map(([key, what]) => (
              <li key={key}>
                <span className="kbd">{key}</span> {what}
              </li>
            ))}
          </ul>
        ) : null}
        <p className="row">
          <button type="button" className="link" aria-pressed={keys} onClick={() => onKeys(!keys)}>
            {keys ? 'Switch keys off' : 'Switch keys on'}
          </button>
          <Link to="/meetings/$ref" params={{ ref: meeting.ref }}>
            Leave meeting mode
          </Link>
          <span className="muted">{kept ? 'Kept as you type' : 'Keeping…'}</span>
        </p>
      </div>
    </header>
  );
}
