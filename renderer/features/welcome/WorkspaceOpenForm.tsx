import { useState } from 'react';
import { useHost } from '../../client/host-context.ts';
import { Button } from '../../components/Button.tsx';
import { TextInput } from '../../components/TextInput.tsx';

interface WorkspaceOpenFormProps {
  readonly canBrowse: boolean;
  readonly busy: boolean;
  readonly onOpen: (path: string) => Promise<void>;
}

export function WorkspaceOpenForm({ canBrowse, busy, onOpen }: WorkspaceOpenFormProps) {
  const { shell } = useHost();
  const [path, setPath] = useState('');
  const [error, setError] = useState<string>();
  async function onBrowse(): Promise<void> {
    const chosen = await shell.chooseWorkspace();
    if (chosen.path !== null) await onOpen(chosen.path);
  }
  function submit(): void {
    const empty = path.trim() === '';
    setError(empty ? 'Enter the file to open' : undefined);
    if (empty) document.getElementById('open-path')?.focus();
    else void onOpen(path.trim());
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        id="open-path"
        label="File"
        hint="The whole path of a file that ends in .plumbline"
        error={error}
        value={path}
        onChange={setPath}
      />
      <div className="row">
        <Button type="submit" busy={busy}>
          Open
        </Button>
        {canBrowse ? (
          <Button quiet isDisabled={busy} onPress={() => void onBrowse()}>
            Browse…
          </Button>
        ) : null}
      </div>
    </form>
  );
}
