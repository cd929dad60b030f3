import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { Button } from '../../components/Button.tsx';
import { SuggestInput } from '../../components/SuggestInput.tsx';

interface FileChoiceProps {
  readonly busy: boolean;
  readonly sender: string;
  readonly knownSenders: readonly string[];
  readonly onSender: (sender: string) => void;
  readonly onChoose: (file: File) => void;
}

/** The file by a dialog or dropped, and who sent it. */
export function FileChoice({ busy, sender, knownSenders, onSender, onChoose }: FileChoiceProps) {
  return (
    <div className="stack">
      <SuggestInput
        id="return-sender"
        label="Who sent it"
        hint="A role or a team, not a person’s name. What you decide about this file is remembered for their next one. You may leave it empty."
        suggestions={knownSenders}
        value={sender}
        onChange={onSender}
      />
      <DropZone
        className="drop-zone"
        onDrop={(event) => {
          const dropped = event.items.find((item) => item.kind === 'file');
          if (dropped) void dropped.getFile().then(onChoose);
        }}
      >
        <Text slot="label">Drop an Excel workbook (.xlsx) or a CSV file here, or choose one.</Text>
        <FileTrigger
          acceptedFileTypes={['.xlsx', '.csv']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) onChoose(file);
          }}
        >
          <Button busy={busy}>Choose a file…</Button>
        </FileTrigger>
        <p className="muted small">Nothing is kept until you have seen what would change and accepted it.</p>
      </DropZone>
    </div>
  );
}
