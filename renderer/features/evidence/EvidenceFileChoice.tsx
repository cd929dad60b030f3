import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { sizeInWords } from '#shared/domain/evidence/evidence-file.ts';
import { Button } from '../../components/Button.tsx';

interface EvidenceFileChoiceProps {
  /** Of the button, which the error summary goes to. */
  readonly id: string;
  readonly file: File | null;
  readonly error: string | undefined;
  readonly onChange: (file: File | null) => void;
}

/** Any kind of file, by a dialog or dropped. It is kept as it is, and never opened by this program. */
export function EvidenceFileChoice({ id, file, error, onChange }: EvidenceFileChoiceProps) {
  return (
    <div className={error === undefined ? 'field' : 'field invalid'}>
      <span className="field-label">File</span>
      {error === undefined ? null : <span className="field-error">{error}</span>}
      <DropZone
        className="drop-zone"
        aria-label="Drop a file here"
        onDrop={(event) => {
          const dropped = event.items.find((item) => item.kind === 'file');
          if (dropped) void dropped.getFile().then(onChange);
        }}
      >
        <Text slot="label">
          {file === null ? 'Drop a file here, or choose one. At most 25 MB are kept.' : file.name}
          {file === null ? null : <span className="muted"> ({sizeInWords(file.size)})</span>}
        </Text>
        <div className="row">
          <FileTrigger onSelect={(files) => onChange(files?.[0] ?? file)}>
            <Button id={id} quiet>
              {file === null ? 'Choose a file…' : 'Choose another file…'}
            </Button>
          </FileTrigger>
          {file === null ? null : (
            <Button quiet onPress={() => onChange(null)}>
              Take it away
            </Button>
          )}
        </div>
      </DropZone>
    </div>
  );
}
