import type { ObservationFact } from '#shared/domain/indicator.ts';

/** Who says so: the publisher, or the file, sheet and cell. */
export function sourceName(observation: ObservationFact): string {
  if (observation.citation !== null) return observation.citation.publisher;
  if (observation.cell === null) return 'origin not recorded';
  const { fileName, sheet, cell } = observation.cell;
  return [fileName, sheet, cell].filter((part) => part !== '').join(', ');
}
