import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';

interface DisclosedProps {
  readonly label: string;
  /** Added to the label for screen readers, where the same label stands in many rows. */
  readonly about?: string;
  readonly children: ReactNode;
}

/** Something to open where it stands. */
export function Disclosed({ label, about = '', children }: DisclosedProps) {
  return (
    <Disclosure>
      <Button slot="trigger" className="disclosure-button">
        <span>
          {label}
          {about === '' ? null : <span className="visually-hidden"> {about}</span>}
        </span>
      </Button>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </Disclosure>
  );
}
