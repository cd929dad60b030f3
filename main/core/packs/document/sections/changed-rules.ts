import { asSentence } from '#shared/domain/as-sentence.ts';
import { shortDate } from '#shared/domain/dates.ts';
import type { Block } from '#shared/domain/pack/document.ts';
import { spcOptionsInWords } from '#shared/wording/rules.ts';
import { signalDifferences } from '../../../positions/signal-differences.ts';
import { indicatorBlock, type Assessment } from '../assessment.ts';
import { column, run, text } from '../cells.ts';

/** That the last pack was read by other rules, and what differs for that reason alone; nothing where the rules are the same. */
export function changedRulesBlocks({ snapshot, indicators }: Assessment): Block[] {
  const before = snapshot.previous?.ruleSet;
  const { ruleSet } = snapshot;
  if (before === undefined || before.id === ruleSet.id) return [];
  const decision = ruleSet.spcDecision ?? null;
  const why =
    decision === null
      ? 'The options are those that the rule set came with.'
      : `${decision.decidedBy} decided so with effect from ${shortDate(decision.validFrom)} (recorded on ${shortDate(decision.recordedAt.slice(0, 10))}): ${asSentence(decision.reason)}`;
  const known = {
    indicators: indicators.map(({ facts }) => facts),
    asAtOn: snapshot.asAtOn,
    period: snapshot.period,
    ruleSet,
  };
  return [
    {
      kind: 'callout',
      id: 'changes-rules',
      tone: 'warning',
      title: 'Control charts are read by other rules than last time',
      runs: [
        run(`Last time ${before.id}: ${spcOptionsInWords(before.spc)}. `),
        run(`Now ${ruleSet.id}: ${spcOptionsInWords(ruleSet.spc)}. ${why}`),
      ],
    },
    {
      kind: 'table',
      id: 'changes-signals',
      caption: 'Control charts that say something else for that reason alone',
      columns: [
        column('code', 'Ref'),
        column('name', 'Indicator', 2),
        column('before', 'By the rules of last time', 3),
        column('after', 'By the rules now', 3),
      ],
      rows: signalDifferences(known, before.spc, ruleSet.spc).map(({ code, name, before: was, after }) => ({
        id: `signal-${code}`,
        cells: [text(code, indicatorBlock(code)), text(name), text(was), text(after)],
      })),
      whenEmpty: 'By both rules every control chart says the same.',
    },
  ];
}
