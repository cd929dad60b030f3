import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decisionsAfter } from '#shared/domain/evidence/evidence-decision.ts';
import { mostEvidenceBytes } from '#shared/domain/evidence/evidence-file.ts';
import { retestNoticeDays } from '#shared/domain/evidence/evidence-standing.ts';
import { ruleSet } from '../resources.ts';

const text = readFileSync(new URL('../../../../docs/methods/evidence.md', import.meta.url), 'utf8').replaceAll(
  /\s+/g,
  ' ',
);

test('evidence.md names the limits and the order of states that the program has', () => {
  for (const said of [
    `at most 25 MB (${mostEvidenceBytes.toLocaleString('en-GB')} bytes) each`,
    `due ${retestNoticeDays} days ahead`,
    `Green for ${ruleSet.action.evidenceGraceDays} days, then Amber`,
  ]) {
    expect(text).toContain(said);
  }
  const words = { accepted: 'accepted', rejected: 'rejected', impact_tested: 'impact tested' } as const;
  for (const state of ['claimed', 'accepted'] as const) {
    const next = decisionsAfter(state).map((decision) => words[decision]);
    expect(text).toMatch(new RegExp(`\\| ${state} \\|[^|]+\\| ${next.join(', ')} \\|`, 'u'));
  }
  expect(decisionsAfter('rejected')).toStrictEqual([]);
});
