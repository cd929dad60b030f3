import type { ReceivedReturn, RememberedLayout } from '#shared/contract/returns.ts';

/** Everyone who sent a return or has a layout remembered, in the order of the alphabet. */
export function knownSenders(
  received: readonly Pick<ReceivedReturn, 'sender'>[],
  layouts: readonly Pick<RememberedLayout, 'sender'>[],
): string[] {
  const senders = new Set([...received, ...layouts].map(({ sender }) => sender.trim()));
  senders.delete('');
  return [...senders].toSorted((a, b) => a.localeCompare(b, 'en-GB'));
}
