import { claimEvidence, decideEvidence, type NewDecision } from '#main/core/evidence/evidence-commands.ts';
import type { Session } from '#main/core/session.ts';
import { testSession } from '../../hosts/test-session.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';

/** The small workspace in a session whose clock is set by hand. */
export async function evidenceSession(today = '2019-08-14') {
  const clock = { today };
  const { session } = testSession(clock);
  await session.use(await smallWorkspace());
  return { session, clock };
}

export const owner = 'Head of safeguarding';

export const reference = {
  ref: 'A-01',
  title: 'Audit of 20 case files, July 2019',
  reference: 'Board papers, item 7',
  claimedOn: '2019-08-01',
  claimedBy: owner,
  file: null,
};

/** The same claim with a file of these bytes. */
export const withFile = (content: BlobPart, name = 'audit.pdf', ref = 'A-01') => ({
  ...reference,
  ref,
  reference: '',
  file: { name, content: new Blob([content]) },
});

export const accepted = (id: number, decidedOn = '2019-08-05', decidedBy = 'Quality assurance manager') =>
  ({ id, state: 'accepted', decidedOn, decidedBy, reason: '' }) satisfies NewDecision;

export const rejected = (id: number, decidedOn = '2019-08-05') =>
  ({
    id,
    state: 'rejected',
    decidedOn,
    decidedBy: 'Quality assurance manager',
    reason: 'Ten of the files are from 2018',
  }) satisfies NewDecision;

export const tested = (
  id: number,
  decidedOn = '2019-08-10',
  impact: 'shown' | 'partly_shown' | 'not_shown' = 'shown',
) =>
  ({
    id,
    state: 'impact_tested',
    decidedOn,
    decidedBy: 'Improvement partner',
    method: 'Re-audit of 20 files',
    result: '17 of 20 visits were in time, against 9 of 20 before',
    impact,
    retestOn: '2020-02-10',
  }) satisfies NewDecision;

/** Evidence of A-01 that was accepted. */
export async function acceptedEvidence(session: Session): Promise<number> {
  const id = await claimEvidence(session, reference);
  await decideEvidence(session, accepted(id));
  return id;
}
