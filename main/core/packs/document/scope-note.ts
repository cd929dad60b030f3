import { listed } from '#shared/domain/in-words.ts';
import type { CalloutBlock, Section } from '#shared/domain/pack/document.ts';
import type { ScopedFrom, Snapshot } from '#shared/domain/pack/snapshot.ts';
import { run } from './cells.ts';

/** The sections of a pack about a part of the plan, the first of them saying what it is about and what is left out. */
export function withScopeNote(sections: readonly Section[], snapshot: Snapshot): Section[] {
  const { scoped } = snapshot;
  const [first, ...others] = sections;
  if (scoped === undefined || first === undefined) return [...sections];
  return [{ ...first, blocks: [scopeNote(scoped, snapshot), ...first.blocks] }, ...others];
}

function scopeNote(scoped: ScopedFrom, snapshot: Snapshot): CalloutBlock {
  const counts = countsOf(snapshot);
  const held = kinds.map(([kind, word]) => `${counts[kind]} of ${scoped.of[kind]} ${word}`);
  const shared =
    scoped.shared.length === 0
      ? ''
      : ` Actions that are left out answer these too, so their state is not the whole of it: ${scoped.shared.join(', ')}.`;
  return {
    kind: 'callout',
    id: 'pack-scope',
    tone: 'information',
    title: `This pack is about ${scoped.about}`,
    runs: [
      run(
        `It holds ${listed(held)} of the workspace. The rest is left out: every total, and what stands beside a finding, is of what is in the pack.${shared}`,
      ),
    ],
  };
}

const kinds = [
  ['actions', 'actions'],
  ['indicators', 'indicators'],
  ['findings', 'findings'],
  ['recommendations', 'recommendations'],
  ['decisions', 'decisions'],
] as const satisfies readonly (readonly [keyof ScopedFrom['of'], string])[];

const countsOf = ({ actions, indicators, scrutinyEvents, reviews, decisions }: Snapshot): ScopedFrom['of'] => ({
  actions: actions.length,
  indicators: indicators.length,
  findings: scrutinyEvents.flatMap((event) => event.findings).length,
  recommendations: reviews.flatMap((review) => review.recommendations).length,
  decisions: decisions.length,
});
