import { useRef, useState } from 'react';
import { Button } from './Button.tsx';

interface CopyTextProps {
  readonly text: string;
  readonly what: string;
}

/**
 * An address or a hash as text with a button that copies it: nothing in this program opens a web page.
 * Where the host does not let programs write to the clipboard, the text is selected and the key is named.
 */
export function CopyText({ text, what }: CopyTextProps) {
  const [said, setSaid] = useState('');
  const span = useRef<HTMLSpanElement>(null);
  async function onCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      if (span.current) window.getSelection()?.selectAllChildren(span.current);
      setSaid('Selected: press Ctrl and C to copy');
    }
  }
  return (
    <span className="address">
      <span ref={span} className="mono">
        {text}
      </span>
      <Button quiet small onPress={() => void onCopy()} aria-label={`Copy ${what}`}>
        Copy
      </Button>
      <span role="status" className="small">
        {said}
      </span>
    </span>
  );
}
