import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { Button } from '../../../components/Button.tsx';

interface FilePickProps {
  readonly busy: boolean;
  readonly onPick: (file: File) => void;
}

/** A file by a dialog or dropped. */
export function FilePick({ busy, onPick }: FilePickProps) {
  return (
    <DropZone
      className="drop-zone"
      onDrop={(event) => {
        const dropped = event.items.find((item) => item.kind === 'file');
        if (dropped) void dropped.getFile().then(onPick);
      }}
    >
      <Text slot="label">Drop a CSV file or an Excel workbook (.xlsx) here, or choose one.</Text>
      <FileTrigger
        acceptedFileTypes={['.csv', '.xlsx']}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) onPick(file);
        }}
      >
        <Button isDisabled={busy}>Choose a file…</Button>
      </FileTrigger>
      <p className="muted small">Nothing is kept until you have seen what would change and taken it in.</p>
    </DropZone>
  );
}
