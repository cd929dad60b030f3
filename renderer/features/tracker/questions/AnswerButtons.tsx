import { Button } from '../../../components/Button.tsx';

interface AnswerButtonsProps {
  readonly label?: string;
  /** For screen readers: which question. */
  readonly about: string;
  readonly onUse: () => void;
  readonly onKeep: (() => void) | null;
}

/** Gives an answer that was typed, or leaves the one before. */
export function AnswerButtons({ label = 'Use this', about, onUse, onKeep }: AnswerButtonsProps) {
  return (
    <div className="row">
      <Button quiet small onPress={onUse}>
        {label}
        <span className="visually-hidden"> ({about})</span>
      </Button>
      {onKeep === null ? null : (
        <Button quiet small onPress={onKeep}>
          Leave it as it is
        </Button>
      )}
    </div>
  );
}
