import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode;
  /** Grey: for everything that is not the one main thing of the screen. */
  readonly quiet?: boolean;
  readonly small?: boolean;
  /**
   * While what it started is being done: a disabled button would lose the focus to nowhere. What it starts does not
   * start twice. (React Aria’s own `isPending` leaves an announcement without a name when the button goes meanwhile.)
   */
  readonly busy?: boolean;
}

export function Button({ quiet = false, small = false, busy = false, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={small ? 'button button-small' : 'button'}
      {...(quiet ? { 'data-quiet': true } : {})}
      {...(busy ? { 'data-busy': true, 'aria-disabled': true } : {})}
    />
  );
}
