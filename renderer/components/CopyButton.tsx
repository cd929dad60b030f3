import { useState } from 'react';
import { Button } from './Button.tsx';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for a screen reader: the button itself says only "Copy as text". */
  readonly what: string;
}

/**
 * Copies a longer text. Where the host does not let programs write to the clipboard, the text is shown, selected, with
 * the key that copies it.
 */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle');
  async function onCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('shown');
    }
  }
  return (
    <div className="stack-small">
      <div className="row">
        <Button quiet small onPress={() => void onCopy()} aria-label={`Copy as text: ${what}`}>
          Copy as text
        </Button>
        <span role="status" className="small">
          {state === 'copied' ? 'Copied' : state === 'shown' ? 'Selected below: press Ctrl and C to copy' : ''}
        </span>
      </div>
      {state === 'shown' ? (
        <textarea
          className="copy-text"
          readOnly
          rows={8}
          aria-label={`Text to copy: ${what}`}
          value={text}
          ref={(area) => {
            area?.focus();
            area?.select();
          }}
        />
      ) : null}
    </div>
  );
}
