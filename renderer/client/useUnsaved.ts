import { useBlocker } from '@tanstack/react-router';

/**
 * Asks before a person leaves a screen on which something typed is not saved yet. Another period of the same screen
 * keeps what was typed, so nobody is asked. Closing the window is the host's: only a browser's own tab can ask there,
 * and Electron would stay open without a word.
 */
export function useUnsaved(unsaved: boolean, question = 'What you typed here is not saved. Leave it?'): void {
  useBlocker({
    disabled: !unsaved,
    enableBeforeUnload: () => unsaved && window.desktop === undefined,
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && !window.confirm(question),
  });
}
