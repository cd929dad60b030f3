import { FileDrop } from '../../components/FileDrop.tsx';
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
      <FileDrop busy={busy} onChoose={onChoose} />
    </div>
  );
}
