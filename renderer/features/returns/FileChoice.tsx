import { useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { Button } from '../../components/Button.tsx';
import { TextInput } from '../../components/TextInput.tsx';

interface FileChoiceProps {
  readonly busy: boolean;
  readonly onChoose: (file: File, sender: string) => void;
}

/** The file by a dialog or dropped, and who sent it. */
export function FileChoice({ busy, onChoose }: FileChoiceProps) {
  const [sender, setSender] = useState('');
  return (
    <div className="stack">
      <TextInput
        id="return-sender"
        label="Who sent it"
        hint="A role or a team, not a person’s name. You may leave it empty."
        value={sender}
        onChange={setSender}
      />
      <DropZone
        className="drop-zone"
        onDrop={(event) => {
          const dropped = event.items.find((item) => item.kind === 'file');
          if (dropped) void dropped.getFile().then((file) => onChoose(file, sender));
        }}
      >
        <Text slot="label">Drop an Excel workbook (.xlsx) or a CSV file here, or choose one.</Text>
        <FileTrigger
          acceptedFileTypes={['.xlsx', '.csv']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) onChoose(file, sender);
          }}
        >
          <Button isDisabled={busy}>Choose a file…</Button>
        </FileTrigger>
        <p className="muted small">Nothing is kept until you have seen what would change and accepted it.</p>
      </DropZone>
    </div>
  );
}
