/** The element of a block or section; prefixed, so that no id of a document meets one of the screen. */
export const elementId = (block: string): string => `pack-${block}`;

/** Shows a block of the preview and moves the focus to it. */
export function goToBlock(block: string): void {
  const element = document.getElementById(elementId(block));
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

/** Begins a preview at a block that a link named; the block is what the window's focus is led to, not the heading. */
export function arriveAtBlock(block: string): void {
  if (block === '') return;
  document.getElementById(elementId(block))?.setAttribute('data-arrival', '');
  goToBlock(block);
}
