import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { PackRow } from '#shared/contract/packs.ts';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { capitalised } from '#shared/domain/in-words.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { WorkProgressBar } from '../../../components/WorkProgressBar.tsx';
import { packNumber } from '../pack-life.ts';
import { usePublish } from './usePublish.ts';

interface PublishDialogProps {
  readonly pack: PackRow;
  /** The published version of the same kind and month, which this one corrects; null where there is none. */
  readonly replaced: PublicationRow | null;
  /** Kept by the screen: who looks something up in between has it still. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
  readonly onPublished: () => void;
}

const reasonId = 'correction-reason';
const reasonMissing = 'Say what is corrected and why';

/** The one step that cannot be taken back: it says so before, and is stopped whole while it runs. */
export function PublishDialog({ pack, replaced, reason, onReason, onClose, onPublished }: PublishDialogProps) {
  const [missing, setMissing] = useState(false);
  const { state, publish, cancel, outcome } = usePublish(pack.id, onPublished);
  const working = state.kind === 'working';
  const onPublish = (): void => {
    const wanting = replaced !== null && reason.trim() === '';
    setMissing(wanting);
    if (!wanting) void publish(replaced?.id ?? null, reason);
  };
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isKeyboardDismissDisabled={working}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="modal">
        <Dialog className="dialog stack">
          <Heading slot="title" level={2}>
            {replaced === null ? 'Publish this pack?' : `Publish this pack in place of ${packNumber(replaced)}?`}
          </Heading>
          <ErrorSummary
            problem={state.kind === 'refused' ? state.problem : null}
            fields={missing ? [{ field: reasonId, message: reasonMissing }] : []}
          />
          <p>
            <strong>{pack.title}</strong>, as at {dateInWords(pack.asAtOn)}. This cannot be undone:
          </p>
          <ul className="stack-small">
            <li>Its data, its document and its files are kept for good. Nobody can change, withdraw or delete them.</li>
            <li>Each file is signed, so that anybody who holds one can verify it.</li>
            <li>A mistake found later is mended by a correction, a new version that names this one.</li>
          </ul>
          {replaced === null ? null : (
            <>
              <p>
                {capitalised(packNumber(replaced))} of {dateInWords(replaced.publishedOn)} stays as it was published,
                and says that this version took its place.
              </p>
              <TextInput
                id={reasonId}
                label={reasonMissing}
                hint="Printed in the new version"
                error={missing ? reasonMissing : undefined}
                rows={3}
                value={reason}
                onChange={onReason}
              />
            </>
          )}
          <div ref={outcome} role="status" tabIndex={-1}>
            {state.kind === 'cancelled' ? <p className="inset">It was cancelled. Nothing was published.</p> : null}
          </div>
          {working ? (
            <WorkProgressBar label="Publishing the pack" progress={state.progress} onCancel={cancel} />
          ) : (
            <div className="row">
              <Button onPress={onPublish}>{replaced === null ? 'Publish it' : 'Publish the correction'}</Button>
              <Button quiet onPress={onClose}>
                Not now
              </Button>
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
