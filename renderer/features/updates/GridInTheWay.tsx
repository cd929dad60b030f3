import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { withKeys } from '../../components/with-keys.ts';
import type { CellPlace } from './grid-work.ts';
import type { InTheWay } from './useUpdateGrid.ts';

interface GridInTheWayProps {
  readonly inTheWay: readonly InTheWay[];
  readonly busy: boolean;
  readonly onGoTo: (place: CellPlace | null) => void;
  readonly onSaveAllTheSame: () => void;
}

/** Why nothing was saved, row by row; each sentence leads to its cell. */
export function GridInTheWay({ inTheWay, busy, onGoTo, onSaveAllTheSame }: GridInTheWayProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (inTheWay.length > 0) box.current?.focus();
  }, [inTheWay]);
  if (inTheWay.length === 0) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>Nothing was saved yet</h2>
      <ul>
        {withKeys(inTheWay, ({ message }) => message).map(({ key, item }) => (
          <li key={key}>
            <button type="button" className="link" onClick={() => onGoTo(item.place)}>
              {item.message}
            </button>
          </li>
        ))}
      </ul>
      {inTheWay.every(({ unseen }) => unseen) ? (
        <p className="row">
          <Button small busy={busy} onPress={onSaveAllTheSame}>
            I have read them: save ours too
          </Button>
        </p>
      ) : null}
    </div>
  );
}
