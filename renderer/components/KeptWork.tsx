import { Button } from './Button.tsx';
import { instantInWords } from './instant-in-words.ts';

interface KeptWorkProps {
  readonly keptAt: string;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Said above work that was typed before and never saved: it stands in the form again, and nothing was decided for the person. */
export function KeptWork({ keptAt, onKeep, onDiscard }: KeptWorkProps) {
  return (
    <div className="inset row" role="status">
      <p>
        <strong>This was not saved on {instantInWords(keptAt)}.</strong> Keep it or discard it.
      </p>
      <Button small quiet onPress={onKeep}>
        Keep it
      </Button>
      <Button small quiet onPress={onDiscard}>
        Discard it
      </Button>
    </div>
  );
}

/** Said where unsaved work cannot be kept: nobody should rely on what is not there. */
export const NotKept = () => (
  <p className="inset inset-warning" role="status">
    What you type is not being kept while you work: closing the window loses it. Save often.
  </p>
);
