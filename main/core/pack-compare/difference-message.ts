import { listed, plural } from '#shared/domain/in-words.ts';
import type { PackDifference } from '#shared/domain/pack/compare/differences.ts';

const subjects = { indicator: 'Indicators', action: 'Actions', finding: 'Findings' } as const;

/** "Indicators: 2 better and 1 worse. Actions: 3 agreed due dates moved.": what the rows of a table of differences come to. */
export function differenceMessage(found: readonly PackDifference[]): string {
  const sentences = (['indicator', 'action', 'finding'] as const).flatMap((subject) => {
    const parts = partsOf(found.filter((one) => one.subject === subject));
    return parts.length === 0 ? [] : [`${subjects[subject]}: ${listed(parts)}.`];
  });
  return sentences.length === 0 ? 'Nothing that both hold is different.' : sentences.join(' ');
}

function partsOf(found: readonly PackDifference[]): string[] {
  const of = (kind: PackDifference['kind']): PackDifference[] => found.filter((one) => one.kind === kind);
  const colours = (direction: PackDifference['direction']): number =>
    of('colour').filter((one) => one.direction === direction).length;
  const some = (n: number, words: string): string[] => (n === 0 ? [] : [words]);
  const [better, worse, neither] = [colours('better'), colours('worse'), colours('neither')];
  const [dates, figures, states] = [of('due_date').length, of('restated').length, of('state').length];
  const [added, vanished] = [of('added').length, of('vanished').length];
  return [
    ...some(better, `${better} better`),
    ...some(worse, `${worse} worse`),
    ...some(neither, `${neither} rated now or no longer rated`),
    ...some(dates, `${plural(dates, 'agreed due date')} moved`),
    ...some(figures, `${plural(figures, 'figure')} of the same month changed`),
    ...some(states, `${plural(states, 'state')} changed`),
    ...some(added, `${added} only in the later pack`),
    ...some(vanished, `${vanished} only in the earlier pack`),
  ];
}
