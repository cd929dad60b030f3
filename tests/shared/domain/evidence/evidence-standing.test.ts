import { describe, expect, test } from 'vitest';
import { mostEvidenceBytes, refusalOfSize, sizeInWords } from '#shared/domain/evidence/evidence-file.ts';
import { standingOfEvidence, warningsOf } from '#shared/domain/evidence/evidence-standing.ts';

describe('what is to be done about evidence', () => {
  test.each([
    ['claimed', null, 'awaiting'],
    ['accepted', null, 'untested'],
    ['rejected', '2020-01-01', 'rejected'],
    ['impact_tested', null, 'tested'],
    ['impact_tested', '2020-03-30', 'tested'],
    ['impact_tested', '2020-03-29', 'retest_due'],
    ['impact_tested', '2020-03-01', 'retest_due'],
    ['impact_tested', '2020-02-29', 'retest_overdue'],
  ] as const)('%s, to be tested again on %s, as at 1 March 2020: %s', (state, retestOn, standing) => {
    expect(standingOfEvidence(state, retestOn, '2020-03-01')).toBe(standing);
  });

  test('a warning of the same role stays with a later test, and goes with a rejection', () => {
    const claimed = { state: 'claimed', by: 'Owner', sameRole: false } as const;
    const accepted = { state: 'accepted', by: 'Owner', sameRole: true } as const;
    const tested = { state: 'impact_tested', by: 'Auditor', sameRole: false } as const;
    const rejected = { state: 'rejected', by: 'Owner', sameRole: true } as const;
    const said = ['Accepted by the same role that claimed it: Owner'];
    expect(warningsOf([claimed])).toStrictEqual([]);
    expect(warningsOf([claimed, accepted])).toStrictEqual(said);
    expect(warningsOf([claimed, accepted, tested])).toStrictEqual(said);
    expect(warningsOf([claimed, accepted, { ...tested, by: 'Owner', sameRole: true }])).toHaveLength(2);
    expect(warningsOf([claimed, accepted, rejected])).toStrictEqual([]);
  });
});

describe('the size of a file', () => {
  test.each([
    [1, '1 kB'],
    [1025, '2 kB'],
    [1024 * 1024 - 1, '1,024 kB'],
    [1024 * 1024, '1.0 MB'],
    [mostEvidenceBytes, '25.0 MB'],
    [mostEvidenceBytes + 1, '25.1 MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });

  test.each([
    [0, 'EvidenceEmpty'],
    [1, null],
    [mostEvidenceBytes, null],
    [mostEvidenceBytes + 1, 'EvidenceTooLarge'],
  ])('%d bytes: %s', (bytes, code) => {
    expect(refusalOfSize('audit.pdf', bytes)?.code ?? null).toBe(code);
  });
});
