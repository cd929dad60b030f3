/** What a key asks for in meeting mode; null for one that asks for nothing. */
export type LiveCommand =
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'decide' | 'moderate' | 'note' | 'due' | 'list' };

const commands: Readonly<Record<string, LiveCommand>> = {
  ArrowRight: { kind: 'step', by: 1 },
  ArrowDown: { kind: 'step', by: 1 },
  n: { kind: 'step', by: 1 },
  ArrowLeft: { kind: 'step', by: -1 },
  ArrowUp: { kind: 'step', by: -1 },
  p: { kind: 'step', by: -1 },
  d: { kind: 'decide' },
  m: { kind: 'moderate' },
  o: { kind: 'note' },
  a: { kind: 'due' },
  l: { kind: 'list' },
};

/** The list of what can be pressed, for the screen itself. */
export const keyHelp: readonly (readonly [string, string])[] = [
  ['n or →', 'next'],
  ['p or ←', 'back'],
  ['1 to 9', 'that one'],
  ['d', 'decide'],
  ['m', 'moderate'],
  ['a', 'agree a new date'],
  ['o', 'noted'],
  ['l', 'list'],
  ['Esc', 'out of a field'],
];

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Keys with Ctrl, Alt or the command key are the window's own. */
export function commandOf({ key, ctrlKey, metaKey, altKey }: Pressed): LiveCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^[1-9]$/u.test(key)) return { kind: 'jump', to: Number(key) - 1 };
  return commands[key] ?? commands[key.toLowerCase()] ?? null;
}

/**
 * Where somebody types, or a widget has its own arrow keys, a key belongs to that. So it does in what says that
 * something was refused: whoever mends it types on, and letters of a sentence must not record anything.
 */
export const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest(
    'input, textarea, select, [role="radiogroup"], [role="listbox"], [role="combobox"], [role="alert"], [contenteditable]',
  ) !== null;
