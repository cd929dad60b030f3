import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Origin, OriginId, PackDocument } from '#shared/domain/pack/document.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { Button } from '../../../components/Button.tsx';
import { CellOriginLine, CitationLine } from '../../../components/SourceLine.tsx';

interface OriginPanelProps {
  readonly origins: PackDocument['origins'];
  readonly id: OriginId;
  readonly onClose: () => void;
}

/** How far a chain of calculations is followed before it is only named. */
const depthShown = 4;

/** Where one figure came from, down to cells and sources; Escape closes it and gives the focus back. */
export function OriginPanel({ origins, id, onClose }: OriginPanelProps) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="modal">
        <Dialog className="dialog stack">
          <Heading slot="title" level={2}>
            Where this came from
          </Heading>
          <OriginView origins={origins} id={id} depth={0} />
          <Button quiet onPress={onClose}>
            Close
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface OriginViewProps {
  readonly origins: PackDocument['origins'];
  readonly id: OriginId;
  readonly depth: number;
}

function OriginView({ origins, id, depth }: OriginViewProps) {
  const origin = origins[id];
  if (origin === undefined) return <p>The document names no origin for this figure.</p>;
  if (origin.kind !== 'calculation') return <OriginLeaf origin={origin} />;
  return (
    <div className="stack-small">
      <p>{origin.text}</p>
      {depth >= depthShown || origin.from.length === 0 ? null : (
        <ul className="stack-small">
          {origin.from.map((part) => (
            <li key={part}>
              <OriginView origins={origins} id={part} depth={depth + 1} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function OriginLeaf({ origin }: { readonly origin: Exclude<Origin, { kind: 'calculation' }> }) {
  switch (origin.kind) {
    case 'cell':
      return <CellOriginLine cell={origin} />;
    case 'source':
      return <CitationLine citation={origin} />;
    case 'update':
      return (
        <p>
          The owner’s update on action {origin.action}, reported {dateInWords(origin.reportedOn)}
        </p>
      );
    case 'record':
      return (
        <p>
          Recorded in this workspace: {origin.entity} {origin.ref}
        </p>
      );
    case 'rule':
      return (
        <p>
          Rule “{origin.rule}” of rule set {origin.ruleSet}
        </p>
      );
  }
}
