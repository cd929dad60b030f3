import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { Button } from './Button.tsx';

interface FileDropProps {
  readonly busy: boolean;
  readonly onChoose: (file: File) => void;
  /** Takes several at once, in place of `onChoose`. */
  readonly onChooseMany?: (files: readonly File[]) => void;
  /** What is to be dropped. */
  readonly label?: string;
  /** Endings of the names that may be chosen. */
  readonly types?: readonly string[];
  /** What becomes of the file. */
  readonly note?: string;
}

const sheets = ['.xlsx', '.csv'];
const nothingKept = 'Nothing is kept until you have seen what would change and accepted it.';
const oneFile = 'Drop an Excel workbook (.xlsx) or a CSV file here, or choose one.';

/** A file, dropped or chosen; nothing is kept by that. */
export function FileDrop({
  busy,
  onChoose,
  onChooseMany,
  label = oneFile,
  types = sheets,
  note = nothingKept,
}: FileDropProps) {
  const many = onChooseMany !== undefined;
  const take = (files: readonly File[]): void => {
    const [first] = files;
    if (first === undefined) return;
    if (many) onChooseMany(files);
    else onChoose(first);
  };
  return (
    <DropZone
      className="drop-zone"
      onDrop={(event) => {
        const dropped = event.items.filter((item) => item.kind === 'file');
        void Promise.all(dropped.map((item) => item.getFile())).then(take);
      }}
    >
      <Text slot="label">{label}</Text>
      <FileTrigger acceptedFileTypes={[...types]} allowsMultiple={many} onSelect={(files) => take([...(files ?? [])])}>
        <Button busy={busy}>{many ? 'Choose files…' : 'Choose a file…'}</Button>
      </FileTrigger>
      <p className="muted small">{note}</p>
    </DropZone>
  );
}
