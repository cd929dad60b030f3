import type { ReactNode } from 'react';

/** A stop for the tab key only while there is something to scroll (WCAG 2.1.1); a fitting table needs none. */
function focusWhileOverflowing(box: HTMLElement | null): (() => void) | undefined {
  if (box === null) return undefined;
  const observer = new ResizeObserver(() => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  });
  observer.observe(box);
  for (const child of box.children) observer.observe(child);
  return () => observer.disconnect();
}

function beginAtTheEnd(box: HTMLElement | null): (() => void) | undefined {
  if (box !== null) box.scrollLeft = box.scrollWidth;
  return focusWhileOverflowing(box);
}

interface ScrollerProps {
  readonly label: string;
  /** The newest stands at the end, as in a calendar: that end is in sight first. */
  readonly newestLast?: boolean;
  readonly children: ReactNode;
}

/** A box that scrolls sideways by itself, so a wide table never widens the page. */
export function Scroller({ label, newestLast = false, children }: ScrollerProps) {
  return (
    <div ref={newestLast ? beginAtTheEnd : focusWhileOverflowing} className="scroller" role="group" aria-label={label}>
      {children}
    </div>
  );
}
