import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import type { Section } from '#shared/domain/pack/document.ts';
import type { Assessment } from '../assessment.ts';
import { run } from '../cells.ts';
import { colourTable } from './changed-colours.ts';
import { dateTable } from './changed-dates.ts';
import { restatedTable } from './changed-figures.ts';
import { changedRulesBlocks } from './changed-rules.ts';
import { thingTables } from './changed-things.ts';
import { changedLimitsTable } from './limit-decisions.ts';

/** What is different from the last pack: nothing that was there may be missing without being named here. */
export function changesSection(assessment: Assessment): Section {
  const { changes } = assessment;
  return {
    id: 'changes',
    title: 'What changed since the last pack',
    sheetName: 'What changed',
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', id: 'changes-basis', runs: [run(basisSentence(assessment))] },
      ...(changes === null
        ? []
        : [
            ...changedRulesBlocks(assessment),
            colourTable(changes, assessment),
            dateTable(changes, assessment),
            restatedTable(changes, assessment),
            changedLimitsTable(changes.limits, assessment),
            ...thingTables(changes, assessment),
          ]),
    ],
  };
}

function basisSentence({ snapshot: { previous } }: Assessment): string {
  if (previous === null)
    return 'There is no earlier position to compare with: no pack of this kind was published for an earlier month, and nothing is held of the month before.';
  const month = `the position for ${periodInWords(previous.period)} as at ${dateInWords(previous.asAtOn)}`;
  switch (previous.basis) {
    case 'pack':
      return `Compared with the last published pack: ${month}.`;
    case 'recalculated':
      return `No pack of this kind has been published for an earlier month, so this one is compared with ${month}, as it was known then.`;
    case 'hindsight':
      return `Nothing had been recorded in this workspace by then, so this pack is compared with ${month} as it is known now: restatements do not show.`;
  }
}
