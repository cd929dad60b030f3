/** What a role may lead. */
export const ledKindLabels = { action: 'Action', workstream: 'Workstream', indicator: 'Indicator' } as const;
type LedKind = keyof typeof ledKindLabels;

const kinds: readonly LedKind[] = ['action', 'workstream', 'indicator'];

/** "2 actions, 1 workstream"; "nothing" for nothing. */
export function countOfLed(items: readonly { readonly kind: LedKind }[]): string {
  const parts = kinds.flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [`${count} ${ledKindLabels[kind].toLowerCase()}${count === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
