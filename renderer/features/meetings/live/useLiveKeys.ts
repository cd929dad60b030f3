import { useEffect } from 'react';
import { commandOf, takesKeys, type LiveCommand } from './live-keys.ts';

interface LiveKeys {
  readonly obey: (command: LiveCommand) => void;
  /** Out of a field, so that keys are commands again. */
  readonly leaveField: () => void;
}

/** The keys of meeting mode, wherever the focus is; where somebody types, only Escape and Ctrl with Enter are taken. */
export function useLiveKeys(on: boolean, { obey, leaveField }: LiveKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (takesKeys(event.target)) {
        if (event.key === 'Escape') leaveField();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submitForm(event.target);
        return;
      }
      const command = on ? commandOf(event) : null;
      if (command === null) return;
      // A key that is held down goes through the list, but records once.
      if (event.repeat && command.kind !== 'step') return;
      event.preventDefault();
      obey(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

const submitForm = (target: EventTarget | null): void => {
  if (target instanceof HTMLElement) target.closest('form')?.requestSubmit();
};
