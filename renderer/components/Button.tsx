import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode;
  /** Grey: for everything that is not the one main thing of the screen. */
  readonly quiet?: boolean;
  readonly small?: boolean;
}

/** While a thing is done, give `isPending` and not `isDisabled`: a disabled button loses the focus to nowhere. */
export function Button({ quiet = false, small = false, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={small ? 'button button-small' : 'button'}
      {...(quiet ? { 'data-quiet': true } : {})}
    />
  );
}
