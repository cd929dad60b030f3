/** The element of a block or section; prefixed, so that no id of a document meets one of the screen. */
export const elementId = (block: string): string => `pack-${block}`;

/** Shows a block of the preview and moves the focus to it. */
export function goToBlock(block: string): void {
  const element = document.getElementById(elementId(block));
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}
