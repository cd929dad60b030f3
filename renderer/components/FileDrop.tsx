import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { Button } from './Button.tsx';

interface FileDropProps {
  readonly busy: boolean;
  readonly onChoose: (file: File) => void;
}

/** A workbook or a CSV file, dropped or chosen; nothing is kept by that. */
export function FileDrop({ busy, onChoose }: FileDropProps) {
  return (
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
  );
}
