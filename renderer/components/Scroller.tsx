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

/** A box that scrolls sideways by itself, so a wide table never widens the page. */
export function Scroller({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div ref={focusWhileOverflowing} className="scroller" role="group" aria-label={label}>
      {children}
    </div>
  );
}
