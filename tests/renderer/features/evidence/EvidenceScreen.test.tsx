import { expect, test } from 'vitest';
import type { EvidenceList } from '#shared/contract/evidence.ts';
import { EvidenceScreen } from '../../../../renderer/features/evidence/EvidenceScreen.tsx';
import { ActionEvidence } from '../../../../renderer/features/plan/ActionEvidence.tsx';
import { render } from '../../render.tsx';
import { buildEvidence } from './evidence-builders.ts';

const empty: EvidenceList = {
  asAtOn: '2019-07-31',
  isToday: true,
  awaiting: [],
  untested: [],
  retests: [],
  tested: [],
  rejected: [],
};

test('says what to do where there is nothing yet', () => {
  const text = render(<EvidenceScreen list={empty} newestPeriod="2019-07" readOnly={false} />).textContent;
  expect(text).toContain('Nothing has been attached to any action yet.');
  expect(text).toContain('Attach evidence');
});

test('offers nothing to attach where the workspace is open for reading only', () => {
  const box = render(<EvidenceScreen list={empty} newestPeriod="2019-07" readOnly />);
  expect(box.querySelector('a.button')).toBeNull();
});

test('shows how long a claim waits, and warns of a role that accepted its own', () => {
  const list = {
    ...empty,
    awaiting: [buildEvidence({ waitingDays: 1204 })],
    untested: [
      buildEvidence({ id: 13, state: 'accepted', warnings: ['Accepted by the same role that claimed it: X'] }),
    ],
  };
  const text = render(<EvidenceScreen list={list} newestPeriod="2019-07" readOnly={false} />).textContent;
  expect(text).toContain('1,204 days');
  expect(text).toContain('Accepted by the same role that claimed it: X');
  expect(text).toContain('No test of an impact is to be repeated');
});

test('keeps a long list short, and all of it one key away', () => {
  const awaiting = Array.from({ length: 15 }, (_, index) =>
    buildEvidence({ id: index + 1, title: `Piece ${index + 1}` }),
  );
  const box = render(<EvidenceScreen list={{ ...empty, awaiting }} newestPeriod="2019-07" readOnly={false} />);
  expect(box.textContent).toContain('(15)');
  expect(box.textContent).toContain('Show 3 more');
});

test('an action lists its evidence in words: what was tested, how, and the result; and the same file elsewhere', () => {
  const tested = buildEvidence({
    state: 'impact_tested',
    impact: 'partly_shown',
    standing: 'retest_overdue',
    method: 'Re-audit of 20 files',
    result: '12 of 20 in time',
    retestOn: '2019-07-01',
    sameFile: [{ id: 14, actionRef: 'FD-02' }],
  });
  const text = render(<ActionEvidence actionRef="FD-01" evidence={[tested]} />).textContent;
  expect(text).toContain('Impact tested: partly shown');
  expect(text).toContain('Re-test overdue');
  expect(text).toContain('Re-audit of 20 files12 of 20 in time');
  expect(text).toContain('The same file is evidence of FD-02');
  expect(render(<ActionEvidence actionRef="FD-01" evidence={[]} />).textContent).toContain('Nothing has been attached');
});
